import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { findCopiesUntold, tellOfCopies } from './decree-copies.queries.ts'

/** Before the annex of a copy names anybody: writes down in both logs that it is read, once a day for each reader. The database names nobody before. */
export const tellCopy = batched<Context, string, true>(async (context, ids) => {
  const untold = await context.read<{ readonly id: string }>(findCopiesUntold(ids))
  if (untold.length > 0) await context.write((tx) => tx.rows(tellOfCopies(untold.map(({ id }) => id))))
  return new Map(untold.map(({ id }) => [id, true]))
})
