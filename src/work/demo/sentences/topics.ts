import { agriculture } from './agriculture.ts'
import { city } from './city.ts'
import { civil } from './civil.ts'
import { commerce } from './commerce.ts'
import { culture } from './culture.ts'
import { discipline } from './discipline.ts'
import { economy } from './economy.ts'
import { education } from './education.ts'
import { environment } from './environment.ts'
import { health } from './health.ts'
import { housing } from './housing.ts'
import { insurance } from './insurance.ts'
import { justice } from './justice.ts'
import { labour } from './labour.ts'
import { land } from './land.ts'
import { letters } from './letters.ts'
import { other } from './other.ts'
import { party } from './party.ts'
import { personnel } from './personnel.ts'
import { technology } from './technology.ts'
import type { Topic } from './topic.ts'
import { transport } from './transport.ts'

const fields = [
  agriculture,
  land,
  housing,
  city,
  labour,
  insurance,
  health,
  education,
  culture,
  civil,
  justice,
  economy,
  transport,
  commerce,
  technology,
  environment,
  party,
  personnel,
  discipline,
  other,
]

/** Everything that is written about, the long letters under their categories. */
export const topics: readonly Topic[] = fields
  .flat()
  .map(topic => ({ ...topic, patterns: [...topic.patterns, ...(letters[topic.category] ?? [])] }))
