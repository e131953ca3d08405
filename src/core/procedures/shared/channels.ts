import { Choice } from '../../engine/field.ts'

/** The channels of article 17, and under each the way by which it came. */
export const Channel = Choice(
  { zh: '来源渠道', en: 'Channel' },
  {
    letter: { zh: '来信', en: 'Letter' },
    online: { zh: '网上', en: 'Online' },
    visit: { zh: '来访', en: 'Visit' },
    phone: { zh: '来电', en: 'Phone' },
    fax: { zh: '传真', en: 'Fax' },
    other: { zh: '其他', en: 'Other' },
  },
)

export const Via = Choice(
  { zh: '具体方式', en: 'By way of' },
  {
    post: { zh: '邮寄', en: 'Post' },
    'leader-letter': { zh: '领导信箱来信', en: 'Letter to a leader' },
    portal: { zh: '网上信访大厅', en: 'Portal' },
    wechat: { zh: '微信链接', en: 'WeChat link' },
    qr: { zh: '扫码', en: 'QR code' },
    platform: { zh: '上级平台', en: 'Higher platform' },
    mailbox: { zh: '领导网上信箱', en: 'Leader’s mailbox' },
    hall: { zh: '接访大厅', en: 'Reception hall' },
    hotline: { zh: '热线', en: 'Hotline' },
    fax: { zh: '传真', en: 'Fax' },
    other: { zh: '其他', en: 'Other' },
  },
)

/** Which ways belong to which channel; the first is the usual one. */
export const waysOf = {
  letter: ['post', 'leader-letter'],
  online: ['portal', 'wechat', 'qr', 'platform', 'mailbox'],
  visit: ['hall'],
  phone: ['hotline'],
  fax: ['fax'],
  other: ['other'],
} as const
