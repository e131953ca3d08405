import { art } from '../../law/articles.ts'
import { DayField, Form, Many, maybe, StaffId, Text, UnitId, Whole, Yes } from '../../engine/field.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import type { Facts } from '../../engine/record.ts'
import { closing, Reason, unclosed } from '../shared/fields.ts'
import { papers } from '../shared/papers.ts'
import { Key } from './fields.ts'
import { frame, withUnit } from './frame.ts'

// The unit at work: who handles it and who stands in, who stands aside, inquiry, opinions of other units, a hearing, mediation, one
// extension.

const isHandler = (facts: Facts, id: string, unit: string | undefined): boolean => {
  const member = facts.staff.get(id)
  return member !== undefined && member.unit === unit && member.roles.includes('handler')
}

export const handling = frame.phase({
  appoint: {
    label: { zh: '指定承办人', en: 'Name who handles it' },
    from: withUnit,
    to: 'same',
    by: ['unit-lead'],
    under: art(14, 2),
    aside: true,
    takes: Form({ handler: StaffId({ zh: '承办人', en: 'Handler' }), deputy: maybe(StaffId({ zh: '协办人', en: 'Deputy' })) }),
    checks: ({ given, data, facts }) => {
      const out = [given.handler, given.deputy].find(
        id => id !== undefined && (!isHandler(facts, id, data.unit) || data.recused?.includes(id)),
      )
      if (out !== undefined)
        return wrong(
          'not-a-handler-here',
          out === given.handler ? '/handler' : '/deputy',
          '须为本单位的承办人，且未回避',
          'This must be a handler of this unit who does not stand aside',
        )
      return given.deputy === given.handler
        ? wrong('same-person', '/deputy', '协办人须为另一人', 'The deputy must be another person')
        : undefined
    },
    sets: ({ given }) => ({ deputy: given.deputy }),
  },
  recuse: {
    label: { zh: '回避', en: 'Stand aside' },
    from: withUnit,
    to: 'same',
    by: ['handler', 'unit-lead'],
    under: art(28, 3),
    aside: true,
    takes: Form({ who: StaffId({ zh: '回避人', en: 'Who stands aside' }), reason: Reason }),
    checks: ({ given, data, actor, facts }) => {
      if (facts.staff.get(given.who)?.unit !== data.unit)
        return wrong('not-of-this-unit', '/who', '须为本单位的人', 'This must be somebody of this unit')
      // Who must stand aside does, whoever is left (article 28); where nobody is, the office hands the matter over.
      return given.who === actor.id || actor.roles.includes('unit-lead')
        ? undefined
        : wrong('not-for-others', '/who', '只能由单位负责人决定他人回避', 'Only the head of the unit can make another stand aside')
    },
    sets: ({ given, data }) => ({
      recused: [...new Set([...(data.recused ?? []), given.who])],
      ...(data.handler === given.who && { handler: data.deputy, deputy: undefined }),
      ...(data.deputy === given.who && { deputy: undefined }),
    }),
  },
  inquire: {
    label: { zh: '调查核实', en: 'Inquire' },
    from: ['handling', 'simple', 'studying', 'performing', 'redoing'],
    to: 'same',
    by: ['handler'],
    under: art(31, { item: 6 }),
    takes: Form({
      heard: Text({ zh: '听取陈述情况', en: 'What the petitioner stated' }, 4000),
      found: Text({ zh: '核实情况', en: 'What was found' }, 10_000),
    }),
    issues: [papers.inquiry],
  },
  'ask-opinion': {
    label: { zh: '请有关单位协办', en: 'Ask another unit' },
    from: ['handling', 'redoing', 'studying'],
    to: 'same',
    by: ['handler', 'unit-lead'],
    under: art(24, 1),
    takes: Form({
      asked: UnitId({ zh: '协办单位', en: 'Assisting unit' }),
      question: Text({ zh: '需要提供的意见', en: 'What is asked of it' }, 2000),
      dueOn: DayField({ zh: '反馈期限', en: 'Answer due' }),
    }),
    checks: ({ given, data, day, record }) => {
      const own = record.limits['handling']?.endedOn ? record.limits['redoing'] : (record.limits['handling'] ?? record.limits['redoing'])
      if (given.asked === data.unit) return wrong('own-unit', '/asked', '协办单位须为其他单位', 'The assisting unit must be another one')
      return given.dueOn > day && (!own || given.dueOn < own.due)
        ? undefined
        : wrong(
            'before-own-day',
            '/dueOn',
            own ? `反馈期限须在今日之后、本单位办理期限（${own.due}）之前` : '反馈期限须在今日之后',
            own ? `The answer must be due after today and before this unit’s own day (${own.due})` : 'The answer must be due after today',
          )
    },
    sets: ({ given, data }) => ({ assisting: [...new Set([...(data.assisting ?? []), given.asked])] }),
    opens: { assists: ({ given, data }) => ({ unit: given.asked, question: given.question, dueOn: given.dueOn, lead: data.unit ?? '' }) },
  },
  hear: {
    label: { zh: '举行听证', en: 'Hold a hearing' },
    from: ['handling', 'redoing'],
    to: 'same',
    by: ['unit-lead'],
    under: art(31, { item: 6 }),
    takes: Form({ reason: Reason }),
    when: ({ linked }) =>
      linked('hearings').some(h => h.open) ? notNow('one-at-a-time', '已有一场听证正在进行', 'A hearing is already open') : undefined,
    opens: { hearings: ({ given, data }) => ({ organiser: data.unit ?? '', reason: given.reason, barred: data.recused ?? [] }) },
    shares: ['submissions'],
  },
  mediate: {
    label: { zh: '启动调解', en: 'Begin mediation' },
    from: ['handling', 'redoing'],
    to: 'same',
    by: ['handler', 'unit-lead'],
    under: art(33),
    takes: Form({
      parties: Text({ zh: '争议双方', en: 'Both parties' }, 200),
      mediator: Text({ zh: '调解组织、调解员', en: 'Mediating body, mediator' }, 100),
      consent: Yes({ zh: '双方当事人都同意调解', en: 'Both parties consent' }),
    }),
    when: ({ linked }) =>
      linked('mediations').some(m => m.open && m.state === 'mediating')
        ? notNow('one-at-a-time', '已有一件调解正在进行', 'A mediation is already open')
        : undefined,
    checks: ({ given }) =>
      given.consent
        ? undefined
        : wrong('no-consent', '/consent', '须经双方当事人同意才能调解', 'Mediation needs the consent of both parties', art(33)),
    opens: {
      mediations: ({ given, data }) => ({
        unit: data.unit ?? '',
        parties: given.parties,
        mediator: given.mediator,
        barred: data.recused ?? [],
      }),
    },
    shares: ['submissions'],
    issues: [papers.mediationConsent],
  },
  'settle-agreed': {
    label: { zh: '调解和解办结', en: 'Conclude by settlement' },
    from: ['handling', 'simple', 'redoing'],
    to: 'settled',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(33),
    takes: Form({ covers: Many({ zh: '协议解决的诉求', en: 'Demands that it settles' }, Key), ...closing }),
    when: ({ data, linked }) => {
      const agreed = linked('mediations').filter(m => m.state === 'performing' || m.state === 'performed')
      if (!agreed.length) return notNow('no-agreement', '还没有达成调解、和解协议', 'No agreement has been reached yet', art(33))
      return agreed.some(m => data.written?.includes(m.id))
        ? undefined
        : notNow('not-written', '只有口头协议，请先“补订书面协议”', 'The agreement is by word of mouth: put it in writing first', art(33))
    },
    // What the parties did not settle is still to be answered.
    checks: ({ given, data }) =>
      data.demands
        .map(d => d.id)
        .toSorted()
        .join() === given.covers.toSorted().join()
        ? unclosed(given, false)
        : wrong(
            'not-all-settled',
            '/covers',
            '协议须解决本事项的全部诉求；没有解决的，请先由信访部门拆分出来另行办理，或者作出处理意见逐项答复',
            'The agreement must settle every demand: have the others split off first, or answer each in a written opinion',
            art(32, 1),
          ),
  },
  'note-agreement': {
    label: { zh: '记入书面协议', en: 'A written agreement was reached' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: art(33),
    aside: true,
    takes: Form({ mediation: Text({ zh: '调解', en: 'Mediation' }, 40), kind: Text({ zh: '协议', en: 'Agreement' }, 20) }),
    sets: ({ given, data }) => (given.kind === 'oral' ? {} : { written: [...new Set([...(data.written ?? []), given.mediation])] }),
  },
  extend: {
    label: { zh: '延期', en: 'Extend' },
    from: ['handling'],
    to: 'same',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(34),
    extends: { limit: 'handling', days: 'days', most: 'TL-07' },
    takes: Form({ days: Whole({ zh: '延长日数', en: 'Days added' }, 1, 30), reason: Reason }),
    sets: ({ given }) => ({ extendedBy: given.days }),
    issues: [papers.extension],
  },
})
