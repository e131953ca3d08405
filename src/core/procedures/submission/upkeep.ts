import { Type } from 'typebox'
import { art } from '../../law/articles.ts'
import type { Linked } from '../../engine/record.ts'
import { Code, DayField, Form, maybe, UnitId } from '../../engine/field.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { frame, Place } from './frame.ts'

/** Who reads a submission: the units that its petitions are with now. One whose objection was upheld is off it. */
const unitsOf = (petitions: readonly Linked[]): string[] => [...new Set(petitions.flatMap(p => p.unit ?? []))]

export const upkeep = frame.phase({
  correct: {
    label: { zh: '更正登记', en: 'Correct the registration' },
    from: 'any',
    to: 'same',
    by: ['reception', 'triage'],
    under: art(21, 2),
    aside: true,
    takes: Form({
      subject: maybe(Subject),
      place: maybe(Place),
      content: maybe(Content),
      platformNumber: maybe(Code({ zh: '上级平台编号', en: 'Number on the higher platform' })),
      reason: Reason,
    }),
  },
  follow: {
    label: { zh: '随事项办理', en: 'Follows its petitions' },
    from: 'any',
    to: ['same', 'concluded'],
    by: ['linked'],
    under: art(21, 2),
    aside: true,
    takes: Form({
      with: maybe(UnitId({ zh: '办理单位', en: 'Unit that handles it' })),
      passedOn: maybe(DayField({ zh: '转送日', en: 'Passed on' })),
      answeredOn: maybe(DayField({ zh: '答复送达日', en: 'Answer delivered on' })),
      to: maybe(Type.Array(Type.String())),
    }),
    // An answer is delivered to each petitioner by itself; where nobody is named, it has reached all.
    sets: ({ given, data, record, linked }) => ({
      units: unitsOf(linked('petitions')),
      ...(given.passedOn && { passedOn: data.passedOn ?? given.passedOn }),
      ...(given.answeredOn && (given.to?.includes(record.id) ?? true) && { deliveredOn: given.answeredOn }),
    }),
    goes: ({ record, linked }) => (record.state === 'in-hand' && linked('petitions').every(p => !p.open) ? 'concluded' : 'same'),
  },
  'sort-again': {
    label: { zh: '所在事项已收回，重新甄别', en: 'Its petition was taken back: to be sorted again' },
    from: 'any',
    to: ['same', 'registered'],
    by: ['linked'],
    under: art(22, 1),
    aside: true,
    restores: true,
    heardIfMoved: true,
    // What was joined to that petition stands on its own again; where nothing was, the letter is sorted anew.
    goes: ({ record, linked }) =>
      record.state === 'in-hand' && !linked('petitions').some(p => p.open || p.state === 'merged') ? 'registered' : 'same',
    sets: ({ record, linked }) =>
      record.state === 'in-hand' && !linked('petitions').some(p => p.open || p.state === 'merged')
        ? { repeat: undefined, passedOn: undefined, units: undefined }
        : { units: unitsOf(linked('petitions')) },
  },
  'go-along': {
    label: { zh: '随事项并入、拆分', en: 'Goes where its petition went' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: art(21, 2),
    aside: true,
    takes: Form({ with: maybe(UnitId({ zh: '办理单位', en: 'Unit that handles it' })) }),
    // A petition that was joined to another has ended, and the other goes on: the submission waits for that one now.
    sets: ({ linked }) => ({ units: unitsOf(linked('petitions')) }),
  },
})
