import { between, pick } from '../chance.ts'

import type { Tale, Thread } from '../year/tale.ts'
import { says } from './about.ts'
import { acted, ahead, documentNumber, signed } from './acting.ts'
import type { Looked } from './supervision.ts'
import type { Troupe } from './troupe.ts'

// What is said to a unit that fails in its work, and to those who can mend it: talks, listed supervision, the three suggestions.

const of = (petitions: readonly string[] | undefined) => (petitions?.length ? { petitions } : {})
const posts = ['主要负责人', '分管负责人', '主要负责人、分管负责人']

export function* talk(t: Tale, { shortOf }: Troupe, { matter, unit, petitions }: Looked): Thread {
  const supervisor = t.who('supervisor')
  const handler = t.who('handler', unit)
  const head = t.who('unit-lead', unit)
  const id = t.opens('talk', supervisor, {
    subject: `就“${matter.subject}”办理迟缓约谈${shortOf(unit)}`.slice(0, 100),
    unit,
    officials: `${shortOf(unit)}${pick(t.random, posts)}`,
    reason: '督办后仍未按期办结，同类事项连续两个季度逾期。',
    ...of(petitions),
  })
  if (t.turns('talk-dropped', 0.08)) {
    yield* acted(t, id, [2, 'drop', t.who('director'), { why: '责任单位已办结并书面说明情况，不再约谈。' }])
    return
  }
  const reported = () =>
    acted(
      t,
      id,
      ...signed([6, 14], 'report', handler, head, {
        measures: '承诺的三项措施均已落实：积压事项全部办结，建立了到期提醒，负责人每周调度一次。',
      }),
    )
  if (
    !(yield* acted(
      t,
      id,
      ...signed([1, 3], 'summon', supervisor, t.who('director'), () => ({ talkOn: ahead(t, 6), place: '区信访办二楼会议室' })),
      [
        [7, 9],
        'hold',
        supervisor,
        () => ({
          content: '通报了逾期事项和督办情况，听取了原因说明，指出首办责任没有压实。',
          commitments: '两周内办结逾期事项；建立期限提醒；由主要负责人每周调度。',
          rectifyBy: ahead(t, 30),
        }),
      ],
    ))
  )
    return
  if (!(yield* reported())) return
  if (
    t.turns('talk-back', 0.1)
    && !(
      (yield* acted(t, id, [
        [2, 4],
        'send-back',
        supervisor,
        () => ({ rectifyBy: ahead(t, 15), why: '仍有一件没有送达凭证，请补齐后再报。' }),
      ])) && (yield* reported())
    )
  )
    return
  yield* acted(t, id, [[2, 6], 'close', supervisor, { verified: '抽查办结事项，送达和执行凭证齐全。' }])
}

export function* listing(t: Tale, { shortOf }: Troupe, { matter, unit, petitions }: Looked): Thread {
  const supervisor = t.who('supervisor')
  const handler = t.who('handler', unit)
  const head = t.who('unit-lead', unit)
  const director = t.who('director')
  const what = petitions?.length
    ? {
        kind: 'matter',
        subject: `挂牌督办：${matter.subject}`.slice(0, 100),
        reason: '跨单位、拖延时间长，群众多次反映，需要限期解决。',
        petitions,
      }
    : { kind: 'unit', subject: `挂牌督办：${shortOf(unit)}信访事项逾期较多`, reason: '连续两个季度逾期率居前，约谈后整改不明显。' }
  const id = t.opens('listing', supervisor, {
    ...what,
    unit,
    demand: '由主要负责人牵头，明确措施、责任人和完成时间，每半月报告推进情况。',
    rectifyBy: ahead(t, 60),
  })
  if (t.turns('not-listed', 0.08)) {
    yield* acted(t, id, [[2, 4], 'drop', director, { why: '责任单位已拿出方案并开始执行，暂不挂牌，继续督办。' }])
    return
  }
  const reported = () =>
    acted(t, id, ...signed([8, 18], 'report', handler, head, { result: '逾期事项全部办结，支持的诉求已执行到位，附送达回证和付款凭证。' }))
  if (
    !(yield* acted(
      t,
      id,
      ...signed([1, 3], 'list', supervisor, director, () => ({ number: documentNumber(t, '挂'), rectifyBy: ahead(t, 50) })),
      [[6, 12], 'progress', handler, { progress: '已成立专班，完成现场核实，责任分工和时间表已报备。' }],
    ))
  )
    return
  if (!(yield* reported())) return
  if (
    t.turns('listing-back', 0.1)
    && !(
      (yield* acted(t, id, [[2, 4], 'send-back', supervisor, () => ({ rectifyBy: ahead(t, 20), why: '执行凭证缺一份，请补齐。' })]))
      && (yield* reported())
    )
  )
    return
  yield* acted(t, id, ...signed([2, 6], 'take-down', supervisor, director, { verified: '实地核查并电话回访，整改到位，同意摘牌。' }))
}

