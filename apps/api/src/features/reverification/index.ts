import './reverifications.graphql.ts'
import './reverification-of-decree.graphql.ts'
import './change-reverifications.graphql.ts'
import './remind-of-reverifications.ts'
