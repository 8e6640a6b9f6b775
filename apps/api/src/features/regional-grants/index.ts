import './regional-grants.graphql.ts'
import './change-regional-grants.graphql.ts'
