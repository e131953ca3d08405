import type { Label } from '#core/law/label.ts'

const inside = <const I extends string, const S extends string>(id: I, superior: S, name: Label, short: Label) => ({
  id,
  kind: 'superior' as const,
  superior,
  name,
  short,
  duties: [],
})
const top = <const I extends string>(id: I, name: Label, short: Label) => ({
  id,
  kind: 'superior' as const,
  outside: true as const,
  name,
  short,
  duties: [],
})
const bureau = <const I extends string, const S extends string>(id: I, superior: S, zh: string, en: string, short: Label) => ({
  ...top(id, { zh: `澜江市${zh}`, en: `Lanjiang City ${en}` }, short),
  superior,
})

/** Who decides reviews: the district itself, and the invented city of Lanjiang, which has no accounts here. */
export const superiors = [
  inside(
    'qu-zhengfu',
    'shi-zhengfu',
    { zh: '青禾区人民政府', en: 'People’s Government of Qinghe District' },
    { zh: '区政府', en: 'District Government' },
  ),
  inside('qu-wei', 'shi-wei', { zh: '中共青禾区委员会', en: 'CPC Qinghe District Committee' }, { zh: '区委', en: 'District Committee' }),
  top('shi-zhengfu', { zh: '澜江市人民政府', en: 'People’s Government of Lanjiang City' }, { zh: '市政府', en: 'City Government' }),
  top('shi-wei', { zh: '中共澜江市委员会', en: 'CPC Lanjiang City Committee' }, { zh: '市委', en: 'City Committee' }),
  bureau('shi-xinfang', 'shi-zhengfu', '信访局', 'Petition Bureau', { zh: '市信访局', en: 'City Petition Bureau' }),
  bureau('shi-renshe', 'shi-zhengfu', '人力资源和社会保障局', 'Human Resources and Social Security Bureau', {
    zh: '市人社局',
    en: 'City HR and Social Security',
  }),
  bureau('shi-ziran', 'shi-zhengfu', '规划和自然资源局', 'Planning and Natural Resources Bureau', {
    zh: '市规自局',
    en: 'City Planning and Resources',
  }),
  bureau('shi-huanjing', 'shi-zhengfu', '生态环境局', 'Ecology and Environment Bureau', { zh: '市生态环境局', en: 'City Environment' }),
  bureau('shi-gongan', 'shi-zhengfu', '公安局', 'Public Security Bureau', { zh: '市公安局', en: 'City Public Security' }),
  bureau('shi-jiwei', 'shi-wei', '纪委监委', 'Discipline and Supervision Commission', { zh: '市纪委监委', en: 'City Discipline' }),
]
