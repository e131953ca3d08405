import { art, type Basis } from '../law/articles.ts'
import type { Label } from '../law/label.ts'
import { guide, type Route } from '../procedures/shared/routes.ts'

// 导引图: which way is mine? Suggestions (article 29) and accusations (article 30) branch off first, then the six ways of article 31 in
// their order.

type Turn = 'suggestion' | 'accusation' | Route

/** One question and where a yes leads; the last asks nothing, it is what remains. Said to whoever has the matter, not to the office. */
export interface Fork {
  readonly turn: Turn
  readonly asks?: Label
  /** A matter or two that one may recognise one's own in. */
  readonly such?: Label
  readonly way: Label
  readonly under: Basis
  readonly goTo: Label
  readonly then: Label
  readonly bring: Label
  /** What is lost by waiting, where a law sets a time; in round words, as the body there has the last word. */
  readonly soon?: Label
}

const said: Readonly<Record<Route, Pick<Fork, 'such' | 'goTo' | 'then' | 'bring' | 'soon'>>> = {
  litigation: {
    such: {
      zh: '比如：已经起诉、报案，不服判决，同别人的债务、离婚、损害赔偿纠纷。',
      en: 'Such as: a lawsuit or a report to the police, a judgment, a debt, a divorce or damages between two people.',
    },
    goTo: {
      zh: '到人民法院、人民检察院或者公安机关提出。不清楚怎么办，可以打法律服务热线 12348。',
      en: 'Go to the court, the procuratorate or the police. Free legal advice: 12348.',
    },
    then: {
      zh: '由他们按法律程序办理；信访不能代替裁判。写信来的，我们转送政法部门。',
      en: 'They handle it by their own procedure; a petition cannot take a judgment’s place. A letter is forwarded to them.',
    },
    bring: {
      zh: '身份证；起诉状或者报案材料，对方有几个人就多备几份；合同、欠条、票据、照片、聊天记录等证据，原件和复印件都带；已有判决书、裁定书、受案回执的，也带上。',
      en: 'Your ID; the complaint or report, with a copy for each person on the other side; contracts, notes of debt, receipts, photos, messages, originals and copies; any judgment, ruling or police receipt.',
    },
    soon: {
      zh: '民事纠纷一般三年内起诉，不服行政行为一般六个月内起诉；不服判决的上诉期更短，看判决书上写的日子。',
      en: 'A civil claim is as a rule brought within three years, one against an administrative act within six months; the time to appeal is shorter: see the judgment.',
    },
  },
  arbitration: {
    such: {
      zh: '比如：和用人单位的劳动争议，事业单位人事争议，农村土地承包纠纷。',
      en: 'Such as: a dispute with an employer or a public institution over work, or over contracted farmland.',
    },
    goTo: {
      zh: '到当地劳动人事争议仲裁委员会、农村土地承包仲裁委员会申请。申请有时效，请尽早。',
      en: 'Apply to the arbitration commission for labour and personnel, or for rural land contracts. There is a time limit: go soon.',
    },
    then: {
      zh: '由仲裁机构裁决；不服裁决的，可以依法起诉。',
      en: 'The commission decides; against its award one may sue as the law says.',
    },
    bring: {
      zh: '身份证；仲裁申请书，对方有几个就多备几份；劳动合同、工资条、考勤、工作证，或者承包合同、权属证书等证据，原件和复印件都带。',
      en: 'Your ID; the application, with a copy for each opponent; contract of work, pay slips, attendance, work card, or land contract and certificate, originals and copies.',
    },
    soon: {
      zh: '劳动争议一般一年内申请，农村土地承包纠纷一般两年内申请。',
      en: 'As a rule within one year for labour, within two for rural land contracts.',
    },
  },
  party: {
    such: {
      zh: '只有党员对自己所受的党纪处分、组织处理不服，才走这条路。',
      en: 'Only for a party member who disagrees with a party decision about themselves.',
    },
    goTo: { zh: '向作出决定的党组织或者它的上一级提出。', en: 'Turn to the party organisation that decided, or the one above it.' },
    then: { zh: '按党内申诉、复审的规定办理。', en: 'It follows the party’s own rules of appeal and re-examination.' },
    bring: {
      zh: '身份证明；处分决定或者组织处理决定；写好的申诉书；有关证据。',
      en: 'Proof of who you are; the decision; a written appeal; what supports it.',
    },
  },
  administrative: {
    such: {
      zh: '比如：不服罚款、征收等决定，要求确认权属或者认定工伤，申请办证、许可。',
      en: 'Such as: against a fine or a requisition; for a confirmation of rights or of a work injury; for a licence.',
    },
    goTo: {
      zh: '不服行政决定的，向行政复议机关申请复议；其他的，向管这件事的行政机关申请。',
      en: 'Against a decision, apply for administrative reconsideration; otherwise apply to the body in charge.',
    },
    then: { zh: '按这项程序规定的期限办理并答复。', en: 'It is handled and answered within that procedure’s own time limits.' },
    bring: {
      zh: '身份证；决定书、通知书等；写好的申请书；权属证书、病历、合同、照片等有关证据，原件和复印件都带。',
      en: 'Your ID; the decision or notice; a written application; certificates, medical records, contracts, photos, originals and copies.',
    },
    soon: {
      zh: '不服行政决定的，一般自知道之日起60日内申请复议；工伤认定一般自受伤之日起一年内申请。',
      en: 'Reconsideration is as a rule asked for within 60 days of knowing of the decision; recognition of a work injury within one year.',
    },
  },
  duty: {
    such: {
      zh: '比如：请求查处违法建房、排污、拖欠工资，请求保护人身安全或者财产。',
      en: 'Such as: unlawful building, pollution, unpaid wages to be acted against; a person or property to be protected.',
    },
    goTo: { zh: '向负责查处或者保护的机关提出，也可以打 12345。', en: 'Turn to the body whose task it is, or call 12345.' },
    then: { zh: '机关依法履行职责，或者给您答复。', en: 'The body acts as the law says, or answers you.' },
    bring: {
      zh: '身份证；写清时间、地点、是谁、做了什么的材料；照片、录像、合同、工资条等证据；以前投诉、报案的回执。',
      en: 'Your ID; when, where, who and what, in writing; photos, video, contracts, pay slips; receipts of earlier complaints.',
    },
  },
  petition: {
    goTo: { zh: '在这里提出，或者写信、来访，交给有权处理的机关。', en: 'File it here, write, or come to the competent body.' },
    then: {
      zh: '听您讲事实和理由，调查核实，自受理之日起60日内出具处理意见书；不服的，30日内可以请求复查。',
      en: 'You are heard, the facts are inquired into, and within 60 days of acceptance you have a written opinion; you may ask for a review within 30 days.',
    },
    bring: {
      zh: '身份证；写明请求、事实和理由的材料；有关证据；以前收到的答复、处理意见书。',
      en: 'Your ID; what you ask, with facts and reasons; what supports it; answers received before.',
    },
  },
}

