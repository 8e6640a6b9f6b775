import './protection-figures.graphql.ts'
import './protection-people.graphql.ts'
import './worker-protection.graphql.ts'
