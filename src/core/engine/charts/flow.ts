import type { Procedure } from '../procedure.ts'
import type { Limit, State } from '../shape.ts'
import type { Step } from '../step.ts'
import { ems, round, wrap } from './text.ts'
import { articleOf, byPeople, byWhom, during, isAside, lengthOf, partyAt, partyIn, ruleOf, type Telling } from './words.ts'

/** A line of a box or of an arrow's label. */
export interface Line {
  readonly text: string
  readonly size: number
  readonly bold?: boolean
  readonly quiet?: boolean
}
export interface Box {
  readonly lines: readonly Line[]
  readonly width: number
  readonly height: number
}
/** Without a state it leads to another sheet, or comes from one. */
export interface Node extends Box {
  readonly state?: State
}
export interface Arrow extends Box {
  readonly from: string
  readonly to: string
  readonly main: boolean
}
type Drawn = Pick<Step, 'label' | 'by' | 'signedBy' | 'under'>

/**
 * The states of one sheet where one cannot hold them all, and on which sheet each stands. An end is drawn wherever something leads to it.
 */
export interface Part {
  readonly states: ReadonlySet<string>
  readonly sheetOf: (state: string) => number
}

/** What is drawn and how much room it takes; `dot` asks Graphviz where. */
export interface Flow {
  readonly dot: string
  readonly nodes: ReadonlyMap<string, Node>
  readonly arrows: ReadonlyMap<string, Arrow>
}

export const start = 'start'
const title = 16
const plain = 12
/** In an arrow's label. */
const named = 13
export const lead = 1.45

/**
 * How much is told. A crowded chart says less, so that it can be read: who takes a step beside the rule instead of above it, or
 * only step and article in one line, in boxes as wide as they like or narrow ones.
 */
export const details = ['full', 'beside', 'bare', 'narrow'] as const
export type Detail = (typeof details)[number]
/** The smallest letters of a flow chart, in its own units. */
export const smallest = 11.5

/** 流程图: states as boxes along a straight spine, steps as arrows. What can be done at any time is listed beside it, not drawn. */
export function flow(p: Procedure, telling: Telling, detail: Detail, part?: Part): Flow {
  const most = detail === 'narrow' ? 17 : 27
  const arrows = arrowsOf(p, telling, detail, part)
  const drawn = new Set([...arrows.values()].flatMap(a => [a.from, a.to]))
  const own = Object.entries(p.states)
    .filter(([name]) => drawn.has(idOf(name)) || part?.states.has(name))
    .map(([name, state]): [string, Node] => [idOf(name), nodeOf(p, name, state, telling, most)])
  // Boxes of one width stand straight under each other.
  const width = Math.max(...own.map(([, box]) => box.width))
  const beyond = part
    ? [...drawn].flatMap((id): [string, Node][] => {
        const box = beyondOf(p, id, telling, part, most)
        return box ? [[id, box]] : []
      })
    : []
  const nodes = new Map([...own.map(([id, box]): [string, Node] => [id, { ...box, width }]), ...beyond])
  return { nodes, arrows, dot: dotOf(p, nodes, arrows, detail) }
}

const idOf = (state: string) => `s:${state}`
const onward = 'to:'
const before = 'from:'

/** The small box that stands for another sheet. */
function beyondOf(p: Procedure, id: string, { lang }: Telling, part: Part, most: number): Node | undefined {
  const zh = lang === 'zh'
  if (id.startsWith(before)) {
    const sheets = id.slice(before.length).split('>')[0] ?? ''
    return sized(
      [{ text: zh ? `接第${sheets.replaceAll(',', '、')}张` : `from sheet ${sheets.replaceAll(',', ', ')}`, size: plain, quiet: true }],
      22,
      8,
    )
  }
  if (!id.startsWith(onward)) return undefined
  const state = id.slice(onward.length).split('@')[0] ?? ''
  const label = p.states[state]?.label[lang] ?? state
  return sized(
    wrap(zh ? `转第${part.sheetOf(state)}张：${label}` : `on sheet ${part.sheetOf(state)}: ${label}`, most * 0.75).map(text => ({
      text,
      size: plain,
    })),
    22,
    10,
  )
}

