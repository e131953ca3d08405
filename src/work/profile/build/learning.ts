import { addDays } from '#core/law/days.ts'
import { between, pick } from '#work/demo/index.ts'
import { turn } from '../people.ts'
import { each } from '../contradictions.ts'
import { shared } from '../shares.ts'
import { does, type Builder } from './scene.ts'

const topics = ['《信访工作条例》', '《中华人民共和国宪法》', '《行政复议法》', '《行政处罚法》', '信访工作法治化要求', '依法分类处理信访诉求', '《民法典》']

export const study: Builder<'study'> = function* (t, { day, kind }, { home }) {
  t.opens('study', t.who('secretary'), { topic: pick(t.random, topics), kind, on: day, unit: home, attendees: between(t.random, 12, 30), leads: '办领导' })
  yield* []
}

export const training: Builder<'training'> = function* (t, { day, hours, came, firstTime, all }) {
  const id = t.opens('training', t.who('triage'), { subject: '信访业务培训', course: pick(t.random, topics), audience: all ? 'all' : 'some', plannedOn: day, hours, plannedStaff: Math.min(came, 9999) })
  yield t.now() + 5 * 3_600_000
  does(t, id, 'hold', t.who('triage'), { heldOn: day, hours, came, firstTime })
}

export const exam: Builder<'exam'> = function* (t, { sitters }, { staff }) {
  const director = t.who('director'), until = addDays(t.today(), 14), choices = ['十五日', '三十日', '六十日'], key = [{ answer: 3 }, { answer: 2 }, { answer: 1 }]
  const id = t.opens('exam', director, { subject: '法治理论考试', from: t.today(), until, pass: 60 })
  yield t.now() + 3_600_000
  does(t, id, 'begin', director, { questions: ['一般信访事项应当自受理之日起几日内办结？', '情况复杂的，延长办理期限最多几日？', '收到信访事项后，几日内决定是否受理并告知？'].map(text => ({ text, choices })) })
  for (const member of staff.slice(0, sitters)) {
    yield t.now() + 60_000
    does(t, id, 'sit', member)
    const paper = t.linked(id, 'attempts').at(-1) ?? ''
    does(t, paper, 'hand-in', member, { chosen: key.map(right => ({ answer: between(t.random, 1, 10) > 2 ? right.answer : 1 })) })
  }
  yield t.atWork(addDays(until, 1))
  does(t, id, 'mark', director, { key })
}

const materials = ['leaflet', 'regulation', 'guide', 'notice', 'gift', 'other'] as const
export const publicity: Builder<'publicity'> = function* (t, { day, talk, copies }, { units, shortOf }) {
  const unit = turn(units, between(t.random, 0, units.length - 1)), handler = t.who('handler', unit), kind = talk ? 'talk' : pick(t.random, ['street', 'village', 'media', 'screen', 'window'])
  const id = t.opens('publicity', handler, { subject: '《信访工作条例》宣传', kind, on: day, place: `${shortOf(unit)}辖区`, unit })
  yield t.now() + 3 * 3_600_000
  const handed = shared(copies, Math.ceil(copies / each.copies)).map((n, i) => ({ kind: turn(materials, i), copies: n }))
  does(t, id, 'hold', handler, { audience: between(t.random, 30, 400), ...(handed.length && { materials: handed }) })
}

export const posting: Builder<'posting'> = function* (t, { day, place, copies }, { units, shortOf }) {
  const unit = turn(units, place)
  t.opens('posting', t.who('handler', unit), { place: `${shortOf(unit)}公告栏${Math.floor(place / units.length) + 1}`, unit, what: ['where-to-go', 'which-way', 'flow'], copies, on: day })
  yield* []
}

export const rule: Builder<'rule'> = function* (t, { day }, { home }) {
  const name = pick(t.random, ['首接首办工作规程', '信访事项交办督办办法', '领导接访工作规程', '信访档案管理办法', '疑难事项会商制度', '回避和保密规定'])
  t.opens('rule', t.who('triage'), { name, kind: pick(t.random, ['system', 'procedure', 'guide']), unit: home, text: `为规范工作，制定本${name.slice(-2)}。各岗位按职责执行，自施行之日起实行。`, from: day })
  yield* []
}
