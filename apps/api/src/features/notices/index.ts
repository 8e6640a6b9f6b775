import './mail-notices.ts'
import './notices.graphql.ts'
