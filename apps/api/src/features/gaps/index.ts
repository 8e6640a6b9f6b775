import './gap-calendar.graphql.ts'
import './gap-people.graphql.ts'