const suggestions = {
  work: {
    facts: ['近三个月“{subject}”一类事项来件增多，调查发现窗口告知不清、流转时间长。', '同类事项多次因送达不规范重新办理，群众往返奔波。'],
    proposal: ['统一一次性告知清单，压缩内部流转时限，建立到期前提醒。', '开展送达专项自查，由法制机构复核每份处理意见的途径告知。'],
  },
  policy: {
    facts: [
      '“{subject}”一类诉求集中，现行办法对{community}等老旧小区没有规定，执行口径不一。',
      '相关补助标准多年未调整，与实际支出差距较大，群众意见集中。',
    ],
    proposal: ['建议修订实施细则，明确适用范围和过渡办法，并向社会公布解读。', '建议按物价变动建立标准调整机制，调整前听取群众代表意见。'],
  },
  responsibility: {
    facts: ['有关科室在“{subject}”办理中先后三次以“正在研究”推拖，期间没有开展任何调查。'],
    proposal: ['建议按照管理权限对相关责任人员作出处理，并将结果书面反馈。'],
  },
} as const

/** One of the three suggestions, from its draft to what became of it. */
export function* suggested(
  t: Tale,
  kind: keyof typeof suggestions,
  { matter, unit, petitions, backTracings }: Looked & { readonly backTracings?: readonly string[] },
): Thread {
  const supervisor = t.who('supervisor')
  const director = t.who('director')
  const addressee = { work: unit, policy: 'qu-zhengfu', responsibility: 'jiwei' }[kind]
  const id = t.opens('suggestion', supervisor, {
    subject: `${{ work: '改进工作', policy: '完善政策', responsibility: '追究责任' }[kind]}建议：${matter.subject}`.slice(0, 100),
    kind,
    addressee,
    facts: says(t, matter, ...suggestions[kind].facts),
    proposal: says(t, matter, ...suggestions[kind].proposal),
    feedbackBy: ahead(t, 30),
    ...of(petitions),
    ...(backTracings && { backTracings }),
    ...(kind === 'policy' ? { about: unit } : { grounds: [kind === 'work' ? 'irregular' : 'delay'] }),
    ...(kind === 'responsibility' && { about: unit, consequence: '工程款逾期未核，二十余户工人工资被拖延半年。' }),
  })
  if (t.turns('suggestion-dropped', 0.06)) {
    yield* acted(t, id, [2, 'drop', director, { reason: '主管部门已着手修订，不再单独建议。' }])
    return
  }
  yield* acted(
    t,
    id,
    ...signed([1, 4], 'send', supervisor, director, () => ({ number: documentNumber(t, '建') })),
    ...signed([8, 22], 'feedback', t.who('handler', addressee), t.who('unit-lead', addressee), answerOf(t, kind)),
    [
      [10, 30],
      'close',
      supervisor,
      { followUp: pick(t.random, ['措施已经实施，同类来件逐月下降。', '新的办法已公布，窗口和网上同步更新。']) },
    ],
  )
}

const answerOf = (t: Tale, kind: string) =>
  kind === 'responsibility'
    ? { adoption: 'adopted', measures: '已按管理权限启动核查，处理结果将书面反馈。' }
    : between(t.random, 0, 3)
      ? { adoption: 'adopted', measures: '已列入本季度改进事项，明确牵头科室和完成时间，结果向社会公布。' }
      : { adoption: 'partly', measures: '告知清单和时限提醒已落实。', whyNot: '涉及上级文件的部分无权调整，已向市级主管部门请示。' }

export const kinds: readonly (keyof typeof suggestions)[] = ['work', 'policy', 'responsibility']
