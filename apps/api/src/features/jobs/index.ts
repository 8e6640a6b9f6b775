import './job.type.ts'
import './jobs.graphql.ts'
