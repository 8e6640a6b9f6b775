import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { NotFoundError } from '../../platform/errors.ts'
import { findObligations, type ObligationRow } from './agreement-parts.queries.ts'
import { findObligation } from './find-obligation.queries.ts'

export interface ObligationToWorkOn extends ObligationRow {
  /** Before its agreement is signed nobody is obliged to anything. */
  readonly is_signed: boolean
}

/** @throws NotFoundError for a missing one, and for one of an agreement to which the viewer's tenant is no party */
export async function getObligation(tx: TenantTransaction, id: string): Promise<ObligationToWorkOn> {
  const [found] = await tx.rows<{ agreement_id: string; is_signed: boolean }>(findObligation(id))
  if (found === undefined) throw new NotFoundError()
  const obligations = await tx.rows<ObligationRow>(findObligations([found.agreement_id]))
  const obligation = obligations.find((row) => row.id === id)
  if (obligation === undefined) throw new NotFoundError()
  return { ...obligation, is_signed: found.is_signed }
}
