import { art, local } from '../../../law/articles.ts'
import { Form, maybe } from '../../../engine/field.ts'
import type { Facts } from '../../../engine/record.ts'
import { notNow, wrong } from '../../../engine/refusal.ts'
import { Reason } from '../../shared/fields.ts'
import { liesAhead } from '../../shared/lies-ahead.ts'
import { nobodyThere } from '../../shared/nobody-there.ts'
import { Level, List, SettleBy, settleDue } from '../dispute-entry.ts'
import { Owner, Way, Helpers, Tried, Guidance, own, frame } from './frame.ts'

// Who settles it: weighed and assigned, taken over, sent down, raised.

/**
 * The unit above: of a community, its street. Above a street or a department stands the district, where the office weighs; so it does where
 * nobody above could.
 */
function above(unit: string | undefined, facts: Facts): string | undefined {
  const parent = unit === undefined ? undefined : facts.parents.get(unit)
  return parent === undefined || nobodyThere(parent, '', facts) ? undefined : parent
}
export const weighing = frame.phase({
  assign: {
    label: { zh: '研判交办', en: 'Weigh and assign' },
    from: ['found', 'raised'],
    to: 'settling',
    by: ['triage'],
    under: art(10),
    takes: Form({ level: Level, list: List, owner: Owner, settleBy: SettleBy, helpers: maybe(Helpers), guidance: maybe(Guidance) }),
    checks: at => liesAhead('settleBy', settleDue)(at) ?? nobodyThere(at.given.owner, '/owner', at.facts),
    issues: [{ code: 'D34', label: { zh: '矛盾纠纷交办单', en: 'Dispute assigned' } }],
  },
  'take-over': {
    label: { zh: '由本单位办理', en: 'Settle it here' },
    from: ['above'],
    to: 'settling',
    by: own,
    under: art(15, 3),
    takes: Form({ settleBy: SettleBy }),
    checks: liesAhead('settleBy', settleDue),
  },
  'send-down': {
    label: { zh: '交下级单位办理', en: 'Give it to a unit below' },
    from: ['above', 'settling'],
    to: 'settling',
    by: own,
    under: art(15, 3),
    takes: Form({ owner: Owner, guidance: Guidance, settleBy: SettleBy }),
    when: ({ data, facts }) =>
      [...facts.parents.values()].includes(data.owner ?? '')
        ? undefined
        : notNow('nobody-below', '本单位没有下级单位', 'No unit stands under this one'),
    checks: at =>
      liesAhead('settleBy', settleDue)(at)
      ?? nobodyThere(at.given.owner, '/owner', at.facts)
      ?? (at.facts.parents.get(at.given.owner) === at.data.owner
        ? undefined
        : wrong('not-below', '/owner', '只能交本单位的下级单位办理', 'It can only go to a unit below this one')),
  },
  escalate: {
    label: { zh: '提级办理', en: 'Raise to the level above' },
    from: ['settling', 'above'],
    to: ['above', 'raised'],
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(15, 3),
    takes: Form({ tried: Tried, reason: Reason }),
    goes: ({ data, facts }) => (above(data.owner, facts) === undefined ? 'raised' : 'above'),
    sets: ({ data, facts }) => ({
      raised: data.raised + 1,
      through: [...new Set([...(data.through ?? []), data.owner ?? []].flat())],
      owner: above(data.owner, facts) ?? data.owner,
    }),
    issues: [{ code: 'D34', label: { zh: '提级办理报告', en: 'Report that raises it' } }],
  },
  lead: {
    label: { zh: '导入法定途径', en: 'Lead into a lawful way' },
    from: ['found', 'above', 'raised', 'settling'],
    to: 'led',
    by: ['triage', 'handler'],
    under: art(37, 1),
    aside: true,
    takes: Form({ way: Way }),
  },
  drop: {
    label: { zh: '不列入台账', en: 'Do not enter' },
    from: ['found'],
    to: 'dropped',
    by: ['triage'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})
