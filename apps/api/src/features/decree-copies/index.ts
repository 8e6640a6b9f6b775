import './copied-people.graphql.ts'
import './decree-copies.graphql.ts'
import './publish-left-figures.ts'
import './send-registrations.ts'
