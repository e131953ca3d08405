import { assemble } from '../engine/assemble.ts'
import type { Procedure } from '../engine/procedure.ts'
import { assignment } from './assignment.ts'
import { assist } from './assist.ts'
import { execution } from './execution.ts'
import { followUp } from './follow-up.ts'
import { hearing } from './hearing.ts'
import { jurisdiction } from './jurisdiction.ts'
import { mediation } from './mediation.ts'
import { petition } from './petition/index.ts'
import { reReview } from './re-review.ts'
import { review } from './review.ts'
import { submission } from './submission/index.ts'
import { supervisionLetter } from './supervision/letter.ts'
import { visit } from './visit.ts'

/** What the office does, by name. A new process is a new file and its name here. */
export const procedures: Readonly<Record<string, Procedure>> = assemble([visit, submission, petition, assignment, assist, jurisdiction, hearing, mediation, execution, review, reReview, followUp, supervisionLetter])
