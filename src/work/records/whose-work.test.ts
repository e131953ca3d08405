import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partiesOf, roles, type Role } from '#core/engine/party.ts'
import { calendarFrom } from '#core/law/calendar.ts'
import { procedures } from '#core/procedures/index.ts'
import { office, units } from '../demo/qinghe.ts'
import type { Directory } from '../directory.ts'
import { holdersIn, owedBy } from './whose-work.ts'

const directory: Directory = {
  office: { ...office, revision: 1, demo: true }, units: new Map(units.map(u => [u.id, { outside: false, ...u }])), staff: new Map(), calendar: calendarFrom([]), settings: { spans: {}, numbers: {}, contact: {} },
}
const isRole = (name: string): name is Role => Object.hasOwn(roles, name)
const all = Object.keys(partiesOf).filter(isRole)

test('whatever somebody holds is on the work of one who acts for that party', () => {
  const nobodys = Object.values(procedures).flatMap(p => Object.keys(p.states).flatMap(state => holdersIn(p, state).filter(holder => holder !== 'petitioner' && !all.some(role =>
    partiesOf[role]?.includes(holder) && owedBy({ id: 'somebody', roles: [role], unit: 'renshe' }, directory).some(o => o.procedure === p.name && o.holder === holder && o.states.includes(state)),
  )).map(holder => `${p.name} in ${state}, held by the ${holder}`)))
  assert.deepEqual(nobodys, [])
})
