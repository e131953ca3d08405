import { art } from '../../../law/articles.ts'
import { Form, maybe, RecordId } from '../../../engine/field.ts'
import { procedure } from '../../../engine/procedure.ts'
import { wrong } from '../../../engine/refusal.ts'
import { items } from '../../shared/units.ts'
import { consenting } from './consenting.ts'
import { referred, people, Petition, Submission, Dispute, frame } from './frame.ts'
import { mediating } from './mediating.ts'
import { performing } from './performing.ts'

export const mediationReferral = procedure('mediation-referral', frame, {
  label: { zh: '访调对接', en: 'Mediation referral', many: 'Mediation referrals' },
  desk: 'law',
  serves: 'handling',
  plural: 'mediation-referrals',
  mark: 'FT',
  title: 'subject',
  words: ['subject', 'about', 'agreement'],
  hands: ['mediator'],
  spine: ['asking', 'referred', 'mediating', 'performing', 'performed'],
  dates: ['performBy', 'confirmBy'],
  shows: ['mediator', 'agreedOn'],
  opening: {
    label: { zh: '引导调解', en: 'Refer to mediation' },
    to: 'asking',
    by: ['reception', 'triage', 'handler'],
    under: art(33),
    takes: Form({
      ...referred,
      ...people,
      petition: maybe(Petition),
      submission: maybe(Submission),
      dispute: maybe(Dispute),
      studio: maybe(RecordId({ zh: '调解工作室', en: 'Studio' }, 'studio')),
    }),
    joins: {
      petition: ({ given }) => [given.petition ?? []].flat(),
      submission: ({ given }) => [given.submission ?? []].flat(),
      dispute: ({ given }) => [given.dispute ?? []].flat(),
      studio: ({ given }) => [given.studio ?? []].flat(),
    },
    checks: ({ given }) =>
      (given.petition ?? given.submission ?? given.dispute)
        ? undefined
        : wrong('of-what', '/submission', '请选择信访件、信访事项或者矛盾纠纷', 'Choose the submission, petition or dispute'),
    sets: ({ actor, facts }) => ({ seenBy: [...new Set([facts.home, actor.unit ?? facts.home])], sessions: 0 }),
  },
  steps: { ...consenting, ...mediating, ...performing },
  figures: {
    'mediationReferrals.made': {
      label: { zh: '引导调解', en: 'Referrals to mediation' },
      unit: items.pieces,
      in: ['asking', 'referred', 'mediating', 'performing', 'performed', 'broken', 'failed', 'declined', 'unfit'],
      by: ['category', 'hard'],
    },
    'mediationReferrals.agreed': {
      label: { zh: '访调对接达成协议', en: 'Referrals that came to an agreement' },
      unit: items.pieces,
      on: 'agreedOn',
      in: ['performing', 'performed', 'broken'],
      by: ['category', 'shape', 'hard'],
    },
    'mediationReferrals.confirmed': {
      label: { zh: '司法确认有效', en: 'Agreements confirmed by a court' },
      unit: items.pieces,
      on: 'appliedOn',
      where: { confirmation: ['valid'] },
      by: ['category', 'court'],
    },
  },
  readers: ({ seenBy = [] }) => seenBy,
})
