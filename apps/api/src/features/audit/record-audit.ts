import type { Entry } from '@payung/database/entry'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { insertAuditEvent } from './record-audit.queries.ts'

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
  await tx.run(
    insertAuditEvent({
      tenantId: by.tenantId,
      userId: by.userId,
      action,
      kind: what.subject?.kind ?? null,
      id: what.subject?.id ?? null,
      version: what.subject?.version ?? null,
      fields: [...(what.fields ?? [])],
      detailsJson: JSON.stringify(what.details ?? {}),
      digest: what.digest ?? null,
    }),
  )
}
