import './change-claims.graphql.ts'
import './claim.type.ts'
import './claims.graphql.ts'
import './life-event.type.ts'
