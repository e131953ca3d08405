import { between, pick, type Chance } from './chance.ts'
import { communities, streets } from './streets.ts'

export type CommunityId = (typeof communities)[number]['id']
export const communityIds: readonly CommunityId[] = communities.map(community => community.id)

const fronts = [
  '和润',
  '锦汀',
  '翠屿',
  '晴川',
  '清禾',
  '澄园',
  '枫棠',
  '兰坞',
  '云桉',
  '麦香',
  '磨溪',
  '秋实',
  '石语',
  '岩畔',
  '溪舍',
  '杏林',
  '槐荫',
  '钟鸣',
  '月桥',
  '星湾',
  '潮声',
  '霞映',
  '垄上',
  '竹里',
]
const backs = ['花园', '家园', '苑', '新村']
const roads = [
  '青禾大道',
  '云渡路',
  '汀兰路',
  '麦浪路',
  '枕流路',
  '橘香路',
  '听澜大道',
  '雁行路',
  '竹青路',
  '晴岸街',
  '纺机路',
  '书院巷',
  '新桥街',
  '上塘路',
  '磨盘路',
  '石屏路',
  '溪湾路',
  '药市街',
  '双槐路',
  '钟楼北街',
  '月河路',
  '星港大道',
  '落霞路',
  '瓦窑路',
]

const at = <T>(list: readonly T[], index: number, otherwise: T): T => list[index % list.length] ?? otherwise

/** The names of a community: its estates and roads are always the same, so that what is written of one place can be found together. */
export function placeNames(id: CommunityId, random: Chance) {
  const index = communityIds.indexOf(id)
  const community = communities[index]
  const street = streets.find(entry => entry.id === community?.parent)
  return {
    community: community?.short.zh ?? '',
    street: street?.short.zh ?? '',
    estate: `${at(fronts, index, '和润')}${pick(random, backs)}`,
    road: at(roads, index * 5 + between(random, 0, 2), '青禾大道'),
    road2: at(roads, index * 5 + between(random, 3, 6), '云渡路'),
  }
}
