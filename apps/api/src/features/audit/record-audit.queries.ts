import { Prisma } from '@payung/database/prisma'

export function insertAuditEvent({
  tenantId,
  userId,
  action,
  kind,
  id,
  version,
  fields,
  detailsJson,
  digest,
}: {
  readonly tenantId: string
  readonly userId: string | null
  readonly action: string
  readonly kind: string | null
  readonly id: string | null
  readonly version: number | null
  readonly fields: readonly string[]
  readonly detailsJson: string
  readonly digest: Uint8Array | null
}): Prisma.Sql {
  return Prisma.sql`
    insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, subject_version, fields, details, digest)
    values (${tenantId}::uuid, ${userId}::uuid, ${action}, ${kind}, ${id},
      ${version}, ${fields}::text[], ${detailsJson}::jsonb, ${digest})`
}