export const forks: readonly Fork[] = [
  {
    turn: 'suggestion',
    way: { zh: '建议意见', en: 'Suggestion' },
    under: art(29, 1),
    asks: {
      zh: '您是提建议、意见，想让工作做得更好，而不是请求解决自己的事吗？',
      en: 'Do you suggest how something could be done better, rather than ask for your own matter to be settled?',
    },
    goTo: { zh: '在这里提出，或者寄给有权处理的机关。', en: 'File it here, or send it to the competent body.' },
    then: {
      zh: '机关认真研究；可行的采纳或者部分采纳，并给您回复。',
      en: 'It is studied; what is sound is adopted in whole or part, and you are answered.',
    },
    bring: { zh: '写好的建议；有数据、照片的一起带上。', en: 'The suggestion in writing, with figures or photos if there are any.' },
  },
  {
    turn: 'accusation',
    way: { zh: '检举控告', en: 'Accusation' },
    under: art(30, 1),
    asks: { zh: '您是检举、控告公职人员违纪违法吗？', en: 'Do you report misconduct of officials?' },
    goTo: {
      zh: '向纪检监察机关提出，可以打 12388；在这里提交的，密封移送。',
      en: 'Turn to the discipline bodies, telephone 12388; what is filed here is sealed and passed on to them.',
    },
    then: {
      zh: '由他们依规依纪依法办理。您的材料和情况，不透露给被检举、揭发的人和单位。',
      en: 'They handle it by their own rules. Nothing of it is revealed to those it names.',
    },
    bring: {
      zh: '写清被反映人的姓名、单位和具体事情；有证据的一起交。',
      en: 'Name and body of the person, and what happened; what supports it.',
    },
  },
  ...guide.map(({ route, label, under, asks }): Fork => ({ turn: route, way: label, under, ...(asks && { asks }), ...said[route] })),
]

/** Whatever the way: what comes here is registered (articles 22 and 44). */
export const alwaysHere = {
  label: {
    zh: '走哪条路，最后由有权处理的机关依法决定。说不准也没关系：在这里反映，我们收到就登记，不会不收。',
    en: 'Which way it goes, the competent body decides in the end. If you are not sure, file it here: what we receive is registered, never refused.',
  },
  under: art(22, 1),
} as const satisfies { readonly label: Label; readonly under: Basis }
