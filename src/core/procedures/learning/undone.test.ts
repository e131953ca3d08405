import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { only } from '#testing/matters.ts'
import { scene } from '#testing/scene.ts'
import { procedures } from '../index.ts'

// What was entered wrongly of publicity, training and rules, and how it is put right; what is struck is counted nowhere.

const { lin, zhao, qian, sun } = cast

test('an event on the wrong day, a posting at the wrong place, a secondment with a wrong number are put right; what never was is struck', () => {
  const s = scene('2026-05-18'),
    event = s.opens('publicity', sun, { subject: '广场宣传', kind: 'street', on: '2026-05-15', place: '文化广场', unit: 'rsj' })
  s.takes(event, 'hold', sun, { audience: 80, materials: [{ kind: 'leaflet', copies: 400 }] })
  s.refused('in-the-future', event, 'correct', sun, { on: '2026-05-19', audience: 80, reason: '录错' })
  s.takes(event, 'correct', sun, { on: '2026-05-14', kind: 'talk', audience: 60, reason: '录错' })
  assert.deepEqual(
    [s.record(event).data['on'], s.record(event).data['kind'], s.record(event).data['copies'], s.record(event).data['place']],
    ['2026-05-14', 'talk', 400, '文化广场'],
  )
  s.takes(event, 'strike', sun, { reason: '重复登记' })
  const posting = s.opens('posting', sun, { place: '一楼', unit: 'rsj', what: ['flow'], copies: 2, on: '2026-05-15' })
  s.takes(posting, 'correct', sun, { place: '二楼大厅', reason: '录错' })
  assert.deepEqual([s.record(posting).data['place'], s.record(posting).data['copies']], ['二楼大厅', 2])
  s.takes(posting, 'strike', sun, { reason: '重复登记' })
  const secondment = s.opens('secondment', zhao, {
    purpose: '跟班学习',
    kind: 'shadow',
    from: '2026-03-02',
    until: '2026-08-31',
    people: 22,
    sender: 'rsj',
    host: 'xfb',
  })
  s.refused('ends-before-it-begins', secondment, 'correct', zhao, { from: '2026-09-01', reason: '录错' })
  s.takes(secondment, 'correct', zhao, { people: 2, reason: '录错' })
  assert.equal(s.record(secondment).data['people'], 2)
  s.takes(secondment, 'strike', zhao, { reason: '重复登记' })
  const training = s.opens('training', zhao, {
    subject: '业务培训',
    course: '规程',
    audience: 'all',
    plannedOn: '2026-12-18',
    hours: 8,
    plannedStaff: 26,
  })
  s.takes(training, 'strike', zhao, { reason: '重复登记' })
  const action = s.opens('publicity-action', zhao, {
    subject: '条例宣传月',
    theme: '依法反映诉求',
    from: '2026-05-06',
    until: '2026-05-29',
    units: ['rsj'],
  })
  s.takes(action, 'drop', zhao, { reason: '改由市级统一部署' })
  assert.deepEqual(
    [event, posting, secondment, training, action].map(id => s.record(id).state),
    ['struck', 'struck', 'struck', 'struck', 'dropped'],
  )
  const counted = ['publicity', 'posting', 'secondment', 'training', 'publicity-action', 'rule']
    .flatMap(name => Object.entries(procedures[name]?.figures ?? {}))
    .filter(([, { in: states = ['struck'] }]) => states.includes('struck') || states.includes('dropped'))
    .map(([name]) => name)
  assert.deepEqual(counted, [])
})

const law = { name: '来访接待制度', kind: 'system', unit: 'xfb', text: '第一条……', from: '2024-01-01', open: true },
  next = { text: '第一条（新）……', newFrom: '2026-04-01', why: '依条例修订' }
test('a version of a rule that was entered by mistake is struck, published no more, and the one before stands again', () => {
  const s = scene('2026-03-02'),
    id = s.opens('rule', zhao, law)
  s.takes(id, 'amend', zhao, next)
  const wrong = only(s.linked(id, 'later')),
    tells = (of: string) => procedures['rule']?.publishes?.(s.record(of).data, s.record(of).state) !== undefined
  assert.deepEqual([tells(id), tells(wrong)], [true, true])
  s.takes(wrong, 'strike', zhao, { reason: '正文贴错' })
  assert.deepEqual(
    [s.record(wrong).state, s.record(id).state, s.record(id).data['to'], s.linked(id, 'later'), tells(id), tells(wrong)],
    ['struck', 'in-force', undefined, [], true, false],
  )
  s.takes(id, 'amend', zhao, { ...next, newFrom: '2026-05-01' })
  assert.equal(s.record(only(s.linked(id, 'later'))).data['version'], 2)
})

test('the ninety-ninth version is the last, and says so', () => {
  const s = scene('2026-03-02'),
    id = s.opens('rule', zhao, { ...law, version: 99 })
  s.refused('enough-versions', id, 'amend', zhao, next)
  s.takes(id, 'repeal', zhao, { to: '2026-12-31', reason: '另行登记' })
})

const questions = [
  { text: '办理期限是多少日？', choices: ['30', '60', '90'] },
  { text: '请求复查的期限是多少日？', choices: ['15', '30'] },
]
test('an examination is moved before it begins; a wrong answer in the key is put right, and every paper is marked anew', () => {
  const s = scene('2026-05-06'),
    id = s.opens('exam', qian, { subject: '法治理论考试', from: '2026-05-07', until: '2026-05-08', pass: 60 })
  s.refused('ends-before-it-begins', id, 'move', qian, { from: '2026-05-12', until: '2026-05-11', reason: '会议冲突' })
  s.takes(id, 'move', qian, { from: '2026-05-11', until: '2026-05-12', reason: '会议冲突' })
  assert.deepEqual(s.stands(id), { holder: 'office', due: '2026-05-12' })
  s.today('2026-05-11')
  s.takes(id, 'begin', qian, { questions })
  for (const sitter of [lin, sun]) s.takes(id, 'sit', sitter)
  const [paper = '', empty = ''] = s.linked(id, 'attempts')
  s.takes(paper, 'hand-in', lin, { chosen: [{ answer: 2 }, { answer: 2 }] })
  s.today('2026-05-13')
  s.refused('wrong-state', id, 'remark', qian, { key: [{ answer: 2 }, { answer: 2 }], reason: '一' })
  s.takes(id, 'mark', qian, { key: [{ answer: 2 }, { answer: 1 }] })
  assert.deepEqual([s.record(paper).data['score'], s.record(paper).data['passed']], [50, false])
  s.refused('key-length', id, 'remark', qian, { key: [{ answer: 2 }], reason: '答案有误' })
  s.takes(id, 'remark', qian, { key: [{ answer: 2 }, { answer: 2 }], reason: '第二题答案有误' })
  assert.deepEqual(
    [s.record(id).state, s.record(paper).data['score'], s.record(paper).data['passed'], s.record(paper).state, s.record(empty).state],
    ['marked', 100, true, 'marked', 'absent'],
  )
})
