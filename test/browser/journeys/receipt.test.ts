import assert from 'node:assert/strict'
import { makeAnchor } from '#work/anchors/index.ts'
import { shows } from '../desk.ts'
import { journey, type Slip } from './stage.ts'

// 回执: whoever holds one learns on a public page whether it is genuine, what was filed unchanged, and in which signed anchor it stands; a
// forged one is told as such.

const j = await journey('2026-03-02')
const { citizen, stage } = j
let slip: Slip
const check = async ({ number, receipt, salt = '' }: { readonly number: string; readonly receipt: string; readonly salt?: string }) => {
  await citizen.goto(`${j.at}/receipt`)
  await citizen.fill('#number', number)
  await citizen.fill('#receipt', receipt)
  if (salt) {
    await citizen.locator('summary', { hasText: '还要核对内容' }).click()
    await citizen.fill('#salt', salt)
  }
  await citizen.getByRole('button', { name: '核对', exact: true }).click()
}
const outcome = () => citizen.locator('.note.good, .summary')

stage('the slip links to its check, which is filled in and waits to be asked', async () => {
  slip = await j.files({ subject: '路灯不亮', text: '三盏路灯不亮。', ask: '修好路灯' })
  await citizen.locator('a[href^="/receipt?"]').first().click()
  assert.equal(await citizen.locator('#number').inputValue(), slip.number)
  assert.equal(await outcome().count(), 0)
  await citizen.getByRole('button', { name: '核对', exact: true }).click()
  await shows(outcome(), '这张回执是真的，记录没有被改动', '还没有封进存证')
})

stage('after the evening’s anchor the page names it, with the root and a proof to take away', async () => {
  const made = await makeAnchor(j.server.world, 'qinghe')
  assert.ok('ok' in made)
  await check(slip)
  await shows(outcome(), '这张回执是真的', '第1号存证，签名有效', made.ok.anchor.root.toString('hex'))
  await citizen.locator('summary', { hasText: '可以带走的证明' }).click()
  await shows(outcome(), slip.receipt.replaceAll(' ', ''))
})

stage('with the salt the text is compared as well; a salt of another slip compares nothing', async () => {
  await check(slip)
  await check({ ...slip })
  await shows(outcome(), '本机关现在保存的内容，就是当初登记的内容')
  await check({ ...slip, salt: '0123 '.repeat(8).trim() })
  await shows(outcome(), '这张回执是真的', '随机码对不上')
})

stage('a forged receipt, one digit off or of another number, is told in the same words', async () => {
  const digit = slip.receipt.startsWith('0') ? '1' : '0'
  const forged = digit + slip.receipt.slice(1)
  await check({ number: slip.number, receipt: forged })
  const words = await outcome().innerText()
  assert.match(words, /对不上[^]*没有这样一张回执/)
  await check({ number: `${slip.number.slice(0, -1)}9`, receipt: slip.receipt })
  assert.equal(await outcome().innerText(), words)
})

stage('what somebody with every right over the database changes is found by the paper in the petitioner’s hand', async () => {
  const { admin } = j.server.world
  const id = await j.find('he-jianping', 'submissions', slip.number)
  await admin.query('set session_replication_role = replica')
  assert.equal((await admin.query(`update event set day = '2026-03-09' where record = $1 and seq = 1`, [id])).rowCount, 1)
  await admin.query('set session_replication_role = default')
  await check(slip)
  await shows(outcome(), '回执是我们的，但记录对不上', '请收好回执')
})
