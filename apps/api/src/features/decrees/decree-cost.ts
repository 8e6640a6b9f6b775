import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { contributionOf, monthsBetween, type ReferenceAmount } from '@payung/domain/contribution'
import type { FundingSource } from '@payung/domain/funding-source'
import { ConflictError } from '../../platform/errors.ts'
import { type AmountRow, findContributionAmounts, type ProgrammeRecord } from '../programmes/public.ts'
import type { CostMonthRow, DecreeRecord } from './decrees.queries.ts'

export interface CostMonth {
  readonly month: string
  readonly people: number
  readonly perPersonRupiah: bigint
}

export interface DecreeCost {
  readonly payer: FundingSource
  readonly months: readonly CostMonth[]
  readonly totalRupiah: bigint
}

type Costed = Pick<DecreeRecord, 'people' | 'from_month' | 'until_month' | 'funding_source'>

/**
 * What a decree costs in each of its months: its people × the amount that holds in that month. Of an amendment: all who are designated after it,
 * from the month in which it takes effect.
 *
 * @throws RangeError where an amount is missing for a month: a guess would become a decree's figure
 */
export function costOfDecree(
  amounts: readonly ReferenceAmount[],
  programme: Pick<ProgrammeRecord, 'insurance_programmes' | 'relief'>,
  decree: Costed,
): DecreeCost {
  const question = { programmes: programme.insurance_programmes, relief: programme.relief ?? undefined }
  const months = monthsBetween(decree.from_month, decree.until_month).map((month) => ({
    month,
    people: decree.people,
    perPersonRupiah: contributionOf(amounts, { ...question, month }),
  }))
  return costFrom(decree.funding_source, months)
}

function costFrom(payer: FundingSource, months: readonly CostMonth[]): DecreeCost {
  return { payer, months, totalRupiah: months.reduce((sum, it) => sum + it.perPersonRupiah * BigInt(it.people), 0n) }
}

/** As it was kept with the decree. */
export function keptCost(decree: Pick<DecreeRecord, 'cost' | 'funding_source'>): DecreeCost | null {
  if (decree.cost === null) return null
  return costFrom(
    decree.funding_source,
    decree.cost.map((row) => ({ ...row, perPersonRupiah: BigInt(row.perPersonRupiah) })),
  )
}

/** As it is kept with the decree. */
export function costRows(cost: DecreeCost): readonly CostMonthRow[] {
  return cost.months.map(({ perPersonRupiah, ...month }) => ({ ...month, perPersonRupiah: String(perPersonRupiah) }))
}

/**
 * Reserves what a decree costs in the payer's budget. There are no budget lines yet: today it only reckons, and the caller keeps the answer with
 * the decree. What reserves later takes its place here, in the transaction of the submission and of the signing.
 *
 * @throws ConflictError `AMOUNT_MISSING` where no reference amount holds in one of its months
 */
export async function reserveInBudget(
  tx: TenantTransaction,
  programme: Pick<ProgrammeRecord, 'insurance_programmes' | 'relief'>,
  decree: Costed,
): Promise<DecreeCost> {
  const rows = await tx.$queryRaw<AmountRow[]>(findContributionAmounts())
  try {
    return costOfDecree(
      rows.map((row) => ({ ...row, amount: BigInt(row.amount) })),
      programme,
      decree,
    )
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ConflictError('AMOUNT_MISSING', {
      id: 'Besaran iuran belum ditetapkan untuk salah satu bulan keputusan ini. Minta administrator provinsi melengkapi besaran rujukan, lalu ajukan lagi.',
      en: 'No contribution amount is set for one of the months of this decree. Ask the administrator of the province to complete the reference amounts, then submit again.',
    })
  }
}
