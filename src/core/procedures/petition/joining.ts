import { Type } from 'typebox'
import { art, local } from '../../law/articles.ts'
import { Code, Form, Many, maybe, RecordId } from '../../engine/field.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import type { Context } from '../../engine/step.ts'
import { Content, Reason, Subject } from '../fields.ts'
import { DemandText, frame, Key, unanswered, type Demand } from './frame.ts'

// Splitting and joining, and both undone: events in both histories. What goes across are demands and submissions by their ids; no notes, no identities.

const PetitionId = Code({ zh: '信访事项', en: 'Petition' }, 40)
const after = (demands: readonly Demand[], texts: readonly string[]): Demand[] => {
  const last = Math.max(0, ...demands.map(d => Number(d.id.slice(1))))
  return [...demands, ...texts.map((text, i) => ({ id: `d${last + 1 + i}`, text }))]
}
const isUnanswered = (state: string | undefined): boolean => unanswered.some(s => s === state)

export const joining = frame.phase({
  split: {
    label: { zh: '拆分', en: 'Split' }, from: unanswered, to: 'same', by: ['triage'], under: art(22, 1), aside: true,
    takes: Form({ subject: Subject, content: maybe(Content), off: Many({ zh: '拆出的诉求', en: 'Demands to be split off' }, Key), reason: Reason }),
    when: ({ data }) => data.demands.length > 1 ? undefined : notNow('one-demand', '只有一项诉求，不能拆分', 'It has one demand only, so nothing can be split off'),
    checks: ({ given, data }) => {
      const known = given.off.every((id, i) => data.demands.some(d => d.id === id) && given.off.indexOf(id) === i)
      return known && given.off.length < data.demands.length ? undefined : wrong('one-stays', '/off', '请选择本事项的诉求，每项一次，并至少留下一项', 'Choose demands of this petition, each once, and leave at least one')
    },
    // A part found while the office still sorts keeps the office's days. Later it is sent on at once; what was accepted stays so, and is answered by the same day.
    opens: { parts: ({ given, data, record, day }) => ({
      subject: given.subject, category: data.category, content: given.content ?? data.content, ...(data.letter && { letter: data.letter }), ...(data.chain && { chain: data.chain.slice(0, 1) }),
      ...(record.state === 'sorted' ? { receivedOn: data.receivedOn, ...(data.splitOn && { splitOn: data.splitOn }) } : { receivedOn: day, splitOn: day }),
      ...(data.acceptedOn && { acceptedOn: data.acceptedOn }), ...(data.extendedBy && { extendedBy: data.extendedBy }),
      ...(data.place && { place: data.place }), demands: data.demands.filter(d => given.off.includes(d.id)).map(d => d.text),
    }) },
    shares: ['submissions'],
    sets: ({ given, data }) => ({ subject: data.subject, content: data.content, demands: data.demands.filter(d => !given.off.includes(d.id)) }),
  },
  reunite: {
    label: { zh: '撤销拆分', en: 'Undo the split' }, from: unanswered, to: 'merged', by: ['triage'], under: art(22, 1), aside: true, takes: Form({ reason: Reason }),
    when: ({ linked }) => linked('whole').some(w => isUnanswered(w.state)) ? notBusy(linked) : notNow('no-whole', '没有可以并回的原事项，或者原事项已经答复', 'There is no petition to go back to, or it has been answered'),
  },
  'take-back': {
    label: { zh: '拆出的诉求并回', en: 'Demands come back' }, from: 'any', to: 'same', by: ['linked'], under: local, aside: true,
    takes: Form({ demands: Many({ zh: '诉求', en: 'Demands' }, DemandText), submissions: Type.Array(Type.String()) }), sets: ({ given, data }) => ({ demands: after(data.demands, given.demands) }),
    // Who filed on the part alone waits for this petition now.
    joins: { submissions: ({ given, linked }) => given.submissions.filter(id => !linked('submissions').some(s => s.id === id)) },
  },
  merge: {
    label: { zh: '并入另一事项', en: 'Join to another petition' }, from: unanswered, to: 'merged', by: ['triage'], under: art(19, 3), aside: true,
    takes: Form({ into: RecordId({ zh: '并入', en: 'Into' }, 'petition'), reason: Reason }), when: ({ linked }) => notBusy(linked),
    checks: ({ given, record, facts }) => given.into !== record.id && isUnanswered(facts.named.get(given.into)?.state) ? undefined
      : wrong('cannot-take-it', '/into', '只能并入另一件尚未答复的在办事项', 'It can only be joined to another petition that is not answered yet'),
    sets: ({ record }) => ({ before: record.state }), joins: { into: ({ given }) => [given.into] },
  },
  absorb: {
    label: { zh: '并入了另一事项', en: 'Another petition joined' }, from: 'any', to: 'same', by: ['linked'], under: local, aside: true,
    takes: Form({ petition: PetitionId, submissions: Type.Array(Type.String()) }),
    joins: { submissions: ({ given, linked }) => given.submissions.filter(id => !linked('submissions').some(s => s.id === id)) },
    sets: ({ given, data, linked }) => ({ absorbed: [...data.absorbed ?? [], { petition: given.petition, submissions: given.submissions.filter(id => !linked('submissions').some(s => s.id === id)) }] }),
  },
  unmerge: {
    label: { zh: '撤销并入', en: 'Undo the joining' }, from: unanswered, to: 'same', by: ['triage'], under: art(19, 3), aside: true, takes: Form({ petition: PetitionId, reason: Reason }),
    when: ({ data }) => data.absorbed?.length ? undefined : notNow('nothing-joined', '没有并入的事项', 'No petition was joined to this one'),
    checks: ({ given, data }) => data.absorbed?.some(a => a.petition === given.petition) ? undefined : wrong('not-joined', '/petition', '该事项没有并入本事项', 'That petition was not joined to this one'),
    parts: { submissions: ({ given, data }) => data.absorbed?.find(a => a.petition === given.petition)?.submissions ?? [], absorbed: ({ given }) => [given.petition] },
    sets: ({ given, data }) => ({ absorbed: data.absorbed?.filter(a => a.petition !== given.petition) }),
  },
  revive: {
    label: { zh: '从并入恢复', en: 'On its own again' }, from: 'any', to: ['same', ...unanswered, 'lapsed'], by: ['linked'], under: local, aside: true, takes: Form({ petition: PetitionId }),
    goes: ({ given, record, data, linked }) => {
      if (given.petition !== record.id || record.state !== 'merged') return 'same'
      return linked('submissions').some(s => s.open) ? unanswered.find(s => s === data.before) ?? 'sorted' : 'lapsed'
    },
  },
})

function notBusy(linked: Context<unknown>['linked']) {
  return ['assignments', 'assists', 'hearings', 'mediations'].some(link => linked(link).some(l => l.open))
    ? notNow('busy', '还有未了结的交办、协办、听证或者调解，请先了结', 'An assignment, an opinion, a hearing or a mediation is still open; end it first') : undefined
}
