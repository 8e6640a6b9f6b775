import { type ContributionCost, costOf } from '@payung/domain/money/contribution'
import type { Context } from '../../platform/context.ts'
import { loadAmounts } from './load-programme.ts'
import type { ProgrammeRecord } from './programmes.queries.ts'

export interface ProgrammeCost extends ContributionCost {
  readonly people: number
}

/** What so many people of a programme cost over its months; null where an amount is missing for one of them. */
export async function costOfPeople(
  context: Context,
  programme: ProgrammeRecord,
  people: number,
): Promise<ProgrammeCost | null> {
  try {
    const cost = costOf(
      await loadAmounts(context),
      people,
      { from: programme.from_month, until: programme.until_month },
      { programmes: programme.insurance_programmes, relief: programme.relief ?? undefined },
    )
    return { ...cost, people }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
