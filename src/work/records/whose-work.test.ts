import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partiesOf, roles, type Role } from '#core/engine/party.ts'
import { calendarFrom } from '#core/law/calendar.ts'
import { procedures } from '#core/procedures/index.ts'
import { office, units } from '../demo/qinghe.ts'
import type { Directory } from '../directory.ts'
import { holdersIn, owedBy } from './whose-work.ts'

const directory: Directory = {
  office: { ...office, revision: 1, demo: true },
  units: new Map(units.map(u => [u.id, { outside: false, ...u }])),
  staff: new Map(),
  calendar: calendarFrom([]),
  settings: { spans: {}, numbers: {}, contact: {} },
}
const isRole = (name: string): name is Role => Object.hasOwn(roles, name)

const everyRole = Object.keys(roles).filter(isRole)
const owedByRole = new Map(everyRole.map(role => [role, owedBy({ id: 'somebody', roles: [role], unit: 'renshe' }, directory)]))
/** Every state of every procedure that somebody here holds, with who holds it. */
const heldStates = Object.values(procedures).flatMap(p =>
  Object.keys(p.states).flatMap(state =>
    holdersIn(p, state)
      .filter(holder => holder !== 'petitioner')
      .map(holder => ({ p, state, holder })),
  ),
)
const inWords = ({ p, state, holder }: (typeof heldStates)[number]) => `${p.name} in ${state}, held by the ${holder}`

test('whatever somebody holds is on the work of one who acts for that party', () => {
  const isSeen = ({ p, state, holder }: (typeof heldStates)[number]) =>
    everyRole.some(
      role =>
        partiesOf[role]?.includes(holder)
        && owedByRole.get(role)?.some(o => o.procedure === p.name && o.holder === holder && o.states.includes(state)),
    )
  assert.ok(heldStates.length > 100)
  assert.deepEqual(heldStates.filter(held => !isSeen(held)).map(inWords), [])
})

test('where whoever was named has left, somebody has it all the same', () => {
  const isSeen = ({ p, state, holder }: (typeof heldStates)[number]) =>
    everyRole.some(role =>
      owedByRole
        .get(role)
        ?.some(
          o => o.procedure === p.name && o.holder === holder && o.states.includes(state) && (!o.hands || o.hands.who.includes('gone')),
        ),
    )
  assert.deepEqual(heldStates.filter(held => !isSeen(held)).map(inWords), [])
})
