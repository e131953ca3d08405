import type { Label } from '#core/law/label.ts'

/**
 * A state as a petitioner would be told of it. `now`: the headline where no body holds it. `then`: what that means, and what may be done.
 * `tells`: the steps whose words to the petitioner stand with it. `good`: it ended well, or as it should.
 */
export interface Words {
  readonly now?: Label
  readonly then?: Label
  readonly tells?: readonly string[]
  readonly good?: true
}

const held = (zh: string, en: string, ...tells: readonly string[]): Words => ({ then: { zh, en }, ...(tells.length && { tells }) })
const is = (now: readonly [zh: string, en: string], then?: readonly [zh: string, en: string], ...tells: readonly string[]): Words => ({
  now: { zh: now[0], en: now[1] },
  ...(then && { then: { zh: then[0], en: then[1] } }),
  ...(tells.length && { tells }),
})
const ended = (words: Words): Words => ({ ...words, good: true })

const again = ['以后有新的情况，随时可以重新反映。', 'You may file again at any time.'] as const
const once = ['期限没有过的，还可以再申请。', 'While the period lasts you may ask again.'] as const
const refused = [
  '申请期限没有过的，可以按书面告知的理由补正以后再申请。期限已经过了的，不能再申请；有新的事实或者理由，随时可以重新反映，我们会登记。想知道还有没有别的法律途径（比如诉讼、仲裁、行政复议），可以打免费法律咨询 12348，或者打电话问我们。',
  'While the period lasts you may mend what the written reason names, and ask again. Once it has passed that is not possible any more; with new facts or reasons you may file again at any time, and it will be registered. To learn whether another way of law is open to you (a lawsuit, arbitration, administrative reconsideration), call free legal advice, 12348, or telephone us.',
] as const
const withdrawn = is(['已撤回', 'Withdrawn'], again)

