import type { Label } from '../api/types.ts'

const l = (zh: string, en: string): Label => ({ zh, en })

/** The words of what stands on a record's page beside its declared facts. */
export const recordWords = {
  chain: l('首接首办', 'From hand to hand'),
  signed: (day: string): Label => l(`${day}签收`, `signed for on ${day}`),
  unsigned: l('尚未签收', 'not signed for yet'),
  neverSigned: l('没有签收，已经转走', 'never signed for, moved on'),
  answers: (who: string): Label => l(`签收以前，由${who}负责`, `Until it is signed for, ${who} answers for it`),
  since: (day: string): Label => l(`${day}`, `on ${day}`),
  who: l('承办情况', 'Who handles it'),
  anyone: l('尚未指定，本单位承办人均可办理', 'Nobody is named: every handler of the unit may act'),
  handler: l('承办人', 'Handler'),
  deputy: l('协办人', 'Deputy'),
  recused: l('回避', 'Stand aside'),
  route: l('办理途径', 'Route'),
  suggested: l('建议', 'Suggested'),
  decided: l('确定', 'Decided'),
  by: (who: string): Label => l(`（${who}）`, ` (${who})`),
  onlySuggested: l('信访部门只提建议，由责任单位确定', 'The petition office only suggests; the responsible unit decides'),
  flags: l('标记', 'Flags'),
  two: l('办结与化解', 'Concluded, and resolved'),
  concluded: l('办结', 'Concluded'),
  resolved: l('化解', 'Resolved'),
  notConcluded: l('尚未办结', 'Not concluded yet'),
  notResolved: l('没有化解的记录', 'Not recorded as resolved'),
  twoHint: l(
    '办结是程序走完，化解是矛盾消除，两件事分别记录',
    'Concluded: the procedure is over. Resolved: the dispute is. Each is recorded by itself',
  ),
  quashed: l('被撤销的原意见', 'The opinion that was annulled'),
  remedies: l('复查、复核', 'Review and re-review'),
  above: l('复核决定', 'Decided on re-review'),
  until: (day: string): Label => l(`最迟${day}`, `by ${day}`),
  deliveredOn: (day: string): Label => l(`${day}送达`, `delivered on ${day}`),
  enteredLate: (day: string): Label =>
    l(
      `${day}发生，补录较晚；信访人的期限自登记之日起算`,
      `It happened on ${day} and was entered late; the petitioner’s days count from the entry`,
    ),
  begin: l('由本件发起', 'Begin from here'),
  paused: l('暂停计时', 'Paused'),
  pausedSince: (day: string): Label =>
    l(
      `从${day}起暂停计时，听证期间不计入；恢复后最后一日相应顺延`,
      `Paused from ${day}: the days of the hearing do not count; the last day moves out by as many when it goes on`,
    ),
  extendedFrom: (day: string): Label =>
    l(`原最后一日为${day}，之后为经批准延长的日数`, `The last day was ${day}; what follows are the days that were added`),
  excluded: (n: number): Label => l(`其中 ${n} 天不计入（听证期间）`, `${n} ${n === 1 ? 'day does' : 'days do'} not count (the hearing)`),
  extended: l('已延期', 'extended'),
  without: (n: number): Label => l(`扣除 ${n} 天`, `${n} days left out`),
  more: (n: number): Label => l(`还有 ${n} 件`, `${n} more`),
  ended: (n: number): Label => l(`已结束的 ${n} 件`, `${n} ended`),
  rest: (n: number): Label => l(`其他步骤 ${n} 项（现在不在这一环节，或者不归您办理）`, `${n} other steps (another stage, or not for you)`),
  turn: (who: string): Label => l(`等${who}`, `${who}’s turn`),
  waitsFor: (what: string): Label => l(`等${what}`, `waits for: ${what}`),
  choose: l('请选择下一步', 'Choose the next step'),
  signature: l('签发', 'Signed'),
} as const
