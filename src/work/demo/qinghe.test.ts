import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '#core/engine/party.ts'
import { categories, categoryCodes, isCategory, topOf } from '#core/procedures/shared/categories.ts'
import { baishiStaff, baishiUnits } from './baishi.ts'
import { staff, units } from './qinghe.ts'

const ids = new Set<string>(units.map(u => u.id))
const ofKind = (kind: string) => units.filter(u => u.kind === kind)

test('22 departments, 8 streets, three communities under each', () => {
  assert.deepEqual(
    [ofKind('office').length, ofKind('department').length, ofKind('street').length, ofKind('community').length],
    [1, 22, 8, 24],
  )
  for (const street of ofKind('street')) assert.equal(units.filter(u => u.parent === street.id).length, 3, street.id)
})

test('ids are slugs, all different; parents and superiors exist; every unit inside has a superior', () => {
  assert.equal(ids.size, units.length)
  for (const unit of units) {
    assert.match(unit.id, /^[a-z0-9-]+$/)
    for (const other of [unit.parent, unit.superior]) if (other !== undefined) assert.ok(ids.has(other), `${unit.id} → ${other}`)
    if (!unit.outside) assert.ok(unit.superior, unit.id)
  }
})

test('for every category somebody answers', () => {
  const duties = new Set<string>(units.flatMap(u => u.duties))
  for (const code of categoryCodes) assert.ok(duties.has(code) || duties.has(topOf(code)), code)
  const known = new Set<string>([...categories.map(c => c.code), ...categoryCodes])
  for (const duty of duties) assert.ok(known.has(duty), duty)
})

test('category codes: four digits, each second level under its first', () => {
  for (const top of categories) {
    assert.match(top.code, /^\d\d00$/)
    for (const child of top.children) assert.equal(child.code.slice(0, 2), top.code.slice(0, 2))
  }
  assert.equal(new Set(categoryCodes).size, categoryCodes.length)
  assert.ok(isCategory('0401') && !isCategory('0400'))
})

test('every role has somebody, and every unit inside a head and a handler; nobody works outside', () => {
  const nobody = new Set<string>(['petitioner', 'device', 'system', 'linked'])
  const held = new Set<string>(staff.flatMap(s => s.roles))
  assert.deepEqual(new Set(Object.keys(roles).filter(role => !nobody.has(role))), held)
  for (const unit of units) {
    const own = staff.filter(s => s.unit === unit.id)
    if (unit.outside) assert.equal(own.length, 0, unit.id)
    else
      for (const role of ['unit-lead', 'handler'] as const)
        assert.ok(
          own.some(s => s.roles.includes(role)),
          `${unit.id} has no ${role}`,
        )
  }
})

test('logins are pinyin slugs, and with the names all different', () => {
  assert.equal(new Set([...staff, ...baishiStaff].map(s => s.login)).size, staff.length + baishiStaff.length)
  assert.equal(new Set(staff.map(s => s.name.zh)).size, staff.length)
  for (const { login, name, unit } of staff) {
    assert.match(login, /^[a-z]+-[a-z]+$/)
    assert.match(name.zh, /^\p{Script=Han}{2,4}$/u)
    assert.ok(ids.has(unit))
  }
  for (const { unit } of baishiStaff) assert.ok(baishiUnits.some(u => u.id === unit))
})
