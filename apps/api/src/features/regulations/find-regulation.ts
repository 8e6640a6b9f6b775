import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { regulationMessages } from './regulations.messages.ts'
import { findRegulations, type RegulationRow } from './regulations.queries.ts'

/** @throws NotFoundError for a missing one and for another tenant's that is not enacted */
export async function getRegulation(tx: TenantTransaction, id: string): Promise<RegulationRow> {
  const [row] = await tx.rows<RegulationRow>(findRegulations([id]))
  if (row === undefined) throw new NotFoundError()
  return row
}

/** Two people at once: the second is told instead of overwriting. @throws ConflictError `VERSION_CHANGED` */
export function assertChanged(count: number): void {
  if (count > 0) return
  throw new ConflictError(regulationMessages.VERSION_CHANGED())
}
