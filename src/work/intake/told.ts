import type { Label } from '#core/law/label.ts'
import type { Paper } from '#core/engine/step.ts'
import { papers } from '#core/procedures/shared/papers.ts'
import type { TellsData } from './data-told.ts'

/**
 * What the petitioner is told of a step: in which words, which fields of its form, and which of its papers are theirs. `moved`: only where
 * it changed the state. A step that is not here is not told at all: what offices say to each other, who handles it, drafts, opinions,
 * follow-ups.
 */
export interface Tells {
  readonly words: Label
  readonly shows?: readonly string[]
  readonly gives?: readonly Paper[]
  readonly moved?: true
}

const tells = (zh: string, en: string, more: Omit<Tells, 'words'> = {}): Tells => ({ words: { zh, en }, ...more })

const handed = ['deliveredBy', 'proof']
const asked = { shows: ['reason'] }

/** By procedure and step. The other procedures are the offices' own. */
export const toldSteps: Readonly<Record<string, Readonly<Record<string, Tells>>>> = {
  submission: {
    open: tells('收到您的来信，已登记', 'Your letter was received and registered', { gives: [papers.queryCode] }),
    triage: tells('弄清是什么事、归谁管', 'What it is about and who answers for it was settled'),
    join: tells('并入正在办理的同一事项', 'Joined to the petition that is being handled', { gives: [papers.whereabouts] }),
    unjoin: tells('不是同一件事，重新单独办理', 'It is not the same matter, and is handled on its own again'),
    'take-on': tells('属于收到单位的职权，开始办理', 'It is for the unit that received it, which has begun', {
      gives: [papers.whereabouts],
    }),
    'hand-in': tells(
      '不属于收到单位的职权，已转交信访部门',
      'It is not for the unit that received it, and was handed to the petition office',
      { gives: [papers.whereabouts] },
    ),
    redirect: tells('告诉您应当向哪个机关提出', 'You were told which body to turn to', { shows: ['where'], gives: [papers.route] }),
    decline: tells('决定不予受理，书面告诉您理由', 'Not accepted, and you were told why in writing', {
      shows: ['ground', 'facts', 'way'],
      gives: [papers.declined],
    }),
    'not-again': tells('决定不再受理，书面告诉您理由', 'Not accepted again, and you were told why in writing', {
      shows: ['reason', 'way'],
      gives: [papers.notAgain],
    }),
    serve: tells('告知书送达', 'The notice was delivered', { shows: handed, gives: [papers.delivery] }),
    pass: tells('移送纪检监察机关', 'Passed to the discipline body', { shows: ['to'] }),
    seal: tells('按检举控告密封', 'Sealed as an accusation'),
    unseal: tells('经认定不是检举控告，按一般来信办理', 'Found to be no accusation, and handled like other letters'),
    acknowledge: tells('纪检监察机关已经签收', 'The discipline body signed for it', { shows: ['number'] }),
    feedback: tells('纪检监察机关给您的反馈', 'What the discipline body tells you', { shows: ['told'] }),
    supplement: tells('补充了材料', 'Material was added', { shows: ['material'] }),
    mandate: tells('补交了委托书、推选书', 'The mandate was handed in', { gives: [papers.mandate] }),
    rate: tells('作了评价', 'A rating was given', { shows: ['office', 'unit', 'comment'] }),
    withdraw: tells('撤回', 'Withdrawn', { shows: ['reason'] }),
    correct: tells('更正了登记信息', 'The registration was corrected'),
    'sort-again': tells(
      '所在的事项不再办理，您的来信重新甄别、单独办理',
      'The petition that it was joined to does not go on; your letter is sorted again and handled on its own',
      { moved: true },
    ),
  },
  petition: {
    'take-away': tells('已从责任单位收回并密封，单位不再看得到', 'Taken back from the unit and sealed; the unit does not see it any more', {
      moved: true,
    }),
    'give-back': tells('经认定不是检举控告，重新确定办理单位', 'Found to be no accusation; the unit that handles it is settled anew', {
      moved: true,
    }),
    forward: tells('转给责任单位', 'Forwarded to the unit that answers for it', { shows: ['unit'], gives: [papers.whereabouts] }),
    assign: tells('交给责任单位办理，并要求报告结果', 'Assigned to the unit that answers for it, which must report back', {
      shows: ['unit'],
      gives: [papers.whereabouts],
    }),
    'self-handle': tells('由信访部门直接办理', 'The petition office handles it itself', { gives: [papers.whereabouts] }),
    separate: tells(
      '应当由政法部门按法律程序处理，告诉您去向',
      'It is for the judicial bodies by their own procedure; you were told where to go',
      { shows: ['way', 'body', 'where'], gives: [papers.route] },
    ),
    'sign-for': tells('单位签收', 'The unit signed for it'),
    reclassify: tells('更正了这件事的类别，按新的类别办理', 'Its category was corrected, and it is handled accordingly', {
      shows: ['category', 'reason'],
      gives: [papers.whereabouts],
    }),
    recall: tells('转错了单位，已经收回，重新确定办理单位', 'It was sent to the wrong unit, and called back; the right one is being found'),
    'hand-over': tells('移交另一个单位继续办理，期限照旧', 'Handed over to another unit, which goes on by the same days', {
      shows: ['unit'],
      gives: [papers.whereabouts],
    }),
    object: tells('单位认为不归它管，请信访部门核定', 'The unit holds that it is not competent, and asked the office to decide'),
    uphold: tells('信访部门同意，另行确定办理单位', 'The office agreed, and finds the right unit'),
    overrule: tells('信访部门核定，仍由这个单位办理', 'The office decided that it stays with this unit'),
    dispute: tells('归哪个单位管有不同意见，正在协调', 'Which unit is competent is in dispute, and being settled'),
    assigned: tells('已经确定由哪个单位办理', 'Which unit handles it has been settled', { shows: ['unit'], moved: true }),
    accept: tells('决定受理，书面告知您', 'Accepted, and you were told in writing', {
      shows: ['contact'],
      gives: [papers.acceptance, papers.whereabouts],
    }),
    lead: tells('应当走另外的法定程序，书面告诉您', 'Another procedure of law is the way; you were told in writing', {
      shows: ['route', 'told', 'basis', 'statutoryBy'],
      gives: [papers.route],
    }),
    simplify: tells('事情简单明了，按简易办法尽快答复', 'It is simple, and is answered quickly', { gives: [papers.acceptance] }),
    tell: tells('告知书送达', 'The notice was delivered', { shows: ['notice', ...handed], gives: [papers.delivery] }),
    complicate: tells('情况比较复杂，改按普通程序办理', 'It proved complex, and takes the ordinary procedure'),
    'answer-simply': tells('已经答复', 'Answered', { shows: ['manner'] }),
    inquire: tells('调查核实', 'The facts were looked into'),
    hear: tells('决定举行听证', 'A hearing will be held'),
    mediate: tells('经双方同意，开始调解', 'Both sides agreed to mediation, which has begun', { gives: [papers.mediationConsent] }),
    extend: tells('情况复杂，延长办理期限，并告诉您理由', 'The matter is complex: the period was extended, and you are told why', {
      shows: ['days', 'reason'],
      gives: [papers.extension],
    }),
    'settle-agreed': tells('达成调解、和解协议，办结', 'Settled by agreement'),
    reply: tells('作出书面答复，等待送达', 'A written answer was given, and is to be delivered', {
      gives: [papers.opinion, papers.answer],
    }),
    perform: tells('依法履行了职责，作出书面答复，等待送达', 'The unit did what the law asks of it; its answer is to be delivered', {
      gives: [papers.answer],
    }),
    attempt: tells('答复没有送到，请留意电话和邮件', 'The answer could not be delivered; please watch your telephone and post'),
    deliver: tells('答复送达', 'The answer was delivered', { shows: handed, gives: [papers.delivery] }),
    undeliverable: tells('多次没有送到，书面答复为您保留着', 'It could not be delivered; the written answer is kept for you', {
      shows: ['keptAt'],
    }),
    'deliver-also': tells('答复送达', 'The answer was delivered', { shows: handed, gives: [papers.delivery] }),
    'ask-review': tells('申请复查', 'A review was asked for', { ...asked, gives: [papers.reviewRequest] }),
    conclude: tells('办结', 'Concluded'),
    split: tells('信里有几件事，分开办理', 'It holds several matters, which are handled apart'),
    merge: tells('并入同一件事一起办理', 'Joined to another petition about the same'),
    revive: tells('恢复单独办理', 'Handled on its own again', { moved: true }),
  },
  review: {
    admit: tells('复查机关受理了复查申请', 'The reviewing body admitted the request', { gives: [papers.reviewAdmitted] }),
    refuse: tells(
      '复查机关没有受理复查申请，书面告诉您理由',
      'The reviewing body did not admit the request; you were told why in writing',
      { shows: ['refusal'], gives: [papers.reviewRefused] },
    ),
    hear: tells('决定举行听证', 'A hearing will be held'),
    decide: tells('作出复查意见，等待送达', 'The review was decided, and its opinion is to be delivered', {
      gives: [papers.reviewOpinion],
    }),
    deliver: tells('复查意见送达', 'The review opinion was delivered', { shows: handed, gives: [papers.delivery] }),
    'ask-re-review': tells('申请复核', 'A re-review was asked for', { ...asked, gives: [papers.reReviewRequest] }),
    close: tells('期限内没有申请复核，复查结束', 'No re-review was asked for in time; the review has ended'),
    withdraw: tells('撤回复查申请', 'The request for review was withdrawn'),
  },
  're-review': {
    admit: tells('复核机关受理了复核申请', 'The re-reviewing body admitted the request', { gives: [papers.reReviewAdmitted] }),
    refuse: tells(
      '复核机关没有受理复核申请，书面告诉您理由',
      'The re-reviewing body did not admit the request; you were told why in writing',
      { shows: ['refusal'], gives: [papers.reReviewRefused] },
    ),
    hear: tells('决定举行听证，听证的时间不计入期限', 'A hearing will be held; its days do not count'),
    'go-on': tells('听证结束，期限继续计算', 'The hearing is over, and the period goes on', { moved: true }),
    decide: tells('作出复核意见，等待送达', 'The re-review was decided, and its opinion is to be delivered', {
      gives: [papers.reReviewOpinion],
    }),
    deliver: tells('复核意见送达', 'The re-review opinion was delivered', { shows: [...handed, 'published'], gives: [papers.delivery] }),
    withdraw: tells('撤回复核申请', 'The request for re-review was withdrawn'),
  },
  hearing: {
    announce: tells('通知听证', 'The hearing was announced', {
      shows: ['heldOn', 'place', 'open', 'chair', 'panel'],
      gives: [papers.hearing],
    }),
    hold: tells('听证会已经举行', 'The hearing was held'),
    conclude: tells('听证会作出意见，作为答复的依据', 'The hearing gave its opinion, on which the answer rests'),
    cancel: tells('听证取消', 'The hearing was cancelled'),
  },
  mediation: {
    agree: tells('达成协议', 'An agreement was reached', { shows: ['kind', 'agreement', 'performBy'], gives: [papers.mediationAgreement] }),
    write: tells('补订了书面协议', 'The agreement was put in writing', { shows: ['agreement'], gives: [papers.mediationAgreement] }),
    fail: tells('调解没有成功，继续办理', 'Mediation came to no agreement; the matter goes on', { shows: ['told'] }),
    perform: tells('协议已经履行', 'The agreement was performed'),
    break: tells('协议没有履行', 'The agreement was not performed'),
  },
}

const decided = { always: ['body', 'deliveredOn'], after: ['kind', 'found', 'opinion', 'basis', 'redoBy', 'execute'] }

/** What the petitioner may know of a record's data; all else stays inside. */
export const toldData: Readonly<Record<string, TellsData>> = {
  submission: { always: ['text', 'repeat', 'purpose', 'passedOn', 'passedTo'] },
  petition: { always: ['demands', 'category', 'route', 'deliveredOn', 'redoBy'] },
  review: decided,
  're-review': decided,
  hearing: { always: ['heldOn', 'place', 'open'] },
}
