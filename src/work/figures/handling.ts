import { units, type Figure } from './figure.ts'
import { count, onTime, share } from './made.ts'

const of = { group: 'handling' } as const

/** What units do while they handle: simple handling, extension, hearings, opinions, mediation, carrying out (articles 24, 31 to 34). */
export const handlingFigures: readonly Figure[] = [
  count({ ...of, name: 'petitions.simple', label: { zh: '简易办理', en: 'Handled simply' }, of: 'petition', day: 'simpleOn', where: [], by: ['unit', 'month', 'content', 'state'], note: { zh: '按决定简易办理之日统计。', en: 'By the day on which it was chosen.' } }),
  count({ ...of, name: 'petitions.simpleTurned', label: { zh: '简易转普通', en: 'Simple, then ordinary' }, of: 'petition', day: 'simpleOn', where: ['turnedOrdinary'], by: ['unit', 'month', 'content'], note: { zh: '统计年度内决定简易办理、后转普通程序的。', en: 'Of those chosen in the year, those turned ordinary later.' } }),
  share({ ...of, name: 'petitions.simpleOnTime', label: { zh: '简易办理按期答复率', en: 'Simple, answered on time' }, of: 'petition', day: 'simpleDue', where: ['stayedSimple', 'simpleOver', 'simpleOwed'], part: ['simplyInTime'], by: ['unit', 'month', 'content'], note: { zh: '分母：简易答复期限（10个工作日）在统计年度内且已过的；分子：其中在该日及以前答复的。转普通程序的、期限内撤回的不计。', en: 'Of those whose day for the simple answer (10 working days) falls in the year and has passed, those answered by that day. Left out: those turned ordinary, or withdrawn in time.' } }),
  count({ ...of, name: 'petitions.extended', label: { zh: '延期', en: 'Extended' }, of: 'petition', day: 'extendedOn', where: [], by: ['unit', 'month', 'content'], note: { zh: '按批准延期之日统计（第三十四条，只能一次）。', en: 'By the day of approval (article 34, once only).' } }),
  count({ ...of, name: 'hearings.held', label: { zh: '举行听证', en: 'Hearings held' }, of: 'hearing', day: 'heldOn', where: [], by: ['body', 'month', 'state'], note: { zh: '按举行日统计，含办理、复查、复核中的听证。', en: 'By the day of the hearing: those of handling, review and re-review alike.' } }),
  count({ ...of, name: 'assists.asked', label: { zh: '请协办', en: 'Opinions asked of other units' }, of: 'assist', day: 'opened', where: [], by: ['unit', 'month', 'state'], note: { zh: '按请求日统计；单位为协办单位。', en: 'By the day of asking; the unit is the one asked.' } }),
  onTime({ ...of, name: 'assists.onTime', label: { zh: '协办按期反馈率', en: 'Opinions given on time' }, of: 'assist', by: ['unit', 'month'], duty: { zh: '反馈协办意见', en: 'the opinion' } }),
  count({ ...of, name: 'mediations.begun', label: { zh: '启动调解', en: 'Mediations begun' }, of: 'mediation', day: 'opened', where: [], by: ['unit', 'month', 'state'], note: { zh: '按启动日统计。', en: 'By the day on which it began.' } }),
  count({ ...of, name: 'mediations.succeeded', label: { zh: '调解成功', en: 'Mediations that came to an agreement' }, of: 'mediation', day: 'agreedOn', where: [], by: ['unit', 'month', 'state'], note: { zh: '按达成协议之日统计，含和解、口头协议。', en: 'By the day of the agreement; settlements and oral agreements too.' } }),
  share({ ...of, name: 'mediations.performed', label: { zh: '调解协议履行率', en: 'Agreements performed' }, of: 'mediation', day: 'closedOn', where: ['performanceJudged'], part: ['performed'], by: ['unit', 'month'], note: { zh: '分母：统计年度内协议履行完毕或者未履行而结束的；分子：其中已履行的。', en: 'Of agreements that ended in the year, performed or not, those performed.' } }),
  count({ ...of, name: 'executions.opened', label: { zh: '支持诉求立项执行', en: 'Supported demands to be carried out' }, of: 'execution', day: 'opened', where: [], by: ['unit', 'month', 'state'], note: { zh: '按立项日统计；每项支持的诉求一件。', en: 'By the day of opening; one for each supported demand.' } }),
  share({ ...of, name: 'executions.proven', label: { zh: '执行到位率', en: 'Carried out and verified' }, of: 'execution', day: 'opened', where: [], part: ['proven'], by: ['unit', 'month'], note: { zh: '分母：统计年度内立项的；分子：其中至今已核实销号的。', en: 'Of those opened in the year, those verified and closed by now.' } }),
  onTime({ ...of, name: 'executions.onTime', label: { zh: '按期执行率', en: 'Carried out on time' }, of: 'execution', by: ['unit', 'month'], duty: { zh: '执行', en: 'carrying it out' } }),
  { ...of, name: 'executions.overdue', label: { zh: '逾期未执行', en: 'Carrying out overdue' }, unit: units.items, of: 'execution', where: ['overdue'], measure: { count: true }, by: ['unit', 'holder', 'state'], note: { zh: '今天以前应当执行、核实而尚未完成的。', en: 'To be carried out, or verified, before today, and not done.' } },
]
