import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCharacter, person } from './person.ts'
import { seeded } from './year/seeded.ts'

test('the check character is that of the standard (its published example)', () => {
  assert.equal(checkCharacter('11010519491231002'), 'X')
})

test('persons are well formed, and of an area that no place has', () => {
  const random = seeded('persons')
  for (let i = 0; i < 2000; i++) {
    const { name, phone, idNumber, address } = person(random)
    assert.match(name, /^\p{Script=Han}{2,3}$/u)
    assert.match(phone, /^1990000\d{4}$/)
    assert.match(idNumber, /^990106(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}[\dX]$/)
    assert.equal(idNumber.at(-1), checkCharacter(idNumber.slice(0, 17)))
    assert.match(address, /^青禾区.+街道.+社区.+栋.*室$/)
  }
})

test('serials give the first 10,000 persons different telephones', () => {
  const random = seeded('serials')
  assert.equal(new Set(Array.from({ length: 10_000 }, (_, serial) => person(random, { serial }).phone)).size, 10_000)
})

test('names vary', () => {
  const random = seeded('names')
  assert.ok(new Set(Array.from({ length: 2000 }, () => person(random).name)).size > 1200)
})
