import { art } from '../../../law/articles.ts'
import { Form, maybe, RecordId } from '../../../engine/field.ts'
import { procedure } from '../../../engine/procedure.ts'
import { wrong } from '../../../engine/refusal.ts'
import { liesAhead } from '../../shared/lies-ahead.ts'
import { items } from '../../shared/units.ts'
import { entered, settleDue } from '../dispute-entry.ts'
import { ScreeningKind } from '../screening-kinds.ts'
import { FoundBy, frame, own, Petitions } from './frame.ts'
import { settling } from './settling.ts'
import { upkeep } from './upkeep.ts'
import { weighing } from './weighing.ts'

const { subject, ...entry } = entered

export const dispute = procedure('dispute', frame, {
  label: { zh: '矛盾纠纷', en: 'Dispute', many: 'Disputes' },
  desk: 'prevention',
  serves: 'prevention',
  plural: 'disputes',
  mark: 'MJ',
  title: 'subject',
  words: ['subject', 'about', 'outcome'],
  parties: { unit: 'owner' },
  spine: ['found', 'settling', 'settled', 'reported', 'closed'],
  shows: ['foundBy', 'level', 'list'],
  opening: {
    label: { zh: '登记矛盾纠纷', en: 'Enter a dispute' },
    to: ['found', 'settling'],
    by: ['handler', 'unit-lead', 'reception', 'triage', 'supervisor', 'linked'],
    under: art(10),
    takes: Form({
      subject,
      kind: ScreeningKind,
      ...entry,
      foundBy: maybe(FoundBy),
      screening: maybe(RecordId({ zh: '所在排查', en: 'Screening' }, 'screening')),
      petitions: maybe(Petitions),
    }),
    joins: { screening: ({ given }) => [given.screening ?? []].flat(), petitions: ({ given }) => given.petitions ?? [] },
    goes: ({ given }) => (given.settleBy ? 'settling' : 'found'),
    checks: ({ given, day, actor }) => {
      const isUnit = own.some(role => actor.roles.includes(role))
      const isLinked = actor.roles.includes('linked')
      if (isUnit && given.foundBy !== undefined && given.foundBy !== actor.unit) {
        return wrong(
          'not-your-unit',
          '/foundBy',
          '本单位发现的不用填发现单位；其他单位发现的由其登记',
          'Leave it empty: what another unit found, it enters itself',
        )
      }
      return given.settleBy === undefined || isUnit || isLinked
        ? liesAhead('settleBy', settleDue)({ given, day })
        : wrong(
            'not-yours-to-settle',
            '/settleBy',
            '信访部门登记的，先研判再交办，不填化解期限',
            'What the office enters is weighed and assigned first: leave this empty',
          )
    },
    sets: ({ given, actor, facts }) => {
      const here = given.foundBy ?? actor.unit ?? facts.home
      return { foundBy: here, raised: 0, ...(given.settleBy && { owner: here }) }
    },
  },
  steps: { ...weighing, ...settling, ...upkeep },
  figures: {
    'disputes.found': {
      label: { zh: '排查矛盾纠纷', en: 'Disputes found' },
      unit: items.pieces,
      in: ['found', 'above', 'raised', 'settling', 'settled', 'reported', 'closed', 'led'],
      by: ['kind', 'foundBy', 'place', 'level', 'list', 'category'],
    },
    'disputes.resolved': {
      label: { zh: '化解矛盾纠纷', en: 'Disputes settled' },
      unit: items.pieces,
      on: 'settledOn',
      in: ['closed'],
      by: ['owner', 'place', 'level', 'list', 'category'],
    },
    'disputes.resolvedRate': {
      label: { zh: '矛盾纠纷化解率', en: 'Share of disputes settled' },
      unit: items.percent,
      in: ['found', 'above', 'raised', 'settling', 'settled', 'reported', 'closed', 'led'],
      share: { in: ['closed'] },
      by: ['owner', 'place', 'level', 'list'],
    },
  },
  readers: ({ owner, foundBy, place, helpers = [], through = [] }) => [
    ...new Set([owner, foundBy, place, ...helpers, ...through].flatMap(unit => unit ?? [])),
  ],
})
