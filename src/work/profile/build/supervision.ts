import { addDays } from '#core/law/days.ts'
import { between, pick } from '#work/demo/index.ts'
import { about, after, does, type Builder } from './scene.ts'

const measures = ['已责成经办科室限期办结，并向群众说明情况。', '补齐了告知和送达手续，重新核查了事实。', '调整了办理口径，同类事项一并清理。']

/** A letter, the report that its reply is, and the further ones that the unit makes on it. */
export const letter: Builder<'letter'> = function* (t, { reports }) {
  const matter = about(t), { unit } = matter, supervisor = t.who('supervisor'), handler = t.who('handler', unit), head = t.who('unit-lead', unit)
  const id = t.opens('supervision-letter', supervisor, { subject: matter.subject, unit, grounds: [pick(t.random, ['irregular', 'shirking', 'perfunctory', 'delay'])], defects: '办理进度偏慢，告知不够及时。', demand: '查明原因，限期整改并报告结果。', replyBy: addDays(t.today(), 20) })
  yield after(t, 1)
  does(t, id, 'send', supervisor, { number: `青信督〔${t.today().slice(0, 4)}〕${between(t.random, 1, 999)}号` })
  yield t.now() + 3_600_000
  does(t, id, 'send.sign', t.who('director'))
  yield after(t, 1)
  does(t, id, 'sign-for', handler)
  if (!reports) return
  yield after(t, between(t.random, 4, 12))
  does(t, id, 'reply', handler, { measures: pick(t.random, measures) })
  yield t.now() + 3_600_000
  does(t, id, 'reply.sign', head)
  for (let nth = 1; nth < reports; nth++) {
    yield nth === 1 ? after(t, between(t.random, 3, 10)) : t.now() + 60_000
    const report = t.opens('resolution-report', handler, { subject: matter.subject, measures: pick(t.random, measures), progress: '事项已有实质进展。', letters: [id] })
    does(t, report, 'submit', handler)
    yield t.now() + 60_000
    does(t, report, 'submit.sign', head)
  }
  yield after(t, between(t.random, 2, 7))
  does(t, id, 'close', supervisor, { verified: '核查属实，予以销号。' })
}
