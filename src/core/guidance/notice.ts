import { art, type Basis } from '../law/articles.ts'
import type { Label } from '../law/label.ts'

// 须知: what a petitioner may ask for and what is asked of a petitioner, in our own words. The page and the poster tell the same lines.

interface NoticeLine {
  readonly label: Label
  readonly under: Basis
}
interface NoticePart {
  readonly title: Label
  readonly lines: readonly NoticeLine[]
}

const line = (under: Basis, zh: string, en: string): NoticeLine => ({ label: { zh, en }, under })

/** The page's and the poster's name, and where the words come from. */
export const noticeTitle = { zh: '须知：您的权利和应当做到的', en: 'Your rights, and what is asked of you' } as const satisfies Label
export const noticeSource = {
  zh: '根据《信访工作条例》（2022年5月1日起施行），用我们自己的话写成；以条例原文为准。',
  en: 'From the Regulations on Petition Work (in force since 1 May 2022), in our own words; the text of the regulations is what counts.',
} as const satisfies Label

export const notice: readonly NoticePart[] = [
  {
    title: { zh: '您的权利', en: 'Your rights' },
    lines: [
      line(
        art(17),
        '可以上网、写信、打电话、发传真、上门反映情况，提意见、建议和请求。',
        'You may petition by network, letter, telephone, fax or in person.',
      ),
      line(
        art(18, 1),
        '机关应当公布信访渠道、接待时间地点、查询办法和办理程序。',
        'Offices publish their channels, hours, how to follow a matter, and the procedure.',
      ),
      line(art(18, 4), '任何人不得因此打击报复您。', 'Nobody may retaliate against you for it.'),
      line(art(19, 1), '写不了的可以口头讲，工作人员要如实记下来。', 'If you cannot write, say it; the staff must record it truly.'),
      line(art(22, 1), '信访办收到就登记，15日内转送、交办。', 'The office registers on receipt and forwards within 15 days.'),
      line(
        art(23),
        '承办单位15日内书面告诉您：收到没有、走什么途径、按什么程序。姓名、住址不清的除外。',
        'The unit tells you in writing within 15 days that it has it and which way it goes, unless name or address are unclear.',
      ),
      line(
        art(28, 3),
        '工作人员和这件事或者和您有直接利害关系的，应当回避。',
        'Staff with a direct interest in the matter, or in you, stand aside.',
      ),
      line(art(30, 3), '检举控告的材料和情况，不得透露给被检举、揭发的人和单位。', 'An accusation is never revealed to those it names.'),
      line(
        art(34),
        '一般自受理之日起60日内办结；情况复杂的，经单位负责人批准最多延长30日，并告诉您理由。',
        'As a rule concluded within 60 days of acceptance; a complex matter may be given at most 30 more, and you are told why.',
      ),
      line(
        art(35),
        '对处理意见不服，收到书面答复之日起30日内，可以请求上一级复查；复查在30日内答复。',
        'If you disagree with the written opinion, ask the superior body for a review within 30 days of receiving it; it answers within 30 days.',
      ),
      line(
        art(36, 1),
        '对复查意见不服，收到之日起30日内，可以再向上一级请求复核；复核在30日内答复。',
        'If you disagree with the review, ask for a re-review within 30 days; it answers within 30 days.',
      ),
      line(
        art(37, 2),
        '生活确有困难的，可以请我们告诉或者帮助您申请社会救助。',
        'In real hardship, ask us how to apply for social assistance, or for help in applying.',
      ),
    ],
  },
  {
    title: { zh: '请您做到', en: 'What is asked of you' },
    lines: [
      line(art(19, 1), '一般写明姓名、住址、请求、事实和理由。', 'Normally give name, address, what you ask, facts and reasons.'),
      line(
        art(19, 2),
        '如实反映，对材料的真实性负责；不编造、不歪曲、不诬告。',
        'State what is true and answer for it; nothing invented, twisted or falsely accused.',
      ),
      line(
        art(20, 1),
        '上门的，到有权处理的本级或者上一级机关的接待场所。',
        'In person, come to the reception place of the competent body or the one above it.',
      ),
      line(art(20, 3), '多人为同一件事上门的，推选代表，不超过5人。', 'A group with one matter chooses at most five representatives.'),
    ],
  },
  {
    title: { zh: '信访时不可以', en: 'What is not allowed meanwhile' },
    lines: [
      line(
        art(26),
        '在机关周围或者公共场所非法聚集，围堵、冲击机关，拦公务车，堵路断交通。',
        'To gather unlawfully at offices or in public places, surround or storm an office, stop official cars, or block roads.',
      ),
      line(art(26), '把危险物品、管制器具带来。', 'To bring dangerous objects or controlled implements.'),
      line(
        art(26),
        '侮辱、殴打、威胁工作人员，非法限制别人的人身自由，毁坏财物。',
        'To insult, beat or threaten staff, unlawfully hold anybody, or destroy property.',
      ),
      line(
        art(26),
        '在接待场所滞留、闹事，或者把生活不能自理的人丢在那里。',
        'To stay on or make trouble at the reception place, or to leave there somebody who cannot look after themselves.',
      ),
      line(
        art(26),
        '煽动、串联、胁迫、用钱物引诱或者在幕后操纵别人信访，借信访敛财。',
        'To incite, band together, coerce, bribe or steer others into petitioning, or to take money in its name.',
      ),
      line(
        art(26),
        '其他扰乱公共秩序、妨害国家和公共安全的行为。',
        'Anything else that disturbs public order or endangers the state or the public.',
      ),
    ],
  },
  {
    title: { zh: '不再重复受理的', en: 'What is not accepted again' },
    lines: [
      line(
        art(19, 3),
        '已经受理或者正在办理的，规定期限内又向上级提同一件事，上级不再受理；向我们补充的材料会并进去。',
        'A matter accepted or being handled is not accepted again by a superior body meanwhile; what you add here joins it.',
      ),
      line(
        art(36, 3),
        '复核之后，仍以同样的事实和理由提出的，不再受理。',
        'After a re-review the same facts and reasons are not accepted again.',
      ),
    ],
  },
]
