import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitting, provisions } from './answering.ts'
import { compose } from './compose.ts'
import { replies, repeat, sentence } from './followups.ts'
import * as remedies from './sentences/remedies.ts'
import * as routing from './sentences/routing.ts'
import { topics } from './sentences/topics.ts'
import * as working from './sentences/working.ts'
import { seeded } from './year/seeded.ts'

const day = '2026-01-20'

test('a reply answers each demand in order and names what it rests on', () => {
  const random = seeded('replies')
  for (let i = 0; i < 500; i++) {
    const matter = compose(random, { day })
    const written = replies(random, matter, { day: '2026-03-16' })
    assert.equal(written.length, matter.demands.length)
    written.forEach((reply, n) => {
      assert.ok(reply.answer.includes(matter.demands[n] ?? '?'), reply.answer)
      assert.match(reply.basis, /：.+。$/)
    })
  }
})

test('an outcome may be asked for', () => {
  const random = seeded('outcome')
  const matter = compose(random, { day })
  assert.ok(replies(random, matter, { day, outcome: 'not-supported' }).every(reply => reply.outcome === 'not-supported'))
})

test('what is no longer in force is not cited', () => {
  const noise = topics.find(topic => topic.category === '1401')
  const [pattern] = noise?.patterns ?? []
  assert.ok(noise && pattern)
  const cited = (on: string) => provisions(noise, pattern, on).map(([cite]) => cite)
  assert.ok(cited('2026-08-14').includes('《噪声污染防治法》第四十三条'))
  assert.ok(!cited('2026-08-15').some(cite => cite.includes('噪声污染防治法')))
})

test('every topic has something in force to cite for each of its patterns, on old days and new', () => {
  for (const topic of topics)
    for (const pattern of topic.patterns) for (const on of ['2022-06-01', '2030-01-01']) assert.ok(provisions(topic, pattern, on)[0][0])
})

test('an answer for other patterns is not used, and of a pair the pattern’s own is', () => {
  const topic = topics.find(t => t.category === '0311')
  const [trees, hedge] = topic?.patterns ?? []
  assert.ok(topic && trees && hedge)
  assert.deepEqual(fitting(topic, hedge, ['a: 修剪', 'b: 复绿', '都说', '<树|篱>']), ['复绿', '都说', '篱'])
  assert.deepEqual(fitting(topic, trees, ['a: 修剪', 'b: 复绿', '都说', '<树|篱>']), ['修剪', '都说', '树'])
})

test('a repeat asks the same and speaks of the first day', () => {
  const random = seeded('repeat')
  for (let i = 0; i < 200; i++) {
    const matter = compose(random, { day })
    const again = repeat(random, matter, { day: '2026-04-02' })
    assert.deepEqual(again.demands, matter.demands)
    assert.notEqual(again.text, matter.text)
    assert.ok(again.text.includes(matter.demands[0] ?? '?') && again.text.length < 600)
  }
})

const strings = (told: unknown): readonly string[] =>
  typeof told === 'string'
    ? [told]
    : Array.isArray(told)
      ? told.flatMap(strings)
      : typeof told === 'object' && told !== null
        ? Object.values(told).flatMap(strings)
        : []

test('every sentence of the offices is filled in, and speaks of matters only', () => {
  const random = seeded('offices')
  const all = strings([{ ...routing }, { ...working }, { ...remedies, panels: [] }])
  assert.ok(all.length > 150 && new Set(all).size === all.length)
  for (const template of all) {
    const text = sentence(random, compose(random, { day }), { day: '2026-03-16' }, [template], { unit: '区住建委' })
    assert.doesNotMatch(text, /[[\]{}<>|]|undefined|NaN|稳控|重点人|缠访|闹访|非访|训诫/, text)
  }
})
