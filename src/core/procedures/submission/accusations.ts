import { art } from '../../law/articles.ts'
import type { Day } from '../../law/days.ts'
import { Code, Form, maybe, Text, UnitId } from '../../engine/field.ts'
import type { Actor, Facts } from '../../engine/record.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { isAnswered } from '../shared/answered.ts'
import { Opinion, Purpose, Reason } from '../shared/fields.ts'
import { papers } from '../shared/papers.ts'
import { Against, frame } from './frame.ts'
import { wayOf } from './sorting.ts'

// 检举控告 (articles 22, 30): sealed from filing on; one triage officer proposes, the director passes it to the discipline body in charge,
// and from then on only that body opens it. Never to those it names.

const isAccusation = ({ data }: { readonly data: { readonly purpose?: string } }) =>
  data.purpose === 'accusation'
    ? undefined
    : notNow('not-an-accusation', '只有检举控告才移送纪检监察机关', 'Only an accusation is passed to discipline', art(22, 2))
const isSealed = ({ data }: { readonly data: { readonly purpose?: string } }) =>
  data.purpose === 'accusation'
    ? undefined
    : notNow(
        'not-an-accusation',
        '这件信访件没有按检举控告密封，不用解封',
        'It is not sealed as an accusation: there is nothing to undo',
        art(30, 1),
      )
const isAboutOfficials = ({ data }: { readonly data: { readonly purpose?: string } }) =>
  data.purpose === 'accusation'
    ? undefined
    : notNow(
        'not-an-accusation',
        '只有检举控告类信访件才由此通报；反映干部问题的，请先“认定为检举控告并密封”',
        'Only an accusation is told to the personnel department here: where it is about an official, seal it as an accusation first',
        art(30, 2),
      )

/**
 * From then on only discipline officers of that body open it. A body outside of the installation reads it on paper, and so does every body
 * where nobody here works on discipline.
 */
const isReadThere = (to: string, { staff, outside }: Facts): boolean => {
  const units = [...staff.values()].filter(({ roles }) => roles.includes('discipline')).map(({ unit }) => unit)
  return outside.has(to) || units.length === 0 || units.includes(to)
}

/** Whether somebody there works on discipline, and signs for it in this system. */
const isReceivedHere = (to: string, { staff }: Facts): boolean =>
  [...staff.values()].some(({ unit, roles }) => unit === to && roles.includes('discipline'))

/**
 * An accusation that names the petition office goes past it, to a discipline body here that it does not name; undefined where it names
 * others, or there is none.
 */
export const pastTheOffice = (
  { purpose, against = [] }: { readonly purpose?: string; readonly against?: readonly string[] },
  facts: Facts,
): string | undefined =>
  purpose === 'accusation' && against.includes(facts.home)
    ? [...facts.staff.values()].find(({ unit, roles }) => roles.includes('discipline') && !against.includes(unit))?.unit
    : undefined

const asAccused = (given: readonly string[] | undefined, before: readonly string[] | undefined) => ({
  purpose: 'accusation',
  against: given ?? before ?? [],
})
/** What an accusation that goes past the office writes down; nothing is passed on yet where it does not. */
const passedPast = (to: string | undefined, day: Day) => ({ passedOn: to === undefined ? undefined : day, passedTo: to })

/** Discipline officers act for the body that it was passed to. */
const isTheirs = ({ data, actor }: { readonly data: { readonly passedTo?: string }; readonly actor: Actor }) =>
  data.passedTo === actor.unit
    ? undefined
    : notNow('not-yours', '已移送其他机关，由该机关办理', 'It was passed to another body, which deals with it', art(30, 1))

