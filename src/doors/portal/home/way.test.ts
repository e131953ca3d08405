import assert from 'node:assert/strict'
import { test } from 'node:test'
import { procedures } from '#core/procedures/index.ts'
import { wayOf } from './way.ts'

const way = wayOf('submission', '2026-03-12', {})
const stretches = way.flatMap(s => s.stretches)

test('the way is the declarations’ own: every station of the spines, each limit that runs there, each with its rule', () => {
  const petition = procedures['petition'] ?? assert.fail()
  assert.deepEqual(
    way.map(s => s.state),
    ['registered', ...petition.spine],
  )
  const told = Object.entries(petition.limits)
    .filter(([, l]) => l.during.some(state => petition.spine.includes(state)) && !('may' in l && l.may !== 'petitioner'))
    .map(([name]) => name)
  assert.ok(told.length > 5)
  assert.deepEqual(new Set(stretches.map(s => s.name)), new Set(['triage', ...told]))
  assert.ok(stretches.every(s => s.under.zh && s.length.zh && s.who.zh))
  assert.deepEqual(
    stretches.find(s => s.name === 'handling'),
    {
      name: 'handling',
      label: { zh: '办理答复', en: 'Handling and reply' },
      who: { zh: '责任单位', en: 'Responsible unit' },
      may: false,
      length: { zh: '60日', en: '60 days' },
      under: { zh: '条例第34条', en: 'art. 34' },
      since: { zh: '自受理日起', en: '(counted from: accepted on)' },
    },
  )
})

test('what the office set for itself is what it promises, and a right is told as one', () => {
  const own = wayOf('submission', '2026-03-12', { signing: { n: 1, unit: 'workingDay' } })
    .flatMap(s => s.stretches)
    .find(s => s.name === 'signing')
  assert.equal(own?.length.zh, '1个工作日')
  assert.equal(stretches.find(s => s.name === 'review')?.may, true)
  // The unit's own window to object is no right of whoever reads this.
  assert.ok(
    stretches.every(s => s.may === (s.who.zh === '信访人')),
    JSON.stringify(stretches),
  )
  assert.match(stretches.find(s => s.name === 'closing')?.since?.zh ?? '', /^“.+”期满后$/)
})
