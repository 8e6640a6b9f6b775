import './contribution-list.type.ts'
import './contribution-lists.graphql.ts'
import './change-contribution-lists.graphql.ts'
import './contribution-months.graphql.ts'
