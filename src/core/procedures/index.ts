import type { Procedure } from '../engine/procedure.ts'
import { petition } from './petition.ts'
import { submission } from './submission.ts'
import { visit } from './visit.ts'

/** What the office does, by name. A new process is a new file and its name here. */
export const procedures: Readonly<Record<string, Procedure>> = Object.fromEntries([visit, submission, petition].map(p => [p.name, p]))
