import { art, local, rule } from '../../law/articles.ts'
import { addDays, days } from '../../law/days.ts'
import type { Label } from '../../law/label.ts'
import { Choice, Code, DayField, Form, maybe, Text } from '../../engine/field.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { delivery, Reason } from '../shared/fields.ts'
import { papers } from '../shared/papers.ts'
import { Route } from '../shared/routes.ts'
import { LegalBasis } from './fields.ts'
import { frame } from './frame.ts'
import { isAppeal, isSuggestion, waiting } from './whose-answer.ts'

// The unit's answer to “which way does it go” within fifteen days of signing for it: a statutory procedure first (article 31, items 1 to
// 5), the petition procedure for what fits none (item 6), simple handling for what is simple, study for a suggestion (article 29).

const notASuggestion = ({ data }: { readonly data: { readonly category: string } }) =>
  data.category === 'suggestion'
    ? notNow(
        'a-suggestion',
        '建议意见由单位研究后答复，不适用这一步骤',
        'A suggestion is studied and answered; this step is not for it',
        art(29, 1),
      )
    : undefined

/** What is not simple by its kind, and why: one of these flags. */
const complex = {
  collective: { zh: '集体', en: 'collective' },
  joint: { zh: '联名', en: 'joint' },
  'from-above': { zh: '上级交办', en: 'assigned from above' },
  urgent: { zh: '重大紧急', en: 'grave or urgent' },
  'cross-boundary': { zh: '三跨三分离', en: 'across regions, departments or trades' },
} as const satisfies Record<string, Label>
function notSimple(flags: readonly string[] = []) {
  const [, label] = Object.entries(complex).find(([flag]) => flags.includes(flag)) ?? []
  return (
    label
    && notNow('not-simple', `“${label.zh}”事项不适用简易办理`, `A matter that is ${label.en} is not handled simply`, rule('simple-2022'))
  )
}

/** What a unit received itself it answers by another paragraph. */
const directly = ({ data }: { readonly data: { readonly directOn?: string } }) => (data.directOn ? art(23, 2) : undefined)
/** The notices that must reach the petitioner in writing (articles 23, 31, 34), each with the steps that make it. */
const Notice = Choice(
  { zh: '告知书', en: 'Notice' },
  {
    accepted: { zh: '受理告知书、接收情况告知书', en: 'Notice of acceptance, or of receipt and route' },
    route: papers.route.label,
    extended: papers.extension.label,
  },
)
const made = { accepted: ['accept', 'simplify', 'reclassify'], route: ['lead'], extended: ['extend'] } as const

