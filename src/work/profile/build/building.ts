import type { Tale, Thread } from '#work/demo/index.ts'
import type { Troupe } from '../people.ts'
import type { Planned } from '../plan.ts'
import { lawyerDuty, studio } from './law.ts'
import { leaderCase, reception } from './leaders.ts'
import { exam, posting, publicity, rule, study, training } from './learning.ts'
import { meeting, unitConference } from './meetings.ts'
import { dispute, opinion, research, riskAssessment, warning } from './prevention.ts'
import { letter } from './supervision.ts'

/** Builds one planned record. */
export function building(t: Tale, p: Planned, troupe: Troupe): Thread {
  switch (p.make) {
    case 'reception': return reception(t, p, troupe)
    case 'leader-case': return leaderCase(t, p, troupe)
    case 'dispute': return dispute(t, p, troupe)
    case 'risk-assessment': return riskAssessment(t, p, troupe)
    case 'studio': return studio(t, p, troupe)
    case 'lawyer-duty': return lawyerDuty(t, p, troupe)
    case 'warning': return warning(t, p, troupe)
    case 'letter': return letter(t, p, troupe)
    case 'meeting': return meeting(t, p, troupe)
    case 'unit-conference': return unitConference(t, p, troupe)
    case 'study': return study(t, p, troupe)
    case 'training': return training(t, p, troupe)
    case 'exam': return exam(t, p, troupe)
    case 'publicity': return publicity(t, p, troupe)
    case 'posting': return posting(t, p, troupe)
    case 'rule': return rule(t, p, troupe)
    case 'opinion': return opinion(t, p, troupe)
    case 'research': return research(t, p, troupe)
  }
}
