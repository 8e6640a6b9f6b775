import { type ContributionCost, costOf } from '@payung/domain/money/contribution'
import { monthsUnpaid } from '@payung/domain/money/months-paid'
import type { Context } from '../../platform/context.ts'
import { loadTariffs } from '../tariffs/public.ts'
import { paymentOf } from './months-paid.ts'
import type { ProgrammeRecord } from './programmes.queries.ts'

export interface ProgrammeCost extends ContributionCost {
  readonly people: number
}

/** What so many people of a programme cost over those of its months that were not paid before (decision 87); null where the tariff has no answer for one of them. */
export async function costOfPeople(
  context: Context,
  programme: ProgrammeRecord,
  people: number,
): Promise<ProgrammeCost | null> {
  try {
    const cost = costOf(
      await loadTariffs(context),
      people,
      monthsUnpaid(
        { fromMonth: programme.from_month, untilMonth: programme.until_month },
        programme.paid_months.map(paymentOf),
      ),
      {
        programmes: programme.insurance_programmes,
        relief: programme.relief,
        fundingSource: programme.funding_source,
      },
    )
    return { ...cost, people }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
