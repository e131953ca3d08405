import assert from 'node:assert/strict'
import test from 'node:test'
import { art, art2005, cite, gist, inWords, local, places, rule, shortly, type Basis } from './articles.ts'
import { correspondence } from './correspondence.ts'
import { addDays } from './days.ts'
import { laws } from './laws.ts'
import { placeOf, refOf } from './places.ts'

test('a place is plain JSON and says where it stands', () => {
  assert.deepEqual(art(22), { law: '2022', article: 22, sure: 'H' })
  assert.deepEqual(art(31, { item: 6 }), { law: '2022', article: 31, item: 6, sure: 'H' })
  assert.deepEqual(art(22, { paragraph: 1, item: 3 }), { law: '2022', article: 22, paragraph: 1, item: 3, sure: 'H' })
  const basis = art(23, { paragraph: 3, half: 2 })
  assert.deepEqual(JSON.parse(JSON.stringify(basis)), basis)
})
test('a place that the regulation does not have does not compile', () => {
  const wrong = [
    // @ts-expect-error there is no article 99
    art(99),
    // @ts-expect-error article 34 has one paragraph
    art(34, 2),
    // @ts-expect-error article 23 has four paragraphs, of which three bind
    art(23, 5),
    // @ts-expect-error article 31 has six items
    art(31, { item: 7 }),
    // @ts-expect-error the items of article 22 stand in its first paragraph
    art(22, { item: 3 }),
    // @ts-expect-error the regulation of 2005 has no such place
    art2005('99'),
  ]
  for (const basis of wrong) assert.equal(gist(basis), undefined)
  // @ts-expect-error the regulations have their own functions, which know their articles
  assert.ok(rule('2022', 22))
})
test('what the articles say is there, for every article that a petition cites', () => {
  const cited: Basis[] = [
    art(9),
    art(10),
    art(13),
    art(14),
    art(17),
    art(18),
    art(19, 1),
    art(19, 2),
    art(19, 3),
    art(20, 1),
    art(20, 2),
    art(20, 3),
    art(21),
    art(22, { paragraph: 1, item: 1 }),
    art(22, { paragraph: 1, item: 2 }),
    art(22, { paragraph: 1, item: 3 }),
    art(22, 2),
    art(23, 1),
    art(23, 2),
    art(23, 3),
    art(24),
    art(25),
    art(26),
    art(27),
    art(28, 1),
    art(28, 2),
    art(28, 3),
    art(29),
    art(30, 1),
    art(30, 2),
    art(30, 3),
    art(31, { item: 1 }),
    art(31, { item: 2 }),
    art(31, { item: 3 }),
    art(31, { item: 4 }),
    art(31, { item: 5 }),
    art(31, { item: 6 }),
    art(32, { paragraph: 1, item: 1 }),
    art(32, { paragraph: 1, item: 2 }),
    art(32, { paragraph: 1, item: 3 }),
    art(32, 2),
    art(33),
    art(34),
    art(35),
    art(36, 1),
    art(36, 2),
    art(36, 3),
    art(37),
    art(38),
    art(39),
    art(40, 1),
    art(40, 2),
    art(40, 3),
    art(40, 4),
    art(41),
    art(48),
    art(50),
  ]
  for (const basis of cited) assert.ok(gist(basis), inWords(basis).en)
})
test('every place resolves, has its article above it, and is named in both languages', () => {
  for (const law of ['2022', '2005'] as const) {
    const all = places(law)
    assert.ok(all.length > 80)
    for (const { basis, gist: words } of all) {
      assert.deepEqual(gist(basis), words)
      assert.ok(words.zh && words.en)
      assert.match(inWords(basis).zh, /^《.+》.*第\d+条/)
      assert.match(inWords(basis).en, /, art\. \d+/)
    }
    assert.deepEqual(
      all.map(({ basis }) => Number(basis.article)),
      all.map(({ basis }) => Number(basis.article)).toSorted((a, b) => a - b),
    )
  }
})
test('a name of a place and the place are one', () => {
  for (const ref of [...Object.keys(correspondence), ...Object.values(correspondence)]) if (ref) assert.equal(refOf(placeOf(ref)), ref)
  assert.throws(() => placeOf('22(1'), RangeError)
})

