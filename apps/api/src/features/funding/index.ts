import './funding.graphql.ts'
import './change-funding.graphql.ts'
