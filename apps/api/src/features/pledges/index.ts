import './pledge.type.ts'
import './pledges.graphql.ts'
import './change-pledges.graphql.ts'
import './end-pledges.ts'
