const channels = ['letter', 'online', 'visit', 'phone'] as const
const counts = [
  'petitions.total',
  'petitions.letter',
  'petitions.online',
  'petitions.visit',
  'petitions.phone',
  'petitions.total.lastYear',
  'petitions.letter.lastYear',
  'petitions.online.lastYear',
  'petitions.visit.lastYear',
  'petitions.phone.lastYear',
  'visits.district.batches',
  'visits.district.persons',
  'visits.city.batches',
  'visits.city.persons',
  'receptions.sessions',
  'receptions.visitors',
  'receptions.petitions',
  'leaderCases.assigned',
  'leaderCases.leaders',
  'leaderCases.resolved',
  'disputes.found',
  'disputes.resolved',
  'riskAssessments.done',
  'riskAssessments.passed',
  'mediations.mediators',
  'mediations.succeeded',
  'lawyers.engaged',
  'warnings.handled',
  'supervisionLetters.sent',
  'supervisionLetters.reports',
  'conference.meetings',
  'conference.unitsCovered',
  'conference.units',
  'briefings.heard',
  'study.sessions',
  'study.topical',
  'study.beforeMeetings',
  'meetings.topical',
  'training.staff',
  'training.hoursEach',
  'training.personTimes',
  'exams.staff',
  'publicity.events',
  'publicity.copies',
  'publicity.talks',
  'guidance.places',
  'guidance.copies',
  'rules.made',
  'opinions.collected',
  'research.reports',
  'research.groups',
] as const
const rates = ['petitions.acceptedOnTime', 'petitions.concludedOnTime', 'petitions.lawfulRoute'] as const

export type Count = (typeof counts)[number]
export type Rate = (typeof rates)[number]
export type ProfileName = Count | Rate
export type Channel = (typeof channels)[number]

/** The figures that a profile may name: those that records can be built for. */
export const profileNames: readonly ProfileName[] = [...counts, ...rates]
export const profileChannels: readonly Channel[] = channels
export const isProfileName = (name: string): name is ProfileName => profileNames.some(known => known === name)
export const isRate = (name: ProfileName): name is Rate => rates.some(rate => rate === name)

/** What the figures of a year are to be; one that is not named is free. */
export interface Profile {
  readonly year: number
  readonly figures: { readonly [name in ProfileName]?: number }
}
