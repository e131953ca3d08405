import type { Label } from '../api/types.ts'

const l = (zh: string, en: string): Label => ({ zh, en })

/** The words of registration; fields are called as the declaration calls them. */
export const registerWords = {
  title: l('登记信访件', 'Register a submission'),
  send: l('登记并打印回执', 'File and print the receipt'),
  keys: l('数字选择 · Enter 下一项 · Ctrl+Enter 登记', 'Digits choose · Enter goes on · Ctrl+Enter files'),
  day: l('收到日', 'Received on'),
  name: l('姓名', 'Name'),
  phone: l('电话', 'Phone'),
  address: l('住址', 'Address'),
  idNumber: l('证件号', 'ID number'),
  anonymous: l('姓名留空即为匿名，同样登记', 'Leave the name empty for an anonymous submission; it is registered all the same'),
  textHint: l('Tab 到下一项', 'Tab goes to the next field'),
  visit: l('来访登记', 'The visit'),
  group: (number: string): Label => l(`续登同批来访 ${number}`, `Another submission of visit ${number}`),
  endGroup: l('这批来访登记完了', 'This visit is complete'),
  groupHint: l('先登记这一批来访的人，再登记他们反映的信访件', 'First the group that came, then what it submits'),
  levelHint: l(
    '越级来访、代表超过5人的，同样登记，并告知有权处理的机关、请其推选代表（条例第20条）',
    'Where a level is skipped, or more than five represent the others, it is registered all the same, and they are told (article 20)',
  ),
  toVisit: l('打开来访记录：宣读核对、接访结束', 'Open the visit: read it back, finish'),
  likely: l('可能是重复件', 'Probably a repeat'),
  likelyHint: l(
    '填写姓名、标题或内容后，这里会列出可能相同的在先信访件，只为本件查询，并会留痕。',
    'Once a name, subject or text is typed, earlier petitions that may be the same stand here. The look-up serves this submission only and is logged.',
  ),
  noLikely: l('没有找到相近的在先信访件', 'No similar earlier petition'),
  open: l('在新标签页打开', 'Open in a new tab'),
  receipt: l('登记回执', 'Receipt'),
  number: l('登记编号', 'Number'),
  code: l('查询码', 'Query code'),
  codeHint: l(
    '查询码和随机码只在此显示一次，请交给信访人',
    'Query code and salt are shown only here, only once: hand them to the petitioner',
  ),
  bookingSlip: l('接访预约单', 'Slip for a reception'),
  bookingCode: l('查询码只在此显示一次，请交给预约人', 'The code is shown here once: give it to whoever booked'),
  bookingHint: l('扫码查看、取消预约', 'Scan to see or cancel it'),
  qrHint: l('扫码查询办理情况', 'Scan to follow the petition'),
  hash: l('校验码', 'Hash'),
  salt: l('随机码', 'Salt'),
  checkHint: l(
    '扫码核对这张回执：是不是真的、登记的内容有没有被改动',
    'Scan to check this receipt: is it genuine, and is what was filed unchanged',
  ),
  print: l('打印回执', 'Print the receipt'),
  again: l('登记下一件', 'Register the next one'),
  openRecord: l('打开这件', 'Open it'),
  kept: l('草稿保存在本机', 'Draft kept on this device'),
  cleared: l('清空草稿', 'Clear the draft'),
  accusation: l('检举控告：登记后立即密封', 'An accusation: sealed the moment it is filed'),
  sealedAtOnce: l('内容已密封，不在回执上显示', 'Sealed: not shown on this receipt'),
  accusationHint: l(
    '登记后只有甄别分办岗和信访办主任能够打开；移送以后，只有受理的纪检监察机关能够打开，被反映的单位和人员看不到。来访的不登记在来访记录里。',
    'Once filed only triage and the director open it; once passed on, only the discipline body in charge. Those it names never see it. It is kept apart from any visit.',
  ),
  manyRepresentatives: l(
    '代表超过5人的，同样登记，并请其推选（条例第20条）',
    'More than five are registered all the same, and asked to choose (article 20)',
  ),
  direct: (unit: string): Label => l(`${unit}直接收到`, `Received by ${unit} itself`),
  notFiled: l('还没有登记成功', 'Not filed yet'),
  connectFailed: (number: string): Label =>
    l(
      `信访件已登记，但未能与来访 ${number} 关联，请在来访页面关联`,
      `Filed, but not connected to visit ${number}; connect it on the visit’s page`,
    ),
} as const
