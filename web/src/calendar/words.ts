import type { Label } from '../api/types.ts'

const l = (zh: string, en: string): Label => ({ zh, en })
export const calendarWords = {
  day: l('日', 'Day'),
  week: l('周', 'Week'),
  month: l('月', 'Month'),
  views: l('日、周、月', 'Day, week, month'),
  today: l('今天', 'Today'),
  before: l('往前', 'Earlier'),
  after: l('往后', 'Later'),
  move: l('换一段日期', 'Other days'),
  mine: l('我的', 'Mine'),
  all: l('全部', 'All'),
  whose: l('谁的日程', 'Whose days'),
  desk: l('业务板块', 'Desk'),
  everyDesk: l('全部板块', 'Every desk'),
  more: (n: number): Label => l(`还有 ${n} 项`, `${n} more`),
  whole: (due: number, dates: number): Label =>
    l(
      [due ? `到期 ${due} 项` : [], dates ? `安排 ${dates} 项` : []].flat().join('，'),
      [due ? `${due} due` : [], dates ? `${dates} planned` : []].flat().join(', '),
    ),
  cut: l(
    '这里没有列全，请选较短的日期或者一个板块；每天的数目是全的。',
    'Not everything is listed: choose fewer days, or one desk. The numbers of each day are whole.',
  ),
  noneMine: l('这几天没有您要办的期限，也没有您的安排。', 'In these days nothing of yours is due or planned.'),
  none: l('这几天没有到期的事，也没有安排。', 'Nothing is due in these days, and nothing is planned.'),
  seeAll: l('看您能看到的全部日程', 'Show all that you may see'),
  feed: {
    title: l('在手机、电脑日历中查看', 'In the calendar of your telephone or computer'),
    what: l(
      '生成一个私人地址，加到您的日历软件里，就能看到您的期限和安排。日历里只有编号、事项种类和期限名称，没有标题、姓名和内容；检举控告不进日历。',
      'Make a private address and subscribe to it in your calendar. It shows numbers, kinds and duties, and no titles, names or contents; accusations never enter it.',
    ),
    keep: l('知道地址的人都能看到这些期限，请勿转发。', 'Whoever has the address reads these days: pass it on to nobody.'),
    make: l('生成地址', 'Make the address'),
    renew: l('更换地址', 'Make another'),
    revoke: l('停用', 'Revoke'),
    made: (day: string): Label =>
      l(
        `${day}生成的地址正在使用。地址只在生成时显示一次；忘了就更换一个，原地址随即失效。`,
        `The address made on ${day} is in use. It is shown once only; if it is lost, make another, which ends it.`,
      ),
    once: l('地址只显示这一次，请现在复制：', 'It is shown this once; copy it now:'),
    copy: l('复制', 'Copy'),
    copied: l('已复制', 'Copied'),
    subscribe: l('用本机日历订阅', 'Subscribe on this device'),
    revoked: l('已停用，原地址不能再用。', 'Revoked: the address no longer works.'),
  },
} as const
