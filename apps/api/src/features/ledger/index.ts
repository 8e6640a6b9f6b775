import './account-statement.graphql.ts'
import './trial-balance.graphql.ts'
