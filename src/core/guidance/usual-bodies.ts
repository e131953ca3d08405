import type { Label } from '../law/label.ts'
import type { TopCategory } from '../procedures/shared/categories.ts'

const bodies: Readonly<Record<TopCategory, Label>> = {
  '0100': { zh: '农业农村、林业、水利部门', en: 'Agriculture, forestry or water authority' },
  '0200': { zh: '自然资源部门', en: 'Natural resources authority' },
  '0300': { zh: '住房城乡建设、城市管理部门', en: 'Housing and construction, or urban management' },
  '0400': { zh: '人力资源社会保障、医疗保障部门', en: 'Human resources and social security, or medical insurance' },
  '0500': { zh: '卫生健康部门', en: 'Health authority' },
  '0600': { zh: '教育部门', en: 'Education authority' },
  '0700': { zh: '文化、体育、旅游部门', en: 'Culture, sport and tourism' },
  '0800': { zh: '民政、退役军人事务、应急管理部门', en: 'Civil affairs, veterans affairs or emergency management' },
  '0900': { zh: '公安、司法行政部门', en: 'Police or justice authority' },
  '1000': { zh: '市场监管、发展改革、财政部门', en: 'Market regulation, development or finance' },
  '1100': { zh: '交通运输部门', en: 'Transport authority' },
  '1200': { zh: '商务部门', en: 'Commerce authority' },
  '1300': { zh: '工业和信息化、网信部门', en: 'Industry and information technology, or cyberspace' },
  '1400': { zh: '生态环境部门', en: 'Environment authority' },
  '1500': { zh: '组织、宣传、统战部门', en: 'Organisation, publicity or united-front department' },
  '1600': { zh: '组织部门、人力资源社会保障部门', en: 'Organisation department, or human resources' },
  '1700': { zh: '纪检监察机关', en: 'Discipline and supervision' },
  '1800': { zh: '信访部门', en: 'Petition office' },
}
/**
 * Which bodies usually answer for what, where an office has not said which of its units does; none for a kind of matter that it has added.
 */
export const usualBodies: Readonly<Partial<Record<string, Label>>> = bodies
