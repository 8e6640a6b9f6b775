import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { agreementMessages } from './agreements.messages.ts'
import { type AgreementRow, findAgreements } from './agreements.queries.ts'

/** @throws NotFoundError for a missing one, and for one to which the viewer's tenant is no party */
export async function getAgreement(tx: TenantTransaction, id: string): Promise<AgreementRow> {
  const [row] = await tx.rows<AgreementRow>(findAgreements([id]))
  if (row === undefined) throw new NotFoundError()
  return row
}

/** Two people at once: the second is told instead of overwriting. @throws ConflictError `VERSION_CHANGED` */
export function assertChanged(count: number): void {
  if (count > 0) return
  throw new ConflictError(agreementMessages.VERSION_CHANGED())
}
