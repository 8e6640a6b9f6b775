import './change-reconciliation.graphql.ts'
import './reconciliation.graphql.ts'
import './reconciliation.job.ts'
import './seen-payment.graphql.ts'
