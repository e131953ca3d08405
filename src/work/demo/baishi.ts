import { staffMember, type DemoOffice, type DemoStaff, type DemoUnit } from './unit.ts'

/** Baishi, a second invented county: what its staff must never see of Qinghe, and the other way round. */
export const baishiOffice: DemoOffice = {
  id: 'baishi',
  code: '990122',
  name: { zh: '白石县信访局', en: 'Baishi County Petition Bureau' },
  region: { zh: '白石县', en: 'Baishi County' },
}

export const baishiUnits: readonly DemoUnit[] = [
  { id: 'xinfang', kind: 'office', name: baishiOffice.name, short: { zh: '县信访局', en: 'Petition Bureau' }, duties: ['1800'] },
  {
    id: 'renshe',
    kind: 'department',
    name: { zh: '白石县人力资源和社会保障局', en: 'Baishi County Human Resources and Social Security Bureau' },
    short: { zh: '县人社局', en: 'HR and Social Security' },
    duties: ['0400'],
  },
  {
    id: 'zhujian',
    kind: 'department',
    name: { zh: '白石县住房和城乡建设局', en: 'Baishi County Housing and Urban-Rural Development Bureau' },
    short: { zh: '县住建局', en: 'Housing and Construction' },
    duties: ['0300'],
  },
]

export const baishiStaff: readonly DemoStaff[] = [
  staffMember('bs-cen-yi 岑一', 'xinfang', 'reception', 'triage'),
  staffMember('bs-shui-jing 水静', 'xinfang', 'director', 'unit-lead'),
  staffMember('bs-gao-shan 高山', 'renshe', 'unit-lead'),
  staffMember('bs-lu-pan 鲁盼', 'renshe', 'handler'),
  staffMember('bs-shu-wen 舒文', 'zhujian', 'unit-lead'),
  staffMember('bs-du-juan 杜鹃', 'zhujian', 'handler'),
]
