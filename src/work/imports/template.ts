import { writeTemplate } from '#work/spreadsheet/index.ts'
import type { Directory } from '../directory.ts'
import { layoutFor, type ColumnKey } from './columns.ts'

/** The sheet to fill in, as .xlsx: headings, a line of explanation, two examples, and lists to choose from. */
export const template = (directory: Directory): Promise<Buffer> =>
  writeTemplate(layoutFor(directory), { name: { zh: '历史数据', en: 'Old matters' }, lang: 'zh', examples: examples(directory) })

function examples(directory: Directory): readonly Readonly<Partial<Record<ColumnKey, string>>>[] {
  const unit = [...directory.units.values()].find(u => u.kind === 'department' && !u.outside) ?? [...directory.units.values()][0]
  const name = unit?.name.zh ?? ''
  return [
    {
      mark: '示例',
      original: '旧〔2021〕0135',
      received: '2021-03-05',
      channel: '来信',
      name: '张某某',
      address: '某社区 3 栋 201',
      phone: '19900000001',
      heads: '1',
      subject: '小区电梯停运半年',
      text: '我住的小区电梯去年九月停运，多次联系物业没有结果，请督促修复。',
      demands: '修复电梯\n公开维修资金的使用情况',
      purpose: '求决',
      category: '申诉求决类',
      content: '物业管理',
      unit: name,
      forwarded: '2021-03-12',
      accepted: '2021-03-20',
      replied: '2021-04-26',
      outcome: '支持',
      answer: '经查，反映的情况属实，已责令物业公司于五月底前修复。',
      basis: '《物业管理条例》第三十五条',
      delivered: '2021-04-28',
      deliveredBy: '邮寄',
      concluded: '2021-06-10',
      closing: '电梯已修复，信访人认可。',
    },
    {
      mark: '示例',
      original: '旧〔2021〕0136',
      received: '2021年3月8日',
      channel: '来电',
      subject: '村口路灯不亮',
      text: '村口三盏路灯坏了两个月，晚上出行不便。',
    },
  ]
}
