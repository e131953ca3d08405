import type { Play } from '#core/engine/play.ts'
import { cast, petitioner } from './cast.ts'
import { accepted, answered, answers, delivery, letter, only, reply } from './matters.ts'

// Where games begin for steps that chance seldom comes to.

const { wu, zhao, sun, ji, ou, ren, tao } = cast
const uphold = { kind: 'uphold', found: '事实清楚。', opinion: '维持原处理意见。', basis: '《信访工作条例》第三十五条' }
const why = { reason: '不服' }

/** By `procedure.step`. */
export function starts(): ReadonlyMap<string, Play> {
  const ended = exhausted()
  return new Map([
    ['petition.deliver-also', shared()],
    ['petition.settle-agreed', agreed()],
    ['execution.fall', annulled()],
    ...['', '.sign', '.return'].map((half): [string, Play] => [`submission.not-again${half}`, ended]),
  ])
}

/** A petition that two letters share is answered to the first of them. */
function shared(): Play {
  const m = accepted('2026-01-05')
  const other = m.s.opens('submission', wu, { ...letter, petitioner: 'p2' })
  m.s.takes(other, 'join', zhao, { petition: m.id })
  reply(m)
  return m.s.play()
}

/** An agreement was reached by mediation. */
function agreed(): Play {
  const { s, id } = accepted('2026-01-05')
  s.takes(id, 'mediate', sun, { parties: '双方', mediator: '调委会', consent: true })
  s.takes(only(s.linked(id, 'mediations')), 'agree', sun, { kind: 'mediated', agreement: '公司分两期付清。', performBy: '2026-05-01' })
  return s.play()
}

/** What supported a demand is annulled on review; the decision is to be delivered. */
function annulled(): Play {
  const { s, id, submission } = answered('2026-01-05', answers('supported'))
  s.takes(id, 'ask-review', petitioner(submission), why)
  const review = only(s.linked(id, 'reviews'))
  s.takes(review, 'admit', ji)
  s.takes(review, 'decide', ji, { ...uphold, kind: 'annul', redoBy: '2026-02-05' })
  s.takes(review, 'decide.sign', ou)
  return s.play()
}

/** Every remedy is exhausted, and the same letter comes again. */
function exhausted(): Play {
  const { s, id, submission } = answered('2026-01-05')
  s.takes(id, 'ask-review', petitioner(submission), why)
  const review = only(s.linked(id, 'reviews'))
  s.takes(review, 'admit', ji)
  s.takes(review, 'decide', ji, uphold)
  s.takes(review, 'decide.sign', ou)
  s.takes(review, 'deliver', ji, delivery)
  s.takes(review, 'ask-re-review', petitioner(submission), why)
  const last = only(s.linked(review, 're-review'))
  s.takes(last, 'admit', ren)
  s.takes(last, 'decide', ren, uphold)
  s.takes(last, 'decide.sign', tao)
  s.takes(last, 'deliver', ren, delivery)
  s.takes(id, 'conclude', sun, { explained: '已送达并说明' })
  s.opens('submission', wu, letter)
  return s.play()
}
