import './protection-figures.graphql.ts'
import './protection-people.graphql.ts'
