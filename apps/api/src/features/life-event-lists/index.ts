import './change-life-event-lists.graphql.ts'
import './life-event-lists.graphql.ts'
import './life-event-lists.job.ts'
