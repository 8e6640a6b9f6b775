import './area.type.ts'
import './areas.graphql.ts'
