export { AuditEventType } from './audit-event.type.ts'
export type { AuditEventRow } from './audit-events.queries.ts'
export { assertMayReadAudit, mayReadAudit } from './audit-log.policy.ts'
