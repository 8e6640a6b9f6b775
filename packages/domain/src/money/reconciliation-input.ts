import * as z from 'zod/mini'
import { isWithin, loggedReason, must, refusal } from '../input/input-parts.ts'

/** More than any government pays in a year. */
export const STATEMENT_ROWS_MAX = 20_000
/** Rows that are decided in one step: as many as a page shows, or the first of those that match exactly. */
export const RECONCILED_AT_ONCE_MAX = 500

const rowNumbers = z
  .array(z.number())
  .check(
    must(
      (rows) => isWithin(rows, { min: 1, max: RECONCILED_AT_ONCE_MAX }),
      refusal('RECONCILIATION_ROWS_COUNT', { max: RECONCILED_AT_ONCE_MAX }),
    ),
  )

/** Rows of a statement that belong to no contribution. */
export const statementAsideInput = z.object({ rowNumbers, reason: loggedReason() })
