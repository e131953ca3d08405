import { art, cite, type Basis } from '../law/articles.ts'
import { clockOf, isEnd } from './clocks.ts'
import { bodyRoles, handRoles, roles, type Role } from './party.ts'
import type { Procedure } from './procedure.ts'
import type { Act, Actor, Facts, Rec } from './record.ts'
import type { Day } from '../law/days.ts'
import type { Refusal } from './refusal.ts'
import type { Context, Step } from './step.ts'

export function contextOf(record: Rec, actor: Actor, day: Day, facts: Facts): Context<Rec['data']> {
  return {
    record,
    data: record.data,
    actor,
    day,
    facts,
    linked: link => facts.linked.filter(l => l.link === link),
    did: step => record.done.filter(d => d.step === step),
  }
}

/** A declaration's step; a name such as `constructor`, which every object answers to, is none. */
export const stepOf = (p: Procedure, name: string): Step | undefined => (Object.hasOwn(p.steps, name) ? p.steps[name] : undefined)

/** The article that a declaration's own refusal names, in the law that the matter was opened under. */
export const citedIn = (refusal: Refusal, record: Rec): Basis | undefined => refusal.under && cite(refusal.under, record.opened)

/** Under which rule a step is taken here, in the law that the matter was opened under; undefined where that law has none. */
export const ruleOf = (step: Step, { data, opened }: Rec): Basis | undefined => {
  const rather = step.rather?.({ data })
  return (rather && cite(rather, opened)) ?? cite(step.under, opened)
}

const rolesInWords = (list: readonly Role[]) => ({
  zh: list.map(r => roles[r].zh).join('、'),
  en: list.map(r => roles[r].en.toLowerCase()).join(' or '),
})

/**
 * May this act be taken on that day by this person, whatever is filled in? Nothing, or the refusal.
 * Button, API and tests read this one function.
 */
export function mayTake(p: Procedure, record: Rec, name: string, act: Act, actor: Actor, day: Day, facts: Facts): Refusal | undefined {
  const step = stepOf(p, name)
  if (!step || (act === 'return' && !step.signedBy)) {
    return { code: 'unknown-step', kind: 'unknown', zh: `“${p.label.zh}”没有“${name}”这一步骤`, en: `${p.label.en} has no step “${name}”` }
  }
  const under = ruleOf(step, record)
  if (!under)
    return {
      code: 'not-in-that-law',
      kind: 'conflict',
      zh: '本事项登记时的法规没有这一规定',
      en: 'The law under which this matter was registered has no such rule',
    }
  const refused =
    notHere(p, record, step, under)
    ?? notYou(p, record, name, step, act, actor, facts, under)
    ?? notThen(p, record, name, step, act, day, under)
  if (refused) return refused
  const own = act === 'return' ? undefined : step.when?.(contextOf(record, actor, day, facts))
  return own && { ...own, under: citedIn(own, record) ?? under }
}

function notHere(p: Procedure, record: Rec, step: Step, under: Basis): Refusal | undefined {
  const open = !isEnd(p, record.state)
  if (step.from === 'any' || (step.from === 'open' ? open : step.from.includes(record.state))) return undefined
  const state = p.states[record.state]?.label ?? { zh: record.state, en: record.state }
  return {
    code: 'wrong-state',
    kind: 'conflict',
    zh: `当前为“${state.zh}”，不能进行“${step.label.zh}”`,
    en: `“${step.label.en}” is not possible while the matter is “${state.en}”`,
    under,
  }
}

function notYou(
  p: Procedure,
  record: Rec,
  name: string,
  step: Step,
  act: Act,
  actor: Actor,
  facts: Facts,
  under: Basis,
): Refusal | undefined {
  const by: readonly Role[] = step.signedBy && act !== 'draft' ? [step.signedBy] : step.by
  const as = by.filter(role => actor.roles.includes(role))
  const no = (code: string, zh: string, en: string, by = under): Refusal => ({ code, kind: 'forbidden', zh, en, under: by })
  const words = rolesInWords(by)
  if (!as.length) return no('wrong-role', `应由${words.zh}办理`, `This is for the ${words.en}`)
  if (!as.some(role => isOwn(p, record, role, actor, facts)))
    return no('not-yours', '本事项不在您或您单位名下', 'This matter is not with you or your unit')
  if (isNamedIn(record, p.barred, actor))
    return no(
      'barred',
      '您已回避，或者办理过本事项前面的环节，应由他人办理',
      'You stand aside here, or handled an earlier stage: somebody else must do this',
      art(28, 3),
    )
  if (as.every(role => handRoles.includes(role)) && isWithOthers(p, record, actor, facts))
    return no(
      'not-the-handler',
      '本事项已指定承办人，请由承办人、协办人办理，或者请单位负责人改派',
      'Another handler was named for this matter; ask the head of the unit to name you',
    )
  const pending = record.pending[name]
  if (step.signedBy && act !== 'draft') {
    if (!pending)
      return {
        code: 'nothing-to-sign',
        kind: 'conflict',
        zh: `还没有待签发的“${step.label.zh}”`,
        en: `No draft of “${step.label.en}” awaits a signature`,
        under,
      }
    if (pending.by === actor.id) return no('second-person', '须由拟稿人以外的另一人签发', 'Somebody other than who drafted it must sign')
  }
  if (
    act !== 'return'
    && step.notBy?.some(other => record.done.some(d => d.step === other && (d.by === actor.id || d.drafted === actor.id)))
  )
    return no(
      'second-person',
      '经办过前一步骤的人不能办理，须由另一人办理',
      'Who took the earlier step cannot take this one; another person must',
    )
  return undefined
}

