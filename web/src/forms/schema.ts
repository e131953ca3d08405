import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import type { FieldSchema } from '../api/meta-types.ts'
import type { Label } from '../api/types.ts'
import { isSeveral, namesRecords } from './several.ts'
import { formWords } from './words.ts'

type Say = (label: Label | undefined) => string

/**
 * What rjsf needs of a declared form: its shape, and for each field which of our inputs fills it. The server alone judges what is filled
 * in.
 */
export function formOf(schema: FieldSchema, say: Say): { readonly schema: RJSFSchema; readonly ui: UiSchema } {
  return { schema: shapeOf(schema, say), ui: uiOf(schema, say) }
}

function shapeOf(field: FieldSchema, say: Say): RJSFSchema {
  const title = field.label ? { title: say(field.label) } : {}
  if (field.properties) {
    return {
      type: 'object',
      ...title,
      properties: Object.fromEntries(Object.entries(field.properties).map(([key, inner]) => [key, shapeOf(inner, say)])),
      required: [...(field.required ?? [])],
    }
  }
  if (isSeveral(field) || namesRecords(field)) return { type: 'array', ...title, items: { type: 'string' } }
  if (field.items)
    return {
      type: 'array',
      ...title,
      items: shapeOf(field.items, say),
      ...(field.minItems !== undefined && { minItems: field.minItems }),
      ...(field.maxItems !== undefined && { maxItems: field.maxItems }),
    }
  return { type: field.type === 'boolean' || field.type === 'integer' ? field.type : 'string', ...title }
}

function uiOf(field: FieldSchema, say: Say, name = '', isNeeded = false): UiSchema {
  // One declaration serves for what is suggested and for what is decided; the form says which of the two it asks.
  const hint = field.hint
    ? { 'ui:help': say(field.hint) }
    : name === 'suggestedRoute'
      ? { 'ui:title': say(formWords.suggested), 'ui:help': say(formWords.onlySuggested) }
      : {}
  if (field.properties)
    return {
      ...hint,
      ...Object.fromEntries(
        Object.entries(field.properties).map(([key, inner]) => [key, uiOf(inner, say, key, field.required?.includes(key))]),
      ),
    }
  if (field.ref === 'file' || field.items?.ref === 'file') return { ...hint, 'ui:field': 'files' }
  if (isSeveral(field)) return { ...hint, 'ui:field': 'several', 'ui:options': { declared: field } }
  if (namesRecords(field)) return { ...hint, 'ui:field': 'records', 'ui:options': { declared: field } }
  if (field.items?.options) return { ...hint, 'ui:field': 'checks', 'ui:options': { declared: field } }
  if (field.items?.pattern === demandKey) return { ...hint, 'ui:field': 'demands', 'ui:options': { declared: field } }
  if (field.items?.properties?.['demand']) return { ...hint, 'ui:field': 'answers', 'ui:options': { declared: field } }
  if (Object.keys(field.items?.properties ?? {}).join() === 'answer') return { ...hint, 'ui:field': 'paper' }
  if (field.items)
    return {
      ...hint,
      items: { ...uiOf(field.items, say), 'ui:label': false },
      'ui:options': { orderable: false, least: isNeeded ? (field.minItems ?? 0) : 0 },
    }
  if (field.ref === 'person') return { ...hint, 'ui:field': 'person' }
  return { ...hint, 'ui:widget': widgetOf(field, name), 'ui:options': { declared: field } }
}

/** The key of one of a petition’s demands, as its declaration writes it. */
const demandKey = '^d[0-9]{1,2}$'
const isRoute = ({ options }: FieldSchema): boolean => options !== undefined && 'litigation' in options && 'petition' in options

function widgetOf(field: FieldSchema, name: string): string {
  if (field.ref === 'staff') return name === 'handler' || name === 'deputy' ? 'handler' : 'staff'
  // A petition that is named by its bare id is one of those that were joined to this one.
  if (name === 'petition' && !field.ref) return 'joined'
  if (isRoute(field)) return 'route'
  if (field.ref === 'unit') return 'unit'
  if (field.ref === 'record') return name === 'submission' ? 'letter' : name === 'letter' ? 'connected' : 'record'
  if (field.ref === 'category') return 'category'
  if (field.options) return 'choice'
  if (field.format === 'date') return 'day'
  if (field.type === 'boolean') return 'yes'
  if (field.type === 'integer') return 'whole'
  return field.widget === 'textarea' || (field.maxLength ?? 0) > 200 ? 'long' : 'line'
}
