import { Type } from 'typebox'
import { art, local } from '../../law/articles.ts'
import { Code, Form, Many, maybe, RecordId, Yes } from '../../engine/field.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import type { Context } from '../../engine/step.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { DemandText, Key, type Demand } from './fields.ts'
import { frame, unanswered } from './frame.ts'
import { isAhead } from './ahead.ts'

// Splitting and joining, and both undone: events in both histories. What goes across are demands and submissions by their ids; no notes, no
// identities.

const PetitionId = Code({ zh: '信访事项', en: 'Petition' }, 40)
const after = (demands: readonly Demand[], texts: readonly string[]): Demand[] => {
  const last = Math.max(0, ...demands.map(d => Number(d.id.slice(1))))
  return [...demands, ...texts.map((text, i) => ({ id: `d${last + 1 + i}`, text }))]
}
const Carried = Form({ petition: PetitionId, submissions: Type.Array(Type.String()) })
/** In the place of a petition's id: all that were joined, since what they were joined to was taken away. */
export const everyJoined = 'all'
const Contained = Yes({
  zh: '经核对，本事项的诉求都包含在那一件的诉求之中',
  en: 'Compared: every demand of this one is contained in that one',
})
type Linked = Context<unknown>['linked']
type Joined = { readonly absorbed?: readonly { readonly petition: string; readonly submissions: readonly string[] }[] }
const unlinked = (submissions: readonly string[], linked: Linked): string[] =>
  submissions.filter(id => !linked('submissions').some(s => s.id === id))
/** Those that it has by a joining alone: they leave with the last petition that brought them. */
const notOwn = (submissions: readonly string[], { absorbed }: Joined, linked: Linked): string[] =>
  submissions.filter(id => unlinked([id], linked).length || absorbed?.some(a => a.submissions.includes(id)))
/** The submissions that this joined petition alone brought. */
const broughtAlone = (petition: string, { absorbed = [] }: Joined): string[] =>
  absorbed
    .filter(a => a.petition === petition)
    .flatMap(a => a.submissions.filter(id => !absorbed.some(b => b.petition !== petition && b.submissions.includes(id))))
const leavesSomebody = (petition: string, data: Joined, linked: Linked): boolean =>
  linked('submissions').some(s => s.open && !broughtAlone(petition, data).includes(s.id))
const isUnanswered = (state: string | undefined): boolean => unanswered.some(s => s === state)

