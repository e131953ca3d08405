import { Text } from '../../engine/field.ts'

/**
 * What a matter is about, where that is an enterprise, an estate or a platform: so that many matters about one of them are seen. Never a
 * natural person.
 */
export const Enterprise = Text({ zh: '涉及的企业、楼盘、平台', en: 'Enterprise, estate or platform concerned' }, 100, {
  zh: '写登记名称；个人不写',
  en: 'As it is registered; no natural person',
})

const legalForm = /(有限责任公司|股份有限公司|有限公司|集团公司|集团|公司)$/

/** The same name written in another way: width, spaces, brackets, and what the law adds to it. */
export function sameEnterprise(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[\s·()[\]【】“”"'，,.。、]/g, '')
    .toLowerCase()
  return plain.replace(legalForm, '') || plain
}
