import { demoStaff, demoUnits } from '#work/demo/index.ts'
import type { StaffData, UnitData } from '#work/office/index.ts'
import type { Needs } from './plan.ts'

// What the demonstration office is given beside what it has, so that a plan can be built in it. All invented.

const families = [
  'an 安',
  'bo 柏',
  'cang 苍',
  'dan 淡',
  'fu 伏',
  'gu 谷',
  'hua 华',
  'jing 荆',
  'kuang 邝',
  'lan 蓝',
  'meng 蒙',
  'nong 农',
  'ou 欧',
  'pu 浦',
  'qu 屈',
  'rong 容',
  'sha 沙',
  'tong 佟',
  'wei 危',
  'xi 席',
  'yan 晏',
  'zan 昝',
  'zhan 湛',
  'zong 宗',
  'zuo 左',
]
const given = [
  'bowen 博文',
  'chenxi 晨曦',
  'dehua 德华',
  'guangyao 光耀',
  'haitang 海棠',
  'jiahe 嘉禾',
  'kexin 可心',
  'lijun 立军',
  'minde 敏德',
  'ningyuan 宁远',
  'peilin 沛霖',
  'qingyun 青云',
  'ruizhi 睿之',
  'shuren 树人',
  'tianhe 天和',
  'wanli 万里',
  'xiuying 秀英',
  'yongkang 永康',
  'zhengxin 正心',
  'zhiyuan 致远',
]
const bodies = [
  '财政局 Finance Bureau',
  '审计局 Audit Bureau',
  '统计局 Statistics Bureau',
  '科学技术局 Science and Technology Bureau',
  '国有资产监督管理委员会 State Assets Commission',
  '园林绿化局 Parks Bureau',
  '机关事务管理局 Offices Administration',
  '数据管理局 Data Bureau',
  '粮食和物资储备局 Grain and Reserves Bureau',
  '招商服务局 Investment Service Bureau',
]

const named = (n: number): { readonly pinyin: string; readonly zh: string; readonly en: string } => {
  const [family = '', f = ''] = (families[n % families.length] ?? '').split(' ')
  const round = Math.floor(n / families.length)
  const [own = '', g = ''] = (given[(round + n) % given.length] ?? '').split(' ')
  const up = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  return { pinyin: `${family}-${own}-${n}`, zh: f + g, en: `${up(family)} ${up(own)}` }
}
const count = (least: number, has: number) => Array.from({ length: Math.max(0, least - has) }, (_, i) => i)
const having = (role: string) => demoStaff.filter(s => s.roles.some(r => r === role)).length

/** @param password of all the new accounts */
export function grown(needs: Needs, password: string): { readonly units: readonly UnitData[]; readonly staff: readonly StaffData[] } {
  const units = count(needs.units, demoUnits.filter(u => !u.outside).length).map((i): UnitData => {
    const [zh = '', ...en] = (bodies[i] ?? `直属单位（${i + 1}） Unit ${i + 1}`).split(' ')
    return {
      id: `zhishu-${i + 1}`,
      kind: 'department',
      superior: 'qu-zhengfu',
      name: { zh: `青禾区${zh}`, en: `Qinghe District ${en.join(' ')}` },
      short: { zh: `区${zh}`, en: en.join(' ') },
    }
  })
  let n = 0
  const somebody = (unit: string, role: StaffData['roles'][number]): StaffData => {
    const { pinyin, ...name } = named(n++)
    return { login: pinyin, name, unit, roles: [role], password }
  }
  const core = count(needs.leaders, having('leader')).map(() => somebody('qu-zhengfu', 'leader'))
  n = 1000
  const lawyers = count(needs.lawyers, having('lawyer')).map(() => somebody('xinfang', 'lawyer'))
  n = 2000
  const heads = units.flatMap(u => [somebody(u.id, 'unit-lead'), somebody(u.id, 'handler')])
  const staff = [...core, ...lawyers, ...heads]
  n = 5000
  return { units, staff: [...staff, ...count(needs.staff, demoStaff.length + staff.length).map(() => somebody('xinfang', 'handler'))] }
}
