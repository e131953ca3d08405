import { art } from '../../law/articles.ts'
import { Code, Form, maybe, UnitId } from '../../engine/field.ts'
import type { Linked } from '../../engine/record.ts'
import { isAnswered } from '../shared/answered.ts'
import { frame } from './frame.ts'
import { offHands } from './routing.ts'

// A letter proves to be an accusation when its petition is already with a unit: it is taken back in the same act, and what was written of
// it is sealed (article 30).

interface Of {
  readonly left: string
  readonly letter: string | undefined
  readonly submissions: readonly Linked[]
}
/** Whether the petition came of the letter that is sealed; a letter that was only joined to it leaves it. */
const isIts = ({ left, letter, submissions }: Of): boolean =>
  letter === undefined ? submissions.every(s => s.id === left) : letter === left

export const sealing = frame.phase({
  'take-away': {
    label: { zh: '认定为检举控告，收回密封', en: 'Taken back: an accusation' },
    from: 'any',
    to: ['same', 'taken', 'lapsed'],
    by: ['linked'],
    under: art(30, 3),
    aside: true,
    heardIfMoved: true,
    takes: Form({
      left: Code({ zh: '密封的信访件', en: 'Sealed submission' }, 40),
      to: maybe(UnitId({ zh: '移送机关', en: 'Passed to' })),
    }),
    goes: ({ given: { left }, data: { letter }, record, linked }) => {
      const submissions = linked('submissions')
      if (isIts({ left, letter, submissions })) return isAnswered(record.state) || record.state === 'lapsed' ? 'same' : 'taken'
      return record.closed || submissions.some(s => s.open && s.id !== left) ? 'same' : 'lapsed'
    },
    // Whoever else waited for it is sorted anew, each letter on its own.
    parts: {
      submissions: ({ given: { left }, data: { letter }, linked }) => {
        const submissions = linked('submissions')
        const its = isIts({ left, letter, submissions })
        return submissions.flatMap(s => ((s.id === left) === its ? [] : s.id))
      },
    },
    sets: ({ given: { left, to }, data, record, linked }) => {
      const { letter, absorbed } = data
      if (!isIts({ left, letter, submissions: linked('submissions') }))
        return absorbed ? { absorbed: absorbed.map(a => ({ ...a, submissions: a.submissions.filter(id => id !== left) })) } : {}
      return isAnswered(record.state) || record.state === 'lapsed'
        ? {}
        : {
            sealed: true,
            ...(to && { passedTo: to }),
            ...offHands,
            unit: undefined,
            reportBy: undefined,
            splitOn: undefined,
            simpleOn: undefined,
            absorbed: undefined,
            // Found to be no accusation it is handled by the days that it had; for a suggestion none run.
            ...(data.category === 'suggestion' && { acceptedOn: undefined }),
          }
    },
  },
  'pass-along': {
    label: { zh: '随信访件移送纪检监察', en: 'Passed to discipline with its letter' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: art(22, 2),
    aside: true,
    takes: Form({ to: UnitId({ zh: '移送机关', en: 'Passed to' }) }),
    sets: ({ given, data }) => (data.sealed ? { passedTo: given.to } : {}),
  },
  'give-back': {
    label: { zh: '认定不是检举控告，重新转送', en: 'Found to be no accusation: to be forwarded' },
    from: 'any',
    to: ['same', 'sorted'],
    by: ['linked'],
    under: art(30, 1),
    aside: true,
    heardIfMoved: true,
    goes: ({ record }) => (record.state === 'taken' ? 'sorted' : 'same'),
    sets: ({ record }) => (record.state === 'taken' ? { sealed: undefined } : {}),
  },
})
