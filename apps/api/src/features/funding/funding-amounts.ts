import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { NotFoundError } from '../../platform/errors.ts'
import { assertPayersCostAlike, costOrRefused, type DecreeRecord, monthsToPay } from '../decrees/public.ts'
import { findProgrammes, type ProgrammeRecord } from '../programmes/public.ts'

/**
 * What one person costs in each month of a decree, as its rules divide it, without the months that were paid before it.
 *
 * @throws ConflictError `AMOUNT_MISSING` without a tariff; `FUNDING_PRICE_DIFFERS` where a payer's kind of money has another amount
 */
export async function fundingAmounts(
  tx: TenantTransaction,
  decree: DecreeRecord,
  sources: readonly FundingSource[],
): Promise<string> {
  const [programme] = await tx.rows<ProgrammeRecord>(findProgrammes([decree.programme_id]))
  if (programme === undefined) throw new NotFoundError()
  const cost = await costOrRefused(tx, programme, decree)
  await assertPayersCostAlike(tx, programme, decree, sources, cost)
  return JSON.stringify(
    monthsToPay(cost).map(({ month, perPersonRupiah }) => ({ month, rupiah: String(perPersonRupiah) })),
  )
}
