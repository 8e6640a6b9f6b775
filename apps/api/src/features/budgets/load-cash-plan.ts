import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { type CashMonthRow, type CashPlanRow, findCashPlansOfLines, sumCashMonths } from './cash-plans.queries.ts'

/** The versions of the cash plan of a line; of several lines read together. */
export const loadCashPlans = batched<Context, string, readonly CashPlanRow[]>(async (context, lineIds) =>
  Map.groupBy(await context.read<CashPlanRow>(findCashPlansOfLines(lineIds)), ({ line_id: line }) => line),
)

/** The twelve months of a line; of several lines read together. */
export const loadCashMonths = batched<Context, string, readonly CashMonthRow[]>(async (context, lineIds) =>
  Map.groupBy(await context.read<CashMonthRow>(sumCashMonths(lineIds)), ({ line_id: line }) => line),
)
