import type { Day } from '#core/law/days.ts'
import { between, pick } from '../chance.ts'
import type { Tale, Thread } from '../year/tale.ts'
import { acted, ahead } from './acting.ts'
import { turn, type Troupe } from './troupe.ts'

// What the public is told: actions, events, and the charts that hang on walls.

const materials = ['leaflet', 'regulation', 'guide', 'notice', 'gift', 'other'] as const
const where = {
  street: '文化广场',
  talk: '党群服务中心报告厅',
  village: '居民楼院',
  media: '政务新媒体',
  screen: '公交站电子屏',
  window: '便民服务大厅',
} as const
export const eventKinds = ['street', 'talk', 'village', 'media', 'screen', 'window'] as const

/** An event of a unit, on its day; `handed`: how many copies of each material. */
export function* publicity(
  t: Tale,
  { shortOf }: Troupe,
  given: {
    readonly unit: string
    readonly kind: (typeof eventKinds)[number]
    readonly on: Day
    readonly handed: readonly number[]
    readonly action?: string
  },
): Thread {
  const { unit, kind, on, action } = given
  const handler = t.who('handler', unit)
  const id = t.opens('publicity', handler, {
    subject: pick(t.random, ['《信访工作条例》宣传', '依法逐级反映诉求宣传', '“有事好商量”政策宣讲', '网上信访操作讲解']),
    kind,
    on,
    place: `${shortOf(unit)}${where[kind]}`,
    unit,
    ...(action && { action }),
  })
  if (t.turns('event-cancelled', 0.06)) {
    yield* acted(t, id, [{ minutes: 30 }, 'cancel', handler, { reason: '当日暴雨，改为线上宣传。' }])
    return
  }
  yield t.atWork(on < t.today() ? t.today() : on)
  yield* acted(t, id, [
    { minutes: 180 },
    'hold',
    handler,
    {
      audience: between(t.random, 30, 400),
      ...(given.handed.length && { materials: given.handed.map((copies, i) => ({ kind: turn(materials, i), copies })) }),
    },
  ])
}

/** One theme, under which units hold events of their own, side by side. */
export function* publicityAction(t: Tale, troupe: Troupe): Thread {
  const triage = t.who('triage')
  const first = between(t.random, 0, troupe.units.length - 4)
  const some = troupe.units.slice(first, first + 4)
  const id = t.opens('publicity-action', triage, {
    subject: pick(t.random, ['《信访工作条例》集中宣传月', '“送法进社区”统一行动', '依法分类处理政策宣传周']),
    theme: '讲清到哪里去、走什么路、要多久，材料统一样式，活动后五日内登记。',
    from: ahead(t, 1),
    until: ahead(t, 25),
    units: some,
  })
  for (const unit of some)
    t.tell(
      publicity(t, troupe, {
        unit,
        kind: pick(t.random, eventKinds),
        on: ahead(t, between(t.random, 4, 20)),
        handed: [between(t.random, 40, 300), between(t.random, 20, 90)],
        action: id,
      }),
    )
  yield* acted(t, id, [
    [27, 32],
    'close',
    triage,
    { summary: '各单位按计划开展，现场解答咨询，材料统一发放，群众最关心的是办理时限和查询方式。' },
  ])
}

export function* posting(
  t: Tale,
  { shortOf }: Troupe,
  given: { readonly unit: string; readonly place?: string; readonly copies: number; readonly on: Day },
): Thread {
  const { unit, copies, on, place = `${shortOf(unit)}公告栏` } = given
  const handler = t.who('handler', unit)
  const id = t.opens('posting', handler, {
    place,
    unit,
    what: ['where-to-go', 'which-way', 'flow'],
    version: `${on.slice(0, 4)}-1`,
    copies,
    on,
  })
  if (t.turns('posting-removed', 0.06)) {
    yield* acted(t, id, [[20, 60], 'remove', handler, { reason: '大厅搬迁，随新址重新张贴。' }])
    return
  }
  if (t.turns('posting-replaced', 0.12))
    yield* acted(t, id, [
      [30, 90],
      'replace',
      handler,
      { what: ['where-to-go', 'which-way', 'flow', 'limits', 'notice'], version: `${on.slice(0, 4)}-2` },
    ])
}
