import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { findOpenGrants, type OpenGrant } from './reveal.queries.ts'
import type { WorkerRecord } from './worker.queries.ts'

export interface OpenedNationalId {
  readonly nationalId: string
  readonly expiresAt: Date
  readonly reason: string
}

const loadGrants = batched<Context, string, OpenGrant>(async (context, ids) => {
  const grants = await context.read<OpenGrant>(findOpenGrants(context.actor.userId, ids))
  return new Map(grants.map((grant) => [grant.worker_id, grant]))
})

/** The whole number, while a reveal of this very user is open; null to everybody else, also their colleagues. */
export async function readOpenedNationalId(context: Context, record: WorkerRecord): Promise<OpenedNationalId | null> {
  const grant = await loadGrants(context, record.id)
  if (grant === null) return null
  const nationalId = context.vault.openNationalId(record.national_id_cipher, record.person_index)
  return { nationalId, expiresAt: grant.expires_at, reason: grant.reason }
}
