import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDraft } from './draft.ts'
import { givenOf, listed } from './given.ts'

const key = 'a'.repeat(32)
const draft = (body: object) => readDraft(body, key, 'qinghe')

test('what was typed becomes a registration; what is empty is left out', () => {
  assert.deepEqual(
    givenOf(draft({ subject: ' 路灯 ', text: '坏了\r\n三个月', ask: '修好', name: '王小明', phone: '', heads: '３', via: 'qr' })),
    {
      channel: 'online',
      via: 'qr',
      subject: '路灯',
      text: '坏了\n三个月\n\n我的请求：修好',
      purpose: 'request',
      petitioner: { name: '王小明' },
      heads: 3,
    },
  )
})

test('who stays anonymous sends no name, telephone, address or ID number, even when they were typed', () => {
  const given = givenOf(
    draft({
      subject: '路灯',
      text: '坏了',
      anonymous: 'yes',
      name: '王小明',
      phone: '1',
      address: '2',
      idNumber: '3',
      agent: '王小明',
      agentPhone: '4',
      mandate: '王小明',
      representatives: '王小明',
    }),
  )
  assert.equal(given['petitioner'], undefined)
  assert.ok(!JSON.stringify(given).includes('王小明'))
})

test('joint petitioners are read one a line, with or without a number', () => {
  assert.deepEqual(listed('李四 13900001111\n\n 张三，0990-5550106\n王五\n139 0000 2222'), [
    { name: '李四', phone: '13900001111' },
    { name: '张三', phone: '0990-5550106' },
    { name: '王五' },
    { name: '139 0000 2222' },
  ])
})

test('an agent and representatives come with the one they act for; a body is named only by an accusation', () => {
  const given = givenOf(
    draft({
      subject: '路灯',
      text: '坏了',
      name: '王奶奶',
      agent: '王小明',
      agentPhone: '19900001234',
      mandate: '三月一日王奶奶签',
      representatives: '李四\n张三',
      against: 'renshe',
    }),
  )
  assert.deepEqual(
    [given['petitioner'], given['agent'], given['mandate'], given['representatives'], given['against']],
    [{ name: '王奶奶' }, { name: '王小明', phone: '19900001234' }, '三月一日王奶奶签', [{ name: '李四' }, { name: '张三' }], undefined],
  )
  assert.deepEqual(givenOf(draft({ subject: '受贿', text: '收钱', purpose: 'accusation', against: 'renshe' }))['against'], ['renshe'])
})

test('a form is read as text only: lists, objects and foreign keys do no harm', () => {
  const odd = draft({ subject: ['一', '二'], text: { a: 1 }, key: 'x', via: 'fax', office: '../', __proto__: { ask: 'x' } })
  assert.deepEqual([odd.subject, odd.text, odd.key, odd.via, odd.office, odd.ask], ['一', '', key, 'portal', 'qinghe', ''])
})
