import './handover.type.ts'
import './handovers.graphql.ts'
import './change-handovers.graphql.ts'
