import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { findExaminableCopies } from './copied-people.queries.ts'
import { mayExamineCopies } from './decree-copies.policy.ts'
import { type DecreeCopyRow, findCopies, findCopiesUnder } from './decree-copies.queries.ts'

/** A copy that the viewer's tenant got; asked one by one, read together. */
export const loadCopy = batched<Context, string, DecreeCopyRow>(async (context, ids) => {
  if (!context.actor.permissions.has('DECREE_COPY_READ')) return new Map()
  const rows = await context.read<DecreeCopyRow>(findCopies(ids))
  return new Map(rows.map((row) => [row.id, row]))
})

/** Of an agreement, the copies that its party got of the decrees that rest on it. */
export const loadCopiesUnder = batched<Context, string, DecreeCopyRow[]>(async (context, agreementIds) => {
  if (!context.actor.permissions.has('DECREE_COPY_READ')) return new Map()
  const rows = await context.read<DecreeCopyRow & { readonly agreement_id: string }>(findCopiesUnder(agreementIds))
  return Map.groupBy(rows, (row) => row.agreement_id)
})

/** Whether the viewer may open the people of copies by their initials. */
export const loadExaminable = batched<Context, string, true>(async (context, ids) => {
  if (!mayExamineCopies(context.actor)) return new Map()
  return new Map((await context.read<{ id: string }>(findExaminableCopies(ids))).map(({ id }) => [id, true as const]))
})
