import type { Entry } from './verb.ts'

/** What can be called. One file per verb; only the one that is called is loaded. */
export const verbs: Readonly<Record<string, Entry>> = {
  serve: {
    usage: 'serve',
    does: { zh: '启动服务（数据库、网页、接口）', en: 'start the server: database, pages, API' },
    load: () => import('./serve.ts'),
  },
  tour: {
    usage: 'tour [--out DIR] [--lang zh|en]',
    does: { zh: '在临时数据库上走完一件信访事项的全过程', en: 'take one petition all its way on a throw-away database' },
    load: () => import('./tour.ts'),
  },
  demo: {
    usage: 'demo [--matters N] [--year Y] [--seed S] | --profile FILE',
    does: {
      zh: '为演示机关生成一年的信访件，或者与给定指标完全一致的一年',
      en: 'make a plausible year for the demonstration office, or one of given figures',
    },
    load: () => import('./demo.ts'),
  },
  import: {
    usage: 'import FILE [--office ID] [--check] [--json]\n  import --template FILE.xlsx [--office ID]',
    does: {
      zh: '从表格导入历史信访件：逐行检查，一行有误就不写入；--check 只检查；--template 输出模板',
      en: 'bring in old matters from a spreadsheet: checked row by row, nothing written while one row is wrong; --check only checks; --template writes the sheet to fill in',
    },
    load: () => import('./import.ts'),
  },
  verify: {
    usage: 'verify [--json] [--key PUBLIC]…',
    does: { zh: '核验每条记录的事件链和每次存证', en: 'check the chain of events of every record, and every anchor' },
    load: () => import('./verify.ts'),
  },
  anchor: {
    usage: 'anchor [--office ID] [--json]',
    does: { zh: '立即存证：有变动的记录纳入一次签名', en: 'make an anchor now: what moved is bound under a signature' },
    load: () => import('./anchor.ts'),
  },
  warnings: {
    usage: 'warnings [--office ID] [--json]',
    does: {
      zh: '立即查找预警和督办线索（服务每天早上自动查找）',
      en: 'look for warnings and supervision leads now, as a server does each morning',
    },
    load: () => import('./warnings.ts'),
  },
  figures: {
    usage: 'figures --year Y [--office ID] [--json]',
    does: { zh: '统计指标', en: 'the figures of a year' },
    load: () => import('./figures.ts'),
  },
  charts: {
    usage: 'charts --out DIR [--office ID] [--address URL]',
    does: { zh: '输出上墙图表：流程图、责任图、时限图、路线图、导引图、须知', en: 'write the charts for the wall as SVG' },
    load: () => import('./charts.ts'),
  },
  office: {
    usage: 'office add --id ID --code 000000 --name 名称/Name [--director 姓名/Name]',
    does: { zh: '建立机关，并开设主任账号', en: 'make an office, with an account for its director' },
    load: () => import('./office.ts'),
  },
  unit: {
    usage:
      'unit add --id ID --name 名称/Name [--short 简称/Short] [--kind department|street|community|superior] [--parent U] [--superior U] [--outside] [--office ID]',
    does: { zh: '建立单位，信访事项可以转送给它', en: 'add a unit that matters can be forwarded to' },
    load: () => import('./unit.ts'),
  },
  staff: {
    usage: 'staff add --login L --name 姓名 [--name-en NAME] --unit U --role R… [--office ID]\n  staff list [--office ID]',
    does: { zh: '开设账号；列出账号', en: 'give somebody an account; list the accounts' },
    load: () => import('./staff.ts'),
  },
  categories: {
    usage: 'categories [--office ID] [--json]\n  categories --load FILE.csv|xlsx|json [--office ID]',
    does: {
      zh: '列出内容分类；--load 设置本机关自己的分类（列名：代码、中文名称、英文名称、停用），有一处错误就不设置，没有列出的保持原样',
      en: 'print the content categories; --load sets the office’s own (columns code, zh, en, off), nothing while one is wrong, and what is not named stays',
    },
    load: () => import('./categories.ts'),
  },
  help: { usage: 'help', does: { zh: '本说明', en: 'this text' }, load: async () => (await import('./help.ts')).help(verbs) },
}
