export { calendar, type CalendarTold } from './calendar.ts'