export const accusations = frame.phase({
  pass: {
    label: { zh: '移送纪检监察', en: 'Pass to discipline' },
    from: ['registered'],
    to: ['sent', 'passed'],
    by: ['triage'],
    signedBy: 'director',
    under: art(22, 2),
    takes: Form({ to: UnitId({ zh: '移送机关', en: 'Passed to' }), opinion: Opinion }),
    when: isAccusation,
    checks: ({ given, data, facts }) =>
      data.against?.includes(given.to) || given.to === facts.home
        ? wrong(
            'to-the-accused',
            '/to',
            '不得移送给被反映的单位或者本部门，请按管理权限选择其他机关',
            'It cannot go to a body that it names, nor stay here: choose another by the line of authority',
            art(30, 3),
          )
        : isReadThere(given.to, facts)
          ? undefined
          : wrong(
              'nobody-there',
              '/to',
              '该单位没有负责纪检监察的人员，移送后将无人能够办理；请选择纪检监察机关',
              'Nobody there works on discipline, and once passed on nobody could open it: choose a discipline body',
              art(22, 2),
            ),
    // A body that reads it on paper signs for it there.
    goes: ({ given, facts }) => (isReceivedHere(given.to, facts) ? 'sent' : 'passed'),
    sets: ({ given, day }) => ({ passedOn: day, passedTo: given.to }),
    issues: [papers.sealedTransfer],
  },
  seal: {
    label: { zh: '认定为检举控告并密封', en: 'Treat as an accusation and seal' },
    from: ['registered', 'direct', 'in-hand'],
    to: ['registered', 'sent'],
    by: ['triage', 'reception', 'handler', 'unit-lead'],
    under: art(30, 3),
    aside: true,
    restores: true,
    takes: Form({
      against: maybe(Against),
      reason: Text({ zh: '理由', en: 'Reason' }, 2000, {
        zh: '已经转送、交办的，密封后立即从责任单位收回，单位不再看得到；信中还有别的诉求的，请另行登记一件',
        en: 'What was forwarded is taken back from its unit at once, which does not see it any more; register any other demand of the letter apart',
      }),
    }),
    when: ({ record, data, actor, linked }) =>
      data.purpose === 'accusation'
        ? notNow(
            'already-sealed',
            '已经密封：请“移送纪检监察”，或者“认定不是检举控告”',
            'It is sealed already: pass it to discipline, or find that it is no accusation',
          )
        : record.state === 'in-hand' && !actor.roles.includes('triage')
          ? notNow('for-triage', '已经在办，由甄别分办岗收回并密封', 'It is being handled: triage takes it back and seals it', art(30, 3))
          : // An answer cannot be taken back, nor the remedies against it.
            data.deliveredOn || (wayOf(record) !== 'join' && linked('petitions').some(p => isAnswered(p.state)))
            ? notNow(
                'answered-already',
                '已有事项作出答复或者办结，不能收回；请把检举控告的内容另行登记一件（信访目的选“揭发控告”），密封后移送纪检监察机关',
                'It has been answered or concluded and cannot be taken back: register the accusation apart, with the purpose “accusation”, and pass that to discipline',
                art(30, 3),
              )
            : undefined,
    // One that names the office goes past it, here too.
    goes: ({ given, data, facts }) => (pastTheOffice(asAccused(given.against, data.against), facts) ? 'sent' : 'registered'),
    // The office's days go on as they stood; where a unit received it, they begin now.
    sets: ({ given, record, data, day, facts }) => ({
      purpose: 'accusation',
      notes: [...new Set([...data.notes, 'accusation' as const])],
      ...passedPast(pastTheOffice(asAccused(given.against, data.against), facts), day),
      units: undefined,
      ...(record.state === 'direct' && { directUnit: undefined, officeOn: day }),
      ...(wayOf(record) === 'join' && { repeat: undefined }),
    }),
  },
  unseal: {
    label: { zh: '认定不是检举控告', en: 'Treat as no accusation' },
    from: ['registered'],
    to: ['same', 'in-hand'],
    by: ['triage'],
    signedBy: 'director',
    under: art(30, 1),
    aside: true,
    when: isSealed,
    takes: Form({ purpose: Purpose, reason: Reason }),
    checks: ({ given }) =>
      given.purpose === 'accusation'
        ? wrong('still-an-accusation', '/purpose', '请选择检举控告以外的目的', 'Choose a purpose other than accusation')
        : undefined,
    // A petition that was taken back for it is forwarded anew.
    goes: ({ linked }) => (linked('petitions').some(p => p.state === 'taken') ? 'in-hand' : 'same'),
    sets: ({ data }) => ({ notes: data.notes.filter(n => n !== 'accusation') }),
  },
  inform: {
    label: { zh: '向组织（人事）部门通报', en: 'Inform the personnel department' },
    from: ['registered'],
    to: 'same',
    by: ['director'],
    under: art(30, 2),
    aside: true,
    when: isAboutOfficials,
    takes: Form({ to: UnitId({ zh: '通报单位', en: 'Informed' }), gist: Text({ zh: '通报内容', en: 'What it is told' }, 2000) }),
    issues: [papers.personnel],
    checks: ({ given, data }) =>
      data.against?.includes(given.to)
        ? wrong('to-the-accused', '/to', '不得通报给被反映的单位', 'A body that it names is not informed', art(30, 3))
        : undefined,
  },
  acknowledge: {
    label: { zh: '签收移送', en: 'Acknowledge' },
    from: ['sent', 'passed'],
    to: 'passed',
    by: ['discipline'],
    under: art(30, 1),
    when: isTheirs,
    once: true,
    takes: Form({ number: maybe(Code({ zh: '纪检监察机关编号', en: 'Number there' })) }),
  },
  feedback: {
    label: { zh: '向信访人反馈', en: 'Tell the petitioner' },
    from: ['passed'],
    to: 'same',
    by: ['discipline'],
    under: art(30, 1),
    when: isTheirs,
    aside: true,
    takes: Form({ told: Text({ zh: '反馈内容', en: 'What is told' }, 2000) }),
  },
})
