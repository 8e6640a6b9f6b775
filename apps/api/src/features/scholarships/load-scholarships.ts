import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { loadClaim } from '../claims/public.ts'
import { type Child, type Family, readFamilies } from './scholarship-family.ts'
import { mayReadScholarships } from './scholarships.policy.ts'
import {
  type EndRow,
  findEnds,
  findOpen,
  findPayments,
  findProofs,
  findScholarships,
  type OpenRow,
  type PaymentRow,
  type ProofRow,
  type ScholarshipRow,
} from './scholarships.queries.ts'

/** A child that the viewer may see, also one that was taken back. */
export const loadScholarship = batched<Context, string, ScholarshipRow>(async (context, ids) => {
  if (!mayReadScholarships(context.actor)) return new Map()
  return new Map((await context.read<ScholarshipRow>(findScholarships(ids))).map((row) => [row.id, row]))
})

/** The children of a claim together. */
export const loadFamily = batched<Context, string, Family>(async (context, claimIds) => {
  const claims = await Promise.all(claimIds.map((id) => loadClaim(context, id)))
  return readFamilies(
    (statement) => context.read(statement),
    claims.filter((claim) => claim !== null),
  )
})

export const loadIsOpen = batched<Context, string, boolean>(
  async (context, claimIds) =>
    new Map((await context.read<OpenRow>(findOpen(claimIds))).map((row) => [row.claim_id, row.is_open])),
)

/** A child with its years; of one that was taken back what was written of it, without years. */
export async function loadChild(context: Context, row: ScholarshipRow): Promise<Child> {
  const family = row.withdrawn_at === null ? await loadFamily(context, row.claim_id) : null
  const child = family?.children.find((sibling) => sibling.row.id === row.id)
  if (child !== undefined) return child
  const [proofs, payments, ends] = await Promise.all([
    context.read<ProofRow>(findProofs([row.id])),
    context.read<PaymentRow>(findPayments([row.id])),
    context.read<EndRow>(findEnds([row.id])),
  ])
  return { row, proofs, payments, ends, years: [] }
}

/** What a mutation answers with, read after its commit. */
export async function reloadScholarship(context: Context, id: string): Promise<ScholarshipRow> {
  const row = await loadScholarship(context, id)
  if (row === null) throw new Error('a scholarship that was just written cannot be read back')
  return row
}
