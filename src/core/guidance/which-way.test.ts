import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWords } from '../law/articles.ts'
import { notice } from './notice.ts'
import { guide } from '../procedures/shared/routes.ts'
import { forks } from './which-way.ts'

test('导引图: suggestions and accusations branch off first, then the six ways of article 31 in their order; only the last asks nothing', () => {
  assert.deepEqual(
    forks.map(f => f.turn),
    ['suggestion', 'accusation', ...guide.map(w => w.route)],
  )
  assert.deepEqual(
    forks.filter(f => !f.asks).map(f => f.turn),
    ['petition'],
  )
  assert.deepEqual(
    forks.map(f => [f.under.article, f.under.item]),
    [
      [29, undefined],
      [30, undefined],
      [31, 1],
      [31, 2],
      [31, 3],
      [31, 4],
      [31, 5],
      [31, 6],
    ],
  )
})
test('须知 tells the six items of article 26, and rights before duties', () => {
  assert.equal(notice.flatMap(part => part.lines).filter(line => inWords(line.under).zh === '《信访工作条例》第26条').length, 6)
  const articles = notice[0]?.lines.map(line => line.under.article)
  for (const right of [17, 18, 22, 23, 28, 30, 34, 35, 36]) assert.ok(articles?.includes(right), String(right))
})
