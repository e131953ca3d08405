import type { Label } from '../api/types.ts'

const l = (zh: string, en: string): Label => ({ zh, en })

/** The words of the import page. */
export const words = {
  title: l('导入历史数据', 'Import old matters'),
  lead: l(
    '把旧台账、旧系统里的信访件一次录进来。逐行检查，只要有一行不对，就一件也不写入。',
    'Brings the matters of an old list in at once. Each row is checked, and nothing is written while one of them is wrong.',
  ),
  first: l('下载模板', 'Download the template'),
  firstHint: l(
    '按表头填写，每行一件。带 * 的必填，其余没有的可以留空；填到哪一天，就导入到哪一步。',
    'One matter a row, under the headings. Those with * are needed, the rest may be empty; a matter goes as far as its days.',
  ),
  download: l('下载模板（.xlsx）', 'Download the template (.xlsx)'),
  second: l('选择填好的表格', 'Choose the filled-in sheet'),
  secondHint: l('.xlsx 或者 .csv，最大 20 MB，最多 20000 行。', '.xlsx or .csv, at most 20 MB and 20,000 rows.'),
  file: l('表格文件', 'Spreadsheet'),
  third: l('检查', 'Check'),
  checkGo: l('检查这个表格', 'Check this sheet'),
  checking: l('正在逐行检查，请稍候', 'Checking row by row; please wait'),
  fourth: l('导入', 'Import'),
  importing: l('正在导入，请不要关闭页面', 'Importing; please leave the page open'),
  good: (rows: string): Label => l(`${rows} 行全部无误，可以导入`, `All ${rows} rows are good and can be imported`),
  wrong: (rows: string, wrong: string): Label =>
    l(
      `共 ${rows} 行，${wrong} 行有误。请在表格里改好，再选择文件检查一次`,
      `${wrong} of ${rows} rows are wrong. Mend them in the sheet, then choose and check it again`,
    ),
  more: (n: string): Label => l(`另有 ${n} 处没有列出，请先改好以上各处`, `and ${n} more; mend these first`),
  go: (rows: string): Label => l(`导入这 ${rows} 件`, `Import these ${rows} matters`),
  noUndo: l(
    '导入以后不能整批删除，只能逐件更正。导入的信访件没有查询码，信访人不能在网上查询。',
    'An import cannot be taken back as a whole; matters are corrected one by one. They have no query codes, so their petitioners cannot follow them online.',
  ),
  done: (rows: string): Label => l(`已导入 ${rows} 件`, `${rows} matters were imported`),
  another: l('再导入一个表格', 'Import another sheet'),
  row: l('行', 'Row'),
  column: l('列', 'Column'),
  what: l('哪里不对，怎么改', 'What is wrong, and what to do'),
  faults: l('需要改正的地方', 'What is to be mended'),
  past: l('以前的导入', 'Earlier imports'),
  none: l('还没有导入过', 'Nothing was imported yet'),
  when: l('时间', 'When'),
  who: l('导入人', 'By'),
  rows: l('行数', 'Rows'),
  hash: l('文件校验码', 'Hash of the file'),
  open: l('查看', 'Show'),
  original: l('原编号', 'Old number'),
  number: l('现编号', 'Number'),
  subject: l('标题', 'Subject'),
  state: l('状态', 'State'),
  imported: l('导入的信访件', 'Imported submissions'),
  firstRows: (n: string): Label => l(`前 ${n} 行`, `the first ${n} rows`),
  all: l('看全部信访件', 'All submissions'),
  sheet: {
    out: l('导出 Excel', 'Export to Excel'),
    outHint: l('导出您看得到的、符合当前筛选条件的记录，最多 10000 件', 'What you see under this filter, at most 10,000 records'),
    in: l('从 Excel 导入', 'Import from Excel'),
    lead: l(
      '每行一件，和逐件填写一样检查；只要有一行不对，就一件也不写入。',
      'One a row, judged as if filled in one by one; nothing is written while one row is wrong.',
    ),
    secondHint: l('.xlsx 或者 .csv，最大 20 MB，最多 2000 行。', '.xlsx or .csv, at most 20 MB and 2,000 rows.'),
    firstHint: l(
      '按表头填写。带 * 的必填，可选的内容点开单元格从下拉列表选。',
      'Fill it in under the headings. Those with * are needed; cells with a list open it.',
    ),
    again: l('再导入一个表格', 'Import another sheet'),
    close: l('关闭', 'Close'),
    opened: l('导入的记录', 'Imported records'),
    noUndo: l('导入以后不能整批撤回，只能逐件更正。', 'An import cannot be taken back as a whole; records are corrected one by one.'),
    firstRows: (n: string): Label => l(`前 ${n} 行`, `the first ${n} rows`),
    go: (rows: string): Label => l(`导入这 ${rows} 行`, `Import these ${rows} rows`),
    done: (rows: string): Label => l(`已导入 ${rows} 件`, `${rows} records were imported`),
  },
} as const
