import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { mayReadCredits } from './credits.policy.ts'
import {
  type CreditSettlementRow,
  type CreditTotals,
  findCreditSettlements,
  findOffsetsIn,
  findSettledCredits,
  type SettledCreditRow,
  sumCreditsOf,
} from './credits.queries.ts'

/** What of lists was paid too much and is not settled; of several lists read together. */
export const loadCreditsOfList = batched<Context, string, CreditTotals>(async (context, listIds) => {
  if (!mayReadCredits(context.actor)) return new Map()
  const rows = await context.read<CreditTotals & { readonly list_id: string }>(sumCreditsOf(listIds))
  return new Map(rows.map((row) => [row.list_id, row]))
})

/** What is offset in lists, or waits to be. */
export const loadOffsets = batched<Context, string, readonly CreditSettlementRow[]>(async (context, listIds) => {
  if (!mayReadCredits(context.actor)) return new Map()
  const rows = await context.read<CreditSettlementRow>(findOffsetsIn(listIds))
  return Map.groupBy(rows, ({ offset_list_id: list }) => list ?? '')
})

/** The lines that settlements settle. */
export const loadSettledCredits = batched<Context, string, readonly SettledCreditRow[]>(async (context, ids) => {
  if (!mayReadCredits(context.actor)) return new Map()
  return Map.groupBy(await context.read<SettledCreditRow>(findSettledCredits(ids)), ({ settlement_id: id }) => id)
})

/** What a mutation answers with, read after its commit. */
export async function reloadSettlement(context: Context, id: string): Promise<CreditSettlementRow> {
  const [row] = await context.read<CreditSettlementRow>(findCreditSettlements([id]))
  if (row === undefined) throw new Error('a settlement that was just written cannot be read back')
  return row
}