export const accepting = frame.phase({
  accept: {
    label: { zh: '受理', en: 'Accept' },
    from: ['signed'],
    to: ['handling', 'studying', 'redoing'],
    by: ['unit-lead'],
    under: art(23, 3),
    rather: directly,
    takes: Form({ contact: maybe(Text({ zh: '联系人和电话', en: 'Contact' }, 100)) }),
    issues: [
      { ...papers.acceptance, only: isAppeal },
      { ...papers.whereabouts, only: isSuggestion },
    ],
    // A part split off after acceptance is answered by the whole's day.
    sets: ({ data, day, actor }) => ({
      acceptedOn: data.acceptedOn ?? day,
      ...(data.category === 'appeal' && { route: 'petition', routeBy: actor.id }),
    }),
    // Handed over while it was handled anew, it goes on so, by the day of the decision.
    goes: ({ data }) => (data.redoBy ? 'redoing' : data.category === 'suggestion' ? 'studying' : 'handling'),
  },
  lead: {
    label: { zh: '导入法定程序', en: 'Lead into a statutory procedure' },
    from: ['signed'],
    to: ['led', 'performing'],
    by: ['unit-lead'],
    under: art(31),
    takes: Form({
      route: Route,
      basis: LegalBasis,
      told: Text({ zh: '告知信访人的内容', en: 'What the petitioner is told' }, 2000, {
        zh: '什么程序、哪个机关、什么期限、怎样申请',
        en: 'Which procedure, which body, which time limit, how to apply',
      }),
      statutoryBy: maybe(
        DayField({ zh: '法定期限', en: 'Statutory deadline' }, { zh: '由本单位履行职责的须填写', en: 'Where this unit itself must act' }),
      ),
    }),
    when: notASuggestion,
    checks: ({ given, data, day, facts }) => {
      if (given.route === 'petition')
        return wrong(
          'fallback',
          '/route',
          '信访程序不是法定程序：没有其他途径时，请用“受理”',
          'The petition procedure is what remains: where no other route fits, accept the matter',
          art(31, { item: 6 }),
        )
      if (given.route !== 'duty') return undefined
      const most = addDays(day, (facts.settings['duty-most'] ?? days(180)).n)
      const last = data.statutoryBy && data.statutoryBy < most ? data.statutoryBy : most
      if (given.statutoryBy && given.statutoryBy > last)
        return wrong(
          'statutory-too-far',
          '/statutoryBy',
          `法定期限最迟填写到 ${last}；法律另有更长规定的，请由信访部门调整设置`,
          `The statutory deadline is ${last} at the latest; where a law gives more, the office changes its setting`,
          local,
        )
      return given.statutoryBy && given.statutoryBy > day
        ? undefined
        : wrong(
            'statutory-day',
            '/statutoryBy',
            '由本单位履行职责的，请填写今日之后的法定期限',
            'Where this unit must act, give the statutory deadline, which lies ahead',
            art(31, { item: 5 }),
          )
    },
    sets: ({ actor }) => ({ routeBy: actor.id }),
    goes: ({ given }) => (given.route === 'duty' ? 'performing' : 'led'),
    issues: [papers.route],
  },
  simplify: {
    label: { zh: '简易办理', en: 'Handle simply' },
    from: ['signed'],
    to: 'simple',
    by: ['unit-lead'],
    under: rule('simple-2022'),
    within: 'quick',
    issues: [papers.acceptance],
    when: ({ data, linked }) =>
      linked('assignments').some(a => a.open)
        ? notNow(
            'assigned',
            '交办的事项不适用简易办理',
            'What was assigned with a report to give is not handled simply',
            rule('simple-2022'),
          )
        : linked('submissions').length > 1
          ? notNow(
              'repeat',
              '重复反映或者几件信访件共同的事项，不适用简易办理',
              'What was filed again, or by several, is not handled simply',
              rule('simple-2022'),
            )
          : notSimple(data.flags),
    sets: ({ data, day, actor }) => ({
      simpleOn: day,
      ...(data.category === 'appeal' && { acceptedOn: data.acceptedOn ?? day, route: 'petition', routeBy: actor.id }),
    }),
  },
  complicate: {
    label: { zh: '转普通程序', en: 'Turn ordinary' },
    from: ['simple'],
    to: ['handling', 'studying'],
    by: ['handler', 'unit-lead'],
    under: rule('simple-2022'),
    takes: Form({ reason: Reason }),
    // The sixty days go on from the acceptance; they do not begin again.
    sets: () => ({ simpleOn: undefined }),
    goes: ({ data }) => (data.category === 'suggestion' ? 'studying' : 'handling'),
  },
  'answer-simply': {
    label: { zh: '简易答复', en: 'Answer simply' },
    from: ['simple'],
    to: 'delivered',
    by: ['handler', 'unit-lead'],
    under: rule('simple-2022'),
    takes: Form({
      manner: Choice(
        { zh: '答复方式', en: 'How it was answered' },
        {
          phone: { zh: '电话', en: 'By telephone' },
          sms: { zh: '短信', en: 'By text message' },
          online: { zh: '网上', en: 'Online' },
          'in-person': { zh: '当面', en: 'In person' },
          paper: { zh: '书面', en: 'On paper' },
        },
      ),
      outcome: Choice(
        { zh: '处理意见', en: 'Outcome' },
        { supported: { zh: '支持', en: 'Supported' }, explained: { zh: '解释说明', en: 'Explained' } },
      ),
      proof: Code({ zh: '送达凭证', en: 'Proof of delivery' }, 120, {
        zh: '通话录音编号、短信发送记录、当面签收单或者挂号信编号等',
        en: 'Number of the call record, of the text message, of the signed receipt or of the registered letter',
      }),
      answer: Text({ zh: '答复内容', en: 'Answer' }, 4000),
      view: maybe(Text({ zh: '信访人的意见', en: 'What the petitioner says to it' }, 500)),
    }),
    sets: ({ given, data, day, linked }) => ({
      deliveredTo: waiting({ data, linked }).slice(0, 1),
      unreached: undefined,
      demands: data.demands.map(d => ({ ...d, outcome: given.outcome, answer: given.answer })),
      simpleOn: undefined,
      repliedOn: day,
      deliveredOn: day,
      deliveredBy: given.manner === 'in-person' ? 'in-person' : given.manner === 'paper' ? 'mail' : 'electronic',
      ...(data.category === 'appeal' ? { opinionOn: day } : { answeredOn: day }),
    }),
    opens: {
      executions: ({ given, data }) =>
        given.outcome === 'supported' && data.unit
          ? data.demands.map(d => ({ unit: data.unit ?? '', demand: d.id, what: d.text }))
          : undefined,
    },
    issues: [papers.simple],
  },
  // A notice in the file has told nobody: how it reached the petitioner is put down, with what proves it.
  tell: {
    label: { zh: '送达告知书', en: 'Deliver a notice' },
    from: ['handling', 'simple', 'studying', 'performing', 'redoing', 'replied', 'kept', 'delivered', 'led'],
    to: 'same',
    by: ['handler', 'unit-lead'],
    under: art(23, 3),
    rather: directly,
    aside: true,
    takes: Form({ notice: Notice, ...delivery }),
    checks: ({ given, did }) =>
      made[given.notice].some(step => did(step).length)
        ? undefined
        : wrong('not-made', '/notice', '还没有作出这份告知书，请选择已经作出的告知书', 'This notice was not made; choose one that was'),
    sets: ({ data }) => ({ deliveredBy: data.deliveredBy }),
    issues: [papers.delivery],
  },
})
