import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loopy } from '#testing/loopy.ts'
import { sprawling } from '#testing/sprawling.ts'
import { art } from '../../law/articles.ts'
import { days } from '../../law/days.ts'
import { flow } from './flow.ts'
import { limits } from './limits.ts'
import { partsOf } from './parts.ts'
import { responsibility } from './responsibility.ts'
import { table } from './table.ts'
import type { Telling } from './words.ts'

const telling = { lang: 'zh', day: '2026-03-12' } as const
const measure = { width: 390, size: 4 }
const steps = Object.entries(loopy.steps).filter(([, s]) => !s.aside)
const words = (lines: readonly { text: string }[]) => lines.map(l => l.text).join(' ')

test('each step is on an arrow from where it starts to where it leads, with its rule; what stays in a state is told in its box', () => {
  const { nodes, arrows } = flow(loopy, telling, 'full')
  for (const [name, step] of steps)
    for (const from of step.from) {
      const on = step.to === 'same' ? nodes.get(`s:${from}`) : arrows.get(`s:${from}>s:${[step.to].flat()[0]}`)
      assert.ok(on, name)
      assert.match(words(on.lines), new RegExp(`${step.label.zh}.*条例第2[23]条`), name)
    }
  assert.ok(![...arrows.values()].some(a => words(a.lines).includes('撤回')), 'what can be done at any time is listed, not drawn')
})
test('the spine is the main way, from the start to its last state', () => {
  const main = [...flow(loopy, telling, 'full').arrows].filter(([, a]) => a.main).map(([key]) => key)
  assert.deepEqual(main.length, loopy.spine.length)
  assert.equal(main[0], 'start>s:raised')
})
test('a crowded chart still names every step with its article', () => {
  for (const detail of ['beside', 'bare', 'narrow'] as const) {
    const all = [...flow(loopy, telling, detail).arrows.values()].map(a => words(a.lines)).join(' ')
    for (const [, step] of steps) if (step.to !== 'same') assert.ok(all.includes(step.label.zh), `${detail}: ${step.label.zh}`)
  }
})
test('where one sheet cannot hold it, every step stands on one of several, and what goes on elsewhere names the sheet', async () => {
  const parts = await partsOf(sprawling, async part => part.states.size <= 5)
  const told = parts.map(part => flow(sprawling, telling, 'narrow', part))
  assert.ok(parts.length > 3 && parts.every(part => part.states.size > 2), parts.map(part => [...part.states].join()).join(' | '))
  assert.equal(new Set(parts.flatMap(part => [...part.states])).size, Object.values(sprawling.states).filter(s => !('end' in s)).length)
  const labels = told.flatMap(({ arrows }) => [...arrows.values()].map(a => words(a.lines))).join(' ')
  for (const step of Object.values(sprawling.steps))
    if (!step.aside && step.to !== 'same' && ![step.to].flat().includes('same')) assert.ok(labels.includes(step.label.zh), step.label.zh)
  const beyond = told.flatMap(({ nodes }) => [...nodes.values()].filter(n => !n.state).map(n => words(n.lines)))
  assert.ok(beyond.some(w => /^转第\d张：/.test(w)) && beyond.some(w => w.startsWith('接第')), beyond.join())
  assert.ok(told.every(({ nodes }) => [...nodes.values()].some(n => n.state)))
})
test('out of a state that waits, what is heard from the linked record is drawn', () => {
  const waiting = {
    ...loopy,
    hears: { hearing: { hold: 'heed' } },
    steps: {
      ...loopy.steps,
      heed: {
        ...loopy.steps['note'],
        label: { zh: '随听证恢复', en: 'Goes on after the hearing' },
        by: ['linked'],
        from: 'any',
        to: ['same', 'running'],
        under: art(31),
        aside: true,
      },
    },
  } as const
  assert.match(words(flow(waiting, telling, 'full').arrows.get('s:heard>s:running')?.lines ?? []), /随听证恢复 随关联事项自动进行/)
})
test('a length that the office has set is told as it has set it', () => {
  const told = (spans?: Telling['spans']) =>
    table(limits(loopy, { ...telling, ...(spans && { spans }) }), measure).svg.replaceAll(/<[^>]*>/g, '')
  assert.match(told(), /20个工作日\*/)
  assert.match(told({ work: days(45) }), /45日\*/)
})
test('责任图 names every step of every state with its rule, and those of any time', () => {
  const { svg } = table(responsibility(loopy, telling), measure)
  for (const step of Object.values(loopy.steps)) assert.ok(svg.includes(`>${step.label.zh}<`), step.label.zh)
})
test('时限图 names every limit with its length and its rule, by the law of the day', () => {
  const { svg } = table(limits(loopy, telling), measure)
  for (const words of ['协调分流', '15日', '20个工作日*', '《信访工作条例》第22条第1款', '只计工作日', '末日遇节假日顺延'])
    assert.ok(svg.replaceAll(/<[^>]*>/g, '').includes(words), words)
  assert.ok(
    table(limits(loopy, { lang: 'zh', day: '2021-03-12' }), measure)
      .svg.replaceAll(/<[^>]*>/g, '')
      .includes('《信访条例》（2005年）第21条第1款'),
  )
})
