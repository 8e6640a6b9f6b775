import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { findNeedsProof } from './billing.queries.ts'

/** The bank's paper of a payment, and the insurer's code on it. */
export interface ProofGiven {
  readonly fileId?: string | null
  readonly paidCode?: string | null
}

/** Whether the payer is a company with a pledge: whoever certifies its payments looks at the paper. */
export async function needsProof(tx: TenantTransaction, actor: Actor): Promise<boolean> {
  if (actor.tenantKind !== 'COMPANY') return false
  const [company] = await tx.rows<{ needs: boolean }>(findNeedsProof())
  return company?.needs === true
}
