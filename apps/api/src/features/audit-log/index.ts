import './audit-event.type.ts'
import './audit-events.graphql.ts'
import './audit-export.job.ts'
import './export-audit-events.graphql.ts'
