import { art, local, rule } from '../../../law/articles.ts'
import { Form, Many, maybe, RecordId, Yes } from '../../../engine/field.ts'
import { wrong } from '../../../engine/refusal.ts'
import { Reason } from '../../shared/fields.ts'
import { unitsWith } from '../staff-roles.ts'
import { Mediator, Told, ToldIf, Files, bothAgree, paper, frame } from './frame.ts'

// Both sides are asked; who mediates accepts.

export const consenting = frame.phase({
  consent: {
    label: { zh: '记录双方意愿', en: 'Record what both sides want' },
    from: ['asking'],
    to: ['referred', 'declined'],
    by: ['reception', 'triage'],
    under: rule('mediation', 17),
    issues: paper('调解同意书', 'Consent to mediation'),
    takes: Form({
      petitionerAgrees: Yes({ zh: '信访人同意调解', en: 'The petitioner agrees' }),
      otherAgrees: Yes({ zh: '对方同意调解', en: 'The other side agrees' }),
      mediator: maybe(Mediator),
      told: maybe(ToldIf),
      files: Files,
    }),
    checks: ({ given }) =>
      (given.petitionerAgrees && given.otherAgrees) || given.told
        ? undefined
        : wrong(
            'told-missing',
            '/told',
            '一方不同意的，请写明告知了哪些其他途径',
            'Where one side does not agree, say which other ways they were told of',
            rule('mediation', 26),
          ),
    goes: ({ given }) => (given.petitionerAgrees && given.otherAgrees ? 'referred' : 'declined'),
    sets: ({ given, data, day, facts }) =>
      given.petitionerAgrees && given.otherAgrees
        ? {
            consentedOn: day,
            seenBy: [
              ...new Set(
                [
                  ...data.seenBy,
                  given.mediator === undefined ? unitsWith('mediator', facts) : (facts.staff.get(given.mediator)?.unit ?? []),
                ].flat(),
              ),
            ],
          }
        : { mediator: undefined },
  },
  appoint: {
    label: { zh: '指定调解员', en: 'Name the mediator' },
    from: ['referred', 'mediating'],
    to: 'same',
    by: ['reception', 'triage'],
    under: rule('mediation', 19),
    aside: true,
    takes: Form({ mediator: Mediator }),
    sets: ({ given, data, facts }) => ({ seenBy: [...new Set([...data.seenBy, facts.staff.get(given.mediator)?.unit ?? []].flat())] }),
  },
  accept: {
    label: { zh: '受理', en: 'Accept' },
    from: ['referred'],
    to: 'mediating',
    by: ['mediator'],
    under: rule('mediation', 17),
    sets: ({ data, actor, day }) => ({ acceptedOn: day, countedFrom: day, mediator: data.mediator ?? actor.id }),
  },
  withdraw: {
    label: { zh: '撤回引导', en: 'Take it back' },
    from: ['asking', 'referred'],
    to: 'withdrawn',
    by: ['reception', 'triage'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  'turn-down': {
    label: { zh: '不适宜调解', en: 'Not for mediation' },
    from: ['referred', 'mediating'],
    to: 'unfit',
    by: ['mediator'],
    under: art(33),
    takes: Form({ reason: Reason, told: Told }),
  },
  invite: {
    label: { zh: '邀请参与调解', en: 'Invite helpers' },
    from: ['referred', 'mediating'],
    to: 'same',
    by: ['mediator', 'reception', 'triage'],
    under: rule('mediation', 20),
    aside: true,
    takes: Form({
      helpers: Many({ zh: '帮助力量', en: 'Helpers' }, RecordId({ zh: '帮助力量', en: 'Helper' }, 'helper'), 1, 10),
      agreed: Yes({ zh: '双方同意其参与', en: 'Both sides agree' }),
    }),
    checks: bothAgree,
    joins: { helpers: ({ given }) => given.helpers },
  },
})
