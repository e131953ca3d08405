import type { Fault } from '#core/engine/refusal.ts'
import type { Label } from '#core/law/label.ts'

/** Who wrote or came, as far as is known. An unclear or missing name is registered too: then `name` is what there is, or empty. */
export interface Person {
  readonly name: string
  readonly phone?: string
  readonly idNumber?: string
  readonly address?: string
}

const fields = {
  name: { most: 60, label: { zh: '姓名', en: 'Name' }, tidy: (text: string) => text.replace(/\s+/g, ' ') },
  phone: { most: 30, label: { zh: '联系电话', en: 'Phone' }, tidy: (text: string) => text },
  idNumber: { most: 40, label: { zh: '证件号码', en: 'ID number' }, tidy: (text: string) => text.replace(/\s+/g, '').toUpperCase() },
  address: { most: 200, label: { zh: '住址', en: 'Address' }, tidy: (text: string) => text },
} as const satisfies Record<keyof Person, { most: number; label: Label; tidy(text: string): string }>

/**
 * A person as filled in, made uniform (NFKC, trimmed); or what is wrong, by JSON pointers under `path`. Nothing is refused for being
 * unclear.
 */
export function readPerson(given: unknown, path = ''): { readonly person: Person } | { readonly faults: readonly Fault[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return {
      faults: [
        { path, zh: '人员应为一个对象：name、phone、idNumber、address', en: 'A person is an object of name, phone, idNumber and address' },
      ],
    }
  const read: Partial<Record<keyof Person, string>> = {}
  const faults: Fault[] = []
  for (const [key, value] of Object.entries(given)) {
    const at = `${path}/${key}`
    if (!isField(key)) faults.push({ path: at, zh: `人员没有“${key}”这一项，请去掉`, en: `A person has no field “${key}”; leave it out` })
    else if (value !== undefined && typeof value !== 'string') faults.push({ path: at, ...about(key, '应为文字', 'must be text') })
    else if (value?.includes('\u0000') || value?.isWellFormed() === false)
      faults.push({
        path: at,
        ...about(key, '含有不能保存的字符，请删去后重试', 'holds a character that cannot be stored; remove it and try again'),
      })
    else {
      const text = fields[key].tidy((value ?? '').normalize('NFKC').trim())
      const { most } = fields[key]
      if ([...text].length > most)
        faults.push({ path: at, ...about(key, `最多 ${most} 字，请缩短`, `may have at most ${most} characters; shorten it`) })
      else if (text) read[key] = text
    }
  }
  return faults.length ? { faults } : { person: { ...read, name: read.name ?? '' } }
}

const isField = (key: string): key is keyof Person => Object.hasOwn(fields, key)
const about = (key: keyof Person, zh: string, en: string) => ({
  zh: `“${fields[key].label.zh}”${zh}`,
  en: `“${fields[key].label.en}” ${en}`,
})
