import type { Label } from '../../law/label.ts'

/** What figures count in. */
export const items = {
  pieces: { zh: '件', en: 'items' },
  times: { zh: '次', en: 'times' },
  sessions: { zh: '场', en: 'events' },
  persons: { zh: '人', en: 'persons' },
  personTimes: { zh: '人次', en: 'attendances' },
  copies: { zh: '份', en: 'copies' },
  bodies: { zh: '家', en: 'units' },
  hours: { zh: '学时', en: 'hours' },
  entries: { zh: '条', en: 'entries' },
  texts: { zh: '篇', en: 'reports' },
  places: { zh: '个', en: 'places' },
  tasks: { zh: '项', en: 'tasks' },
  rules: { zh: '项', en: 'rules' },
  minutes: { zh: '分钟', en: 'minutes' },
  percent: { zh: '%', en: '%' },
} as const satisfies Record<string, Label>
