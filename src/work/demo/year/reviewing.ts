import { addDays } from '#core/law/days.ts'
import { between, often, pick } from '../chance.ts'
import * as told from '../sentences/remedies.ts'
import { caredFor } from '../sentences/working.ts'
import { petitioner } from './cast.ts'
import { closing } from './closing.ts'
import { handsOf, listIn, say, stateOf, textIn } from './hands.ts'
import { hearing } from './hearing.ts'
import { endOf } from './hours.ts'
import type { SealedMatter } from './matter.ts'
import { executing } from './reporting.ts'
import { served } from './serving.ts'
import type { Tale, Thread } from './tale.ts'

// Review and re-review (articles 35, 36): asked for, admitted, decided by two reviewers who had nothing to do with it, delivered; and what
// it comes to.

type Whether = Generator<number, boolean, void>

/**
 * The petitioner asks for a review; who cannot write online has it entered at the window. Whether the opinion was annulled, so that another
 * is to be given.
 */
export function* reviewing(t: Tale, petition: string, m: SealedMatter): Whether {
  yield t.inTime(petition, 'review', 9)
  const submission = t.linked(petition, 'submissions').find(id => !t.record(id).closed)
  if (!submission || !t.cast.many('reviewer', superiorOf(t, petition), [])) return false
  if (
    !t.takes(petition, 'ask-review', often(t.random, 0.6) ? petitioner(submission) : t.who('reception'), {
      submission,
      reason: say(t, m, told.reviewAsked),
    })
  )
    return false
  const review = t.linked(petition, 'reviews').at(-1) ?? ''
  if (!(yield* decided(t, review, m, submission))) return yield* goneBack(t, petition, m)
  if (stateOf(t, review) === 'annulled') return true
  if (t.turns('re-review', 0.36)) return yield* reReviewing(t, petition, review, m, submission)
  yield endOf(t.record(review).limits['re-review']?.due ?? t.today())
  yield t.inTime(review, 'closing', 2)
  if (t.takes(review, 'close', reviewerOf(t, review))) yield* wrappingUp(t, petition, m)
  return false
}

const superiorOf = (t: Tale, petition: string): string => t.cast.superior(textIn(t, petition, 'unit')) ?? ''
const reviewerOf = (t: Tale, review: string, but: readonly string[] = []) =>
  t.who('reviewer', textIn(t, review, 'body'), [...listIn(t, review, 'barred'), ...but])

/** Whether the body decided and its opinion was delivered. */
function* decided(t: Tale, review: string, m: SealedMatter, submission: string): Whether {
  const body = textIn(t, review, 'body')
  const first = reviewerOf(t, review)
  const second = reviewerOf(t, review, [first.id])
  const isLast = t.record(review).procedure === 're-review'
  const name = isLast ? 're-review' : 'review'
  yield t.inTime(review, 'admission', 2)
  if (t.turns(`${name}-withdrawn`, 0.06)) {
    t.takes(review, 'withdraw', petitioner(submission), { freely: true })
    return false
  }
  if (t.turns(`${name}-refused`, 0.07)) {
    if (!t.takes(review, 'refuse', first, { refusal: say(t, m, told.notAdmitted) })) return false
    yield t.soon(1)
    t.takes(review, 'refuse.sign', second)
    return false
  }
  if (!t.takes(review, 'admit', first)) return false
  yield t.soon(3)
  if (t.turns(`${name}-hearing`, isLast ? 0.4 : 0.06)) {
    const reason = say(t, m, told.hearingFor)
    if (!t.takes(review, 'hear', first, isLast ? { why: reason } : { reason })) return false
    if (!(yield* hearing(t, t.linked(review, 'hearings').at(-1) ?? '', body, m))) return false
  }
  const signed = t.inTime(review, 'decision', 12)
  yield t.soon(isLast ? 4 : 5)
  if (!t.takes(review, 'decide', first, opinionOn(t, m, name))) return false
  yield Math.max(t.now(), Math.min(signed, t.soon(3)))
  if (!t.takes(review, 'decide.sign', second)) return false
  yield t.inTime(review, 'delivery', 1)
  const [given] = served(t, false)
  const heard = t.linked(review, 'hearings').some(h => stateOf(t, h) === 'concluded')
  return t.takes(review, 'deliver', first, { ...given, ...(isLast && heard && { published: true }) })
}

function opinionOn(t: Tale, m: SealedMatter, name: string) {
  const last = name === 're-review'
  const kind = t.turns(`${name}-annuls`, 0.12) ? 'annul' : t.turns(`${name}-changes`, 0.14) ? 'change' : 'uphold'
  const by = last ? told.reRemedyBasis : told.remedyBasis
  return {
    kind,
    found: say(t, m, told.reviewFound),
    opinion: say(t, m, { uphold: told.upheldSo, change: told.changedSo, annul: told.annulledSo }[kind]),
    basis: pick(t.random, by),
    ...(kind === 'annul' && { redoBy: addDays(t.today(), between(t.random, 40, 60)) }),
    ...(kind === 'change' && { execute: say(t, m, told.executeSo) }),
  }
}

function* reReviewing(t: Tale, petition: string, review: string, m: SealedMatter, submission: string): Whether {
  yield t.inTime(review, 're-review', 11)
  if (
    !t.takes(review, 'ask-re-review', often(t.random, 0.6) ? petitioner(submission) : t.who('reception'), {
      submission,
      reason: say(t, m, told.reReviewAsked),
    })
  )
    return false
  const last = t.linked(review, 're-review').at(-1) ?? ''
  if (!(yield* decided(t, last, m, submission))) {
    // The petitioner's thirty days go on; when they have passed the reviewing body closes.
    yield endOf(t.record(review).limits['re-review']?.due ?? t.today())
    yield t.inTime(review, 'closing', 2)
    if (stateOf(t, review) === 'delivered' && t.takes(review, 'close', reviewerOf(t, review))) yield* wrappingUp(t, petition, m)
    return false
  }
  if (stateOf(t, petition) === 'redoing') return true
  yield* wrappingUp(t, petition, m)
  if (stateOf(t, petition) !== 'terminated' || !t.turns('after-care', 0.6)) return false
  yield t.soon(20)
  t.takes(petition, 'after-care', handsOf(t, petition).handler, { care: say(t, m, caredFor) })
  return false
}

function* wrappingUp(t: Tale, petition: string, m: SealedMatter): Thread {
  executing(t, petition, m)
  if (stateOf(t, petition) === 'remedied') yield* closing(t, petition, m, 'wrapping')
}

/** No review after all: the petition stands where it stood. */
function* goneBack(t: Tale, petition: string, m: SealedMatter): Whether {
  if (stateOf(t, petition) !== 'delivered') return false
  yield endOf(t.record(petition).limits['review']?.due ?? t.today())
  if (stateOf(t, petition) === 'delivered') yield* closing(t, petition, m, 'closing')
  return false
}
