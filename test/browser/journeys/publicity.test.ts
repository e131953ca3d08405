import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { choose, pick, shows } from '../desk.ts'
import { opens, path } from './opening.ts'
import { journey, writeDay } from './stage.ts'

// 宣传培训制度: an action with events of two units side by side, what hangs on which wall, a session of study, a rule with its next
// version, and what the figures make of it.

const { stage, desk, api, days } = await journey('2026-05-06')
let action = ''
const radio = (form: Locator, name: string) => form.getByRole('radiogroup').getByText(name, { exact: true }).click()

stage('an action is ordered; two units hold events under it, each its own', async () => {
  const he = await desk('he-jianping')
  await opens(he, 'publicity-actions', '部署宣传行动', async form => {
    await form.getByLabel('标题').fill('《信访工作条例》宣传月')
    await form.getByLabel('主题和要求').fill('依法逐级反映诉求')
    await writeDay(form, '起始日', '2026-05-06')
    await writeDay(form, '截止日', '2026-05-29')
    for (const unit of ['人社', '住建']) await choose(form, '参加单位', unit)
    await he.page.keyboard.press('Escape')
  })
  action = path(he)
  await he.stands('区信访办', '汇总小结')
  for (const [login, unit, kind, place] of [
    ['liu-siyuan', '人社', '集中宣传', '文化广场'],
    ['xu-kaili', '住建', '巡回宣讲', '工地夜校'],
  ] as const) {
    const at = await desk(login)
    await opens(at, 'publicity-events', '安排宣传活动', async form => {
      await form.getByLabel('标题').fill(`${unit}局宣传`)
      await radio(form, kind)
      await writeDay(form, '活动日', '2026-05-08')
      await form.getByLabel('地点').fill(place)
      await choose(form, '举办单位', unit)
      await form.getByLabel('统一行动').fill('宣传月')
      await at.page.locator('.ant-select-item-option').filter({ hasText: '宣传月' }).click()
    })
    await shows(at.page.locator('.linked'), '《信访工作条例》宣传月')
  }
  await he.go(action)
  await shows(he.page.locator('.linked'), '人社局宣传', '住建局宣传')
})

stage('each tells what it handed out; the action is summed up and counts them', async () => {
  await days(2)
  for (const [login, copies] of [
    ['liu-siyuan', '420'],
    ['xu-kaili', '80'],
  ] as const) {
    const at = await desk(login)
    await at.go('work')
    await at.page
      .getByRole('link', { name: /局宣传/ })
      .first()
      .click()
    await at.take('登记活动情况', async form => {
      await form.getByLabel('参加群众').fill('120')
      await form.getByRole('button', { name: /增加一项 · 发放材料/ }).click()
      const item = form.locator('.item').first()
      await radio(item, '宣传单、折页')
      await item.getByLabel('份数').fill(copies)
    })
    await shows(at.page.locator('.record'), '已举办', copies)
  }
  await days(24)
  const he = await desk('he-jianping')
  await he.go(action)
  await he.take('汇总结束', async form => {
    await form.getByLabel('小结').fill('两家单位参加，群众踊跃。')
  })
  await shows(he.page.locator('.record'), '已结束', '开展活动')
  const figure = async (name: string): Promise<number> => JSON.parse((await (await api('he-jianping')).get(`/figures/${name}`)).text).value
  assert.deepEqual([await figure('publicity.events'), await figure('publicity.copies'), await figure('publicity.talks')], [2, 500, 1])
})

stage('what hangs on which wall, in which version; a session of study, by its kind', async () => {
  const liu = await desk('liu-siyuan')
  await opens(liu, 'postings', '登记张贴', async form => {
    await form.getByLabel('场所').fill('政务服务中心一楼')
    await choose(form, '负责单位', '人社')
    for (const what of ['流程图', '信访须知']) await pick(form, what)
    await form.getByLabel('份数').fill('4')
    await writeDay(form, '张贴日', '2026-05-29')
  })
  await liu.take('更换新版', async form => {
    await form.getByLabel('版本').fill('2026-2')
  })
  await shows(liu.page.locator('.record'), '流程图、信访须知', '2026-2')
  const he = await desk('he-jianping')
  await opens(he, 'study-sessions', '登记学习', async form => {
    await form.getByLabel('学习内容').fill('《信访工作条例》专题学习')
    await radio(form, '会前学法')
    await writeDay(form, '学习日', '2026-05-29')
    await choose(form, '组织单位', '信访办')
    await form.getByLabel('参加人数').fill('18')
  })
  await he.go('study-sessions')
  await shows(he.page.locator('main'), '《信访工作条例》专题学习')
})

stage('a rule is entered and amended: the next version begins when the one before ends, and both can be read', async () => {
  const he = await desk('he-jianping')
  await opens(he, 'rules', '登记制度', async form => {
    await form.getByLabel('名称').fill('来访接待制度')
    await radio(form, '制度')
    await choose(form, '制定单位', '信访办')
    await form.getByLabel('正文').fill('第一条 来访应当在十五分钟内接待。')
    await writeDay(form, '施行日', '2024-01-01')
  })
  await he.take('修订', async form => {
    const text = form.getByLabel('正文')
    assert.notEqual(await text.inputValue(), '', 'the text that stands is not typed again')
    await text.fill('第一条 来访应当在十分钟内接待。')
    await writeDay(form, '修订后施行日', '2026-07-01')
    await form.getByLabel('修订说明').fill('缩短等候时间')
  })
  await shows(he.page.locator('.record'), '已有新版本', '2026年6月30日', '十五分钟')
  await he.page.locator('.linked').getByRole('link', { name: '来访接待制度' }).click()
  await shows(he.page.locator('.record'), '最新版本', '十分钟', '缩短等候时间', '2026年7月1日')
})
