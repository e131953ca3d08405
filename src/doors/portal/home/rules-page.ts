import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { frame } from '../frame.ts'
import type { View } from '../view.ts'

/** In our own words; the number in brackets is the article of the Regulations on Petition Work (信访工作条例). */
type Line = Label & { readonly at: string }
const say = (at: string, zh: string, en: string): Line => ({ at, zh, en })

const parts: readonly (readonly [Label, readonly Line[]])[] = [
  [{ zh: '您的权利', en: 'Your rights' }, [
    say('17', '可以上网、写信、打电话、发传真、上门反映情况，提意见、建议和请求。', 'You may petition by network, letter, telephone, fax or in person.'),
    say('18(1)', '机关应当公布信访渠道、接待时间地点、查询办法和办理程序。', 'Offices publish their channels, hours, how to follow a matter, and the procedure.'),
    say('18(4)', '任何人不得因此打击报复您。', 'Nobody may retaliate against you for it.'),
    say('19(1)', '写不了的可以口头讲，工作人员要如实记下来。', 'If you cannot write, say it; the staff must record it truly.'),
    say('22(1)', '信访办收到就登记，15日内转送、交办。', 'The office registers on receipt and forwards within 15 days.'),
    say('23', '承办单位15日内书面告诉您：收到没有、走什么途径、按什么程序。姓名、住址不清的除外。', 'The unit tells you in writing within 15 days that it has it and which way it goes, unless name or address are unclear.'),
    say('30(3)', '检举控告的材料和情况，不得透露给被检举、揭发的人和单位。', 'An accusation is never revealed to those it names.'),
    say('34', '一般自受理之日起60日内办结；情况复杂的，经单位负责人批准最多延长30日，并告诉您理由。', 'As a rule concluded within 60 days of acceptance; a complex matter may be given at most 30 more, and you are told why.'),
    say('35', '对处理意见不服，收到书面答复之日起30日内，可以请求上一级复查；复查在30日内答复。', 'If you disagree with the written opinion, ask the superior body for a review within 30 days of receiving it; it answers within 30 days.'),
    say('36(1)', '对复查意见不服，收到之日起30日内，可以再向上一级请求复核；复核在30日内答复。', 'If you disagree with the review, ask for a re-review within 30 days; it answers within 30 days.'),
  ]],
  [{ zh: '请您做到', en: 'What is asked of you' }, [
    say('19(1)', '一般写明姓名、住址、请求、事实和理由。', 'Normally give name, address, what you ask, facts and reasons.'),
    say('19(2)', '如实反映，对材料的真实性负责；不编造、不歪曲、不诬告。', 'State what is true and answer for it; nothing invented, twisted or falsely accused.'),
    say('20(1)', '上门的，到有权处理的本级或者上一级机关的接待场所。', 'In person, come to the reception place of the competent body or the one above it.'),
    say('20(3)', '多人为同一件事上门的，推选代表，不超过5人。', 'A group with one matter chooses at most five representatives.'),
    say('26', '遵守法律和公共秩序：不围堵机关、不堵路、不带危险品、不打骂威胁人、不滞留闹事、不煽动或者借机敛财。', 'Keep the law and public order: no blocking of offices or roads, no dangerous objects, no violence or threats, no staying on to make trouble, no inciting others or taking money from it.'),
  ]],
  [{ zh: '不再重复受理的', en: 'What is not accepted again' }, [
    say('19(3)', '已经受理或者正在办理的，规定期限内又向上级提同一件事，上级不再受理；向我们补充的材料会并进去。', 'A matter accepted or being handled is not accepted again by a superior body meanwhile; what you add here joins it.'),
    say('36(3)', '复核之后，仍以同样的事实和理由提出的，不再受理。', 'After a re-review the same facts and reasons are not accepted again.'),
  ]],
]

/** Rights and duties of a petitioner. */
export function rulesPage(view: View): string {
  const { t } = view
  return frame(view, { title: { zh: '须知', en: 'Your rights' }, body: html`
<h1>${t({ zh: '须知：您的权利和应当做到的', en: 'Your rights, and what is asked of you' })}</h1>
<p>${t({ zh: '根据《信访工作条例》（2022年5月1日起施行），用我们自己的话写成；以条例原文为准。', en: 'From the Regulations on Petition Work (in force since 1 May 2022), in our own words; the text of the regulations is what counts.' })}</p>
!${parts.map(([title, lines]) => html`<h2>${t(title)}</h2><ul>!${lines.map(l => html`<li>${t(l)} <span class="quiet">${article(view, l.at)}</span></li>`).join('')}</ul>`).join('')}` })
}

function article({ t }: View, at: string): string {
  const [, number = at, paragraph] = /^(\d+)(?:\((\d)\))?$/.exec(at) ?? []
  return t({ zh: `条例第${number}条${paragraph ? `第${paragraph}款` : ''}`, en: `art. ${at}` })
}
