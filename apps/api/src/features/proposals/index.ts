import './proposals.graphql.ts'
import './proposals.job.ts'
