import './worker-export.job.ts'
import './exports.graphql.ts'
import './list-taken.graphql.ts'
