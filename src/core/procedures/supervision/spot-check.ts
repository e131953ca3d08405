import { Choice, DayField, Form, Many, maybe, RecordId, Text, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { items } from '../shared/units.ts'
import { Found, foundAmiss } from './finding.ts'

// 抽查 (C9): how well matters were handled, on a sample. Each is scored, its defects named; the score is of the work, and of nobody's
// person.

const Petition = RecordId({ zh: '信访事项', en: 'Petition' }, 'petition')
const Score = (zh: string, en: string) => Whole({ zh, en }, 0, 100)
const Defect = Choice(
  { zh: '存在问题', en: 'Defect' },
  {
    route: { zh: '途径不当', en: 'Wrong route' },
    notice: { zh: '告知不规范', en: 'Notice missing or wrong' },
    facts: { zh: '事实不清', en: 'Facts not found out' },
    law: { zh: '依据不准', en: 'Wrong legal basis' },
    answer: { zh: '答复空泛、答非所问', en: 'An answer that does not answer' },
    late: { zh: '超过期限', en: 'Late' },
    delivery: { zh: '送达无凭证', en: 'No proof of delivery' },
    entry: { zh: '录入不全', en: 'Not entered in full' },
  },
)
const Result = Form({
  petition: Petition,
  score: Score('得分', 'Score'),
  defects: maybe(Many({ zh: '存在问题', en: 'Defects' }, Defect, 1, 8)),
  note: maybe(Text({ zh: '说明', en: 'Note' }, 500)),
})
const Plan = {
  subject: Subject,
  from: DayField({ zh: '抽查起日', en: 'Handled from' }),
  to: DayField({ zh: '抽查止日', en: 'Handled to' }),
}

const frame = shape({
  data: Form({
    ...Plan,
    sampled: Whole({ zh: '抽查件数', en: 'Sampled' }, 1, 200),
    flawed: maybe(Whole({ zh: '存在问题件数', en: 'With defects' }, 0, 200)),
    average: maybe(Score('平均得分', 'Average score')),
    results: maybe(Many({ zh: '评查结果', en: 'Results' }, Result, 1, 200)),
    scoredOn: maybe(DayField({ zh: '评查日', en: 'Scored on' })),
  }),
  states: {
    drawn: { label: { zh: '待评查', en: 'Sample drawn' }, phase: 'inspection', holder: 'supervision' },
    scored: { label: { zh: '已评查', en: 'Scored' }, phase: 'end', end: true },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, phase: 'exit', end: true },
  },
  limits: {
    scoring: {
      label: { zh: '评查', en: 'Scoring' },
      owes: 'supervision',
      within: setting('spot-check', workingDays(20)),
      under: local,
      during: ['drawn'],
    },
  },
  links: {
    petitions: {
      label: { zh: '抽查的信访事项', en: 'Petitions sampled' },
      to: 'petition',
      back: 'spot-checks',
      many: true,
      hangs: { zh: '抽查', en: 'Spot checks' },
    },
    findings: { label: { zh: '发现的问题', en: 'Findings' }, to: 'finding', back: 'spot-check', many: true },
  },
})

const steps = frame.phase({
  score: {
    label: { zh: '登记评查结果', en: 'Score it' },
    from: ['drawn'],
    to: 'scored',
    by: ['supervisor'],
    under: art(14, { paragraph: 1, item: 3 }),
    takes: Form({
      results: Many({ zh: '评查结果', en: 'Results' }, Result, 1, 200),
      found: maybe(Many({ zh: '要求整改的问题', en: 'To be put right' }, Found, 1, 50)),
    }),
    checks: ({ given, linked, day, facts }) => {
      const sample = linked('petitions').map(p => p.id)
      const scored = given.results.map(r => r.petition)
      if (new Set(scored).size !== scored.length || scored.length !== sample.length || scored.some(id => !sample.includes(id))) {
        return wrong(
          'each-sampled',
          '/results',
          `请对抽查的 ${sample.length} 件逐件评查，每件一次`,
          `Score each of the ${sample.length} that were sampled, once`,
        )
      }
      return foundAmiss(given.found ?? [], day, facts)
    },
    sets: ({ given: { results }, day: scoredOn }) => ({
      scoredOn,
      flawed: results.filter(r => r.defects?.length).length,
      average: Math.round(results.reduce((sum, r) => sum + r.score, 0) / results.length),
    }),
    opens: { findings: ({ given }) => given.found ?? [] },
  },
  cancel: {
    label: { zh: '取消抽查', en: 'Cancel' },
    from: ['drawn'],
    to: 'cancelled',
    by: ['supervisor'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const spotCheck = procedure('spot-check', frame, {
  label: { zh: '抽查', en: 'Spot check', many: 'Spot checks' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'spot-checks',
  mark: 'CC',
  title: 'subject',
  words: ['subject'],
  spine: ['drawn', 'scored'],
  opening: {
    label: { zh: '抽取样本', en: 'Draw a sample' },
    to: 'drawn',
    by: ['supervisor'],
    under: art(14, { paragraph: 1, item: 3 }),
    takes: Form({ ...Plan, petitions: Many({ zh: '抽查的信访事项', en: 'Petitions sampled' }, Petition, 1, 200) }),
    joins: { petitions: ({ given }) => given.petitions },
    sets: ({ given }) => ({ sampled: given.petitions.length }),
    checks: ({ given }) =>
      given.to < given.from
        ? wrong('ends-first', '/to', '抽查止日不能早于起日', 'The last day cannot lie before the first')
        : new Set(given.petitions).size < given.petitions.length
          ? wrong('sampled-twice', '/petitions', '同一信访事项只能抽取一次', 'A petition is sampled once')
          : undefined,
  },
  steps,
  figures: {
    'spotChecks.sampled': {
      label: { zh: '抽查件数', en: 'Matters checked' },
      unit: items.pieces,
      on: 'scoredOn',
      sum: 'sampled',
      in: ['scored'],
    },
    'spotChecks.flawed': {
      label: { zh: '抽查发现存在问题件数', en: 'Matters checked that had defects' },
      unit: items.pieces,
      on: 'scoredOn',
      sum: 'flawed',
      in: ['scored'],
    },
  },
})
