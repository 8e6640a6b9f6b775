import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'

/** Months of a person under a decree: of one's own tenant with the decree, of another's only with the kind of payer. */
export interface WorkerDecreeRow {
  readonly worker_id: string
  readonly from_month: string
  readonly until_month: string
  readonly funding_source: FundingSource
  readonly decree_id: string | null
  readonly line_no: number | null
}

/** Newest months first. */
export function findWorkerDecrees(workerIds: readonly string[]): Prisma.Sql {
  const ids = Prisma.sql`${[...workerIds]}::uuid[]`
  return Prisma.sql`
    select h.worker_id, h.from_month::text, h.until_month::text, d.funding_source, d.id as decree_id, h.line_no
    from decree_holding h join decree d on d.id = h.decree_id where h.worker_id = any(${ids}) and h.tenant_id = app.tenant_id()
    union all
    select o.worker_id, o.from_month::text, o.until_month::text, o.funding_source, null, null from app.decrees_elsewhere(${ids}) o
    order by 2 desc, 3 desc`
}

/** Whether the viewer was told of others' decrees about as many people as a day allows. */
export function findToldEnough(): Prisma.Sql {
  return Prisma.sql`select app.told_enough() as enough`
}
