export { look, lookHour, type Looked } from './look.ts'
