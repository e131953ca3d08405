import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { frame } from '../frame.ts'
import type { View } from '../view.ts'

const parts: readonly (readonly [Label, Label])[] = [
  [
    { zh: '收什么、为什么', en: 'What we take, and why' },
    {
      zh: '只收您填的：事情、请求，以及您愿意留的姓名、电话、住址、证件号。用来登记、办理、把答复送给您（《个人信息保护法》第13条第1款第3项）。',
      en: 'Only what you fill in: the matter, what you ask, and such name, telephone, address and ID number as you choose to give. To register and handle it and to bring you the answer (Personal Information Protection Law, art. 13(1)(3)).',
    },
  ],
  [
    { zh: '预约接访', en: 'Booking a reception' },
    { zh: '只记来几个人、关于哪一类的事，不记姓名和电话。', en: 'Only how many come and what about; no name, no telephone.' },
  ],
  [
    { zh: '怎样保管', en: 'How it is kept' },
    {
      zh: '姓名、电话、住址、证件号和来信正文加密保存，每个人、每封信用各自的密钥。姓名在屏幕上遮盖。',
      en: 'Name, telephone, address, ID number and the text are encrypted, each person and each matter under its own key. Names are masked on screens.',
    },
  ],
  [
    { zh: '谁能看', en: 'Who may see it' },
    {
      zh: '办这件事的人。要看全名和联系方式必须写明理由，谁、什么时候、为什么，都有记录，您凭查询码可以看到。',
      en: 'Those who deal with it. Whoever looks at your full name and contact gives a reason; who, when and why is recorded, and you can read it with your query code.',
    },
  ],
  [
    { zh: '我们不做什么', en: 'What we do not do' },
    {
      zh: '系统记录的是事，不是人：不给反映问题的人建名单、不打分、不记行踪。',
      en: 'The system keeps records of matters, never of people: no lists, scores or travel records of anybody who petitions.',
    },
  ],
  [
    { zh: '在您的手机或者电脑上', en: 'On your own device' },
    {
      zh: '没有寄出的草稿可能在本机浏览器里留一天（不含证件号），寄出即删。另有两个小记号（cookie）：您选的语言和字号；查询时用的，30分钟后失效，按“离开”立即清除。没有统计，没有第三方。',
      en: 'A draft not yet sent may stay in this browser for a day (never the ID number); it is removed on sending. There are two cookies: your language and text size; and one for following a matter, which ends after 30 minutes, or at once with “Leave”. No statistics, no third parties.',
    },
  ],
  [
    { zh: '您可以要求', en: 'What you may ask' },
    {
      zh: '查阅、复制、更正您的信息，问清处理规则；依法应当保存的档案不能删除，但可以要求只作保存（《个人信息保护法》第44至50条）。请打电话或者在查询页补充说明。',
      en: 'To see, copy and correct your information and have its handling explained; what must be archived by law cannot be deleted, but you may ask that it is only stored (arts. 44–50). Telephone us, or say so under “Follow”.',
    },
  ],
]

export function privacyPage(view: View): string {
  const { t } = view
  return frame(view, {
    title: { zh: '个人信息怎样保护', en: 'How your details are protected' },
    body: html` <h1>${t({ zh: '个人信息怎样保护', en: 'How your details are protected' })}</h1>
      !${parts
        .map(
          ([title, text]) =>
            html`<h2>${t(title)}</h2>
              <p>${t(text)}</p>`,
        )
        .join('')}`,
  })
}
