import { pick, shows } from '../desk.ts'
import { journey, tick, write, type Slip } from './stage.ts'
import { exhausted } from './way.ts'

// After the end: the same facts and reasons are not accepted again, by the director's signature; new ones always are (article 36).

const j = await journey('2026-03-02')
const { citizen, stage } = j
let slip: Slip
let ended = ''
const way = '可以依法提起诉讼，法律援助电话 12348。'

stage('a matter has been through review and re-review', async () => {
  const first = await j.files({ subject: '拖欠工资要求支付', text: '三个月没有发工资。', ask: '支付工资' })
  const petition = await exhausted(j, first, { subject: '拖欠工资要求支付', demands: ['支付工资'] })
  ended = (await (await j.api('he-jianping')).get(`/${petition}`)).body.number
  await j.follows(first)
  await shows(citizen.locator('.card.now').first(), '信访程序走完了')
})

const ground = async (form: Parameters<typeof write>[0], same: boolean) => {
  await form.getByLabel('已终结的事项').fill(ended)
  await form.page().locator('.ant-select-item-option').first().click()
  if (same) await tick(form, '没有新的事实和理由')
  await write(form, '理由', '与已终结事项的事实和理由相同。')
  await write(form, '告知信访人的途径', way)
}

stage('it is filed again with nothing new: registered all the same, not accepted again only when the director has signed', async () => {
  slip = await j.files({ subject: '再次要求支付工资', text: '三个月没有发工资，再次要求支付。', ask: '支付工资' })
  const he = await j.desk('he-jianping')
  const lu = await j.desk('lu-weiguo')
  await he.page.reload()
  await he.page.getByRole('link', { name: '再次要求支付工资' }).first().click()
  await he.take('拟稿不再受理', form => ground(form, true))
  await he.stands('青禾区信访办公室', '最迟 2026年3月17日')
  await lu.go('work')
  await lu.page.locator('.signatures').getByRole('link', { name: '再次要求支付工资' }).click()
  await lu.take('签发不再受理', form => shows(form.locator('.signed'), ended, '与已终结事项的事实和理由相同。', way))
  await lu.stands('已结束', '不再受理')
})

stage('the notice is served; the portal tells why, which way is open, and that new facts are always registered', async () => {
  const zhou = await j.desk('zhou-min')
  await zhou.go(`submissions/${await j.find('zhou-min', 'submissions', slip.number)}`)
  await zhou.take('送达告知书', async form => {
    await pick(form, '当面')
    await form.getByLabel('送达凭证').fill('HZ-2026-030')
  })
  await j.follows(slip)
  await shows(citizen.locator('main'), '不再受理', '与已终结事项的事实和理由相同。', way, '有新的事实或者理由，随时可以重新提出')
})

stage('with new facts it cannot be refused: it is triaged as a new matter', async () => {
  const fresh = await j.files({ subject: '找到工资欠条', text: '找到了老板写的欠条，三个月工资一万八千元。', ask: '按欠条支付工资' })
  const he = await j.desk('he-jianping')
  await he.go(`submissions/${await j.find('he-jianping', 'submissions', fresh.number)}`)
  const form = await he.open('拟稿不再受理')
  await ground(form, false)
  await he.send(form)
  await shows(form, '有新的事实或者理由的，应当按新事项甄别办理')
  await form.getByRole('button', { name: '先放着' }).click()
  await he.take('甄别', async sorting => {
    await pick(sorting, '申诉求决类')
    await sorting.getByLabel('内容分类').fill('工资')
    await sorting.getByLabel('内容分类').press('Enter')
    await sorting.getByRole('textbox', { name: '诉求', exact: true }).fill('按欠条支付工资')
  })
  await he.stands('等待', '待转送')
  await j.follows(fresh)
  await shows(citizen.locator('.card.now').first(), '正在确定由哪个单位办理')
})
