import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { found, letters, opinion, type Letter, type Letters } from '../../../../test/letters.ts'
import { testServer, type TestServer } from '../../../../test/server.ts'

// What a petitioner does about an answer, in plain HTML: a review, a re-review, taking either back.

let server: TestServer, office: Letters
before(async () => {
  server = await testServer('2026-03-02')
  office = letters(server)
})
after(() => server.close())

/** Number and code again: the pass is short, the periods are long. */
const back = async ({ v, number, code }: Letter) => {
  await v.post('/follow', { number, code })
  return v.get('/follow')
}
async function answered(more?: Readonly<Record<string, string>>) {
  const letter = await office.enters(more)
  const [petition = ''] = await office.triaged(letter.number)
  await office.answered(petition)
  return { letter, petition, form: found(await back(letter), /href="(\/follow\/do\/\w+\/ask-review)"/) }
}
/** The form, the second look, and sending it. */
async function sends({ v }: Letter, form: string, typed: Readonly<Record<string, string>>) {
  const key = found(await v.get(form), /name="key" value="([^"]+)"/)
  const read = await v.post(form, { ...typed, key, go: 'read' })
  assert.equal(read.status, 200, read.html)
  assert.match(read.html, /再看一遍/)
  return v.post(form, { ...typed, key, go: 'send' })
}
async function decided(plural: string, id: string, [first, second]: readonly [string, string], given: object = opinion) {
  await office.does(first, plural, id, 'admit')
  await office.does(first, plural, id, 'decide', given)
  await office.does(second, plural, id, 'decide.sign')
}