test('a matter of the older regulation cites that, one of the newer cites this', () => {
  assert.deepEqual(cite(art(34), '2022-05-01'), art(34))
  assert.deepEqual(cite(art(34), '2022-04-30'), art2005('33'))
  assert.deepEqual(cite(art(22, { paragraph: 1, item: 3 }), '2010-06-01'), art2005('21(1)#4'))
  assert.deepEqual(cite(art(36, 3), '2005-05-01'), art2005('35(3)'))
  assert.deepEqual(cite(art2005('33'), '2021-01-01'), art2005('33'))
  assert.equal(cite(art2005('33'), '2023-01-01'), undefined)
})
test('what the older law did not have cannot be cited from it', () => {
  for (const basis of [art(23, { paragraph: 3, half: 2 }), art(33), art(27), art(31, { item: 5 })]) {
    assert.equal(cite(basis, '2022-04-30'), undefined)
    assert.equal(cite(basis, '2022-05-01'), basis)
  }
})
test('every correspondence leads to a place of the older text', () => {
  for (const { basis } of places('2022')) {
    const older = cite(basis, '2015-01-01')
    assert.equal(older === undefined, correspondence[keyOf(basis)] === null)
    if (older) assert.ok(gist(older), inWords(older).en)
  }
})
test('before the first regulation nothing of it can be cited, and the day is named', () => {
  assert.throws(() => cite(art(34), '2005-04-30'), { name: 'RangeError', message: /2005-04-30/ })
  assert.throws(() => cite(rule('simple-2022'), '2004-01-01'), RangeError)
})
test("simple handling keeps its version; other rules and the office's own apply as they stand", () => {
  assert.deepEqual(cite(rule('simple-2022', 3), '2022-07-17'), rule('simple-2022', 3))
  assert.deepEqual(cite(rule('simple-2022', 3), '2022-07-16'), rule('simple-2016'))
  assert.equal(cite(rule('simple-2022'), '2014-01-01'), undefined)
  for (const basis of [local, rule('archives', 13), rule('satisfaction')]) assert.equal(cite(basis, '2004-01-01'), basis)
})
test('laws that replace one another meet without a gap', () => {
  for (const { from, replaces } of Object.values(laws)) if (replaces && from) assert.equal(laws[replaces].to, addDays(from, -1))
})

test('a basis in words', () => {
  assert.deepEqual(inWords(art(23, 3)), { zh: '《信访工作条例》第23条第3款', en: 'Regulations on Petition Work, art. 23(3)' })
  assert.deepEqual(inWords(art(22, { paragraph: 1, item: 3 })), {
    zh: '《信访工作条例》第22条第1款第3项',
    en: 'Regulations on Petition Work, art. 22(1), item 3',
  })
  assert.deepEqual(inWords(art(23, { paragraph: 3, half: 2 })), {
    zh: '《信访工作条例》第23条第3款后段',
    en: 'Regulations on Petition Work, art. 23(3), second half',
  })
  assert.deepEqual(inWords(art2005('33')), { zh: '《信访条例》（2005年）第33条', en: 'Regulations on Petitions (2005), art. 33' })
  assert.deepEqual(inWords(rule('simple-2022')), { zh: '《信访事项简易办理办法》', en: 'Measures for Simple Handling of Petitions' })
  assert.deepEqual(inWords(local), { zh: '本机关规定', en: "the office's own rule" })
  assert.deepEqual(shortly(art(22)), { zh: '条例第22条', en: 'art. 22' })
  assert.deepEqual(shortly(art2005('33')), { zh: '2005年条例第33条', en: '2005 art. 33' })
  assert.deepEqual(shortly(rule('archives', 13)), { zh: '档案法第13条', en: 'Archives Law art. 13' })
  for (const id of Object.keys(laws))
    if (isLaw(id)) {
      const words = shortly({ law: id, sure: 'L' })
      assert.ok(words.zh && words.en, id)
    }
})

const isLaw = (id: string): id is keyof typeof laws => Object.hasOwn(laws, id)
const isKey = (ref: string): ref is keyof typeof correspondence => Object.hasOwn(correspondence, ref)
function keyOf({ article = 0, ...rest }: Basis): keyof typeof correspondence {
  const ref = refOf({ article, ...rest })
  assert.ok(isKey(ref))
  return ref
}
