/** States of a petition from its answer on, or its end: what was decided there stands, and so do the petitioner's remedies against it. */
const states: readonly string[] = [
  'replied',
  'kept',
  'delivered',
  'reviewing',
  'remedied',
  'redoing',
  'concluded',
  'settled',
  'terminated',
  'led',
  'separated',
]
export const isAnswered = (state: string): boolean => states.includes(state)
