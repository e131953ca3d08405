import { pick, type Chance } from './chance.ts'

const fronts = [
  '禾润',
  '澜盛',
  '景拓',
  '宜嘉',
  '恒曜',
  '瑞麟',
  '丰汀',
  '博榆',
  '茂枫',
  '安岑',
  '启棠',
  '昭禾',
  '沐川',
  '铭筑',
  '卓岭',
  '云桉',
  '锦榕',
  '立舟',
]

const trades = {
  developer: '置业有限公司',
  builder: '建设工程有限公司',
  property: '物业服务有限公司',
  factory: '机械制造有限公司',
  trader: '商贸有限公司',
  gym: '健身服务有限公司',
  training: '教育咨询有限公司',
  restaurant: '餐饮店',
  tech: '信息技术有限公司',
  travel: '旅行社',
  clinic: '口腔诊所',
  courier: '配送服务有限公司',
  farm: '农业开发有限公司',
  logistics: '物流有限公司',
  workshop: '五金加工部',
  finance: '财富管理公司',
  taxi: '出租汽车公司',
  state: '公用事业公司',
  care: '养老服务中心',
} as const satisfies Record<string, string>
export type Trade = keyof typeof trades

export const isTrade = (name: string): name is Trade => Object.hasOwn(trades, name)

/** An invented enterprise of a trade, such as 禾润物业服务有限公司. */
export const enterprise = (random: Chance, trade: Trade): string => pick(random, fronts) + trades[trade]
