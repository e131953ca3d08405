import type { Procedure } from '../procedure.ts'
import type { State } from '../shape.ts'
import type { Opening, Step } from '../step.ts'
import { ground, tints } from './drawing.ts'
import { columnsOf, type Group, type Tabled } from './table.ts'
import { byPeople, byWhom, during, isAside, lengthOf, listed, partyAt, partyIn, ruleOf, type Telling } from './words.ts'

/** 责任图: in each state who answers for it and by when; then each step, who takes it, its paper and its rule. */
export function responsibility(p: Procedure, telling: Telling): Tabled {
  const zh = telling.lang === 'zh'
  const label = (l: { readonly zh: string; readonly en: string }) => l[telling.lang]
  const row = (step: Opening | Step) => [
    label(step.label),
    byWhom(step, telling.lang),
    listed(
      (step.issues ?? []).map(i => label(i.label)),
      telling.lang,
    ) || '—',
    ruleOf(step.under, telling),
  ]
  const inState = (name: string) => Object.values(p.steps).filter(s => !isAside(s) && byPeople(s) && s.from.includes(name))
  const states = Object.entries(p.states)
    .filter(([, state]) => !('end' in state))
    .map(([name, state]): Group => {
      const steps = inState(name).map(row)
      const party = partyAt(state)
      return {
        fill: party ? tints[party] : '#ffffff',
        over: [label(state.label), whoAnswers(p, state, telling), ends(p, name, state, telling)],
        rows: steps.length ? steps : [['—', '—', '—', '—']],
      }
    })
  const aside = Object.values(p.steps).filter(s => isAside(s) && byPeople(s))
  const groups: Group[] = [
    { fill: ground, over: [zh ? '开始' : 'Beginning', '—', '—'], rows: [row(p.opening)] },
    ...states,
    ...(aside.length ? [{ fill: ground, over: [zh ? '随时可办' : 'At any time', '—', '—'], rows: aside.map(row) }] : []),
  ]
  const heads = zh
    ? ['环节', '责任主体', '期限', '步骤', '由谁办理', '出具文书', '依据']
    : ['Stage', 'Who answers', 'Time limit', 'Step', 'Taken by', 'Paper issued', 'Rule']
  const shares = zh ? [12, 14, 22, 14, 24, 21, 21] : [13, 16, 23, 17, 24, 20, 20]
  return { columns: columnsOf(heads, shares), groups }
}

function whoAnswers(p: Procedure, state: State, { lang }: Telling): string {
  if ('waits' in state) return `${lang === 'zh' ? '等候：' : 'waits for: '}${p.links[state.waits]?.label[lang]}`
  const party = partyAt(state)
  if (!party) return '—'
  return 'idle' in state ? `${partyIn(party, lang)}${lang === 'zh' ? '（可以行使权利）' : ' (may act)'}` : partyIn(party, lang)
}

function ends(p: Procedure, name: string, state: State, telling: Telling): string {
  const zh = telling.lang === 'zh'
  if ('holder' in state && state.unlimited) return zh ? '法规未定期限' : 'no day set by law'
  const told = during(p, name).map(l => {
    const then = l.afterEndOf
      ? zh
        ? `期满后由${partyIn('owes' in l ? l.owes : l.may, telling.lang)}`
        : `then the ${partyIn('owes' in l ? l.owes : l.may, telling.lang).toLowerCase()}: `
      : ''
    return `${then}${l.label[telling.lang]} ${lengthOf(l, telling)}`
  })
  return told.join('\n') || '—'
}
