export { deleteView, insertView, savedViews } from './queries.ts'
