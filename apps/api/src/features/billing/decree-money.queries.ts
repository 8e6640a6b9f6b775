import { Prisma } from '@payung/database/prisma'
import { PAID, RECEIVED } from './billing.queries.ts'

/** What of a decree has become money, in whole rupiah, by the viewer's own lists. */
export interface DecreeMoneyRow {
  readonly decree_id: string
  /** Of lists that a second person has approved, billed or not: what the bill says once there is one. */
  readonly committed: bigint
  readonly billed: bigint
  readonly paid: bigint
  readonly received: bigint
  /** The newest first, drafts among them. */
  readonly list_ids: readonly string[]
}

/** A year has twelve monthly lists, and some are drawn up anew. */
const LISTS_NAMED = 50

/** A row for each of these decrees of which there are lists. Set-aside lists are none. */
export function findDecreeMoney(decreeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`with own as materialized (
    select c.id, c.decree_id, c.state, c.total_rupiah, c.billed_rupiah, ${PAID} as paid, ${RECEIVED} as received from contribution_list c
    where c.decree_id = any(${[...decreeIds]}::uuid[]) and c.tenant_id = app.tenant_id() and c.state <> 'DISCARDED'
  )
  select o.decree_id, coalesce(sum(coalesce(o.billed_rupiah, o.total_rupiah)) filter (where o.state <> 'DRAFT'), 0)::bigint as committed,
    coalesce(sum(o.billed_rupiah), 0)::bigint as billed, sum(o.paid)::bigint as paid, sum(o.received)::bigint as received,
    (array_agg(o.id order by o.id desc))[1:${LISTS_NAMED}::int] as list_ids
  from own o group by 1`
}
