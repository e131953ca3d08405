import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letters } from '../letters.ts'
import { shows, sitDown } from './desk.ts'
import { accessible } from './accessible.ts'
import { inBrowser } from './in-browser.ts'

// 诉访分离, 释法明理: whoever is sent elsewhere takes a paper along that names the body, its article, what to bring, and the time not to be
// missed.

const { server, browser, at } = await inBrowser('2026-03-02')

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('a visitor whose matter is a court’s is handed where to go, under which article, with what and by when; on one A5 page, in either language', async () => {
  const office = letters(server)
  const letter = await office.enters()
  const { id, links } = await office.record(letter.number).then(r =>
    office.does('he-jianping', 'submissions', r.id, 'triage', {
      category: 'appeal',
      content: '0401',
      matters: [{ subject: '借款纠纷', demands: ['还款'] }],
    }),
  )
  assert.ok(id)
  const petition = links.find(l => l.name === 'petitions')?.record.id ?? assert.fail('no petition')
  await office.does('he-jianping', 'petitions', petition, 'separate', { way: 'guide', where: '青禾区人民法院立案庭，渡口路12号' })
  const he = await sitDown(browser, at, 'he-jianping')
  const { page } = he
  const paper = page.locator('.leaflet')
  await he.go(`petitions/${petition}`)
  await shows(
    paper,
    '引导告知单',
    '借款纠纷',
    '青禾区人民法院立案庭，渡口路12号',
    '《信访工作条例》第31条第1项；《信访工作条例》第22条第2款',
    '请带上身份证；起诉状',
    '一般三年内起诉',
    '12348',
    '随时可以再反映',
  )
  await accessible(page, { within: '.guidance' })
  assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true })), 1)
  await page.locator('.guidance').getByText('English', { exact: true }).click()
  await shows(paper, 'Where to go', '青禾区人民法院立案庭，渡口路12号', 'art. 31, item 1', 'What to bringYour ID', 'within three years')
  assert.equal(await paper.getAttribute('lang'), 'en')
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['header.top', '.guidance > .foot', '.record-head', '.story', '.act'])
    assert.ok(!(await page.locator(hidden).first().isVisible()), `${hidden} is printed`)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  assert.equal(pagesOf(pdf), 1)
  assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 (419|420)/)
  await he.leave()
})

test('at the counter the way of article 31 is chosen with the words, and stands on the paper; a letter that was forwarded says so', async () => {
  const zhou = await sitDown(browser, at, 'zhou-min')
  const office = letters(server)
  const clerk = await server.as('zhou-min')
  const opened = await clerk.post(
    '/visits',
    { given: { level: 'district', place: '大厅', heads: 1, summary: '工伤认定' } },
    { 'idempotency-key': office.key() },
  )
  await zhou.go(`visits/${opened.body.id}`)
  await zhou.take('释法明理、引导', async form => {
    await form.getByText('行政复议、裁决', { exact: false }).first().click()
    await form.getByLabel('应向哪个机关').fill('区人社局工伤科，政务中心二楼')
  })
  await shows(zhou.page.locator('.leaflet'), '区人社局工伤科，政务中心二楼', '第31条第4项', '60日内申请复议', '信访不能代替')
  await zhou.leave()
  const letter = await office.enters()
  const sorted = await office.does('he-jianping', 'submissions', (await office.record(letter.number)).id, 'triage', {
    category: 'appeal',
    content: '0401',
    matters: [{ subject: '不服判决', demands: ['再审'] }],
  })
  const petition = sorted.links.find(l => l.name === 'petitions')?.record.id ?? ''
  await office.does('he-jianping', 'petitions', petition, 'separate', { way: 'forward', body: 'gongan', where: '申请再审' })
  const he = await sitDown(browser, at, 'he-jianping')
  await he.go(`petitions/${petition}`)
  await shows(he.page.locator('.leaflet'), '您的信已经转送', '公安分局', '申请再审')
  await he.leave()
})
