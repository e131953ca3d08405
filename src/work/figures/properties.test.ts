import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Play } from '#core/engine/play.ts'
import { asActor, type Identity, type Tx } from '#database/index.ts'
import { game } from '#testing/game.ts'
import { settle } from '#testing/settle.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import type { Directory } from '../directory.ts'
import { allFigures } from './all.ts'
import { breakdown } from './breakdown.ts'
import type { Dimension } from './facts.queries.ts'
import type { Figure } from './figure.ts'
import { figures, type FigureTold } from './figures.ts'
import { figureRecords } from './records.ts'
import { sealedKey } from './sealed.ts'

// Over offices that were played at random: a figure's number, its parts and its list say the same, whoever asks.

let world: TestWorld
before(async () => {
  world = await testWorld()
})
after(() => world.drop())

const whole = ({ value, denominator }: Pick<FigureTold, 'value' | 'denominator'>) => denominator ?? value ?? 0
const isCount = ({ measure }: Figure) => 'count' in measure
/** It is over so many records; a ratio is over what they hold. */
const isOver = ({ measure }: Figure, { denominator }: Pick<FigureTold, 'denominator'>) => denominator !== undefined && !('ratio' in measure)
const year = 2026

const readers: Record<string, (office: string) => Identity> = {
  director: office => ({ office, actor: 'qian', roles: ['director'], unit: 'xf', units: ['xf'] }),
  auditor: office => ({ office, actor: 'feng', roles: ['auditor'], unit: 'xf', units: ['xf'] }),
  unit: office => ({ office, actor: 'sun', roles: ['handler'], unit: 'rsj', units: ['rsj'] }),
}

/** All ids of a list, a small page at a time. */
async function listed(
  as: Pick<TestWorld, 'today'>,
  tx: Tx,
  directory: Directory,
  figure: Figure,
  ask: { by?: Dimension; key?: string; part?: 'numerator' } = {},
) {
  const ids: string[] = []
  for (let cursor: string | undefined = '', sealed = 0; ;) {
    const page: Awaited<ReturnType<typeof figureRecords>> = await figureRecords(as, tx, directory, figure, {
      year,
      limit: 4,
      ...ask,
      ...(cursor && { cursor }),
    })
    ids.push(...page.items.map(r => r.id))
    sealed = page.sealed
    cursor = page.next
    if (!cursor) {
      assert.equal(page.count.total, ids.length, `${figure.name}: its count and its pages`)
      assert.equal(new Set(ids).size, ids.length, `${figure.name}: a record is listed twice`)
      return { ids, all: ids.length + sealed }
    }
  }
}

async function agrees(as: Pick<TestWorld, 'today'>, tx: Tx, directory: Directory, figure: Figure, told: FigureTold, by: Dimension) {
  const list = await listed(as, tx, directory, figure)
  const parts = await breakdown(as, tx, directory, figure, year, by)
  const name = `${figure.name} by ${by}`
  assert.deepEqual([parts.value, parts.numerator, parts.denominator], [told.value, told.numerator, told.denominator], name)
  if (isCount(figure) || isOver(figure, told)) assert.equal(list.all, whole(told), `${name}: number and list`)
  assert.equal(
    parts.breakdown.reduce((sum, part) => sum + whole(part), 0),
    whole(told),
    `${name}: number and parts`,
  )
  if ('share' in figure.measure) {
    const numerator = await listed(as, tx, directory, figure, { part: 'numerator' })
    assert.equal(numerator.all, told.numerator, `${name}: numerator and its list`)
    assert.deepEqual(
      numerator.ids.filter(id => !list.ids.includes(id)),
      [],
      `${name}: a numerator outside of the denominator`,
    )
    assert.equal(
      parts.breakdown.reduce((sum, part) => sum + (part.numerator ?? 0), 0),
      told.numerator,
      `${name}: numerators add up`,
    )
  }
  for (const part of parts.breakdown) {
    const own = await listed(as, tx, directory, figure, { by, key: part.key })
    if (isCount(figure) || isOver(figure, part)) assert.equal(own.all, whole(part), `${name}: the part ${part.key} and its list`)
    assert.ok(part.key === sealedKey || own.ids.every(id => list.ids.includes(id)), name)
  }
}

/** What the year's volume is, counted in memory without any SQL. */
const filedIn = (play: Play) => Object.values(play.records).filter(r => r.procedure === 'submission' && r.opened.startsWith(`${year}`))

test('number, parts, list and numerator agree; what is sealed is counted as if it were open', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 30, max: 200 }),
      fc.constantFrom(...Object.keys(readers)),
      fc.nat(10),
      async (seed, turns, reader, nth) => {
        const play = game(seed, turns, () => {})
        const directory = await settle(world, play)
        const office = directory.office.id
        const as = { today: () => play.today }
        const identity = readers[reader]?.(office) ?? assert.fail(reader)
        const told = await asActor(world.db, identity, async tx => {
          const all = await figures(as, tx, directory, year)
          for (const figure of allFigures) {
            const own = all.figures.find(f => f.name === figure.name) ?? assert.fail(figure.name)
            await agrees(as, tx, directory, figure, own, figure.by[nth % figure.by.length] ?? figure.by[0])
          }
          return all
        })
        const total = told.figures.find(f => f.name === 'petitions.total')?.value
        if (told.scope.name === 'unit') return
        assert.equal(total, filedIn(play).length)
        // A letter that is unsealed behind its back leaves every figure what it was: the database counts sealed ones by the same conditions. What was
        // opened for a petition that proved to be an accusation is counted nowhere: it was none.
        await world.admin.query(`update record set class = 'open' where office = $1 and procedure = 'submission'`, [office])
        const open = await asActor(world.db, identity, tx => figures(as, tx, directory, year))
        const rated = (f: FigureTold) => f.group.name !== 'ratings'
        assert.deepEqual(open.figures.filter(rated), told.figures.filter(rated))
      },
    ),
    { numRuns: 12 },
  )
})

test('a petition’s first submission is never a repeat, so every petition is a first one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), seed => {
      const play = game(seed, 150, () => {})
      for (const petition of Object.values(play.records).filter(r => r.procedure === 'petition')) {
        const [first] = play.ties.filter(t => t.from === petition.id && t.name === 'submissions').map(t => play.records[t.to])
        assert.equal(first?.data['repeat'], false)
      }
    }),
    { numRuns: 30 },
  )
})
