import type { Procedure } from '../engine/procedure.ts'

/** At which of the stages of a back-tracing (倒查) a limit stands, by procedure and limit; else by the procedure alone. */
const ofLimit: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  submission: { triage: 'triage', direct: 'acceptance' },
  petition: {
    forwarding: 'triage',
    routePart: 'triage',
    answerObjection: 'triage',
    signing: 'signing',
    notice: 'acceptance',
    directNotice: 'acceptance',
    handling: 'answer',
    simpleAnswer: 'answer',
    performing: 'answer',
    redoing: 'answer',
    delivery: 'delivery',
    uncollected: 'after-care',
    closing: 'after-care',
    settling: 'after-care',
    wrapping: 'after-care',
  },
}
const ofProcedure: Readonly<Record<string, string>> = {
  visit: 'registration',
  submission: 'registration',
  petition: 'inquiry',
  assignment: 'inquiry',
  assist: 'inquiry',
  hearing: 'inquiry',
  mediation: 'inquiry',
  jurisdiction: 'signing',
  review: 'review',
  're-review': 'review',
  execution: 'execution',
  'follow-up': 'after-care',
}

export const stageOf = (p: Procedure, limit?: string): string =>
  (limit === undefined ? undefined : ofLimit[p.name]?.[limit]) ?? ofProcedure[p.name] ?? 'after-care'
