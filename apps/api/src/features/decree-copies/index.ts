import './copied-people.graphql.ts'
import './decree-copies.graphql.ts'
