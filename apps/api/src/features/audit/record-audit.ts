import type { Entry } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'

export interface AuditSubject {
  readonly kind: string
  readonly id: string
  readonly version?: number
}

export interface AuditDetails {
  readonly subject?: AuditSubject
  /** Names of fields, never their values: those live encrypted in the version that the event points at. */
  readonly fields?: readonly string[]
  /** Ids and counts only. */
  readonly details?: Readonly<Record<string, string | number | boolean>>
  /** SHA-256 over the rows of a bulk change. */
  readonly digest?: Uint8Array
}

/** Writes what happened into the tenant's log, in the transaction of the thing itself: neither can exist without the other. */
export async function recordAudit(
  tx: Pick<TenantTransaction, 'run'>,
  by: Entry,
  action: string,
  what: AuditDetails = {},
): Promise<void> {
  await tx.run(Prisma.sql`
    insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, subject_version, fields, details, digest)
    values (${by.tenantId}::uuid, ${by.userId}::uuid, ${action}, ${what.subject?.kind ?? null}, ${what.subject?.id ?? null},
      ${what.subject?.version ?? null}, ${[...(what.fields ?? [])]}::text[], ${JSON.stringify(what.details ?? {})}::jsonb, ${what.digest ?? null})`)
}
