import type { Label } from '../api/types.ts'

const l = (zh: string, en: string): Label => ({ zh, en })

/** The words of the fields that ask in a way of their own. */
export const formWords = {
  askMe: l('不清楚，逐项问我', 'Not sure: ask me'),
  stopAsking: l('不问了，自己选', 'Enough: I choose myself'),
  yes: l('是', 'Yes'),
  notThat: l('不是', 'No'),
  back: l('上一问', 'Back'),
  asks: (n: number, of: number): Label => l(`第 ${n} 问（共 ${of} 问，答“是”即选定）`, `Question ${n} of ${of}; a yes decides`),
  byGuide: l('按第31条逐项问过，选定：', 'By the questions of article 31: '),
  remains: l('前面各项都不是，适用信访程序', 'None of these: the petition procedure'),
  closing: l('办结凭据', 'What the conclusion rests on'),
  closingHint: l(
    '条例第27条：合理诉求解决到位、无理诉求解释疏导到位、困难群众帮扶到位、依法应由其他途径处理的已经处理。至少写明一项。',
    'Article 27: what was reasonable is solved, what was not is explained, hardship is helped, what another law governs is dealt with there. Fill in at least one.',
  ),
  solvedNeeded: l(
    '本事项有支持的诉求，“解决到位”须写明怎样解决、以什么为证。',
    'A demand of this petition was supported: say how it is solved and what proves it.',
  ),
  noDemands: l('没有可以选择的诉求', 'There is no demand to choose'),
  nobody: l('本单位没有可以选择的人员', 'Your unit has nobody to choose'),
  noLetter: l('没有可以选择的信访件', 'There is no submission to choose'),
  reached: l('已收到答复', 'has the answer'),
  nothingJoined: l('没有并入的事项', 'No petition was joined to this one'),
  suggested: l('建议的办理途径', 'Suggested route'),
  onlySuggested: l('只作建议，由责任单位确定', 'A suggestion only: the responsible unit decides'),
  accept: l(
    '前面各项都不是：没有法定程序可以导入，请关闭此页，用“受理”。',
    'None of these: there is no statutory procedure to lead it into. Close this form and accept the matter.',
  ),
  carried: l(
    '与来源信访件的信访人为同一人，姓名和电话加密保存',
    'The petitioner of the submission that this is begun from; name and phone stay sealed',
  ),
  another: l('另填他人', 'Fill in somebody else'),
  chosen: (n: number): Label => l(`已选 ${n} 个`, `${n} chosen`),
  kinds: {
    department: (n: number): Label => l(`全部部门（${n}）`, `All departments (${n})`),
    street: (n: number): Label => l(`全部镇街（${n}）`, `All streets (${n})`),
    community: (n: number): Label => l(`全部社区（${n}）`, `All communities (${n})`),
  },
  notFound: l('没有找到，请换个编号或者词语', 'Nothing found: try another number or word'),
  number: l('编号或标题', 'Number or subject'),
  noLonger: (name: string): Label => l(`${name}（已停用）`, `${name} (no longer used)`),
  allOf: (name: string): Label => l(`${name}（全部）`, `${name} (all)`),
} as const
