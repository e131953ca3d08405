export { jobs } from './jobs.ts'
export { runJobs } from './run-jobs.ts'
