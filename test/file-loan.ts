import { Code, DayField, Form, maybe, RecordId, UnitId, Whole } from '#core/engine/field.ts'
import { procedure } from '#core/engine/procedure.ts'
import { wrong } from '#core/engine/refusal.ts'
import { shape, until } from '#core/engine/shape.ts'
import { local } from '#core/law/articles.ts'
import { Reason, Subject } from '#core/procedures/shared/fields.ts'

// 卷宗借阅: files of the archive that a unit borrows, and gives back by a day. Of no office that we know: it stands for the procedure that
// comes tomorrow (`new-procedure.test.ts`).

const Back = DayField({ zh: '归还期限', en: 'To be given back by' })
const Volumes = Whole({ zh: '借阅卷数', en: 'Volumes' }, 1, 99)
const lent = { subject: Subject, unit: UnitId({ zh: '借阅单位', en: 'Borrower' }), volumes: Volumes, backBy: Back }
const frame = shape({
  data: Form({ ...lent, shelf: maybe(Code({ zh: '归还入架号', en: 'Back on shelf' })) }),
  states: {
    lent: { label: { zh: '借出', en: 'Lent' }, phase: 'loan', holder: 'unit' },
    back: { label: { zh: '已归还', en: 'Given back' }, phase: 'end', end: true },
  },
  limits: { back: { label: { zh: '归还卷宗', en: 'Giving back' }, owes: 'unit', within: until('backBy'), under: local, during: ['lent'] } },
  links: {
    petition: {
      label: { zh: '信访事项', en: 'Petition' },
      to: 'petition',
      back: 'file-loans',
      hangs: { zh: '卷宗借阅', en: 'File loans' },
    },
  },
})

export const fileLoan = procedure('file-loan', frame, {
  label: { zh: '卷宗借阅', en: 'File loan', many: 'File loans' },
  desk: 'petitions',
  serves: 'handling',
  plural: 'file-loans',
  mark: 'ZZ',
  title: 'subject',
  words: ['subject'],
  parties: { unit: 'unit' },
  spine: ['lent', 'back'],
  dates: ['backBy'],
  opening: {
    label: { zh: '登记借阅', en: 'Lend' },
    to: 'lent',
    by: ['reception'],
    under: local,
    takes: Form({ ...lent, petition: maybe(RecordId({ zh: '信访事项', en: 'Petition' }, 'petition')) }),
    joins: { petition: ({ given }) => [given.petition ?? []].flat() },
    checks: ({ given, day }) =>
      given.backBy > day ? undefined : wrong('in-the-past', '/backBy', '归还期限须在今日之后', 'It is given back after today'),
  },
  steps: frame.phase({
    'give-back': {
      label: { zh: '归还入架', en: 'Give back' },
      from: ['lent'],
      to: 'back',
      by: ['handler'],
      under: local,
      takes: Form({ shelf: Code({ zh: '归还入架号', en: 'Back on shelf' }) }),
    },
    prolong: {
      label: { zh: '续借', en: 'Prolong' },
      from: ['lent'],
      to: 'same',
      by: ['reception'],
      under: local,
      aside: true,
      takes: Form({ backBy: Back, reason: Reason }),
    },
  }),
  figures: {
    'fileLoans.volumes': { label: { zh: '借出卷数', en: 'Volumes lent' }, unit: { zh: '卷', en: 'volumes' }, sum: 'volumes', by: ['unit'] },
  },
})
