import { assemble } from '../engine/assemble.ts'
import type { Procedure } from '../engine/procedure.ts'
import { assignment } from './assignment.ts'
import { assist } from './assist.ts'
import { execution } from './execution.ts'
import { followUp } from './follow-up.ts'
import { postDay } from './hall/post-day.ts'
import { ticket } from './hall/ticket.ts'
import { hearing } from './hearing.ts'
import { jurisdiction } from './jurisdiction.ts'
import { consultation } from './law/consultation.ts'
import { helper } from './law/help-directory.ts'
import { lawyerDuty } from './law/lawyer-duty.ts'
import { mediationReferral } from './law/mediation-referral/index.ts'
import { studio } from './law/studio.ts'
import { booking } from './leaders/booking.ts'
import { caseFromAbove } from './leaders/case-from-above.ts'
import { instruction } from './leaders/instruction.ts'
import { leaderCase } from './leaders/leader-case.ts'
import { receptionSession } from './leaders/reception-session/index.ts'
import { roster } from './leaders/roster.ts'
import { attempt } from './learning/attempt.ts'
import { exam } from './learning/exam.ts'
import { posting } from './learning/posting.ts'
import { publicityAction } from './learning/publicity-action.ts'
import { publicity } from './learning/publicity.ts'
import { rule } from './learning/rule.ts'
import { secondment } from './learning/secondment.ts'
import { study } from './learning/study.ts'
import { training } from './learning/training.ts'
import { mediation } from './mediation.ts'
import { meeting } from './meetings/meeting.ts'
import { responsibility } from './meetings/responsibility.ts'
import { task } from './meetings/task.ts'
import { unitConference } from './meetings/unit-conference.ts'
import { petition } from './petition/index.ts'
import { backlog } from './prevention/backlog.ts'
import { dispute } from './prevention/dispute/index.ts'
import { earlyWarning } from './prevention/early-warning.ts'
import { opinionItem } from './prevention/opinion-item.ts'
import { programme } from './prevention/programme.ts'
import { publicSuggestion } from './prevention/public-suggestion.ts'
import { research } from './prevention/research.ts'
import { riskAssessment } from './prevention/risk-assessment.ts'
import { screeningReturn } from './prevention/screening-return.ts'
import { screening } from './prevention/screening.ts'
import { urgentReport } from './prevention/urgent-report.ts'
import { reReview } from './re-review.ts'
import { review } from './review.ts'
import { submission } from './submission/index.ts'
import { backTracing } from './supervision/back-tracing.ts'
import { finding } from './supervision/finding.ts'
import { inspection } from './supervision/inspection.ts'
import { supervisionLead } from './supervision/lead.ts'
import { supervisionLetter } from './supervision/letter.ts'
import { listing } from './supervision/listing.ts'
import { reminder } from './supervision/reminder.ts'
import { resolutionReport } from './supervision/resolution-report.ts'
import { spotCheck } from './supervision/spot-check.ts'
import { suggestion } from './supervision/suggestion.ts'
import { talk } from './supervision/talk.ts'
import { visit } from './visit.ts'

/** What the office does, by name. A new process is a new file and its name here. */
export const procedures: Readonly<Record<string, Procedure>> = assemble([
  visit,
  submission,
  petition,
  assignment,
  assist,
  jurisdiction,
  hearing,
  mediation,
  execution,
  review,
  reReview,
  followUp,
  supervisionLead,
  supervisionLetter,
  resolutionReport,
  reminder,
  inspection,
  finding,
  spotCheck,
  talk,
  listing,
  backTracing,
  suggestion,
  roster,
  receptionSession,
  booking,
  instruction,
  caseFromAbove,
  leaderCase,
  meeting,
  task,
  unitConference,
  responsibility,
  // prevention
  screening,
  screeningReturn,
  dispute,
  riskAssessment,
  earlyWarning,
  opinionItem,
  publicSuggestion,
  research,
  backlog,
  urgentReport,
  programme,
  // law
  helper,
  studio,
  mediationReferral,
  lawyerDuty,
  consultation,
  // hall
  ticket,
  postDay,
  // learning
  publicityAction,
  publicity,
  posting,
  study,
  training,
  secondment,
  exam,
  attempt,
  rule,
])
