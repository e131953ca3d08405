import type { Procedure } from '../procedure.ts'
import { columnsOf, type Tabled } from './table.ts'
import { byPeople, byWhom, isAside, listed, ruleOf, type Telling } from './words.ts'

/** What can be done at any time, as a sheet of its own beside a flow chart that has no room for it. */
export function asideTable(p: Procedure, telling: Telling): Tabled {
  const { lang } = telling
  const zh = lang === 'zh'
  const named = (states: readonly string[]) =>
    listed(
      states.map(s => p.states[s]?.label[lang] ?? s),
      lang,
    )
  const groups = Object.values(p.steps)
    .filter(s => isAside(s) && byPeople(s))
    .map(s => {
      const to = [s.to].flat().filter(t => t !== 'same')
      const from =
        s.from === 'open' ? (zh ? '办结以前' : 'before it has ended') : s.from === 'any' ? (zh ? '任何时候' : 'at any time') : named(s.from)
      return {
        fill: '#ffffff',
        over: [],
        rows: [
          [
            s.label[lang],
            byWhom(s, lang),
            from,
            to.length ? named(to) : '—',
            listed(
              (s.issues ?? []).map(i => i.label[lang]),
              lang,
            ) || '—',
            ruleOf(s.under, telling),
          ],
        ],
      }
    })
  return {
    columns: columnsOf(
      zh ? ['事项', '由谁办理', '何时可办', '之后', '出具文书', '依据'] : ['What', 'Taken by', 'When', 'Leads to', 'Paper issued', 'Rule'],
      [18, 26, 26, 18, 20, 20],
    ),
    groups,
  }
}
