import type { Label } from '#core/law/label.ts'
import { categoriesOf, type Directory } from '../../../work/directory.ts'
import type { Group, Option } from '../form.ts'

/** Streets with their communities, to say where it happened. */
export function placesOf(directory: Directory): readonly Group[] {
  const units = [...directory.units.values()]
  return units
    .filter(u => u.kind === 'street')
    .map(street => ({
      label: street.short,
      options: [street, ...units.filter(u => u.kind === 'community' && u.parent === street.id)].map(u => ({ value: u.id, label: u.short })),
    }))
}

/** The bodies that an accusation can be about, so that it is kept from them. */
export function bodiesOf(directory: Directory): readonly Group[] {
  const departments = [...directory.units.values()].filter(u => u.kind === 'department' || u.kind === 'office')
  return [
    { label: { zh: '部门', en: 'Departments' }, options: departments.map(u => ({ value: u.id, label: u.short })) },
    ...placesOf(directory),
  ]
}

/** What it may be about, as this office sorts it. */
export const subjectsOf = ({ settings }: Directory): readonly Group[] =>
  categoriesOf(settings).offered.map(top => ({ label: top.label, options: top.children.map(c => ({ value: c.code, label: c.label })) }))

/** Why somebody writes, in everyday words; the values are those of the register. */
export const purposes: readonly Option[] = [
  { value: 'request', label: { zh: '请求解决一个问题', en: 'I ask for a problem to be solved' } },
  { value: 'appeal', label: { zh: '对处理结果不服', en: 'I disagree with a decision' } },
  { value: 'suggestion', label: { zh: '提意见、建议', en: 'I have a suggestion' } },
  {
    value: 'accusation',
    label: { zh: '检举、控告公职人员违纪违法', en: 'I report misconduct of an official' },
    hint: {
      zh: '从提交起就密封：只有甄别人员和主任能打开，再移送纪检监察机关。被反映的人和单位看不到。',
      en: 'Sealed at once: only triage and the director can open it, to pass it to the discipline body. Those it names never see it.',
    },
  },
  { value: 'other', label: { zh: '其他', en: 'Something else' } },
]

export const labels = {
  subject: { zh: '用一句话说，是什么事？', en: 'What is it about, in one sentence?' },
  text: { zh: '事情的经过', en: 'What happened' },
  place: { zh: '事情发生在哪里？', en: 'Where did it happen?' },
  ask: { zh: '您希望怎样解决？', en: 'What do you ask for?' },
  purpose: { zh: '您写这封信是为了', en: 'You write because' },
  against: { zh: '检举控告的，是哪个单位？', en: 'An accusation: about which body?' },
  content: { zh: '属于哪一类事？', en: 'What kind of matter is it?' },
  anonymous: { zh: '匿名反映', en: 'File anonymously' },
  name: { zh: '姓名（单位写名称）', en: 'Your name (or that of your organisation)' },
  phone: { zh: '联系电话', en: 'Telephone' },
  address: { zh: '住址', en: 'Address' },
  idNumber: { zh: '身份证号', en: 'ID number' },
  agent: { zh: '代理人（您）的姓名', en: 'The agent’s name (yours)' },
  agentPhone: { zh: '代理人的电话', en: 'The agent’s telephone' },
  mandate: { zh: '委托书', en: 'Mandate' },
  heads: { zh: '一共有多少人？', en: 'How many people are you?' },
  others: { zh: '其他联名人的姓名，每行写一位', en: 'The names of the others, one on each line' },
  representatives: { zh: '推选的代表，每行写一位', en: 'Chosen representatives, one on each line' },
} as const satisfies Record<string, Label>
