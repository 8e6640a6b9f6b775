import './programmes.graphql.ts'
import './change-programmes.graphql.ts'
import './rule-effect.graphql.ts'
import './worker-eligibility.graphql.ts'
