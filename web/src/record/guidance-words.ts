import type { Label } from '../api/types.ts'

const l = (zh: string, en: string): Label => ({ zh, en })

/** The words of the paper that tells people where to turn. */
export const guidanceWords = {
  title: l('引导告知单', 'Where to go'),
  paper: l('交给本人的引导告知单', 'The paper to hand over'),
  language: l('打印语言', 'Language of the paper'),
  print: l('打印（A5）', 'Print (A5)'),
  about: l('您反映的事：', 'About: '),
  elsewhere: l(
    '您反映的事，应当由下面写的机关按法律程序办理，信访不能代替。请到那里提出。',
    'What you came about is for the body below, by its own procedure of law, which a petition cannot replace. Please turn there.',
  ),
  there: l('您反映的事，请到下面写的机关提出。', 'Please take what you came about to the body below.'),
  forwarded: l(
    '您的信已经转送下面写的机关，由它按法律程序办理，信访不能代替。您也可以直接向它提出、查询。',
    'Your letter was forwarded to the body below, which handles it by its own procedure of law; a petition cannot replace that. You may also turn to it yourself.',
  ),
  where: l('到哪里去', 'Where to go'),
  law: l('依据', 'Under'),
  bring: l('请带上', 'What to bring'),
  soon: l('不要错过期限', 'Do not let the time pass'),
  unsure: l(
    '期限和材料以受理机关说的为准。不清楚怎么走，或者那里不收，请打电话或者回来找我们；免费法律咨询 12348。有新的情况，随时可以再反映，我们会登记。',
    'Time limits and papers are as the body there says. If you are not sure, or are turned away there, telephone or come back to us; free legal advice: 12348. With anything new you may file again at any time; it will be registered.',
  ),
  phone: l('电话：', 'Telephone: '),
  by: l('接待人：', 'Received by: '),
  stamp: l('（盖章）', '(seal)'),
} as const
