import { Type } from 'typebox'
import { art, local } from '../../law/articles.ts'
import { addDays, type Day } from '../../law/days.ts'
import { Choice, Code, DayField, Form, maybe, RecordId, Text, UnitId } from '../../engine/field.ts'
import type { Actor, Facts, Linked } from '../../engine/record.ts'
import { notNow, wrong, type Refusal } from '../../engine/refusal.ts'
import { DeliveredBy, Reason } from './fields.ts'

// What a review and a re-review share: what was asked, what can be decided, and what a decision must say.

export const Kind = Choice(
  { zh: '决定', en: 'Decision' },
  {
    uphold: { zh: '维持', en: 'Upheld' },
    change: { zh: '变更', en: 'Changed' },
    annul: { zh: '撤销，责令重新办理', en: 'Annulled, to be handled anew' },
  },
)
const Opinion = {
  kind: Kind,
  found: Text({ zh: '查明的事实', en: 'Facts found' }, 10_000),
  opinion: Text({ zh: '意见', en: 'Opinion' }, 10_000),
  basis: Text({ zh: '法律法规依据', en: 'Legal basis' }, 1000),
  redoBy: maybe(DayField({ zh: '重新办理期限', en: 'To be handled anew by' }, { zh: '撤销的须填写', en: 'Where the opinion is annulled' })),
  execute: maybe(Text({ zh: '变更后应当执行的内容', en: 'What is to be carried out, as changed' }, 2000)),
}

/** What is asked, and of which body; `barred` are those who handled an earlier stage (article 28). */
export const request = {
  body: UnitId({ zh: '复查复核机关', en: 'Reviewing body' }),
  unit: UnitId({ zh: '原办理单位', en: 'Unit whose opinion it is' }),
  reason: Reason,
  receivedOn: DayField({ zh: '收到日', en: 'Received on' }),
  barred: Type.Array(Type.String(), { label: { zh: '曾办理的人', en: 'Who handled it before' } }),
  askedBy: maybe(Code({ zh: '提出申请的信访件', en: 'Submission whose petitioner asked' }, 40)),
}
export const decided = {
  ...Opinion,
  kind: maybe(Kind),
  found: maybe(Opinion.found),
  opinion: maybe(Opinion.opinion),
  basis: maybe(Opinion.basis),
}
export const delivered = { deliveredOn: maybe(DayField({ zh: '送达日', en: 'Delivered on' })), deliveredBy: maybe(DeliveredBy) }
/** Asked for at the delivery of an annulment whose day has passed by then. */
export const redoAgain = maybe(
  DayField(
    { zh: '重新办理期限', en: 'To be handled anew by' },
    { zh: '撤销原意见、而原定期限已过的，须重新确定', en: 'Where the opinion was annulled and its day has passed' },
  ),
)
export const refusal = Text({ zh: '不予受理的理由和告知的途径', en: 'Why not, and which way is open' }, 2000)
export const seenBy = Type.Array(Type.String(), { label: { zh: '可阅卷单位', en: 'Bodies that may read it' } })

/**
 * What asking takes. `submission`: whose request it is, where several submissions share the petition and the office enters it; a
 * petitioner's own is known.
 */
export const asking = Form({
  reason: Reason,
  submission: maybe(
    RecordId({ zh: '由哪一件信访件的信访人提出', en: 'Whose request it is' }, 'submission', {
      zh: '本事项只有一件信访件的，不用选',
      en: 'Not needed where the petition has one submission only',
    }),
  ),
})
interface Asked {
  readonly actor: Actor
  readonly given: { readonly submission?: string }
  readonly linked: (link: string) => readonly Linked[]
}
const open = ({ linked }: Pick<Asked, 'linked'>): readonly string[] => linked('submissions').flatMap(s => (s.open ? [s.id] : []))
/** Every petitioner whose submission still waits for the petition may ask; one who has withdrawn it may not. */
export const mayAsk = (at: Pick<Asked, 'actor' | 'linked'>): Refusal | undefined =>
  at.actor.record === undefined || open(at).includes(at.actor.record)
    ? undefined
    : notNow(
        'not-open-any-more',
        '您的信访件已经撤回或者办结，不能再提出申请',
        'Your submission was withdrawn or has ended, so it cannot ask any more',
      )
export function checksAsked(at: Asked): Refusal | undefined {
  const all = open(at)
  const { submission } = at.given
  if (at.actor.record !== undefined || (submission === undefined ? all.length === 1 : all.includes(submission))) return undefined
  return wrong(
    'whose',
    '/submission',
    '请选择由哪一件信访件的信访人提出：须为本事项没有撤回的信访件',
    'Choose whose request it is: a submission of this petition that was not withdrawn',
  )
}
export const asker = (at: Asked): string => at.actor.record ?? at.given.submission ?? open(at)[0] ?? ''
/** What one asked for, another whose submission shares the petition does not take back. */
export const mayWithdraw = ({
  data,
  actor,
}: {
  readonly data: { readonly askedBy?: string }
  readonly actor: Actor
}): Refusal | undefined =>
  data.askedBy === undefined || data.askedBy === actor.record
    ? undefined
    : notNow(
        'not-who-asked',
        '这项申请是同一事项的另一位信访人提出的，只能由提出的人撤回',
        'Another petitioner of the same matter asked for this; only they can withdraw it',
      )

/**
 * Who decides on what this body answered: its superior; where the directory names none, the government above the office, else the office
 * for it. No gap there takes the remedy away.
 */
export const bodyAbove = (body: string, { superiors, home }: Pick<Facts, 'superiors' | 'home'>): string =>
  [superiors.get(body), superiors.get(home)].find(above => above !== undefined && above !== body) ?? home

export const decision = Form(Opinion)
/** Annulled needs its day, no later than handling and its extension may take (article 34); changed needs what is to be carried out. */
export const checksDecision = ({
  given,
  day,
}: {
  readonly given: { readonly kind: string; readonly redoBy?: Day; readonly execute?: string }
  readonly day: Day
}): Refusal | undefined => {
  if (given.kind === 'change' && !given.execute)
    return wrong(
      'change-empty',
      '/execute',
      '变更的，请写明变更后应当执行的内容',
      'Where the opinion is changed, say what is to be carried out',
      local,
    )
  return given.kind === 'annul' ? redoDay(given.redoBy, day) : undefined
}
const latest = 90
/** The day by which a matter is handled anew lies ahead, and not beyond what handling may take. */
export const redoDay = (redoBy: Day | undefined, day: Day): Refusal | undefined => {
  if (redoBy && redoBy > addDays(day, latest))
    return wrong(
      'redo-too-far',
      '/redoBy',
      `重新办理期限最长 ${latest} 日（第三十四条的60日，加延长30日）`,
      `Handling anew takes ${latest} days at most: the 60 of article 34, and 30 more`,
      art(34),
    )
  return redoBy && redoBy > day
    ? undefined
    : wrong(
        'redo-day',
        '/redoBy',
        '撤销的，请填写今日之后的重新办理期限',
        'Where the opinion is annulled, give the day by which it is to be handled anew; it lies ahead',
        local,
      )
}
