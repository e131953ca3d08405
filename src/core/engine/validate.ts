import type { TObject } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { isDay } from '../law/days.ts'
import type { Fields, Json } from './record.ts'
import { roles, type Role } from './party.ts'
import type { Fault, Refusal } from './refusal.ts'
import { fieldAt, schemaOf, type FieldSchema } from './schema.ts'

const compiled = new WeakMap<TObject, Validator>()
function validator(schema: TObject): Validator {
  const known = compiled.get(schema) ?? Compile(schema)
  compiled.set(schema, known)
  return known
}

/** Whether this is what the schema says, as the type that the engine works with. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Which ids exist: units of the directory, categories that may be chosen, and those records that the form names. */
export interface Known {
  readonly units: ReadonlySet<string>
  readonly staff: ReadonlyMap<string, { readonly roles: readonly Role[] }>
  readonly categories: Pick<ReadonlySet<string>, 'has'>
  readonly named: ReadonlyMap<string, { readonly procedure: string }>
}

/** For a form that refers to nothing. */
export const nothingKnown: Known = { units: new Set(), staff: new Map(), categories: new Set(), named: new Map() }

/** Everything wrong with what was filled in, each in a sentence that says what to do; nothing when it is good. */
export function faults(schema: TObject, given: Fields, known: Known): readonly Fault[] {
  const form = schemaOf(schema)
  const check = validator(schema)
  const shape = check.Check(given) ? [] : check.Errors(given).flatMap(e => told(form, e))
  const found = [...shape, ...content(form, given, '', known)]
  return found.filter((f, i) => found.findIndex(g => g.path === f.path) === i)
}

export const invalid = (list: readonly Fault[]): Refusal => ({
  code: 'invalid',
  kind: 'invalid',
  zh: list.map(f => f.zh).join('；'),
  en: list.map(f => f.en).join('; '),
  fields: list,
})

/** What JSON Schema cannot say: days that exist, units that exist, characters that a database can hold. */
function content(schema: FieldSchema | undefined, value: Json, path: string, known: Known): readonly Fault[] {
  if (typeof value === 'string') {
    const name = named(schema, path)
    if (isIll(value))
      return [
        {
          path,
          zh: `${name.zh}含有不能保存的字符，请删去后重试`,
          en: `${name.en} holds a character that cannot be stored; remove it and try again`,
        },
      ]
    if (schema?.format === 'date' && !isDay(value))
      return [{ path, zh: `${name.zh}须为年-月-日，例如 2026-03-12`, en: `${name.en} must be a day such as 2026-03-12` }]
    if (schema?.ref === 'unit' && !known.units.has(value))
      return [
        {
          path,
          zh: `${name.zh}：没有代号为“${value}”的单位，请从名录中选择`,
          en: `${name.en}: there is no unit “${value}”; choose one from the directory`,
        },
      ]
    if (schema?.ref === 'staff' && !known.staff.has(value))
      return [
        {
          path,
          zh: `${name.zh}：没有这位工作人员，请从名单中选择`,
          en: `${name.en}: there is no such member of staff; choose one from the list`,
        },
      ]
    if (schema?.acts && !known.staff.get(value)?.roles.includes(schema.acts))
      return [
        {
          path,
          zh: `${name.zh}：请选择岗位为“${roles[schema.acts].zh}”的人员`,
          en: `${name.en}: choose somebody whose role is ${roles[schema.acts].en.toLowerCase()}`,
        },
      ]
    if (schema?.ref === 'category' && !known.categories.has(value))
      return [
        {
          path,
          zh: `${name.zh}：没有代码为“${value}”的分类，或者它已停用，请从名单中选择`,
          en: `${name.en}: there is no category “${value}”, or it is no longer used; choose one from the list`,
        },
      ]
    if (schema?.ref === 'record' && known.named.get(value)?.procedure !== schema.procedure)
      return [{ path, zh: `${name.zh}：没有这条记录，请重新选择`, en: `${name.en}: there is no such record; choose another` }]
    return []
  }
  if (Array.isArray(value)) return value.flatMap((item: Json, i) => content(schema?.items, item, `${path}/${i}`, known))
  return isFields(value)
    ? Object.entries(value).flatMap(([key, item]) =>
        isIll(key) ? [illName(path)] : content(schema?.properties?.[key], item, `${path}/${key}`, known),
      )
    : []
}

const isIll = (text: string) => text.includes('\u0000') || !text.isWellFormed()
const illName = (path: string): Fault => ({
  path,
  zh: '有一项的名称含有不能保存的字符，请去掉',
  en: 'The name of a field holds a character that cannot be stored; leave it out',
})

const named = (schema: FieldSchema | undefined, path: string) =>
  schema?.label
    ? { zh: `“${schema.label.zh}”`, en: `“${schema.label.en}”` }
    : { zh: `“${path.split('/').at(-1)}”`, en: `“${path.split('/').at(-1)}”` }

function told(form: FieldSchema, e: TLocalizedValidationError): readonly Fault[] {
  const at = fieldAt(form, e.instancePath)
  const name = named(at, e.instancePath)
  const one = (zh: string, en: string): readonly Fault[] => [{ path: e.instancePath, zh, en }]
  switch (e.keyword) {
    case 'required':
      return e.params.requiredProperties.map(key => {
        const missing = named(at?.properties?.[key], key)
        return { path: `${e.instancePath}/${key}`, zh: `请填写${missing.zh}`, en: `${missing.en} is missing` }
      })
    case 'additionalProperties':
      return e.params.additionalProperties.map(key => ({
        path: `${e.instancePath}/${key}`,
        zh: `没有“${key}”这一项，请去掉`,
        en: `There is no field “${key}” here; leave it out`,
      }))
    // The same field again: nothing fits the schema of a property that is not let in.
    case 'boolean':
      return []
    case 'maxLength':
      return one(`${name.zh}最多 ${e.params.limit} 字，请缩短`, `${name.en} may have at most ${e.params.limit} characters; shorten it`)
    case 'minLength':
      return one(`请填写${name.zh}`, `${name.en} is empty`)
    case 'pattern':
      return one(`${name.zh}的写法不对，请检查`, `${name.en} is not written as it should be; check it`)
    case 'enum': {
      const options = Object.values(at?.options ?? {})
      return one(
        `${name.zh}须为：${options.map(o => o.zh).join('、')}`,
        `${name.en} must be one of: ${Object.keys(at?.options ?? {}).join(', ')}`,
      )
    }
    case 'minimum':
    case 'maximum':
      return one(`${name.zh}须在 ${at?.minimum} 至 ${at?.maximum} 之间`, `${name.en} must lie between ${at?.minimum} and ${at?.maximum}`)
    case 'minItems':
      return one(`${name.zh}至少填写 ${e.params.limit} 项`, `${name.en} needs at least ${e.params.limit}`)
    case 'maxItems':
      return one(`${name.zh}最多 ${e.params.limit} 项`, `${name.en} takes at most ${e.params.limit}`)
    case 'type':
      return one(
        `${name.zh}的类型不对，应为${kinds[String(e.params.type)] ?? e.params.type}`,
        `${name.en} must be of type ${e.params.type}`,
      )
    case 'format':
      return one(`${name.zh}须为年-月-日，例如 2026-03-12`, `${name.en} must be a day such as 2026-03-12`)
    default:
      return one(`${name.zh}填写有误`, `${name.en} ${e.message}`)
  }
}
const kinds: Record<string, string> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '是或否',
  array: '列表',
  object: '一组字段',
}