function nodeOf(p: Procedure, name: string, state: State, telling: Telling, most: number): Node {
  const here = Object.entries(p.steps)
    .filter(([, s]) => !isAside(s) && byPeople(s) && s.to === 'same' && s.from.includes(name))
    .map(([, s]) => s)
  const lines: Line[] = [
    ...wrap(state.label[telling.lang], most * 0.75).map(text => ({ text, size: title, bold: true })),
    ...[...new Set(owed(p, name, state, telling))].flatMap(text => wrap(text, most)).map(text => ({ text, size: plain })),
    ...here.flatMap(s =>
      wrap(`${telling.lang === 'zh' ? '可' : 'may: '}${s.label[telling.lang]} · ${ruleOf(s.under, telling)}`, Math.min(most, 22)).map(
        text => ({ text, size: plain, quiet: true }),
      ),
    ),
  ]
  return { state, ...sized(lines, 30, 18) }
}

/** Who owes or may do what, and how long. */
function owed(p: Procedure, name: string, state: State, telling: Telling): readonly string[] {
  const zh = telling.lang === 'zh'
  const told = (l: Limit) => `${l.label[telling.lang]} ${lengthOf(l, telling)}`
  const limits = during(p, name)
  if ('end' in state) return []
  if ('waits' in state) return [`${zh ? '等候' : 'waits for: '}${p.links[state.waits]?.label[telling.lang]}`]
  const who = partyIn(partyAt(state) ?? 'office', telling.lang)
  if ('holder' in state) {
    const duties = limits.filter(l => 'owes' in l)
    return state.unlimited ? [`${who} · ${zh ? '法规未定期限' : 'no day set by law'}`] : duties.map(l => `${who} · ${told(l)}`)
  }
  const later = limits.flatMap(l => ('owes' in l ? [`${zh ? '期满后' : 'then '}${partyIn(l.owes, telling.lang)} · ${told(l)}`] : []))
  return [...limits.filter(l => 'may' in l).map(l => `${who}${zh ? '可' : ' may'} · ${told(l)}`), ...later]
}

/** What is drawn: what somebody takes in a state; and out of a state that waits for a linked record, what is heard from there. */
function drawnSteps(p: Procedure): readonly { readonly step: Step; readonly from: readonly string[] }[] {
  const taken = Object.values(p.steps).flatMap(step => (isAside(step) || typeof step.from === 'string' ? [] : [{ step, from: step.from }]))
  const heard = Object.entries(p.states).flatMap(([name, state]) =>
    'waits' in state
      ? Object.values(p.hears[state.waits] ?? {}).flatMap(ours => {
          const step = p.steps[typeof ours === 'string' ? ours : ours.step]
          return step && isAside(step) ? [{ step, from: [name] }] : []
        })
      : [],
  )
  return [...taken, ...heard.filter((one, i) => heard.findIndex(other => other.step === one.step && other.from[0] === one.from[0]) === i)]
}

function arrowsOf(p: Procedure, telling: Telling, detail: Detail, part: Part | undefined): ReadonlyMap<string, Arrow> {
  const steps = new Map<string, { from: string; to: string; main: boolean; steps: readonly Drawn[] }>()
  const here = (state: string) => !part || part.states.has(state) || 'end' in (p.states[state] ?? {})
  const place = (state: string) => p.spine.indexOf(state)
  const from = new Map<string, Set<number>>()
  const add = (from: string, to: string, main: boolean, step: Drawn) => {
    const key = `${from}>${to}`
    const has = steps.get(key) ?? { from, to, main, steps: [] }
    steps.set(key, { ...has, steps: [...has.steps, step] })
  }
  for (const to of [p.opening.to].flat()) if (!part || part.states.has(to)) add(start, idOf(to), place(to) === 0, p.opening)
  for (const { step, from: states } of drawnSteps(p)) {
    for (const at of states)
      for (const to of [step.to].flat()) {
        if (to === 'same' || to === at) continue
        const main = place(at) >= 0 && place(to) === place(at) + 1
        if (here(at)) add(idOf(at), here(to) ? idOf(to) : `${onward}${to}@${at}`, main, step)
        else if (part?.states.has(to)) from.set(to, (from.get(to) ?? new Set()).add(part.sheetOf(at)))
      }
  }
  const arrived = [...from].map(([to, sheets]) => ({
    from: `${before}${[...sheets].toSorted((a, b) => a - b).join()}>${to}`,
    to: idOf(to),
    main: false,
    steps: [],
  }))
  return new Map(
    [...steps.values(), ...arrived].map(({ from, to, main, steps: own }): [string, Arrow] => [
      `${from}>${to}`,
      {
        from,
        to,
        main,
        ...sized(
          own.flatMap((step, i) => labelOf(step, telling, detail, i)),
          14,
          6,
        ),
      },
    ]),
  )
}

