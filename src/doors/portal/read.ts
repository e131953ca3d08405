/** The text under a name in a query or a form; empty where there is none. Of a name given twice the first counts. */
export function textIn(source: unknown, name: string): string {
  if (typeof source !== 'object' || source === null || !Object.hasOwn(source, name)) return ''
  const value: unknown = Reflect.get(source, name)
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.replaceAll('\r\n', '\n') : ''
}