/** By procedure and state. What is not here is never shown to a petitioner. */
export const states: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  submission: {
    registered: held(
      '正在弄清这是什么事、归谁管，然后转给负责的单位。',
      'What it is about and who answers for it is being settled; then it goes there.',
    ),
    direct: held('单位直接收到了您的信，要告诉您怎样办理。', 'The unit received your letter itself, and must tell you which way it goes.'),
    'in-hand': is(['正在办理', 'Being handled']),
    concluded: ended(is(['已办结', 'Concluded'], again)),
    redirected: is(
      ['应当向别的机关提出', 'It is for another body'],
      [
        '不清楚怎么走，可以打电话问我们；也随时可以重新反映。',
        'If you are not sure how, telephone us; and you may file again at any time.',
      ],
      'redirect',
    ),
    declined: is(
      ['没有受理', 'Not accepted'],
      [
        '已经在办的那件事照常办理。有另外的请求，随时可以反映。',
        'What is being handled already goes on. Another request can be filed at any time.',
      ],
      'decline',
    ),
    'not-again': is(
      ['不再受理', 'Not accepted again'],
      [
        '有新的事实或者理由，随时可以重新提出，我们会登记。',
        'With new facts or reasons you may file again at any time; it will be registered.',
      ],
      'not-again',
    ),
    sent: held(
      '已经移送，等纪检监察机关签收，由他们依规依纪依法处理；被反映的人和单位看不到您的材料。',
      'It was passed on under seal, and the discipline body has to sign for it; they handle it by their own rules, and those it names do not see it.',
      'pass',
    ),
    passed: is(
      ['已移送纪检监察机关', 'Passed to the discipline body'],
      ['由他们依规依纪依法处理；被反映的人和单位看不到您的材料。', 'They handle it by their own rules; those it names do not see it.'],
      'pass',
      'acknowledge',
      'feedback',
    ),
    withdrawn,
  },
  petition: {
    sorted: held('正在确定由哪个单位办理。', 'Which unit handles it is being settled.'),
    offered: held('已经转给这个单位，等它签收。', 'It was sent to this unit, which has to sign for it.'),
    signed: held(
      '单位已经签收，要书面告诉您是否受理、按什么程序办。',
      'The unit signed for it, and must tell you in writing whether it accepts it and by which procedure.',
    ),
    objected: held(
      '单位认为不归它管，信访部门正在核定。您不用另外跑。',
      'The unit holds that it is not competent; the office decides. You need not go anywhere.',
    ),
    disputed: is(
      ['正在确定归哪个单位管', 'Which unit is competent is being settled'],
      [
        '几个单位有不同意见，由它们协商，协商不成由上级机关指定。您不用另外跑，确定以后这里会写明。',
        'Several units disagree; they settle it, or the body above them does. You need not go anywhere; the outcome will stand here.',
      ],
    ),
    handling: held(
      '单位正在听取情况、调查核实，会给您书面答复。',
      'The unit hears you, looks into the facts, and will answer in writing.',
      'extend',
    ),
    simple: held(
      '事情简单明了，按简易办法办理，答复比一般的快；可能打电话、发短信或者当面答复您。',
      'It is simple and is answered faster than usual; the answer may come by telephone, text message or in person.',
    ),
    studying: held('单位正在研究您的建议，研究以后答复您。', 'The unit studies your suggestion, and will answer.'),
    performing: held(
      '单位正在依法查处或者履行保护职责，办完答复您。',
      'The unit acts as the law of its field says, and will answer.',
      'lead',
    ),
    redoing: held(
      '上级机关撤销了原来的答复，责令重新办理。单位不能再用同样的事实和理由作出同样的答复。',
      'The body above annulled the answer; the unit must handle it anew, and cannot answer the same on the same facts and reasons.',
    ),
    replied: held(
      '书面答复已经作出，正在送给您。请留意电话和邮件。',
      'The written answer is ready and on its way. Please watch your telephone and post.',
    ),
    kept: is(
      ['书面答复为您保留着，请来领取', 'The written answer is kept for you to collect'],
      [
        '没有能够送到您手里。请带身份证件来领，也可以打电话请单位再送一次。答复内容写在下面；您提出不同意见的期限，从收到书面答复之日起才开始计算。',
        'It could not be brought to you. Please come for it with your identity card, or telephone and ask the unit to try again. What it says stands below; your time to object begins only on the day you receive it on paper.',
      ],
      'undeliverable',
    ),
    delivered: is(['书面答复已经送达', 'The written answer has been delivered']),
    reviewing: is(['这件事正在复查、复核', 'In review'], ['走到了哪一步，写在下面。', 'How far it has come stands below.']),
    remedied: held('复查、复核已经结束，单位正在办理结案。', 'The review has ended; the unit is concluding the matter.'),
    concluded: ended(is(['已办结', 'Concluded'], again)),
    settled: ended(
      is(
        ['经调解、和解办结', 'Concluded by settlement'],
        ['对方不履行协议的，请打电话告诉我们，也可以重新反映。', 'If the other side does not keep to it, telephone us, or file again.'],
      ),
    ),
    terminated: is(
      ['复核已经作出，信访程序走完了', 'The re-review was the last step of the petition procedure'],
      [
        '同样的事实和理由，不再受理（条例第36条第3款）。有新的事实或者理由，随时可以重新提出，我们会登记。生活确有困难的，可以请我们告诉或者帮助您申请社会救助（条例第37条第2款）。',
        'The same facts and reasons are not accepted again (art. 36(3)). With new ones you may file again at any time; it will be registered. In real hardship, ask us how to apply for social assistance (art. 37(2)).',
      ],
    ),
    led: is(
      ['应当走另外的法定程序', 'Another procedure of law is the way'],
      [
        '请按这里写的程序、机关和期限去提出，不要错过期限。不清楚怎么走，可以打电话问我们，或者打免费法律咨询 12348。',
        'Please follow the procedure, body and time limit given here, and do not let the time pass. If you are not sure how, telephone us, or free legal advice: 12348.',
      ],
      'lead',
    ),
    separated: is(
      ['应当由政法部门按法律程序处理', 'It is for the court, the procuratorate or the police'],
      [
        '信访不能代替打官司、报案。请按这里写的去处提出；不清楚怎么走，可以打电话问我们，或者打免费法律咨询 12348。',
        'A petition cannot take the place of their procedure. Please go where it says here; if you are not sure how, telephone us, or free legal advice: 12348.',
      ],
      'separate',
    ),
    merged: is(['已并入同一件事一起办理', 'Joined to another petition about the same']),
    lapsed: withdrawn,
    taken: is(
      ['已从责任单位收回并密封', 'Taken back from the unit and sealed'],
      [
        '信中有检举控告的内容，不再由原来的单位办理，原来的单位也不再看得到您的材料。信里还有别的请求的，请另写一封信，或者打电话告诉我们。',
        'Your letter holds an accusation. The unit does not handle it any longer, nor sees your letter. If it asked for something else as well, please write another letter, or telephone us.',
      ],
    ),
  },
  review: {
    requested: held('正在审查复查申请，会告诉您是否受理。', 'The request is being examined; you will be told whether it is admitted.'),
    reviewing: held('复查机关正在审查原来的答复对不对。', 'The reviewing body examines whether the answer was right.'),
    decided: held('复查意见已经作出，正在送给您。', 'The review is decided, and its opinion on its way to you.'),
    delivered: is(['复查意见已经送达', 'The review opinion has been delivered']),
    're-review': is(['正在复核', 'Under re-review'], ['复核的进展写在下面。', 'How the re-review goes stands below.']),
    refused: is(['复查申请没有受理', 'The request for review was not admitted'], refused, 'refuse'),
    annulled: ended(
      is(
        ['原来的答复被撤销', 'The answer was annulled'],
        ['责令单位重新办理，重新给您书面答复。', 'The unit must handle it anew, and answer you anew in writing.'],
      ),
    ),
    final: ended(is(['复查已经结束', 'The review has ended'])),
    withdrawn: is(['复查申请已撤回', 'The request for review was withdrawn'], once),
  },
  're-review': {
    requested: held('正在审查复核申请，会告诉您是否受理。', 'The request is being examined; you will be told whether it is admitted.'),
    reviewing: held('复核机关正在审查复查意见对不对。', 'The re-reviewing body examines whether the review was right.'),
    hearing: is(
      ['正在听证', 'A hearing is being held'],
      [
        '听证的时间不计入复核期限，听证结束后接着计算（条例第36条第2款）。',
        'The days of a hearing do not count; the period goes on when it is over (art. 36(2)).',
      ],
    ),
    decided: held('复核意见已经作出，正在送给您。', 'The re-review is decided, and its opinion on its way to you.'),
    final: ended(is(['复核意见已经送达', 'The re-review opinion has been delivered'])),
    refused: is(['复核申请没有受理', 'The request for re-review was not admitted'], refused, 'refuse'),
    withdrawn: is(['复核申请已撤回', 'The request for re-review was withdrawn'], once),
  },
  hearing: {
    called: held(
      '决定举行听证，正在安排，定下来会提前通知您。',
      'A hearing will be held; it is being arranged, and you will be told ahead of it.',
    ),
    announced: held(
      '您可以参加、说明情况、提交证据。认为主持人、听证员和这件事有利害关系的，可以要求回避。来不了，请提前打电话。',
      'You may attend, speak and hand in evidence. If the chair or a member has an interest in the matter, you may ask for another. If you cannot come, telephone ahead.',
      'announce',
    ),
    held: held('听证会已经举行，正在形成听证意见。', 'The hearing was held; its opinion is being drawn up.'),
    concluded: ended(
      is(
        ['听证会已经作出意见', 'The hearing gave its opinion'],
        ['听证意见是作出答复的依据，答复会书面送给您。', 'The answer rests on it, and will reach you in writing.'],
      ),
    ),
    cancelled: is(['听证取消了', 'The hearing was cancelled']),
  },
  mediation: {
    mediating: held(
      '双方都同意，正在调解。调解期间办理期限照常计算，调解不成就继续办理。',
      'Both sides agreed to mediation. The days go on meanwhile; if there is no agreement, so does the matter.',
    ),
    performing: held('已经达成协议，正在履行。', 'An agreement was reached and is being performed.', 'agree'),
    performed: ended(is(['协议已经履行', 'The agreement was performed'])),
    broken: is(
      ['协议没有履行', 'The agreement was not performed'],
      ['请打电话告诉我们；也可以依法起诉，或者重新反映。', 'Please telephone us; you may also go to court as the law says, or file again.'],
    ),
    failed: is(
      ['调解没有成功', 'Mediation came to no agreement'],
      ['这件事继续办理，期限照常计算。', 'The matter goes on, and so do its days.'],
      'fail',
    ),
  },
}
