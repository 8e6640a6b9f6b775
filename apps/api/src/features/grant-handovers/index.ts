import './grant-handover.type.ts'
import './change-grant-handovers.graphql.ts'
import './grant-figures.graphql.ts'
