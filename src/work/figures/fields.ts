import { fields, type Field } from '#core/engine/order.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { figureNamed } from './all.ts'
import { lastYear, type Figure } from './figure.ts'
import { figures, type FiguresTold } from './figures.ts'
import type { Compared } from './morning.ts'

const whats = ['opened', 'closed', 'onTime', 'open', 'overdue'] as const
type What = (typeof whats)[number]

/** Where a report already prints one of these under a name of its own, that one is shown. */
const printed: Readonly<Record<string, { readonly [w in What]?: string }>> = {
  submission: { opened: 'petitions.total', onTime: 'petitions.acceptedOnTime' },
  petition: { onTime: 'petitions.concludedOnTime' },
  assignment: { opened: 'assignments.made', onTime: 'assignments.reportedOnTime' },
  assist: { opened: 'assists.asked' },
  jurisdiction: { opened: 'jurisdictions.raised' },
  mediation: { opened: 'mediations.begun' },
  review: { opened: 'reviews.asked' },
  're-review': { opened: 'reReviews.asked', onTime: 'reReviews.onTime' },
  'follow-up': { opened: 'followUps.opened', closed: 'followUps.closed', onTime: 'followUps.onTime' },
}

/**
 * A procedure's own five figures; those of a year beside the year before. One that does not apply is left out: where nothing is owed,
 * nothing is in time.
 */
export interface ProcedureTold {
  readonly procedure: string
  readonly label: Label
  readonly figures: { readonly [w in What]?: Compared }
}
export interface FieldTold {
  readonly name: Field
  readonly label: Label
  readonly procedures: readonly ProcedureTold[]
}
export interface FieldsTold extends Pick<FiguresTold, 'year' | 'scope'> {
  readonly fields: readonly FieldTold[]
}

interface Asked {
  readonly procedure: Procedure
  readonly what: What
  readonly figure: Figure
}
const asked: readonly Asked[] = Object.values(procedures).flatMap(procedure =>
  whats.flatMap(what => {
    const figure = figureNamed(printed[procedure.name]?.[what] ?? `${procedure.plural}.${what}`)
    return figure ? [{ procedure, what, figure }] : []
  }),
)
const all = asked.flatMap(({ figure }) => (figure.day ? [figure, lastYear(figure)] : [figure]))

/**
 * The year by the five fields of rule of law: what each procedure opened, ended, kept in time, has in hand and let lapse; in 2 statements.
 */
export async function fieldsOf(world: Pick<World, 'today'>, tx: Tx, directory: Directory, year: number): Promise<FieldsTold> {
  const { scope, figures: told } = await figures(world, tx, directory, year, all)
  const byName = new Map(told.map(figure => [figure.name, figure]))
  const compared = ({ figure: { name } }: Asked): Compared | undefined => {
    const now = byName.get(name)
    const then = byName.get(`${name}.lastYear`)
    return now && { ...now, ...(then && { lastYear: then }) }
  }
  const of = (p: Procedure): ProcedureTold => ({
    procedure: p.name,
    label: p.label,
    figures: Object.fromEntries(
      asked
        .filter(a => a.procedure === p)
        .flatMap(a => {
          const value = compared(a)
          return value ? [[a.what, value]] : []
        }),
    ),
  })
  return {
    year,
    scope,
    fields: Object.entries(fields).flatMap(([name, label]) =>
      isField(name)
        ? [
            {
              name,
              label,
              procedures: Object.values(procedures)
                .filter(p => p.serves === name)
                .map(of),
            },
          ]
        : [],
    ),
  }
}
const isField = (name: string): name is Field => Object.hasOwn(fields, name)
