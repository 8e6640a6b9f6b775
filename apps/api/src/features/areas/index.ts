import './area.type.ts'
import './published-group.type.ts'
import './areas.graphql.ts'
