export { keepAnswer, keptAnswer } from './queries.ts'
