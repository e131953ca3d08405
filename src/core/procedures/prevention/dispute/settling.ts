import { art } from '../../../law/articles.ts'
import { Form, Text } from '../../../engine/field.ts'
import { Reason } from '../../shared/fields.ts'
import { liesAhead } from '../../shared/lies-ahead.ts'
import { mattersOnly } from '../../shared/matters-only.ts'
import { SettleBy, settleDue } from '../dispute-entry.ts'
import { Outcome, Progress, own, frame } from './frame.ts'

// It is settled, reported and verified.

export const settling = frame.phase({
  progress: {
    label: { zh: '记录进展', en: 'Note progress' },
    from: ['settling', 'above'],
    to: 'same',
    by: own,
    under: art(10),
    aside: true,
    takes: Form({ progress: Progress }),
  },
  settle: {
    label: { zh: '记录化解结果', en: 'Settle' },
    from: ['settling'],
    to: 'settled',
    by: own,
    under: art(15, 3),
    takes: Form({ outcome: Outcome }),
    sets: ({ day }) => ({ settledOn: day }),
  },
  report: {
    label: { zh: '报告化解情况', en: 'Report the settlement' },
    from: ['settled'],
    to: 'reported',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(10),
    takes: Form({ outcome: Outcome }),
    issues: [{ code: 'D34', label: { zh: '化解报告', en: 'Report on the settlement' } }],
  },
  'send-back': {
    label: { zh: '退回继续化解', en: 'Send back' },
    from: ['reported'],
    to: 'settling',
    by: ['supervisor'],
    under: art(10),
    takes: Form({ reason: Reason, settleBy: SettleBy }),
    checks: liesAhead('settleBy', settleDue),
    sets: () => ({ settledOn: undefined }),
  },
  verify: {
    label: { zh: '核实销号', en: 'Verify and close' },
    from: ['reported'],
    to: 'closed',
    by: ['supervisor'],
    under: art(10),
    takes: Form({ verified: Text({ zh: '核实情况', en: 'What was verified' }, 2000, mattersOnly) }),
  },
})
