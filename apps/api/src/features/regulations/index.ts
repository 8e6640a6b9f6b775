import './regulation.type.ts'
import './regulations.graphql.ts'
import './regulation-changes.graphql.ts'