export const joining = frame.phase({
  split: {
    label: { zh: '拆分', en: 'Split' },
    from: unanswered,
    to: 'same',
    by: ['triage'],
    under: art(22, 1),
    aside: true,
    takes: Form({
      subject: Subject,
      content: maybe(Content),
      off: Many({ zh: '拆出的诉求', en: 'Demands to be split off' }, Key),
      reason: Reason,
    }),
    when: ({ data }) =>
      data.demands.length > 1
        ? undefined
        : notNow('one-demand', '只有一项诉求，不能拆分', 'It has one demand only, so nothing can be split off'),
    checks: ({ given, data }) => {
      const known = given.off.every((id, i) => data.demands.some(d => d.id === id) && given.off.indexOf(id) === i)
      return known && given.off.length < data.demands.length
        ? undefined
        : wrong(
            'one-stays',
            '/off',
            '请选择本事项的诉求，每项一次，并至少留下一项',
            'Choose demands of this petition, each once, and leave at least one',
          )
    },
    // A part found while the office still sorts keeps the office's days. Later it is sent on at once; what was accepted stays so, and is
    // answered by the same day.
    opens: {
      parts: ({ given, data, record, day }) => ({
        subject: given.subject,
        category: data.category,
        content: given.content ?? data.content,
        ...(data.letter && { letter: data.letter }),
        ...(data.came && { came: data.came }),
        ...(data.chain && { chain: data.chain.slice(0, 1) }),
        ...(record.state === 'sorted'
          ? { receivedOn: data.receivedOn, ...(data.splitOn && { splitOn: data.splitOn }) }
          : { receivedOn: day, splitOn: day }),
        ...(data.acceptedOn && { acceptedOn: data.acceptedOn }),
        ...(data.extendedBy && { extendedBy: data.extendedBy }),
        ...(data.place && { place: data.place }),
        ...(data.enterprise && { enterprise: data.enterprise }),
        demands: data.demands.filter(d => given.off.includes(d.id)).map(d => d.text),
      }),
    },
    shares: ['submissions'],
    sets: ({ given, data }) => ({
      subject: data.subject,
      content: data.content,
      demands: data.demands.filter(d => !given.off.includes(d.id)),
    }),
  },
  reunite: {
    label: { zh: '撤销拆分', en: 'Undo the split' },
    from: unanswered,
    to: 'merged',
    by: ['triage'],
    under: art(22, 1),
    aside: true,
    takes: Form({ reason: Reason }),
    // What the part had taken in goes along: the whole has it now.
    parts: { absorbed: ({ data }) => data.absorbed?.map(a => a.petition) ?? [] },
    when: ({ linked }) =>
      linked('whole').some(w => isUnanswered(w.state))
        ? notBusy(linked)
        : notNow('no-whole', '没有可以并回的原事项，或者原事项已经答复', 'There is no petition to go back to, or it has been answered'),
  },
  'take-back': {
    label: { zh: '拆出的诉求并回', en: 'Demands come back' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: local,
    aside: true,
    takes: Form({
      demands: Many({ zh: '诉求', en: 'Demands' }, DemandText),
      submissions: Type.Array(Type.String()),
      carried: Type.Array(Carried),
    }),
    sets: ({ given, data, linked }) => ({
      demands: after(data.demands, given.demands),
      ...(given.carried.length && {
        absorbed: [...(data.absorbed ?? []), ...given.carried.map(a => ({ ...a, submissions: notOwn(a.submissions, data, linked) }))],
      }),
    }),
    // Who filed on the part alone waits for this petition now, and what was joined to the part is joined to this one.
    joins: {
      submissions: ({ given, linked }) => unlinked(given.submissions, linked),
      absorbed: ({ given }) => given.carried.map(a => a.petition),
    },
  },
  merge: {
    label: { zh: '并入另一事项', en: 'Join to another petition' },
    from: unanswered,
    to: 'merged',
    by: ['triage'],
    under: art(19, 3),
    aside: true,
    takes: Form({ into: RecordId({ zh: '并入', en: 'Into' }, 'petition'), contained: Contained, reason: Reason }),
    when: ({ linked }) => notBusy(linked),
    checks: ({ given, record, data, linked, facts }) => {
      const into = facts.named.get(given.into)
      if (given.into === record.id || !into || !isUnanswered(into.state))
        return wrong(
          'cannot-take-it',
          '/into',
          '只能并入另一件尚未答复的在办事项',
          'It can only be joined to another petition that is not answered yet',
        )
      if (['whole', 'parts'].some(link => linked(link).some(l => l.id === into.id)))
        return wrong(
          'part-and-whole',
          '/into',
          '这两件是拆分开的：要合在一起办理，请对拆出的事项用“撤销拆分”',
          'One was split off the other: to handle them together, undo the split',
        )
      if (isAhead(record, data, into, facts))
        return wrong(
          'other-way-round',
          '/into',
          '本事项办理在先或者期限先到，并入会推迟答复：请把那一件并入本事项',
          'This one is further on, or its day comes first: joining it would put the answer off. Join the other to this one',
          art(34),
        )
      return given.contained
        ? undefined
        : wrong(
            'not-contained',
            '/contained',
            '有诉求不在那一件之中的，请先拆分，或者分别办理',
            'A demand that the other does not have would be lost: split first, or keep them apart',
          )
    },
    sets: ({ record }) => ({ before: record.state }),
    joins: { into: ({ given }) => [given.into] },
  },
  absorb: {
    label: { zh: '并入了另一事项', en: 'Another petition joined' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: local,
    aside: true,
    takes: Form({ petition: PetitionId, submissions: Type.Array(Type.String()) }),
    joins: { submissions: ({ given, linked }) => unlinked(given.submissions, linked) },
    sets: ({ given, data, linked }) => ({
      absorbed: [...(data.absorbed ?? []), { petition: given.petition, submissions: notOwn(given.submissions, data, linked) }],
    }),
  },
  unmerge: {
    label: { zh: '撤销并入', en: 'Undo the joining' },
    from: unanswered,
    to: ['same', 'lapsed'],
    by: ['triage'],
    under: art(19, 3),
    aside: true,
    takes: Form({ petition: PetitionId, reason: Reason }),
    when: ({ data }) =>
      data.absorbed?.length ? undefined : notNow('nothing-joined', '没有并入的事项', 'No petition was joined to this one'),
    checks: ({ given, data, linked }) =>
      !data.absorbed?.some(a => a.petition === given.petition)
        ? wrong('not-joined', '/petition', '该事项没有并入本事项', 'That petition was not joined to this one')
        : leavesSomebody(given.petition, data, linked)
          ? undefined
          : notBusy(linked),
    // Where its own petitioners have all withdrawn, it goes on for nobody.
    goes: ({ given, data, linked }) => (leavesSomebody(given.petition, data, linked) ? 'same' : 'lapsed'),
    // A submission that another joined petition brought as well stays.
    parts: { submissions: ({ given, data }) => broughtAlone(given.petition, data), absorbed: ({ given }) => [given.petition] },
    sets: ({ given, data }) => ({ absorbed: data.absorbed?.filter(a => a.petition !== given.petition) }),
  },
  revive: {
    label: { zh: '从并入恢复', en: 'On its own again' },
    from: 'any',
    to: ['same', ...unanswered, 'lapsed'],
    by: ['linked'],
    under: local,
    aside: true,
    restores: true,
    takes: Form({ petition: PetitionId }),
    goes: ({ given, record, data, linked }) => {
      if ((given.petition !== record.id && given.petition !== everyJoined) || record.state !== 'merged') return 'same'
      // Whose letter was sealed goes with it.
      if (given.petition === everyJoined && !linked('submissions').some(s => s.state === 'in-hand')) return 'same'
      return linked('submissions').some(s => s.open) ? (unanswered.find(s => s === data.before) ?? 'sorted') : 'lapsed'
    },
  },
})

function notBusy(linked: Linked) {
  return ['assignments', 'assists', 'hearings', 'mediations'].some(link => linked(link).some(l => l.open))
    ? notNow(
        'busy',
        '还有未了结的交办、协办、听证或者调解，请先了结',
        'An assignment, an opinion, a hearing or a mediation is still open; end it first',
      )
    : undefined
}
