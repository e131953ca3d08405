import type { Label } from '../../law/label.ts'
import { parties } from '../party.ts'
import type { Procedure } from '../procedure.ts'
import { ground, ink, tints } from './drawing.ts'
import type { Key, Surround } from './sheet.ts'
import { byPeople, byWhom, during, isAside, isLocal, kinds, lawsOf, partyAt, ruleOf, type Kind, type Telling } from './words.ts'

const sayings = {
  flow: { zh: '每一步由谁办、多少日内办、依据哪一条', en: 'Each step: who takes it, within how many days, under which rule' },
  responsibility: { zh: '每一环节由谁负责、何时以前、出具什么文书', en: 'Each stage: who answers for it, by when, and with which paper' },
  limits: { zh: '每一期限从何时起、多少日、怎样计算', en: 'Each limit: from when, how many days, and how they are counted' },
} as const satisfies Record<Kind, Label>

/** What is written around a chart of a procedure. `aside`: where what can be done at any time is told: here, or on a sheet of its own. */
export function surround(p: Procedure, kind: Kind, telling: Telling, aside: 'here' | 'on its own' = 'here'): Surround {
  const { lang } = telling
  const zh = lang === 'zh'
  const local = Object.values(p.limits).some(isLocal)
  return {
    title: zh ? `${p.label.zh}${kinds[kind].zh}` : `${p.label.en}: ${kinds[kind].en}`,
    saying: sayings[kind][lang],
    keys: keysOf(p, kind, telling),
    notes: kind === 'flow' ? asideNotes(p, telling, aside) : [],
    quietly: [
      ...(local
        ? [
            telling.spans
              ? zh
                ? '* 本机关自定的期限。'
                : '* A length that the office itself has set.'
              : zh
                ? '* 由各机关自定的期限，此处为默认值。'
                : '* A length that each office sets; this one is proposed.',
          ]
        : []),
      `${zh ? '依据：' : 'Rules: '}${lawsOf(p, telling).join(zh ? '；' : '; ')}`,
    ],
  }
}

function asideNotes(p: Procedure, telling: Telling, aside: 'here' | 'on its own'): readonly string[] {
  const { lang } = telling
  const zh = lang === 'zh'
  const told = Object.values(p.steps)
    .filter(s => isAside(s) && byPeople(s))
    .map(s => {
      const to = [s.to]
        .flat()
        .filter(t => t !== 'same')
        .map(t => p.states[t]?.label[lang])
      return `${s.label[lang]}${to.length ? ` → ${to.join(zh ? '、' : ', ')}` : ''}${zh ? '（' : ' ('}${byWhom(s, lang)}${zh ? '；' : '; '}${ruleOf(s.under, telling)}${zh ? '）' : ')'}`
    })
  if (!told.length) return []
  if (aside === 'on its own') return [zh ? '随时可办的事项列在最后一张。' : 'What can be done at any time stands on the last sheet.']
  return [`${zh ? '随时可办：' : 'At any time: '}${told.join(zh ? '；' : '; ')}`]
}

/** What the tints and outlines mean, as far as this chart has them. */
function keysOf(p: Procedure, kind: Kind, { lang }: Telling): readonly Key[] {
  const states = Object.entries(p.states)
  const zh = lang === 'zh'
  const used = new Set([
    ...states.flatMap(([, s]) => partyAt(s) ?? []),
    ...(kind === 'limits' ? states.flatMap(([name]) => during(p, name).map(l => ('owes' in l ? l.owes : l.may))) : []),
  ])
  return [
    ...Object.entries(parties).flatMap(([party, label]) =>
      [...used].flatMap(own => (own === party ? [{ words: label[lang], look: `fill="${tints[own]}" stroke="${ink}"` }] : [])),
    ),
    ...(kind !== 'limits' && states.some(([, s]) => 'waits' in s)
      ? [{ words: zh ? '等候关联事项' : 'waits for a linked record', look: `fill="#ffffff" stroke="${ink}" stroke-dasharray="1.4 1"` }]
      : []),
    ...(kind === 'flow' ? [{ words: zh ? '结束' : 'end', look: `fill="${ground}" stroke="${ink}"` }] : []),
  ]
}
