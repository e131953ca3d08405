import assert from 'node:assert/strict'
import { shows } from '../desk.ts'
import { journey, writeDay } from './stage.ts'

// The law examination in the console: it stands on the work of whoever has not sat it; two members sit it, one hands in by keyboard; it is
// kept open longer, marked, and each sees what was right.

const { stage, desk, api, step, days } = await journey('2026-05-11')
const questions = [
  { text: '信访事项应当自受理之日起多少日内办结？', choices: ['30日', '60日', '90日'] },
  { text: '对处理意见不服的，请求复查的期限是多少日？', choices: ['15日', '30日'] },
]
let exam = ''

stage('the director plans it and puts the questions in; it stands on everybody’s work', async () => {
  const { body } = await (
    await api('lu-weiguo')
  ).post('/exams', { given: { subject: '《信访工作条例》考试', from: '2026-05-11', until: '2026-05-12', pass: 60 } })
  exam = body.id
  await step('lu-weiguo', `exams/${exam}`, 'begin', { questions })
  for (const login of ['zhou-min', 'liu-siyuan']) {
    const { page, go } = await desk(login)
    await go('work')
    await shows(page.locator('.invited'), '参加考试', '《信访工作条例》考试', '最迟 2026年5月12日')
  }
})

stage('one sits it: the questions stand one under another, a draft stays on the device, and it is handed in by keyboard', async () => {
  const { page, go, take } = await desk('zhou-min')
  await page.locator('.invited a').click()
  await shows(page.locator('.read'), '信访事项应当自受理之日起多少日内办结？')
  await take('参加考试')
  await shows(page.locator('#paper'), '还有 2 题未答')
  await page.getByRole('group', { name: '1. 信访' }).getByLabel('B. 60日').check()
  await page.reload()
  await shows(page.locator('#paper'), '还有 1 题未答')
  assert.ok(await page.getByRole('group', { name: '1. 信访' }).getByLabel('B. 60日').isChecked())
  await page.getByRole('group', { name: '2. 对处理' }).getByLabel('B. 30日').check()
  await page.keyboard.press('Control+Enter')
  await shows(page.locator('.read'), '已交卷')
  assert.equal(await page.getByText('正确答案').count(), 1, 'only the sentence that says when they are told')
  await go('work')
  await page.getByRole('heading', { name: '我的工作' }).waitFor()
  assert.equal(await page.locator('.invited').count(), 0)
})

stage('a paper that was taken is its member’s work; it is kept open a day longer', async () => {
  const { page, go, take } = await desk('liu-siyuan')
  await go(`exams/${exam}`)
  await take('参加考试')
  await shows(page.locator('#paper'), '还有 2 题未答')
  await go('work')
  await shows(page.locator('main'), '答卷', '《信访工作条例》考试')
  const director = await desk('lu-weiguo')
  await director.go(`exams/${exam}`)
  await director.take('延长考试', async form => {
    await writeDay(form, '截止日', '2026-05-13')
    await form.getByLabel('理由').fill('系统检修')
  })
  await days(2)
  const after = await desk('liu-siyuan')
  await after.go('work')
  await after.page.getByRole('link', { name: '《信访工作条例》考试' }).first().click()
  await after.page.getByRole('group', { name: '1. 信访' }).getByLabel('A. 30日').check()
  await after.page.getByRole('group', { name: '2. 对处理' }).getByLabel('B. 30日').check()
  await after.page.locator('#paper').getByRole('button', { name: '交卷' }).click()
  await shows(after.page.locator('.read'), '已交卷')
})

stage('after its last day the right answers are given where the questions stand, and each sees the result', async () => {
  await days(1)
  const director = await desk('lu-weiguo')
  await director.go(`exams/${exam}`)
  await director.take('公布答案并阅卷', async form => {
    await form.getByRole('group', { name: '1. 信访' }).getByLabel('B. 60日').check()
    await form.getByRole('group', { name: '2. 对处理' }).getByLabel('B. 30日').check()
  })
  await shows(director.page.locator('.read'), '已有 2 人参加', '正确答案')
  assert.equal(await director.page.getByText('未作答').count(), 0, 'an examination is nobody’s paper')
  for (const [login, unit, said] of [
    ['zhou-min', '区信访办', ['100 分', '及格']],
    ['liu-siyuan', '区人社局', ['50 分', '不及格', '您的作答']],
  ] as const) {
    const { page, go } = await desk(login)
    await go('attempts')
    await page.locator('.ant-table-row', { hasText: unit }).getByRole('link', { name: '《信访工作条例》考试' }).click()
    await shows(page.locator('.read'), ...said, '正确答案')
  }
  const { text } = await (await api('lu-weiguo')).get('/figures/exams.staff')
  const told: { value: number } = JSON.parse(text)
  assert.equal(told.value, 2)
})
