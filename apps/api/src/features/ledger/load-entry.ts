import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { mayReadLedger } from './ledger.policy.ts'
import { findEntries, findPostingsOf, type JournalEntryRow, type PostingRow } from './ledger.queries.ts'

/** An entry of the viewer's tenant; asked one by one, read together. */
export const loadEntry = batched<Context, string, JournalEntryRow>(async (context, ids) => {
  if (!mayReadLedger(context.actor)) return new Map()
  const rows = await context.read<JournalEntryRow>(findEntries(ids))
  return new Map(rows.map((row) => [row.id, row]))
})

export const loadPostings = batched<Context, string, readonly PostingRow[]>(async (context, entryIds) =>
  Map.groupBy(await context.read<PostingRow>(findPostingsOf(entryIds)), ({ entry_id: entry }) => entry),
)
