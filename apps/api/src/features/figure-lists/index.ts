import './change-figure-lists.graphql.ts'
import './figure-lists.graphql.ts'
import './figure-lists.job.ts'
