import qrcode from 'qrcode'
import { kinds, type Kind } from '#core/engine/charts/words.ts'
import { pages, type Page } from '#core/engine/charts/sheet.ts'
import type { Desk } from '#core/engine/order.ts'
import type { Day } from '#core/law/days.ts'
import type { Label, Lang } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Directory } from '../directory.ts'
import { version } from '../version.ts'
import { chart } from './chart.ts'
import type { Duty } from './duties.ts'
import { poster, posters, type Poster } from './posters.ts'

/** What hangs on the wall, in the order in which it is listed: first what is for everybody, then each procedure's charts, of its desk. */
export interface Hung {
  readonly of: string
  readonly label: Label
  readonly desk?: Desk
  readonly kinds: readonly { readonly kind: string; readonly label: Label }[]
}

const listed = (of: Readonly<Record<string, Label>>) => Object.entries(of).map(([kind, label]) => ({ kind, label }))
/** The posters stand under this name, as charts stand under a procedure's. */
const hall = 'hall'
export const wall: readonly Hung[] = [
  { of: hall, label: { zh: '信访指引', en: 'Guidance' }, kinds: listed(posters) },
  ...Object.values(procedures).map(p => ({ of: p.name, label: p.label, desk: p.desk, kinds: listed(kinds) })),
]

/**
 * For whom and when: by the law of a day; of an office, with its units and the lengths that it has set; with a code that leads to an
 * address.
 */
export interface Hanging {
  readonly lang: Lang
  readonly day: Day
  readonly directory?: Directory
  readonly address?: string
  /** For 责任分工. */ readonly duties?: readonly Duty[]
}

/** Whether a sheet is wider than high. */
export const isAcross = (svg: string): boolean => svg.slice(0, svg.indexOf('>')).includes(`width="${pages.landscape.width}mm"`)

const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name)
const isPoster = (name: string): name is Poster => Object.hasOwn(posters, name)

/**
 * Kept while they can be asked for again: a busy wall has some hundred sheets. Addresses are the visitor's to name, so they are not let to
 * fill the memory.
 */
const drawn = new Map<string, Promise<readonly string[]>>()
const most = 300

/** The sheets of a chart as SVG for A3; undefined where there is no such chart. Each is drawn once a day. */
export async function sheetsOf(of: string, kind: string, hanging: Hanging): Promise<readonly string[] | undefined> {
  const p = Object.hasOwn(procedures, of) ? procedures[of] : undefined
  const { lang, day, directory, address = '', duties } = hanging
  if (!(of === hall ? isPoster(kind) : p && isKind(kind))) return undefined
  const key = [of, kind, lang, day, address, directory?.office.id, directory?.office.revision, duties && JSON.stringify(duties)].join('\n')
  if (drawn.size > most) drawn.clear()
  const known = drawn.get(key)
  if (known) return known
  const sheets = draw(of, kind, hanging)
  drawn.set(key, sheets)
  sheets.catch(() => drawn.delete(key))
  return sheets
}

async function draw(of: string, kind: string, { lang, day, directory, address, duties }: Hanging): Promise<readonly string[]> {
  const page: Page = {
    lang,
    day,
    version: await version(),
    ...(directory && { office: directory.office.name, spans: directory.settings.spans }),
    ...(address && { qr: await qrcode.toDataURL(address, { margin: 0 }) }),
  }
  if (of === hall && isPoster(kind)) return poster(kind, page, directory, duties)
  const p = procedures[of]
  return p && isKind(kind) ? chart(p, kind, lang, page) : []
}
