import assert from 'node:assert/strict'
import { test } from 'node:test'
import { procedures } from '#core/procedures/index.ts'
import { beside } from './beside.ts'

const told = beside.flatMap(b => [...b.units, ...b.staff].map(field => `${b.procedure}.${field}`))

test('in what one takes part is read from the declarations', () => {
  const known = [
    'backlog.leader',
    'dispute.helpers',
    'jurisdiction.units',
    'meeting.bodies',
    'publicity-action.units',
    'reception-session.together',
    'task.others',
  ]
  assert.deepEqual(
    known.filter(field => !told.includes(field)),
    [],
  )
  const hands = Object.values(procedures).flatMap(p => p.hands.map(field => `${p.name}.${field}`))
  assert.deepEqual(
    hands.filter(field => told.includes(field)),
    [],
    'whoever handles it owes it, and does not merely take part',
  )
})

test('what a record keeps of its past calls nobody: the leader who was to receive, before another stood in', () => {
  assert.ok(!told.includes('reception-session.instead'))
})

test('whom a petitioner complains about takes no part', () => {
  const theirs = Object.values(procedures).flatMap(p => (p.opening.by.includes('petitioner') ? p.name : []))
  assert.ok(theirs.includes('submission'))
  assert.deepEqual(
    theirs.filter(name => beside.some(b => b.procedure === name)),
    [],
  )
})
