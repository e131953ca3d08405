import type { Procedure } from '#core/engine/procedure.ts'
import type { Step } from '#core/engine/step.ts'
import { art, local } from '#core/law/articles.ts'
import { workingDays } from '#core/law/days.ts'
import { Form, Text } from '#core/engine/field.ts'

// A process harder to draw than any of the office's: long names, loops back along the spine, side ways, several steps on one arrow.

const label = (zh: string, en: string) => ({ zh, en })
const step = (zh: string, en: string, from: readonly string[], to: string, more: Partial<Step> = {}): Step => ({
  label: label(zh, en),
  from,
  to,
  by: ['handler', 'unit-lead'],
  under: art(22, { paragraph: 1, item: 3 }),
  ...more,
})
const held = (zh: string, en: string) => ({ label: label(zh, en), phase: 'x', holder: 'unit' }) as const
const takes = Form({ note: Text(label('备注', 'Note')) })

export const loopy: Procedure = {
  name: 'loopy',
  label: { ...label('重大疑难复杂信访事项联合化解', 'Joint settlement of grave, hard and complex matters'), many: 'Joint settlements' },
  desk: 'petitions',
  serves: 'handling',
  dates: [],
  figures: {},
  plural: 'loopies',
  mark: 'LP',
  title: 'note',
  words: [],
  data: takes,
  parties: {},
  hands: [],
  links: { hearing: { label: label('听证会', 'Hearing'), to: 'hearing', back: 'x' } },
  hears: {},
  spine: ['raised', 'offered', 'signed', 'planned', 'running', 'drafted', 'answered', 'settled'],
  states: {
    raised: { label: label('已提出', 'Raised'), phase: 'x', holder: 'office' },
    offered: held('待责任单位签收确认', 'Offered to the responsible unit'),
    signed: held('待制定化解方案', 'Signed for, plan to be made'),
    planned: held('方案待审', 'Plan to be approved'),
    running: held('化解中', 'Being settled'),
    objected: { label: label('已提出管辖异议', 'Objected to as not its own'), phase: 'x', holder: 'office' },
    disputed: { label: label('争议协调中', 'In dispute between units'), phase: 'x', holder: 'office' },
    heard: { label: label('等待听证', 'Waits for a hearing'), phase: 'x', waits: 'hearing' },
    drafted: held('意见待签发', 'Opinion to be signed'),
    answered: { label: label('已答复', 'Answered'), phase: 'x', idle: 'petitioner' },
    settled: { label: label('已化解', 'Settled'), phase: 'x', end: true },
    left: { label: label('已导入法定程序', 'Led into a legal procedure'), phase: 'x', end: true },
  },
  limits: {
    work: {
      label: label('联合化解办理', 'Joint work on the settlement'),
      owes: 'unit',
      within: { setting: 'work', default: workingDays(20) },
      under: local,
      during: ['offered', 'signed', 'planned', 'running', 'drafted'],
    },
    route: { label: label('协调分流', 'Routing'), owes: 'office', within: { law: 'TL-01' }, during: ['raised', 'objected', 'disputed'] },
    chance: { label: label('请求复查', 'Request for review'), may: 'petitioner', within: { law: 'TL-08' }, during: ['answered'] },
    closing: {
      label: label('销号', 'Striking off'),
      owes: 'office',
      within: { setting: 'closing', default: workingDays(5) },
      under: local,
      during: ['answered'],
      afterEndOf: 'chance',
    },
  },
  opening: { label: label('提出', 'Raise'), to: 'raised', by: ['reception', 'petitioner', 'leader'], under: art(22, 1), takes },
  steps: {
    offer: step('交办', 'Assign', ['raised'], 'offered'),
    sign: step('签收', 'Sign for', ['offered'], 'signed'),
    object: step('提出异议', 'Object', ['signed'], 'objected', { under: art(23, { paragraph: 3, half: 2 }) }),
    agree: step('同意退回重新转送', 'Agree and route anew', ['objected'], 'raised'),
    insist: step('不同意异议', 'Insist', ['objected'], 'signed'),
    dispute: step('提请协调', 'Ask for a decision', ['objected', 'signed'], 'disputed'),
    decide: step('共同上一级指定', 'Decided by the common superior', ['disputed'], 'offered'),
    plan: step('制定方案', 'Make a plan', ['signed'], 'planned'),
    reject: step('退回修改', 'Send back', ['planned'], 'signed', { by: ['director'] }),
    approve: step('批准方案', 'Approve', ['planned'], 'running', { by: ['director'] }),
    visit: step('入户走访核实情况', 'Visit and inquire', ['running'], 'same'),
    talk: step('约见', 'Meet', ['running'], 'same'),
    hear: step('举行听证', 'Call a hearing', ['running'], 'heard'),
    back: step('听证结束', 'After the hearing', ['heard'], 'running'),
    draft: step('拟稿', 'Draft', ['running'], 'drafted'),
    fast: step('当场化解并记录在案', 'Settle on the spot, recorded', ['running'], 'settled'),
    redo: step('重新办理', 'Do it again', ['answered', 'drafted'], 'running'),
    answer: step('答复', 'Answer', ['drafted'], 'answered', { signedBy: 'unit-lead' }),
    lead: step('导入', 'Lead away', ['signed', 'running'], 'left'),
    strike: step('销号', 'Strike off', ['answered'], 'settled'),
    note: step('补充材料', 'Add material', [], 'same', { from: 'open', aside: true, by: ['petitioner'] }),
    stop: step('撤回', 'Withdraw', [], 'left', { from: 'open', aside: true, by: ['petitioner'] }),
  },
}
