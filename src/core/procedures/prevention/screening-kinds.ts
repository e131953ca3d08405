import { Choice } from '../../engine/field.ts'

/** 排查方式, as the yearly reports of several districts name them. */
export const ScreeningKind = Choice(
  { zh: '排查方式', en: 'Kind of screening' },
  {
    full: { zh: '全面排查', en: 'Full' },
    special: { zh: '专项排查', en: 'Special' },
    rolling: { zh: '滚动排查', en: 'Rolling' },
    dynamic: { zh: '动态排查', en: 'Dynamic' },
    daily: { zh: '日常排查', en: 'Day to day' },
    concentrated: { zh: '集中排查', en: 'Concentrated' },
  },
)
