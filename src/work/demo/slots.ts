import { between, pick, type Chance } from './chance.ts'
import { enterprise, isTrade } from './enterprises.ts'
import { placeNames, type CommunityId } from './places.ts'

/** The words drawn for one matter, by slot; the same word stands wherever the slot does. */
export type Slots = Readonly<Record<string, string>>
export interface Scene {
  readonly day: string
  readonly place: CommunityId
}

const dayAt = (day: string, days: number): Date => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
const yearOf = (day: string): number => Number(day.slice(0, 4))
const relative = (at: Date, day: string): string => {
  const years = at.getUTCFullYear() - yearOf(day)
  return years === 0 ? '' : years === -1 ? '去年' : years === 1 ? '明年' : `${at.getUTCFullYear()}年`
}
const date = (day: string, days: number): string => {
  const at = dayAt(day, days)
  return `${relative(at, day)}${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
}
const month = (day: string, days: number): string => `${relative(dayAt(day, days), day) || '今年'}${dayAt(day, days).getUTCMonth() + 1}月`
const since = (day: string, days: number): string => `${dayAt(day, days).getUTCFullYear()}年${dayAt(day, days).getUTCMonth() + 1}月`
const tenth = (random: Chance, least: number, most: number): string => String(between(random, least * 10, most * 10) / 10)
const number =
  (least: number, most: number, step = 1) =>
  (random: Chance): string =>
    String(between(random, least / step, most / step) * step)
const oneOf =
  (...list: string[]) =>
  (random: Chance): string =>
    pick(random, list)

const draws: Readonly<Record<string, (random: Chance, scene: Scene, known: Slots) => string>> = {
  date: (random, { day }) => date(day, -between(random, 3, 25)),
  due: (random, { day }) => date(day, between(random, 20, 60)),
  month: (random, { day }) => month(day, -between(random, 30, 110)),
  since: (random, { day }) => since(day, -between(random, 150, 900)),
  year: (random, { day }) => String(yearOf(day) - between(random, 3, 9)),
  year2: number(1978, 1999),
  hour: oneOf('晚上八', '晚上九', '晚上十', '夜里十一'),
  noon: oneOf('中午十二点半', '中午一点左右'),
  months: number(2, 9),
  days: number(12, 75),
  times: number(2, 6),
  n: number(2, 6),
  count: number(12, 68),
  few: oneOf('三', '四', '五', '六', '七', '八'),
  households: number(24, 460),
  heads: number(5, 40),
  age: number(56, 84),
  age18: number(8, 24),
  age40: number(45, 58),
  age90: number(80, 96),
  yuan: number(2000, 9800, 100),
  yuan2: number(120, 1900, 10),
  wage: number(3800, 7500, 100),
  fee: number(1200, 3200, 100),
  // What was owed, or should have been done, fits the months that the matter speaks of.
  owed: (random, _, { months = '3' }) => String(Number(months) * between(random, 38, 75) * 100),
  agreed: (_, { day }, { months = '3' }) => since(day, -Math.round(Number(months) * 30.4)),
  wan: random => tenth(random, 8, 86),
  wan2: random => tenth(random, 1.2, 7.8),
  total: number(78, 260),
  grand: number(120, 980, 5),
  area: number(46, 128),
  area2: number(8, 38),
  mu: random => tenth(random, 1.2, 18),
  trees: number(12, 80),
  distance: number(120, 1800, 20),
  percent: number(22, 45),
  decibel: number(62, 86),
  building: random => `${between(random, 1, 23)}栋`,
  unitno: number(1, 3),
  floor: number(3, 17),
  bus: number(3, 88),
  village: random => `${pick(random, ['塘边', '岭下', '水磨', '柿园', '竹林', '大屋', '桥头', '坝上', '新屋', '井湾'])}组`,
  surname: oneOf('赵', '钱', '孙', '周', '吴', '郑', '冯', '陈', '蒋', '沈', '韩', '杨', '何', '吕', '施', '曹', '严', '陶', '姜', '范'),
  metro: random => `地铁${between(random, 1, 4)}号线${pick(random, ['月河站', '星港站', '双槐站', '晴岸站'])}`,
  school: oneOf('青禾区实验小学', '枕石学校', '听澜中学', '橘井小学', '雁坪中学', '麦垄中心校', '青禾第三中学', '月河小学'),
  kinder: oneOf('小麦穗幼儿园', '橘子树幼儿园', '月河幼儿园', '晴岸幼儿园', '竹笋幼儿园'),
  hospital: oneOf('青禾区第一人民医院', '青禾区中医院', '橘井医院', '听澜妇幼保健院'),
  market: oneOf('药市农贸市场', '瓦窑集贸市场', '新桥菜市场', '上塘批发市场', '月河花鸟市场'),
  firm: random => enterprise(random, 'trader'),
}

export const isSlot = (name: string): boolean =>
  Object.hasOwn(draws, name) || ['community', 'street', 'estate', 'road', 'road2'].includes(name)

/** The names of the scene's place: the slots that every matter begins with. */
export const placeSlots = (random: Chance, scene: Scene): Slots => placeNames(scene.place, random)

/** The word for a slot. Throws for a slot that is not declared, or an unknown trade after `firm:`. */
export function draw(name: string, kind: string | undefined, random: Chance, scene: Scene, known: Slots = {}): string {
  if (kind !== undefined && isTrade(kind)) return enterprise(random, kind)
  const word = draws[name]
  if (kind !== undefined || !word) throw new RangeError(`No slot ${name}${kind === undefined ? '' : `:${kind}`}`)
  return word(random, scene, known)
}