function labelOf(step: Drawn, telling: Telling, detail: Detail, i: number): readonly Line[] {
  const who = byWhom(step, telling.lang)
  const rule = ruleOf(step.under, telling)
  if (detail === 'bare' || detail === 'narrow')
    return wrap([step.label[telling.lang], articleOf(step.under, telling)].filter(Boolean).join(' · '), 16).map(text => ({
      text,
      size: plain,
    }))
  const told = detail === 'full' ? [who, rule] : [[who, rule].filter(Boolean).join(' · ')]
  return [
    ...(i > 0 ? [{ text: '', size: 5 }] : []),
    { text: step.label[telling.lang], size: named, bold: true },
    ...told
      .filter(Boolean)
      .flatMap(text => wrap(text, detail === 'beside' ? 32 : 21))
      .map(text => ({ text, size: smallest, quiet: true })),
  ]
}

function sized(lines: readonly Line[], padX: number, padY: number): Box {
  return {
    lines,
    width: round(Math.max(0, ...lines.map(l => ems(l.text) * l.size * (l.bold ? 1.06 : 1))) + padX),
    height: round(lines.reduce((sum, l) => sum + l.size * lead, 0) + padY),
  }
}

function dotOf(p: Procedure, nodes: Flow['nodes'], arrows: Flow['arrows'], detail: Detail): string {
  const onSpine = new Set(p.spine.map(idOf))
  const inches = (n: number) => round(n / 72)
  const boxes = [...nodes].map(
    ([id, n]) => `"${id}" [width=${inches(n.width)}, height=${inches(n.height)}${onSpine.has(id) ? ', group=spine' : ''}]`,
  )
  const order = new Map([start, ...p.spine.map(idOf)].map((id, i) => [id, i]))
  const lines = [...arrows.values()].map(a => {
    const back = (order.get(a.to) ?? 99) < (order.get(a.from) ?? -1)
    return `"${a.from}" -> "${a.to}" [${a.lines.length ? `label="${stand(a)}"` : 'minlen=1'}${a.main ? ', weight=100' : ''}${back ? ', constraint=false' : ''}]`
  })
  return [
    'digraph {',
    `graph [rankdir=TB, nodesep=${detail === 'full' ? 0.5 : 0.3}, ranksep=${detail === 'full' ? 0.28 : 0.18}, splines=true]`,
    'node [shape=box, label="", fixedsize=true]',
    `edge [fontname="Courier", fontsize=${grid}, arrowhead=normal, arrowsize=${tip / 10}]`,
    ...([...arrows.values()].some(a => a.from === start) ? [`"${start}" [shape=circle, width=0.22, height=0.22, group=spine]`] : []),
    ...boxes,
    ...lines,
    '}',
  ].join('\n')
}

/** How long an arrow's tip is, in points: Graphviz ends the line where the tip begins. */
export const tip = 10
const grid = 10
/**
 * Graphviz cannot measure Chinese; Courier it knows (0.6 em a letter, lines 1.2 em apart), so a block of noughts keeps the label's room.
 */
const stand = (box: Box): string =>
  Array.from({ length: Math.ceil(box.height / (grid * 1.2)) }, () => '0'.repeat(Math.ceil(box.width / (grid * 0.6)))).join('\\n')
