export { leaderPage, type LeaderPage } from './leader-page.ts'