/** A petitioner's matter is the one whose code was shown, or one linked to it; a body's is the one that names it. */
function isOwn(p: Procedure, record: Rec, role: Role, actor: Actor, facts: Facts): boolean {
  if (role === 'petitioner')
    return actor.record !== undefined && (actor.record === record.id || facts.linked.some(l => l.id === actor.record))
  const bodies = Object.values(p.parties).map(field => record.data[field])
  if (!bodyRoles.includes(role) || !bodies.length) return true
  return (
    actor.unit !== undefined
    && bodies.some(
      body =>
        body === actor.unit || (role === 'reviewer' && actor.unit === facts.home && typeof body === 'string' && facts.outside.has(body)),
    )
  )
}

const isNamedIn = (record: Rec, field: string | undefined, actor: Actor): boolean => {
  const names = field === undefined ? undefined : record.data[field]
  return Array.isArray(names) && names.includes(actor.id)
}

/** Others were named who still work here; where none of them does, the matter is the whole unit's again. */
function isWithOthers(p: Procedure, record: Rec, actor: Actor, facts: Facts): boolean {
  const named = p.hands
    .flatMap(field => (typeof record.data[field] === 'string' ? [record.data[field]] : []))
    .filter(id => facts.staff.has(id))
  return named.length > 0 && !named.includes(actor.id)
}

function notThen(p: Procedure, record: Rec, name: string, step: Step, act: Act, day: Day, under: Basis): Refusal | undefined {
  const no = (code: string, zh: string, en: string): Refusal => ({ code, kind: 'conflict', zh, en, under })
  if (act !== 'return' && step.once && record.done.some(d => d.step === name))
    return no('only-once', `只能${step.label.zh}一次`, `“${step.label.en}” is possible once only`)
  const window = step.within ? clockOf(record, step.within) : undefined
  if (step.within && !window)
    return no('not-open', `“${p.limits[step.within]?.label.zh}”期限未起算`, `The period “${p.limits[step.within]?.label.en}” has not begun`)
  if (window && day > window.due) return no('too-late', `期限已过，最后一日为 ${window.due}`, `Too late: the last day was ${window.due}`)
  const refused = step.extends && notExtendable(p, record, step.extends.limit, day)
  if (act !== 'return' && refused) return no(...refused)
  const first = step.after ? clockOf(record, step.after) : undefined
  if (step.after && !first)
    return no(
      'too-early',
      `“${p.limits[step.after]?.label.zh}”期限尚未起算`,
      `The period “${p.limits[step.after]?.label.en}” has not begun`,
    )
  if (first && day <= first.due)
    return no('too-early', `期限未满：信访人在 ${first.due} 以前还可行使权利`, `Too early: the petitioner may still act until ${first.due}`)
  return undefined
}

/** A limit is moved out once, while it runs. A draft in time may be signed a day late only if its limit still runs then. */
function notExtendable(p: Procedure, record: Rec, limit: string, day: Day): readonly [string, string, string] | undefined {
  const clock = clockOf(record, limit)
  const label = p.limits[limit]?.label
  if (!clock || !p.limits[limit]?.during.includes(record.state))
    return ['not-open', `“${label?.zh}”期限未起算，无从延长`, `The period “${label?.en}” does not run, so there is nothing to extend`]
  if (clock.extended) return ['only-once', '只能延长一次', 'It can be extended once only']
  return day > clock.due ? ['too-late', `期限已于 ${clock.due} 届满，不能再延长`, `Too late: the period ended on ${clock.due}`] : undefined
}

/** Every step of a procedure: `undefined` for yes, or why not. Of a signed step, the draft (`name`) and the signature (`name.sign`). */
export function allowed(p: Procedure, record: Rec, actor: Actor, day: Day, facts: Facts): Readonly<Record<string, Refusal | undefined>> {
  return Object.fromEntries(
    Object.entries(p.steps)
      .filter(([, step]) => step.by.some(role => role !== 'linked'))
      .flatMap(([name, step]): [string, Refusal | undefined][] =>
        step.signedBy
          ? [
              [name, mayTake(p, record, name, 'draft', actor, day, facts)],
              [`${name}.sign`, mayTake(p, record, name, 'take', actor, day, facts)],
              [`${name}.return`, mayTake(p, record, name, 'return', actor, day, facts)],
            ]
          : [[name, mayTake(p, record, name, 'take', actor, day, facts)]],
      ),
  )
}

/** `reply` → draft; `reply.sign` → take; `reply.return` → return; of an unsigned step, take. */
export function readAct(p: Procedure, name: string): { readonly step: string; readonly act: Act } {
  const [step = '', half, ...more] = name.split('.')
  if (more.length) return { step: name, act: 'take' }
  if (half === 'return') return { step, act: 'return' }
  if (half === 'sign') return { step: stepOf(p, step)?.signedBy ? step : name, act: 'take' }
  if (half !== undefined) return { step: name, act: 'take' }
  return { step, act: stepOf(p, step)?.signedBy ? 'draft' : 'take' }
}
