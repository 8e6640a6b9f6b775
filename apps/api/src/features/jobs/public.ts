export { JobType } from './job.type.ts'
export { getJob } from './jobs.graphql.ts'
export { findJob, findLatestOf, type JobRow, UNDER_WAY } from './jobs.queries.ts'
