import assert from 'node:assert/strict'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { hashCode, loadKeys, newMatterKey, openMatterKey, openText, queryCode, sealText } from './index.ts'
import { KeyTrouble } from './key-file.ts'
import { maskName } from './mask.ts'
import { readPerson } from './person.ts'
import { traces } from './trace.ts'

const folder = await mkdtemp(join(tmpdir(), 'xinqiao-keys-'))
const keys = await loadKeys(folder)
const otherKeys = await loadKeys(join(folder, 'other'))
after(() => rm(folder, { recursive: true }))
const matter = { office: 'qinghe', record: 'r1' }
const hex = (person: { name: string; phone?: string; idNumber?: string }, office = 'qinghe', under = keys) =>
  traces(under, office, person).map(t => `${t.kind} ${t.hash.toString('hex')}`)

test('a sealed text opens with its key in its place, and nowhere else', () => {
  const { key, wrapped } = newMatterKey({ keys }, matter)
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      text => openText(openMatterKey({ keys }, matter, wrapped), sealText(key, text, 'a'), 'a') === text,
    ),
  )
  const sealed = sealText(key, '拖欠工资', 'a')
  assert.notEqual(sealed, sealText(key, '拖欠工资', 'a'), 'the same text twice does not look the same')
  assert.throws(() => openText(key, sealed, 'b'))
  assert.throws(() => openText(newMatterKey({ keys }, matter).key, sealed, 'a'))
  assert.throws(() => openText(key, sealed.slice(3), 'a'), /version/)
  assert.throws(() => openMatterKey({ keys }, { ...matter, record: 'r2' }, wrapped))
  assert.throws(() => openMatterKey({ keys: otherKeys }, matter, wrapped), /restore the keys folder/)
})

test('any changed byte of a sealed text is noticed', () => {
  const { key } = newMatterKey({ keys }, matter)
  const bytes = Buffer.from(sealText(key, '信访', '').slice(3), 'base64url')
  for (const [i, byte] of bytes.entries()) {
    const changed = Buffer.from(bytes)
    changed[i] = byte ^ 1
    assert.throws(() => openText(key, `v1.${changed.toString('base64url')}`, ''), `byte ${i}`)
  }
})

test('keys are made once, for their owner only, and kept', async () => {
  const file = join(folder, 'key.json')
  const text = await readFile(file, 'utf8')
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  const again = await loadKeys(folder)
  assert.deepEqual(hex({ name: '王小明' }, 'qinghe', again), hex({ name: '王小明' }))
  assert.equal(await readFile(file, 'utf8'), text)
  const many = await Promise.all(Array.from({ length: 8 }, () => loadKeys(join(folder, 'race'))))
  assert.equal(new Set(many.map(k => k.current)).size, 1, 'processes that start together end with one key')
})

