import assert from 'node:assert/strict'
import { choose, shows } from '../desk.ts'
import { journey, write, type Slip } from './stage.ts'
import { signedFor } from './way.ts'

// 异议: the unit to which it was forwarded says that another is competent; the office agrees, and what remains of its own fifteen days goes
// on.

const j = await journey('2026-03-02')
const { citizen, stage } = j
let slip: Slip, petition: string
const reason = '所反映的质量问题属于住建部门职权。'

stage('the bureau’s handler drafts an objection, and its head signs it', async () => {
  slip = await j.files({ subject: '新房外墙渗水', text: '交房一年，外墙一直渗水。', ask: '修好外墙' })
  petition = await signedFor(j, slip, { subject: '新房外墙渗水', demands: ['修好外墙'] })
  await j.days(2)
  const liu = await j.desk('liu-siyuan')
  const zheng = await j.desk('zheng-ailian')
  await liu.go(petition)
  await shows(liu.page.locator('.windows'), '提出异议', '3月9日', '条例第23条')
  await liu.take('拟稿提出异议', async form => {
    await write(form, '理由', reason)
    await choose(form, '建议的有权处理单位', '住建')
  })
  await zheng.page.locator('.signatures').getByRole('link', { name: '新房外墙渗水' }).click()
  await zheng.take('签发提出异议', form => shows(form.locator('.signed'), reason, '住建'))
  await zheng.stands('青禾区信访办公室', '最迟 2026年3月9日', '答复异议')
  await j.follows(slip)
  await shows(citizen.locator('.card.now').first(), '单位认为不归它管', '您不用另外跑')
})

stage('triage reads why, upholds it, and has what is left of the office’s fifteen days', async () => {
  await j.days(1)
  const he = await j.desk('he-jianping')
  await he.page.getByRole('link', { name: '新房外墙渗水' }).first().click()
  await shows(he.page.locator('.read'), '提出异议', reason)
  await he.take('同意退回', form => write(form, '拟办意见', '异议成立，改送住建委。'))
  await he.stands('青禾区信访办公室', '最迟 2026年3月17日', '还剩 12 天', '条例第22条')
  await shows(he.page.locator('.people, .story'), '同意退回')
})

stage('it is forwarded to the other unit, which signs; the page tells through whose hands it went', async () => {
  const he = await j.desk('he-jianping')
  const chain = he.page.locator('.chain')
  await he.take('转送', form => choose(form, '责任单位', '住建'))
  await shows(chain, '区人社局', '2026年3月2日', '区住建委', '2026年3月5日', '尚未签收')
  await shows(he.page.locator('.read'), '签收以前，由')
  const xu = await j.desk('xu-kaili')
  await xu.go(petition)
  await xu.take('签收')
  await shows(xu.page.locator('.chain'), '区人社局', '区住建委', '2026年3月5日签收')
  await xu.stands('住房和城乡建设委员会', '最迟 2026年3月20日', '条例第23条')
  await j.follows(slip)
  await shows(citizen.locator('.card.now').first(), '现在由青禾区住房和城乡建设委员会办理', '最迟2026年3月20日')
})

stage('the bureau is off the matter: its people no longer find it', async () => {
  const liu = await j.desk('liu-siyuan')
  await liu.go(petition)
  await shows(liu.page.locator('.empty'), '没有这一页')
  await liu.go(`petitions?q=${encodeURIComponent('外墙渗水')}`)
  await shows(liu.page.locator('.rows'), '没有符合条件的记录')
  assert.equal(await liu.page.getByRole('link', { name: '新房外墙渗水' }).count(), 0)
})
