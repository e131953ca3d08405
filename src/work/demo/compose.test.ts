import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categories, topOf } from '#core/procedures/shared/categories.ts'
import type { Chance } from './chance.ts'
import { compose } from './compose.ts'
import { deliveryNote, inquiry, ratingComment, repeat, replies, supplement } from './followups.ts'
import { communityIds } from './places.ts'
import { office, units } from './qinghe.ts'
import { topics } from './sentences/topics.ts'
import { isSlot } from './slots.ts'
import { seeded } from './year/seeded.ts'

const day = '2026-01-20'
const later = { day: '2026-03-16' }
const many = (seed: string, n: number) => {
  const random = seeded(seed)
  return Array.from({ length: n }, () => compose(random, { day }))
}
const everything = (random: Chance, matter: ReturnType<typeof compose>) => [
  matter.subject,
  matter.text,
  ...matter.demands,
  supplement(random, matter, later),
  ...Object.values(inquiry(random, matter, later)),
  ...replies(random, matter, later).flatMap(reply => [reply.answer, reply.basis]),
  deliveryNote(random, matter, later),
  ratingComment(random, matter, 'dissatisfied', later) ?? '',
  repeat(random, matter, later).text,
]

test('equal chance gives equal matters, other chance others', () => {
  assert.deepEqual(many('a', 50), many('a', 50))
  assert.notDeepEqual(
    many('a', 50).map(m => m.text),
    many('b', 50).map(m => m.text),
  )
})

test('of 2,000 texts nearly all differ, and titles too', () => {
  const matters = many('variety', 2000)
  assert.ok(new Set(matters.map(m => m.text)).size >= 1980)
  assert.ok(new Set(matters.map(m => m.subject)).size >= 600)
})

test('no two of 2,000 letters open with the same 60 characters, but rarely', () => {
  const opened = new Set(many('openings', 2000).map(m => m.text.slice(0, 60)))
  assert.ok(opened.size >= 1800, `only ${opened.size}`)
})

test('every top category and at least 100 second-level ones are written about, with at least 120 patterns', () => {
  assert.deepEqual(new Set(topics.map(t => topOf(t.category))), new Set(categories.map(c => c.code)))
  assert.ok(new Set(topics.map(t => t.category)).size >= 100)
  assert.equal(new Set(topics.map(t => t.category)).size, topics.length)
  assert.ok(topics.flatMap(t => t.patterns).length >= 120)
})

test('a pattern has at least three words or choices of its own that vary', () => {
  for (const pattern of topics.flatMap(t => t.patterns)) {
    const varies = pattern.tell.join('').match(/\{[^}]+\}|\[[^\]]+\|/g) ?? []
    assert.ok(varies.length >= (pattern.size === 'line' ? 2 : 3), `${pattern.subject}: ${varies.length}`)
    assert.ok(pattern.ask.length >= 1 && pattern.ask.length <= 2, pattern.subject)
  }
})

test('lengths: titles to 30 characters, texts 80 to 350, one-liners shorter, letters from 1,500', () => {
  for (const { pattern, subject, text } of many('lengths', 8000)) {
    assert.ok(subject.length <= 30, subject)
    if (pattern.size === 'line') assert.ok(text.length < 120, text)
    else if (pattern.size === 'letter') assert.ok(text.length >= 1500, `${text.length}`)
    else assert.ok(text.length >= 80 && text.length <= 350, `${text.length} ${text}`)
  }
})

test('one-liners, letters, joint and anonymous petitions all occur, and a joint one has 5 to 40 heads', () => {
  const matters = many('kinds', 4000)
  assert.ok(matters.some(m => m.pattern.size === 'line') && matters.some(m => m.pattern.size === 'letter'))
  const joint = matters.filter(m => m.heads > 1)
  assert.ok(joint.length > 100 && joint.every(m => m.heads >= 5 && m.heads <= 40 && m.people.length >= 2 && m.people.length <= 5))
  const anonymous = matters.filter(m => m.people.length === 0)
  assert.ok(anonymous.length > 40 && anonymous.every(m => m.heads === 1))
})

test('units and places exist, and the street is that of the place', () => {
  const ids = new Set(units.map(u => u.id))
  for (const matter of many('units', 3000)) {
    assert.ok(ids.has(matter.unit), matter.unit)
    const unit = units.find(u => u.id === matter.unit)
    const place = units.find(u => u.id === matter.place)
    assert.equal(place?.kind, 'community')
    assert.ok(unit?.kind === 'department' || unit?.kind === 'office' || unit?.kind === 'street', matter.unit)
    if (unit.kind === 'street') assert.equal(place.parent, unit.id)
  }
})

test('everything is filled in: no slot, choice or tag is left in any text, of any pattern', () => {
  const random = seeded('filled')
  for (const topic of topics) {
    for (let i = 0; i < topic.patterns.length * 12; i++) {
      for (const text of everything(random, compose(random, { day, category: topic.category }))) {
        assert.doesNotMatch(text, /[[\]{}<>|]|undefined|NaN|^[a-h]+: |规定规定/, text)
      }
    }
  }
})

test('every slot that a template names is declared', () => {
  const told = JSON.stringify(topics)
  for (const [, name = ''] of told.matchAll(/\{(\w+)(?::\w+)?\}/g)) assert.ok(isSlot(name), name)
})

test('accusations go to discipline, by their own route, and nothing else does', () => {
  for (const matter of many('accusations', 3000)) {
    assert.equal(matter.purpose === 'accusation', matter.unit === 'jiwei', matter.subject)
    assert.equal(matter.purpose === 'accusation', matter.route === 'accusation', matter.subject)
  }
})

test('words that the system does not use, and real places, are nowhere', () => {
  const never = /稳控|重点人|上访专业户|缠访|闹访|进京|非访|训诫/
  const real =
    /北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|滨海|浮山|南岸|临江/
  const random = seeded('never')
  for (const matter of many('never', 1500)) {
    for (const text of [...everything(random, matter), ...matter.people.map(p => p.address)]) {
      assert.doesNotMatch(text, never)
      assert.doesNotMatch(text, real)
    }
  }
  assert.doesNotMatch(JSON.stringify([topics, office, units]), never)
  assert.doesNotMatch(JSON.stringify([topics, office, units]), real)
})

test('a wished category and place are kept, and one that nothing is written about is refused', () => {
  const [place = 'yundu-dukou'] = communityIds.slice(7)
  const matter = compose(seeded('wish'), { day, category: '0401', place })
  assert.deepEqual([matter.category, matter.place], ['0401', place])
  assert.throws(() => compose(seeded('wish'), { day, category: '0199' }), RangeError)
})