test('keys that are lost, open to others or damaged are trouble, not new keys', async () => {
  await assert.rejects(loadKeys(join(folder, 'none'), { seal: false, sign: true }), KeyTrouble)
  const file = join(folder, 'other', 'key.json')
  const text = await readFile(file, 'utf8')
  await chmod(file, 0o644)
  await assert.rejects(loadKeys(join(folder, 'other')), /chmod 600/)
  await chmod(file, 0o600)
  for (const bad of ['', '{}', '[]', text.replace(/"current": "./, '"current": "')]) {
    await writeFile(file, bad)
    await assert.rejects(loadKeys(join(folder, 'other')), /damaged/, bad)
  }
})

test('what signs is made once too, for its owner only; where it was lost, no other is made in its place', async () => {
  const file = join(folder, 'signing.json')
  const { signing } = await loadKeys(folder)
  assert.ok(signing)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  assert.deepEqual([signing.current, [...signing.known]], [keys.signing?.current, [keys.signing?.current]])
  const many = await Promise.all(Array.from({ length: 8 }, () => loadKeys(join(folder, 'race'))))
  assert.equal(new Set(many.map(k => k.signing?.current)).size, 1)
  const lost = join(folder, 'lost')
  assert.equal((await loadKeys(lost, { seal: true, sign: false })).signing, undefined)
  await writeFile(join(lost, 'signing.json'), JSON.stringify({ current: signing.current, keys: { [signing.current]: null } }), {
    mode: 0o600,
  })
  await assert.rejects(loadKeys(lost), /damaged/)
})

test('a key that is no longer current still opens what it wrapped', async () => {
  const { wrapped, key } = newMatterKey({ keys }, matter)
  const sealed = sealText(key, '旧', '')
  const fresh = [...otherKeys.wrapping][0]
  assert.ok(fresh)
  const rotated = { keys: { ...keys, current: fresh[0], wrapping: new Map([...keys.wrapping, fresh]) } }
  assert.equal(openText(openMatterKey(rotated, matter, wrapped), sealed, ''), '旧')
  assert.equal(newMatterKey(rotated, matter).wrapped.toString('latin1', 0, 8), fresh[0])
})

test('equal people have equal traces, in one office and under one key', () => {
  const read = (given: object) => {
    const r = readPerson(given)
    assert.ok('person' in r)
    return r.person
  }
  const one = read({ name: ' 王 小明', phone: '+86 138-0000-1234', idNumber: '11010119900307867x' })
  const two = read({ name: '王小明', phone: '１３８００００１２３４', idNumber: '１１０１０１ 19900307867Ｘ' })
  assert.equal(hex(one).length, 3)
  assert.deepEqual(hex(one), hex(two))
  assert.equal(hex(one).filter(t => hex(two, 'baishi').includes(t)).length, 0)
  assert.equal(hex(one).filter(t => hex(two, 'qinghe', otherKeys).includes(t)).length, 0)
  assert.deepEqual(hex(read({ name: '', phone: '无' })), [], 'nothing known is no trace')
})

test('a person is refused for nothing but length and what cannot be stored', () => {
  const paths = (given: unknown) => {
    const r = readPerson(given, '/petitioner')
    return 'faults' in r ? r.faults.map(f => f.path) : []
  }
  for (const good of [
    {},
    { name: '' },
    { name: '某某' },
    { name: '？', phone: '看不清' },
    { name: '字'.repeat(60), address: '𠮷'.repeat(200) },
  ])
    assert.deepEqual(paths(good), [], JSON.stringify(good))
  assert.deepEqual(paths({ name: '字'.repeat(61), phone: '1'.repeat(31), idNumber: '1'.repeat(41), address: '1'.repeat(201) }), [
    '/petitioner/name',
    '/petitioner/phone',
    '/petitioner/idNumber',
    '/petitioner/address',
  ])
  assert.deepEqual(paths({ name: 'a\u0000' }), ['/petitioner/name'])
  assert.deepEqual(paths({ name: '\ud800' }), ['/petitioner/name'])
  assert.deepEqual(paths({ name: 7, score: '9' }), ['/petitioner/name', '/petitioner/score'])
  for (const bad of [null, 'x', []]) assert.deepEqual(paths(bad), ['/petitioner'])
})

test('names are masked as offices mask them', () => {
  const masked = {
    张三: '张*',
    王小明: '王*明',
    欧阳娜娜: '欧阳**',
    欧阳岚: '欧阳*',
    王李小明: '王**明',
    李: '*',
    '': '*',
    阿依古丽·买买提: '阿**',
    'John Smith': 'J*** S***',
    青禾建筑有限公司: '青禾**公司',
    𠮷三: '𠮷*',
  }
  for (const [name, expected] of Object.entries(masked)) assert.equal(maskName(name), expected, name)
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      name => name.trim().length === 0 || !maskName(name).includes(name.normalize('NFKC').trim()) || /^\*+$/.test(name.trim()),
    ),
  )
})

test('a query code has 65 bits, and is known again however it is typed', () => {
  const world = { random: (n: number) => Buffer.alloc(n, 255) }
  assert.equal(queryCode(world), 'ZZZZ-ZZZZ-ZZZZZ')
  assert.equal(queryCode({ random: n => Buffer.alloc(n) }), '0000-0000-00000')
  const hash = hashCode(keys, '0123-ABCD-1EFGH')
  assert.ok(hash)
  for (const typed of ['o123abcdIefgh', ' O123 — abcd－lEFGH', '０１２３ABCD1EFGH']) assert.deepEqual(hashCode(keys, typed), hash, typed)
  assert.notDeepEqual(hashCode(otherKeys, '0123-ABCD-1EFGH'), hash)
  for (const bad of ['', '0123', '0123-ABCD-1EFGHJ', '0123-ABCD-1EFGU', '\u0000'.repeat(13)])
    assert.equal(hashCode(keys, bad), undefined, bad)
})
