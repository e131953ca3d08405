import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { calendarFrom } from '#core/law/calendar.ts'
import { launchChromium } from '#testing/chromium.ts'
import { loopy } from '#testing/loopy.ts'
import { sprawling } from '#testing/sprawling.ts'
import { office, units } from '../../src/work/demo/qinghe.ts'
import type { Directory } from '../../src/work/directory.ts'
import { chart, kinds, sheetsOf, wall } from '#work/charts/index.ts'

let browser: Browser, page: Page
before(async () => {
  browser = await launchChromium()
  page = await browser.newPage()
})
after(() => browser.close())

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly words: string
}
/** In millimetres on the printed page. */
interface Measured {
  readonly sheet: Box
  readonly inside: readonly (readonly [frame: Box, text: Box])[]
  readonly boxes: readonly Box[]
  readonly labels: readonly Box[]
  readonly texts: readonly Box[]
  readonly images: readonly Box[]
  readonly smallest: number
}

/** Where the letters really are, as the browser sets them. */
async function measured(svg: string): Promise<Measured> {
  await page.setContent(`<body style="margin:0">${svg}</body>`)
  return page.evaluate(() => {
    const root = document.querySelector('svg') ?? document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    const mm = root.getBoundingClientRect().width / root.viewBox.baseVal.width
    const boxOf = (e: Element) => {
      const { left, top, right, bottom } = e.getBoundingClientRect()
      return { left: left / mm, top: top / mm, right: right / mm, bottom: bottom / mm, words: e.textContent ?? '' }
    }
    const texts = [...document.querySelectorAll('text')]
    const framed = [...document.querySelectorAll('g.box, g.label')].flatMap(g => {
      const frame = g.querySelector('.frame')
      return frame ? [...g.querySelectorAll('text')].map(t => [boxOf(frame), boxOf(t)] as const) : []
    })
    const sizes = texts.map(t => (Number.parseFloat(getComputedStyle(t).fontSize) * (t.getScreenCTM()?.a ?? 0)) / mm)
    const union = (g: Element) => {
      const own = [...g.querySelectorAll('text')].map(boxOf)
      return {
        left: Math.min(...own.map(b => b.left)),
        top: Math.min(...own.map(b => b.top)),
        right: Math.max(...own.map(b => b.right)),
        bottom: Math.max(...own.map(b => b.bottom)),
        words: g.textContent ?? '',
      }
    }
    return {
      sheet: boxOf(root),
      inside: framed,
      texts: texts.map(boxOf),
      images: [...document.querySelectorAll('image')].map(boxOf),
      smallest: Math.min(...sizes),
      boxes: [...document.querySelectorAll('g.box .frame')].map(boxOf),
      labels: [...document.querySelectorAll('g.label')].map(union),
    }
  })
}

const qr = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'
const slack = 0.2
const within = (outer: Box, inner: Box, up = slack) =>
  inner.left >= outer.left - slack && inner.right <= outer.right + slack && inner.top >= outer.top - up && inner.bottom <= outer.bottom + up
const meet = (a: Box, b: Box) =>
  a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack

const directory = {
  office: { ...office, revision: 1, demo: true },
  units: new Map(units.map(u => [u.id, { outside: false, ...u }])),
  staff: new Map(),
  calendar: calendarFrom([]),
  settings: { spans: {}, numbers: {}, contact: { address: office.name, phone: '0990-1234567', hours: office.name } },
} satisfies Directory

async function readable(svg: string) {
  const { sheet, inside, boxes, labels, texts, images, smallest } = await measured(svg)
  assert.ok(inside.length > 3, `${inside.length} framed lines`)
  // A line's box includes room above and below its letters, which may stand over the edge by a hair.
  for (const [frame, text] of inside)
    assert.ok(within(frame, text, 0.9), `“${text.words}” leaves its box: ${JSON.stringify({ frame, text })}`)
  for (const text of texts) {
    assert.ok(within(sheet, text), `“${text.words}” leaves the page`)
    for (const image of images) assert.ok(!meet(image, text), `“${text.words}” lies on the code`)
  }
  for (const [i, label] of labels.entries()) {
    for (const box of boxes) assert.ok(!meet(label, box), `“${label.words}” lies on a box`)
    for (const other of labels.slice(i + 1)) assert.ok(!meet(label, other), `“${label.words}” lies on “${other.words}”`)
  }
  assert.ok(smallest >= 2.5, `the smallest letters are ${smallest.toFixed(2)} mm`)
}
const langs = ['zh', 'en'] as const
const told = 'every word in its box, nothing on anything else, legible from an A3 page'

for (const { of, kinds } of wall)
  for (const { kind, label } of kinds)
    for (const lang of langs) {
      test(`${of}, ${label[lang]}: ${told}`, async () => {
        const sheets = (await sheetsOf(of, kind, { lang, day: '2026-03-12', address: 'https://xinfang.example/', directory })) ?? []
        assert.ok(sheets.length > 0)
        for (const svg of sheets) {
          await readable(svg)
          assert.match(
            svg,
            lang === 'zh' ? /青禾区信访办公室 · 2026年3月12日 · 信桥 \d/ : /Qinghe District Petition Office · 12 March 2026 · Xinqiao \d/,
          )
        }
      })
    }
for (const p of [loopy, sprawling])
  for (const kind of ['flow', 'responsibility', 'limits'] as const)
    for (const lang of langs) {
      test(`${p.name}, ${kinds[kind][lang]}: ${told}`, async () => {
        for (const svg of await chart(p, kind, lang, { day: '2026-03-12', version: '0.1.0', qr })) await readable(svg)
      })
    }
for (const lang of langs)
  test(`who does what, with forty duties of long names, ${lang}: ${told}`, async () => {
    const duties = Array.from({ length: 40 }, (_, i) => ({
      unit: office.name,
      duty: `来信来访登记、甄别、转送、交办和督办等第${i + 1}项职责`,
      basis: '《信访工作条例》第二十二条第一款',
      head: '区信访办公室主任',
      deputy: '分管副主任',
      section: '办信接访科',
    }))
    const sheets = (await sheetsOf('hall', 'duties', { lang, day: '2026-03-12', directory, duties })) ?? []
    for (const svg of sheets) await readable(svg)
    assert.ok(sheets.join('').includes('第40项职责'))
  })
