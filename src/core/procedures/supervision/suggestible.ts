import type { Facts } from '../../engine/record.ts'
import { wrong, type Refusal } from '../../engine/refusal.ts'
import { art } from '../../law/articles.ts'
import type { Day } from '../../law/days.ts'
import { liesAhead } from '../shared/lies-ahead.ts'

// To whom each of the three suggestions goes, and on which grounds (article 40).

export const feedbackDue = { zh: '请于何日前反馈', en: 'Feedback asked by' }
/** Only for these of the grounds, with grave consequences, may responsibility be pursued (article 40, paragraph 3). */
const pursued: readonly string[] = ['shirking', 'perfunctory', 'delay', 'falsified']

/** The party committee and the government of its own level: what stands above units here, and under nobody who works here. */
function leadingBodies({ superiors, outside }: Pick<Facts, 'superiors' | 'outside'>): ReadonlySet<string> {
  const isTop = (body: string) => {
    const above = superiors.get(body)
    return !outside.has(body) && (above === undefined || outside.has(above))
  }
  return new Set([...superiors.values()].filter(isTop))
}

interface Drafted {
  readonly given: {
    readonly kind: string
    readonly addressee: string
    readonly about?: string
    readonly grounds?: readonly string[]
    readonly consequence?: string
    readonly feedbackBy: Day
  }
  readonly day: Day
  readonly facts: Facts
}
/** Each of the three goes to whom article 40 names, on the grounds that it names. */
export function sound({ given, day, facts }: Drafted): Refusal | undefined {
  const { kind, grounds = [], consequence, about, addressee } = given
  const late = liesAhead('feedbackBy', feedbackDue)({ given, day })
  if (late) return late
  if (kind === 'policy') {
    const leading = leadingBodies(facts)
    return !leading.size || leading.has(addressee)
      ? undefined
      : wrong(
          'not-leading',
          '/addressee',
          '完善政策的建议向本级党委、政府提出：请选择党委或者政府，有关部门填在“所涉单位”',
          'Better policy is suggested to the party committee or the government; the department goes into “Body concerned”',
          art(40, 2),
        )
  }
  if (!grounds.length) return wrong('no-ground', '/grounds', '请选择情形', 'Say on which grounds', art(40, 1))
  if (kind === 'work') return undefined
  if (!grounds.some(g => pursued.includes(g)) || !consequence) {
    return wrong(
      'not-grave',
      '/consequence',
      '追究责任须有推诿、敷衍、拖延、弄虚作假并造成严重后果，请写明后果',
      'Responsibility is pursued for shirking, perfunctoriness, delay or falsification with grave consequences: say which',
      art(40, 3),
    )
  }
  return about && about !== addressee
    ? undefined
    : wrong(
        'own-judge',
        '/about',
        '请写明所涉单位，并向有管理权限的其他机关提出',
        'Name the body concerned; the suggestion goes to the body with authority over it, never to itself',
        art(40, 3),
      )
}
