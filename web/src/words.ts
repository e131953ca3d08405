import type { Label } from './api/types.ts'

const l = (zh: string, en: string): Label => ({ zh, en })

/** The console's own words. Whatever a process, unit or figure is called comes from its declaration instead. */
export const words = {
  product: l('信桥', 'Xinqiao'), colon: l('：', ': '), comma: l('，', ', '), between: l('、', ', '),
  demo: l('演示机关：单位、人员和信访件均为虚构', 'Demonstration office: units, people and petitions are all invented'),
  signIn: {
    title: l('登录', 'Sign in'), login: l('登录名', 'Login'), password: l('密码', 'Password'), go: l('登录', 'Sign in'), out: l('退出', 'Sign out'),
    accounts: l('演示账号（密码在首次启动时印在终端）', 'Demonstration accounts (passwords were printed in the terminal at first start)'),
    staff: l('工作人员入口', 'For staff'), portal: l('群众请到信访大厅', 'Petitioners: go to the public hall'),
  },
  nav: {
    main: l('主导航', 'Main'), more: l('更多办理', 'More'), work: l('我的工作', 'My work'), register: l('登记', 'Register'), morning: l('今日要情', 'This morning'), leader: l('我的一页', 'My page'), fields: l('法治化五个方面', 'The five fields'),
    figures: l('统计', 'Figures'), import: l('导入', 'Import'), charts: l('图表', 'Charts'), calendar: l('日程', 'Calendar'), window: l('窗口叫号', 'Window'), devices: l('大厅设备', 'Devices'), skip: l('跳到正文', 'Skip to content'), language: l('English', '中文'),
  },
  trouble: {
    title: l('没有取到', 'This could not be shown'), again: l('重试', 'Try again'), missing: l('没有这一页', 'There is no such page'),
    missingHint: l('地址可能有误，或者您无权查看这条记录。', 'The address may be wrong, or the record may not be yours to see.'), home: l('回到我的工作', 'Back to my work'),
    loading: l('正在读取', 'Loading'), forbidden: l('这一页不归您的岗位使用', 'This page is not for your role'),
  },
  work: {
    overdue: l('逾期', 'Overdue'), today: l('今天', 'Today'), soon: l('三天内', 'In 3 days'), week: l('本周', 'This week'), all: l('全部', 'All'),
    signatures: l('待我签发', 'Awaiting my signature'), list: l('我该办的', 'What I owe'), find: l('查编号或标题（按 / 键）', 'Number or title (press /)'),
    capped: (shown: number, all: number): Label => l(`这里只列出最早到期的 ${shown} 件，共 ${all} 件；办结一批后其余的会补上来，也可以到各列表按期限查看。`, `Shown are the ${shown} that are due first, of ${all}. The others follow as these are done; the lists, sorted by day, have them all.`),
    mostToSign: (n: number): Label => l(`这里只列出最早到期的 ${n} 件，签发一批后其余的会补上来。`, `Shown are the ${n} that are due first; the others follow as these are signed.`),
    until: (day: string): Label => l(`最迟 ${day}`, `by ${day}`),
    empty: l('这里没有待办。转来的、分给您的事项会按最后一日排在这里。', 'Nothing to do here. What is passed to you will stand here, by its last day.'),
  },
  list: {
    search: l('查编号、标题或内容中的词语（按 / 键）', 'Number, subject or a phrase (press /)'), count: (n: string): Label => l(`共 ${n} 件`, `${n} records`),
    batches: (n: string): Label => l(`共 ${n} 批次`, `${n} batches`), more: (n: string): Label => l(`${n} 件以上`, `more than ${n} records`),
    all: l('全部', 'All'), columns: l('列', 'Columns'), state: l('状态', 'State'), unit: l('责任单位', 'Unit'), channel: l('渠道', 'Channel'), content: l('内容分类', 'Category'),
    overdue: l('只看逾期', 'Overdue only'), repeat: l('初次或重复', 'First or repeat'), first: l('初次', 'First'), again: l('重复', 'Repeat'), clear: l('清除条件', 'Clear'),
    from: l('登记自', 'Opened from'), to: l('至', 'to'), save: l('保存为视图', 'Save as a view'), viewName: l('视图名称', 'Name of the view'), remove: l('删除视图', 'Delete view'),
    empty: l('没有符合条件的记录。', 'No record matches.'), none: l('还没有记录。登记、甄别、转送后就会出现在这里。', 'No records yet. They appear here once registered, triaged or forwarded.'),
    noneYet: l('还没有记录。', 'No records yet.'), sort: l('排序', 'Sort'), byDue: l('按最后一日', 'By last day'), byOpened: l('按登记日，新的在前', 'Newest first'),
  },
  column: {
    due: l('期限', 'Due'), number: l('编号', 'Number'), title: l('标题', 'Subject'), state: l('状态', 'State'), holder: l('现在由谁办', 'With'), unit: l('责任单位', 'Unit'),
    opened: l('登记日', 'Opened'), closed: l('办结日', 'Closed'), channel: l('渠道', 'Channel'), content: l('内容分类', 'Category'), repeat: l('初次/重复', 'First/repeat'),
    petitioner: l('信访人', 'Petitioner'), via: l('随哪件事项办理', 'Waits for'), next: l('下一步', 'Next step'), kind: l('类型', 'Kind'), sign: l('签发什么', 'To be signed'), drafted: l('拟稿', 'Drafted'),
  },
  record: {
    facts: l('基本情况', 'Facts'), demands: l('诉求与答复', 'Demands and answers'), story: l('经过', 'Story'), links: l('相关记录', 'Linked records'), people: l('人员', 'People'),
    reveal: l('查看姓名', 'Show name'), revealTitle: l('查看信访人信息', 'Show the petitioner’s details'), revealReason: l('查看理由（会留痕，信访人可以看到是谁、何时、为何查看）', 'Reason (it is logged; the petitioner can read who looked, when and why)'),
    revealGo: l('查看', 'Show'), looked: l('谁看过', 'Who looked'), nobodyLooked: l('还没有人查看过', 'Nobody has looked yet'), lookUp: l('系统查重', 'look-up for earlier petitions'), name: l('姓名', 'Name'), phone: l('电话', 'Phone'), idNumber: l('证件号', 'ID number'), address: l('住址', 'Address'),
    now: l('现在由', 'Now with'), waits: l('等待', 'Waits for'), ended: l('已结束', 'Ended'), by: l('最迟', 'By'), mayUntil: l('等信访人决定', 'The petitioner’s turn'),
    noDay: l('法规未设期限', 'No limit is set by law'), then: (day: string, who: string): Label => l(`${day}起由${who}办`, `From ${day} it is with ${who}`),
    next: l('下一步', 'Next step'), others: l('还可以', 'Also possible'), notNow: l('现在不能', 'Not possible now'), notYours: l('这一步不由您办理', 'The next step is not yours'),
    whyNot: l('为什么不能', 'Why not'), windows: l('可行使的期限', 'Open periods'), pastClocks: l('已停止的期限', 'Limits no longer running'), outcome: l('答复', 'Answer'),
    pending: (who: string, day: string): Label => l(`${who} ${day} 拟稿，待签发`, `Drafted by ${who} on ${day}, awaiting signature`),
    enteredLater: l('补录', 'Entered later'), drafted: l('拟稿', 'drafted'), signed: l('签发', 'signed'), sentBack: l('退回', 'sent back'), papers: l('文书', 'Papers'),
    sealed: l('检举控告，已密封', 'An accusation: sealed'), first: l('初次', 'First'), again: l('重复', 'Repeat'), opened: l('登记', 'Opened'), closed: l('办结', 'Closed'), print: l('打印', 'Print'),
    detail: l('内容', 'Details'), yes: l('是', 'Yes'), no: l('否', 'No'), noText: l('（空）', '(empty)'), folded: (state: string, from: string, to: string, n: number): Label => l(`到“${state}”为止：${from === to ? from : `${from}至${to}`}，${n} 条`, `Up to “${state}”: ${from === to ? from : `${from} to ${to}`}, ${n} ${n === 1 ? 'entry' : 'entries'}`),
  },
  step: {
    sign: l('签发', 'Sign'), back: l('退回', 'Send back'), draft: l('拟稿', 'Draft'), day: l('办理日期', 'Day'), dayHint: l('事情发生的那一天，期限从这天起算', 'The day it happened; limits count from it'),
    late: l('补录理由', 'Why it is entered later'), reason: l('退回理由', 'Reason for sending back'), send: l('提交', 'Submit'), toSign: l('提交签发', 'Submit for signature'), cancel: l('先放着', 'Leave for now'), kept: l('已填内容会留在本机', 'What you typed stays on this device'),
    under: l('依据', 'Under'), issues: l('应当出具', 'Papers to be issued'), ctrlEnter: l('Ctrl+Enter 提交', 'Ctrl+Enter submits'), changed: l('在您填写时，这件事项有了变化：', 'While you were filling this in, the record changed:'),
    changedHint: l('您填写的内容还在。请核对后再提交一次。', 'What you typed is still here. Check it and submit again.'), add: l('增加一项', 'Add one'), remove: l('去掉', 'Remove'), done: l('已办理', 'Done'), gone: l('已办理。此件已离开您的办理范围，不再显示', 'Done. It has left your hands, and is no longer shown to you'), close: l('收起', 'Put away'), empty: l('不需要填写，确认即可。', 'Nothing to fill in; just confirm.'),
    choose: l('输入名称查找', 'Type to find'), none: l('没有找到', 'Nothing found'), demand: l('诉求', 'Demand'), optional: l('（可不填）', ' (optional)'), likely: l('可能是同一事项', 'Probably the same matter'),
    toBeSigned: l('待签发的内容', 'What is to be signed'), notToday: l('不是今天', 'Not today'),
  },
  files: {
    title: l('照片和材料', 'Photos and documents'), uploaded: l('已上传的文件', 'Uploaded file'), erased: l('（内容已销毁）', '(erased)'), tooLarge: l('超过 20 MB，请压缩或者分开', 'Larger than 20 MB: make it smaller or split it'),
    tooMany: (n: number): Label => l(`最多 ${n} 个文件`, `At most ${n} files`), sending: (n: number): Label => l(`正在上传，还有 ${n} 个…`, `Uploading, ${n} to go…`),
  },
  figures: {
    year: l('年度', 'Year'), records: l('计入的记录', 'Records counted'), breakdown: l('分项', 'Breakdown'), none: l('没有可统计的记录', 'Nothing to count'), nothing: l('这一项没有计入任何记录。', 'No record is counted here.'),
    onTime: l('各单位按期情况，最需要督促的在前', 'On time by unit, worst first'), late: l('逾期件现在在谁手里', 'Who holds what is overdue'), ageing: l('在办件已办多久', 'Age of what is open'),
    sealed: (n: number): Label => l(`另有 ${n} 件密封件，只计数，不列出`, `and ${n} sealed, counted but not listed`), whole: l('看全部', 'Show all'), before: l('上年', 'year before'),
    find: l('找一项统计', 'Find a figure'), groups: l('分组', 'Groups'), notFound: l('没有这样的统计，请换一个词。', 'No such figure; try another word.'),
    counts: { opened: l('登记', 'Opened'), closed: l('办结', 'Ended'), open: l('在办', 'In hand'), overdue: l('逾期', 'Overdue'), onTime: l('按期率', 'In time') },
  },
  charts: { flow: l('流程图', 'Flow chart'), print: l('打印 A3', 'Print A3'), larger: l('放大', 'Larger'), smaller: l('缩小', 'Smaller'), fit: l('适合宽度', 'Fit width'), kind: l('图种', 'Kind'), procedure: l('事项', 'Procedure') },
} as const
