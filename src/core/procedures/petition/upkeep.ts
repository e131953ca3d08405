import { art, local } from '../../law/articles.ts'
import { Form, maybe } from '../../engine/field.ts'
import { Content, Flags, Reason, Subject } from '../fields.ts'
import { frame, Place } from './frame.ts'

export const upkeep = frame.phase({
  correct: {
    label: { zh: '更正', en: 'Correct' }, from: 'open', to: 'same', by: ['triage'], under: art(21, 2), aside: true,
    takes: Form({ subject: maybe(Subject), content: maybe(Content), place: maybe(Place), flags: maybe(Flags), reason: Reason }),
  },
  lapse: {
    label: { zh: '有信访件撤回或者分出', en: 'A submission was withdrawn or parted' }, from: 'any', to: ['same', 'lapsed'], by: ['linked'], under: local, aside: true, heardIfMoved: true,
    // A petition that others share goes on for them.
    goes: ({ record, linked }) => record.closed || linked('submissions').some(s => s.open) ? 'same' : 'lapsed',
  },
})
