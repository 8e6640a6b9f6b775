import './change-claim-answers.graphql.ts'
import './claim-answers.graphql.ts'
import './claim-answers.job.ts'
