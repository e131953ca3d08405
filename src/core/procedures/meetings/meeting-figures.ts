import { items } from '../shared/units.ts'

/** What reports count of meetings: each on the day on which it was held. */
export const figures = {
  'conference.meetings': {
    label: { zh: '召开信访工作联席会议', en: 'Joint conferences held' },
    unit: items.times,
    on: 'heldOn',
    in: ['held', 'closed'],
    where: { kind: ['conference'] },
  },
  'briefings.heard': {
    label: { zh: '常委会、常务会听取信访工作汇报', en: 'Briefings heard by committee and executive meeting' },
    unit: items.times,
    on: 'heldOn',
    in: ['held', 'closed'],
    where: { kind: ['committee', 'executive'] },
    by: ['kind'],
  },
  'meetings.topical': {
    label: { zh: '召开专题会议', en: 'Topical meetings held' },
    unit: items.times,
    on: 'heldOn',
    in: ['held', 'closed'],
    where: { kind: ['topical'] },
  },
  'meetings.held': {
    label: { zh: '召开会议', en: 'Meetings held' },
    unit: items.times,
    on: 'heldOn',
    in: ['held', 'closed'],
    by: ['kind'],
  },
  'meetings.decisions': {
    label: { zh: '会议议定事项', en: 'Decisions of meetings' },
    unit: items.tasks,
    on: 'heldOn',
    in: ['closed'],
    sum: 'decisions',
    by: ['kind'],
  },
} as const
