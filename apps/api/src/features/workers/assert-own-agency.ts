import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { fault } from './facts-issues.ts'
import { workerMessages } from './workers.messages.ts'

/** @throws ValidationError `AGENCY_UNKNOWN` for an agency of another tenant, which is as good as none */
export async function assertOwnAgency(tx: TenantTransaction, agencyId: string | null): Promise<void> {
  if (agencyId === null || (await tx.models.agency.count({ where: { id: agencyId } })) === 1) return
  throw fault(workerMessages.AGENCY_UNKNOWN())
}