test('a review is asked for: who decides, until when and why, read once more, sent once however often it is pressed', async () => {
  const { letter, form } = await answered()
  const { v } = letter
  const shown = await v.get(form)
  assert.match(
    shown.html,
    /由谁复查[^]*澜江市人力资源和社会保障局[^]*30日内作出意见（条例第35条）[^]*最后一天[^]*2026年4月1日[^]*为什么是这一天/,
  )
  assert.equal((await v.get(found(shown, /href="(\/follow\/why\/[^"]+)"/))).status, 200)
  const empty = await v.post(form, { go: 'read', key: office.key() })
  assert.deepEqual([empty.status, /请填写“理由”/.test(empty.html)], [422, true])
  const key = office.key()
  const typed = { reason: '没有核对<工资条>。', key }
  const read = await v.post(form, { ...typed, go: 'read' })
  assert.match(read.html, /再看一遍，然后寄出[^]*没有核对&#60;工资条&#62;。[^]*确定申请复查/)
  assert.doesNotMatch((await v.get('/follow')).html, /这件事正在复查、复核/, 'it was sent by reading it')
  const edited = await v.post(form, { ...typed, go: 'edit' })
  assert.match(edited.html, /没有核对&#60;工资条&#62;。<\/textarea>/)
  const sent = await Promise.all([1, 2].map(() => v.post(form, { ...typed, go: 'send' })))
  assert.deepEqual(
    sent.map(s => s.to),
    ['/follow?done=petition.ask-review', '/follow?done=petition.ask-review'],
  )
  const page = await v.get('/follow?done=petition.ask-review')
  assert.match(page.html, /已收到：申请复查[^]*这件事正在复查、复核[^]*<h2>复查<\/h2>[^]*现在由澜江市人力资源和社会保障局办理/)
  assert.equal(page.html.match(/没有核对/g)?.length, 1)
  assert.match(page.html, /2026年4月1日完成：作出复查意见/)
  const again = await v.post(form, { reason: '再来一次', key: office.key(), go: 'send' })
  assert.deepEqual([again.status, /不能进行“申请复查”/.test(again.html)], [409, true])
})

test('what was typed into a form that was sent already is not told as received, and can be sent', async () => {
  const { v } = await office.enters()
  const form = '/follow/do/supplement'
  const key = office.key()
  assert.equal((await v.post(form, { material: '第一份', key })).to, '/follow?done=supplement')
  const other = await v.post(form, { material: '第二份', key })
  assert.deepEqual([other.status, /还没有寄出/.test(other.html), /第二份<\/textarea>/.test(other.html)], [409, true, true])
  assert.equal((await v.post(form, { material: '第二份', key: found(other, /name="key" value="([^"]+)"/) })).to, '/follow?done=supplement')
  assert.match((await v.get('/follow')).html, /第一份[^]*第二份/)
})

test('the review is delivered, a re-review is asked for and decided: then the same is not accepted again, and something new always is', async () => {
  const { letter, petition, form } = await answered()
  await sends(letter, form, { reason: '没有核对工资条' })
  const review = await office.linked(letter.number, 'reviews')
  await decided('reviews', review.id, ['yu-zhongheng', 'hang-shuyi'])
  assert.ok(!(await letter.v.get('/follow')).html.includes('复查查明的事实'), 'the opinion is out before it is delivered')
  await office.does('yu-zhongheng', 'reviews', review.id, 'deliver', { deliveredBy: 'mail', proof: 'EX2' })
  const page = await back(letter)
  assert.match(
    page.html,
    /复查意见已经送达[^]*不服复查意见的，可以申请复核，由澜江市人民政府复核[^]*维持[^]*复查查明的事实[^]*维持原处理意见/,
  )
  const up = found(page, /href="(\/follow\/do\/\w+\/ask-re-review)"/)
  assert.match((await letter.v.get(up)).html, /由谁复核[^]*澜江市人民政府[^]*2026年4月1日[^]*最后一步/)
  assert.equal((await sends(letter, up, { reason: '证人没有问' })).to, '/follow?done=review.ask-re-review')
  const above = await office.linked(letter.number, 're-reviews')
  await office.does('mu-qingyuan', 're-reviews', above.id, 'admit')
  await office.does('mu-qingyuan', 're-reviews', above.id, 'hear', { why: '案情复杂，内部理由' })
  assert.match((await back(letter)).html, /正在听证[^]*听证的时间不计入复核期限/)
  const hearing = await office.linked(letter.number, 'hearings')
  await office.does('mu-qingyuan', 'hearings', hearing.id, 'announce', {
    heldOn: '2026-03-12',
    place: '区政务中心三楼',
    chair: '康博',
    panel: ['甲', '乙', '丙'],
    open: true,
  })
  const announced = await back(letter)
  assert.match(announced.html, /<h2>听证<\/h2>[^]*听证日[^]*2026年3月12日[^]*区政务中心三楼[^]*公开举行[^]*可以要求回避/)
  office.days(10)
  await office.does('mu-qingyuan', 'hearings', hearing.id, 'hold', { minutes: '笔录不外传' })
  await office.does('mu-qingyuan', 'hearings', hearing.id, 'conclude', { opinion: '听证意见不外传' })
  await office.does('mu-qingyuan', 're-reviews', above.id, 'decide', { ...opinion, opinion: '维持复查意见' })
  await office.does('ning-ruyun', 're-reviews', above.id, 'decide.sign')
  await office.does('mu-qingyuan', 're-reviews', above.id, 'deliver', { deliveredBy: 'mail', proof: 'EX3' })
  await office.does('liu-siyuan', 'petitions', petition, 'conclude', { explained: '内部结案凭据' })
  const { html } = await back(letter)
  assert.match(html, /信访程序走完了[^]*不再受理（条例第36条第3款）[^]*有新的事实或者理由，随时可以重新提出/)
  assert.match(html, /复核意见已经送达[^]*维持复查意见/)
  for (const inside of ['案情复杂，内部理由', '笔录不外传', '听证意见不外传', '内部结案凭据', '俞中衡', '穆清源'])
    assert.ok(!html.includes(inside), inside)
})

test('a review is taken back freely or not at all, and may be asked for again while the period lasts; after it, the day is told', async () => {
  const { letter, form } = await answered()
  const { v } = letter
  await sends(letter, form, { reason: '不服' })
  const away = found(await v.get('/follow'), /href="(\/follow\/do\/\w+\/withdraw)"/)
  assert.match((await v.get(away)).html, /有人劝您、逼您撤回的，请不要撤回/)
  const pressed = await v.post(away, { key: office.key(), go: 'read' })
  assert.deepEqual([pressed.status, /只有本人自愿才能撤回/.test(pressed.html)], [422, true])
  assert.equal((await sends(letter, away, { freely: 'yes' })).to, '/follow?done=review.withdraw')
  const { html } = await v.get('/follow?done=review.withdraw')
  assert.match(html, /已收到：撤回复查申请[^]*书面答复已经送达[^]*复查申请已撤回[^]*期限没有过的，还可以再申请/)
  assert.ok(html.includes(form))
  office.days(40)
  const late = await back(letter)
  assert.ok(!late.html.includes(form))
  assert.match(late.html, /现在不能申请复查[^]*期限已过，最后一日为2026年4月1[0-9]日/)
  const told = await v.get(form)
  assert.deepEqual([told.status, /现在不能申请复查[^]*最后一日为2026年4月1[0-9]日/.test(told.html)], [409, true])
  const post = await v.post(form, { reason: '晚了', key: office.key(), go: 'send' })
  assert.deepEqual([post.status, /最后一日为2026年4月1[0-9]日[^]*晚了<\/textarea>/.test(post.html)], [409, true])
})

test('another’s code takes no step here: not by the number of their petition, not of a letter that was joined', async () => {
  const letter = await office.enters()
  const [petition = ''] = await office.triaged(letter.number)
  const stranger = await office.enters({ subject: '别的事', name: '司徒静' })
  await office.does('he-jianping', 'submissions', (await office.record(stranger.number)).id, 'join', { petition })
  await office.answered(petition)
  const mine = { letter, form: found(await back(letter), /href="(\/follow\/do\/\w+\/ask-review)"/) }
  for (const answer of [
    await stranger.v.get(mine.form),
    await stranger.v.post(mine.form, { reason: '冒名', key: office.key(), go: 'send' }),
  ])
    assert.equal(answer.status, 404)
  assert.equal((await stranger.v.get(mine.form.replace(/do\/\w+/, 'do/0'))).status, 404)
  const page = await back(stranger)
  assert.match(page.html, /已并入正在办理的事项[^]*书面答复已经作出，正在送给您[^]*送达以后写在这里/)
  for (const other of ['支付工资', '查明没有拖欠', 'ask-review', '请求复查', 'EX123456789', mine.letter.number])
    assert.ok(!page.html.includes(other), other)
  assert.equal((await stranger.v.post(mine.form, { reason: '替别人', key: office.key(), go: 'send' })).status, 404)
  await sends(mine.letter, mine.form, { reason: '只有我自己知道的理由' })
  const after = (await back(stranger)).html
  assert.match(after, /这件事正在复查、复核/)
  for (const other of ['只有我自己知道的理由', '撤回复查申请']) assert.ok(!after.includes(other), other)
  assert.equal((await visitor404(mine.form))?.to, '/follow')
})

test('whoever joined reads the answer once it is delivered to them, asks for a review of their own, and goes on when the first withdraws; neither reads of the other', async () => {
  const first = await office.enters({ subject: '路灯不亮', name: '欧阳秋实' })
  const [petition = ''] = await office.triaged(first.number)
  const second = await office.enters({ subject: '夜里很黑', text: '我家门口也没有灯。', name: '司徒静' })
  const joined = (await office.record(second.number)).id
  const theirs = [first.number, '欧阳秋实', '路灯不亮', 'EX123456789']
  await office.does('he-jianping', 'submissions', joined, 'join', { petition })
  office.days(1)
  await office.answered(petition)
  await office.does('liu-siyuan', 'petitions', petition, 'deliver-also', {
    submission: joined,
    deliveredBy: 'in-person',
    proof: 'HZ-2026-0042',
  })
  assert.ok(!(await back(first)).html.includes('HZ-2026-0042'), 'the first reads of the delivery to the other')
  const page = await back(second)
  const form = found(page, /href="(\/follow\/do\/\w+\/ask-review)"/)
  assert.match(page.html, /书面答复已经送达[^]*请求复查[^]*查明没有拖欠[^]*HZ-2026-0042/)
  for (const other of theirs) assert.ok(!page.html.includes(other), other)
  const asking = await second.v.get(form)
  assert.ok(!asking.html.includes('由哪一件信访件'), 'whose request it is, is known')
  assert.equal((await sends(second, form, { reason: '第二个人的理由' })).to, '/follow?done=petition.ask-review')
  const review = await office.linked(second.number, 'reviews')
  const withdraw = found(await back(second), /href="(\/follow\/do\/\w+\/withdraw)"/)
  assert.match((await back(second)).html, /第二个人的理由/)
  const firsts = (await back(first)).html
  assert.match(firsts, /申请复查[^]*现在不能撤回复查申请[^]*另一位信访人提出/)
  assert.ok(!firsts.includes('第二个人的理由') && !firsts.includes('司徒静'), 'the reason of the other')
  assert.equal(
    (await first.v.post('/follow/do/withdraw', { reason: '已经修好', freely: 'yes', key: office.key() })).to,
    '/follow?done=withdraw',
  )
  await decided('reviews', review.id, ['yu-zhongheng', 'hang-shuyi'])
  await office.does('yu-zhongheng', 'reviews', review.id, 'deliver', { deliveredBy: 'mail', proof: 'EX2' })
  const last = (await back(second)).html
  assert.match(last, /查明没有拖欠/)
  assert.match(last, /复查意见已经送达/)
  for (const other of theirs) assert.ok(!last.includes(other), other)
  assert.ok(withdraw)
})

const visitor404 = async (form: string) => (await import('#testing/visitor.ts')).visitor(server.app).get(form)

test('two matters of one letter stand apart, each with its own steps; when one is annulled it is handled anew', async () => {
  const letter = await office.enters()
  const [wages = '', order = ''] = await office.triaged(letter.number, '拖欠工资', '工地扬尘')
  await office.answered(wages)
  const page = await back(letter)
  assert.match(page.html, /<h2>拖欠工资<\/h2>[^]*书面答复已经送达[^]*<h2>工地扬尘<\/h2>[^]*等它签收/)
  assert.equal(page.html.match(/\/ask-review"/g)?.length, 1)
  await sends(letter, found(page, /href="(\/follow\/do\/\w+\/ask-review)"/), { reason: '没有查' })
  const review = await office.linked(letter.number, 'reviews')
  await decided('reviews', review.id, ['yu-zhongheng', 'hang-shuyi'], {
    ...opinion,
    kind: 'annul',
    opinion: '责令重新办理',
    redoBy: '2026-06-30',
  })
  await office.does('yu-zhongheng', 'reviews', review.id, 'deliver', { deliveredBy: 'mail', proof: 'EX2' })
  assert.match(
    (await back(letter)).html,
    /现在由青禾区人力资源和社会保障局办理[^]*最迟2026年6月30日完成：重新办理[^]*上级机关撤销了原来的答复[^]*原来的答复被撤销[^]*责令重新办理/,
  )
  assert.ok(order)
})
