import './bulk-change.job.ts'
import './bulk-changes.graphql.ts'
