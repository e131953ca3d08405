import type { Label } from '../api/types.ts'

const l = (zh: string, en: string): Label => ({ zh, en })
export const leaderWords = {
  title: l('我的一页', 'My page'),
  reception: l('接访', 'Reception'),
  today: l('今天', 'Today'),
  days: (n: number): Label => (n === 1 ? l('明天', 'Tomorrow') : l(`${n} 天后`, `In ${n} days`)),
  past: l('已过，待登记接访情况', 'Passed: to be recorded'),
  booked: (bookings: number, persons: number): Label =>
    bookings
      ? l(`已预约 ${bookings} 批 ${persons} 人`, `${bookings} booked, ${persons} ${persons === 1 ? 'person' : 'persons'}`)
      : l('还没有人预约', 'Nobody has booked yet'),
  slots: (n: number): Label => l(`可预约 ${n} 批`, `${n} slots`),
  noReception: l('近期没有安排您接访。', 'No reception of yours is planned.'),
  next: l('之后', 'After that'),
  cases: l('我包的案', 'My cases'),
  count: (n: number): Label => l(`${n} 件`, `${n}`),
  noCases: l('没有由您包案的事项。', 'No case is in your charge.'),
  word: l('待我批示签发', 'Awaiting my word'),
  noWord: l('没有等您签发或者阅批的。', 'Nothing awaits your signature or your word.'),
  toSign: (step: string): Label => l(`待签发：${step}`, `To be signed: ${step}`),
  drafted: (who: string): Label => l(`${who}拟稿`, `drafted by ${who}`),
  toRead: l('批示已反馈，待阅批', 'Your instruction was answered: to be read'),
  others: (n: number): Label => l(`其他待办 ${n} 件`, `${n} other things to do`),
  more: l('更多', 'More'),
  morning: l('今日要情', 'This morning'),
  calendar: l('日程', 'Calendar'),
  figures: l('统计', 'Figures'),
} as const
