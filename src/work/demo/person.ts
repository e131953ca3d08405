import { between, often, pick, type Chance } from './chance.ts'
import { communityIds, placeNames, type CommunityId } from './places.ts'

/**
 * An invented petitioner. The identity number is well formed, but of the area 990106, which does not exist; telephones are all 1990000xxxx.
 */
export interface DemoPerson {
  readonly name: string
  readonly phone: string
  readonly idNumber: string
  readonly address: string
}

const surnames =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤'
const old = [
  '建国',
  '秀英',
  '桂兰',
  '志强',
  '玉珍',
  '国庆',
  '素芬',
  '福生',
  '春梅',
  '德明',
  '淑华',
  '长根',
  '金凤',
  '永康',
  '凤霞',
  '树林',
  '月娥',
  '卫东',
  '美玲',
  '守义',
]
const young = [
  '子涵',
  '雨桐',
  '浩然',
  '思雨',
  '佳怡',
  '俊杰',
  '欣妍',
  '宇航',
  '梦洁',
  '晨',
  '婷',
  '磊',
  '倩',
  '鹏飞',
  '静',
  '晓峰',
  '璐',
  '凯',
  '雪',
  '超',
]
const middle = [
  '丽娟',
  '海燕',
  '建军',
  '晓红',
  '文斌',
  '艳',
  '勇',
  '敏',
  '小军',
  '红梅',
  '永刚',
  '春燕',
  '伟',
  '芳',
  '立新',
  '慧',
  '国华',
  '冬梅',
  '涛',
  '玲',
]

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of an 18-digit identity number (GB 11643). */
export function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return '10X98765432'.charAt(sum % 11)
}

const two = (n: number): string => String(n).padStart(2, '0')

/** `serial` gives the telephone its last four digits, so that the first 10,000 persons of a demonstration have different ones. */
export function person(random: Chance, given: { readonly place?: CommunityId; readonly serial?: number } = {}): DemoPerson {
  const { place = pick(random, communityIds), serial = between(random, 0, 9999) } = given
  const year = between(random, 1944, 2004)
  const birth = `${year}${two(between(random, 1, 12))}${two(between(random, 1, 28))}`
  const digits = `990106${birth}${String(between(random, 1, 999)).padStart(3, '0')}`
  const first = year < 1966 ? old : year < 1986 ? middle : young
  const { street, community, estate } = placeNames(place, random)
  const door = often(random, 0.6) ? `${between(random, 1, 3)}单元` : ''
  const room = `${between(random, 1, 23)}栋${door}${between(random, 1, 18)}${two(between(random, 1, 4))}室`
  return {
    name: pick(random, [...surnames]) + pick(random, first),
    phone: `1990000${String(serial % 10_000).padStart(4, '0')}`,
    idNumber: digits + checkCharacter(digits),
    address: `青禾区${street}${community}${estate}${room}`,
  }
}
