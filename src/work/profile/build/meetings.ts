import { between, pick } from '#work/demo/index.ts'
import { turn } from '../people.ts'
import { after, does, type Builder } from './scene.ts'

const kinds = { conference: '信访工作联席会议', committee: '常委会听取信访工作汇报', executive: '常务会听取信访工作汇报', topical: '信访工作法治化专题会议' } as const

export const meeting: Builder<'meeting'> = function* (t, { day, kind }) {
  const secretary = t.who('secretary'), id = t.opens('meeting', secretary, { subject: kinds[kind], kind, plannedOn: day, place: '区政府二楼会议室', agenda: ['通报近期信访工作情况', pick(t.random, ['研究疑难事项化解', '部署矛盾纠纷排查', '研究办理质量提升'])] })
  yield t.now() + 2 * 3_600_000
  does(t, id, 'hold', secretary, { attended: between(t.random, 12, 60) })
  yield after(t, 2)
  does(t, id, 'send-minutes', secretary, { minutes: '会议听取了情况汇报，肯定了工作成效，指出了薄弱环节，明确了下一步重点任务。', decided: [] })
  yield after(t, 1)
  does(t, id, 'send-minutes.sign', t.who('director'))
}

export const unitConference: Builder<'unit-conference'> = function* (t, { day, unit, established }, { bodies }) {
  const given = established ? { establishedOn: day, convener: '单位主要负责人', members: ['办公室', '业务科室', '法制机构'] } : { dueOn: `${Number(day.slice(0, 4)) + 1}-12-31` }
  t.opens('unit-conference', t.who('secretary'), { unit: turn(bodies, unit), ...given })
  yield* []
}
