import type { Label } from '../api/types.ts'

const l = (zh: string, en: string): Label => ({ zh, en })

export const examWords = {
  paper: l('试卷', 'Paper'),
  questions: l('试题', 'Questions'),
  handIn: l('交卷', 'Hand in'),
  noneYet: l('未作答', 'Not answered'),
  left: (n: number): Label => (n ? l(`还有 ${n} 题未答`, `${n} not answered yet`) : l('已全部作答', 'All answered')),
  sure: l('交卷后不能再改。', 'Once handed in it cannot be changed.'),
  kept: l('作答留在本机，交卷前可以随时离开再来', 'Your answers stay on this device; you may leave and come back before you hand in'),
  right: l('正确答案', 'Right answer'),
  yours: l('您的作答', 'Your answer'),
  score: (n: number): Label => l(`${n} 分`, `${n} points`),
  passed: l('及格', 'Passed'),
  failed: l('不及格', 'Not passed'),
  waits: l(
    '已交卷。考试结束、公布答案后，这里会显示得分和正确答案。',
    'Handed in. Score and right answers stand here once the examination is over and marked.',
  ),
  sat: (n: number): Label => l(`已有 ${n} 人参加`, `${n} have taken a paper`),
  notYours: l('这是别人的答卷。', 'This is somebody else’s paper.'),
} as const
