import type { KeyObject } from 'node:crypto'
import { inWords, shortly } from '#core/law/articles.ts'
import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Act, Fields } from '#core/engine/record.ts'
import { isFields } from '#core/engine/validate.ts'
import { papers } from '#core/procedures/shared/papers.ts'
import type { Directory } from '../directory.ts'
import type { StoredEvent } from './log.queries.ts'
import { openText } from '#work/people/index.ts'
import { unsealed } from './sealing.ts'

/** One event as the story tells it. */
export interface Told {
  readonly seq: number
  readonly step: string
  readonly act: Act
  readonly label: Label
  readonly day: Day
  readonly at: string
  readonly late?: string
  readonly by: { readonly id?: string; readonly name: Label; readonly unit?: string }
  readonly under: { readonly words: Label; readonly short: Label }
  readonly given: Fields
  readonly issues: readonly { readonly code: string; readonly label: Label }[]
  readonly state: string
  readonly stateLabel: Label
  readonly hash: string
}

const acts: Readonly<Record<Act, Label>> = {
  take: { zh: '', en: '' },
  draft: { zh: '拟稿：', en: 'Draft: ' },
  return: { zh: '退回：', en: 'Sent back: ' },
}

export function told(p: Procedure, e: StoredEvent, directory: Directory, key: KeyObject | undefined): Told {
  const declared = e.step === 'open' ? p.opening : p.steps[e.step]
  const label = declared?.label ?? { zh: e.step, en: e.step }
  const prefix = acts[e.act]
  const given = unsealed(e.given, key, e.record)
  return {
    seq: e.seq,
    step: e.step,
    act: e.act,
    label: { zh: prefix.zh + label.zh, en: prefix.en + label.en },
    day: e.day,
    at: e.at.toISOString(),
    ...(e.late && key && { late: openText(key, e.late, e.record) }),
    by: byWhom(e.by, directory),
    under: { words: inWords(e.under), short: shortly(e.under) },
    given: isFields(given) ? given : {},
    issues: e.effect.issues.flatMap(
      (code, i, all) =>
        declared?.issues?.filter(paper => paper.code === code)[all.slice(0, i).filter(before => before === code).length]
        ?? Object.values(papers).find(paper => paper.code === code)
        ?? [],
    ),
    state: e.effect.state,
    stateLabel: p.states[e.effect.state]?.label ?? { zh: e.effect.state, en: e.effect.state },
    hash: e.hash.toString('hex'),
  }
}

function byWhom(id: string, directory: Directory): Told['by'] {
  if (id === 'petitioner') return { name: { zh: '信访人', en: 'Petitioner' } }
  const staff = directory.staff.get(id)
  return staff ? { id, name: staff.name, unit: staff.unit } : { name: { zh: '系统', en: 'System' } }
}
