import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ems, escape, wrap } from './text.ts'

test('no line is wider than asked, and nothing is lost', () => {
  for (const text of [
    '承办人拟稿，单位负责人签发（《信访工作条例》第32条第1款）',
    'Handler drafts, Head of unit signs (Regulations on Petition Work, art. 32(1))',
    '条例第22条第1款第3项 Notice of 15\u00a0days*',
  ]) {
    for (const most of [6, 9, 14, 40]) {
      const lines = wrap(text, most)
      assert.equal(lines.join('').replace(/[ \u00a0]/g, ''), text.replace(/[ \u00a0]/g, ''))
      // A single word may be wider than the line.
      for (const line of lines) assert.ok(ems(line) <= most || !/[ \u2e80-\uffff]/.test(line.slice(1)), `${line} in ${most}`)
    }
  }
})
test('a line does not begin with what closes, nor end with what opens', () => {
  assert.deepEqual(wrap('告知书，受理（当场）办', 4), ['告知书，', '受理（当', '场）办'])
  assert.deepEqual(wrap('受理当（场）', 4), ['受理当', '（场）'])
})
test('a number stays with its unit, an article with its number', () => {
  assert.deepEqual(wrap('依照第1款办', 4), ['依照', '第1款办'])
  assert.deepEqual(wrap('see art. 22(1) now', 6), ['see', 'art.\u00a022(1)', 'now'])
})
test('what is written into SVG cannot become a tag', () => assert.equal(escape('<a href="x">&'), '&lt;a href=&quot;x&quot;&gt;&amp;'))
