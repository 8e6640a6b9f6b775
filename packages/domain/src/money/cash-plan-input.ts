import * as z from 'zod/mini'
import { must, refusal, rupiah } from '../input/input-parts.ts'
import { CASH_PLAN_MONTHS, plannedThrough } from './cash-plan.ts'
import type { Rupiah } from './money.ts'

/** The twelve months of a budget line, which share its ceiling or less of it. */
export function cashPlanInput({ ceiling }: { readonly ceiling: Rupiah }) {
  const month = rupiah(must((amount) => amount >= 0n, refusal('CASH_PLAN_MONTHS_INVALID')))
  const total = (months: readonly Rupiah[]) => plannedThrough(months, CASH_PLAN_MONTHS)
  return z.object({
    months: z.array(month).check(
      must((months) => months.length === CASH_PLAN_MONTHS && total(months) > 0n, refusal('CASH_PLAN_MONTHS_INVALID')),
      must((months) => total(months) <= ceiling, refusal('CASH_PLAN_BEYOND_CEILING')),
    ),
  })
}
