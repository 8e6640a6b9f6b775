import './worker-export.job.ts'
import './exports.graphql.ts'
