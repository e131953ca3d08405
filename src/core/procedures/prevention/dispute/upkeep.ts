import { art, local } from '../../../law/articles.ts'
import { Form } from '../../../engine/field.ts'
import { wrong } from '../../../engine/refusal.ts'
import { Reason } from '../../shared/fields.ts'
import { liesAhead } from '../../shared/lies-ahead.ts'
import { nobodyThere } from '../../shared/nobody-there.ts'
import { Level, List, SettleBy, settleDue } from '../dispute-entry.ts'
import { Owner, Petitions, frame } from './frame.ts'

// What is put right while it is in hand.

export const upkeep = frame.phase({
  strike: {
    label: { zh: '误录、重复删除', en: 'Entered by mistake, or twice' },
    from: ['above', 'raised', 'settling'],
    to: 'dropped',
    by: ['triage', 'supervisor'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  reassign: {
    label: { zh: '改派', en: 'Give it to another unit' },
    from: ['settling', 'above'],
    to: 'settling',
    by: ['triage'],
    under: art(10),
    aside: true,
    takes: Form({ owner: Owner, settleBy: SettleBy, reason: Reason }),
    checks: at =>
      at.given.owner === at.data.owner && at.record.state === 'settling'
        ? wrong('the-same', '/owner', '已经由该单位办理，请选择其他单位', 'That unit has it already: choose another')
        : (liesAhead('settleBy', settleDue)(at) ?? nobodyThere(at.given.owner, '/owner', at.facts)),
    // Who had it goes on reading what became of it.
    sets: ({ data }) => ({ through: [...new Set([...(data.through ?? []), data.owner ?? []].flat())] }),
    issues: [{ code: 'D34', label: { zh: '矛盾纠纷交办单', en: 'Dispute assigned' } }],
  },
  postpone: {
    label: { zh: '调整化解期限', en: 'Set another day' },
    from: ['settling'],
    to: 'same',
    by: ['triage', 'supervisor'],
    under: local,
    aside: true,
    takes: Form({ settleBy: SettleBy, reason: Reason }),
    checks: liesAhead('settleBy', settleDue),
  },
  regrade: {
    label: { zh: '调整等级和清单', en: 'Change level and list' },
    from: 'open',
    to: 'same',
    by: ['triage', 'supervisor'],
    under: local,
    aside: true,
    takes: Form({ level: Level, list: List, reason: Reason }),
  },
  connect: {
    label: { zh: '关联信访事项', en: 'Connect petitions' },
    from: 'any',
    to: 'same',
    by: ['triage', 'supervisor'],
    under: local,
    aside: true,
    takes: Form({ petitions: Petitions }),
    joins: { petitions: ({ given }) => given.petitions },
  },
})
