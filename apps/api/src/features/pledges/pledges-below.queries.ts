import { Prisma } from '@payung/database/prisma'
import type { PledgeStanding } from '@payung/domain/pledge/pledge-standing'

/** What the pledges of one company to one regency or city have come to. Sums; nothing of a pledge by itself and of nobody. */
export interface PledgesBelowRow {
  readonly tenant_id: string
  /** Null for a government without a pledge. */
  readonly company_id: string | null
  readonly pledges: number
  /** Of them, with a bill that is not paid past its due day. */
  readonly late: number
  readonly standings: Readonly<Partial<Record<PledgeStanding, number>>>
  readonly synthetic: boolean
  readonly workers: number
  readonly pledged_months: number
  readonly posted_months: number
  readonly promised_rupiah: bigint
  readonly listed_rupiah: bigint
  readonly billed_rupiah: bigint
  readonly paid_rupiah: bigint
  readonly received_rupiah: bigint
  readonly overdue_rupiah: bigint
  readonly overdue_bills: number
  readonly overdue_since: string | null
  readonly days_late: number | null
}

/** Of all regencies and cities of the viewer's province, or of the one with this area code. */
export function listPledgesBelow(areaCode: string | null): Prisma.Sql {
  return Prisma.sql`select k.tenant_id, k.company_id, k.pledges, k.late, k.standings, k.synthetic, k.workers, k.pledged_months, k.posted_months, k.promised_rupiah,
    k.listed_rupiah, k.billed_rupiah, k.paid_rupiah, k.received_rupiah, k.overdue_rupiah, k.overdue_bills, k.overdue_since::text as overdue_since,
    app.today() - k.overdue_since as days_late from app.pledge_accounts_below(${areaCode}::text) k order by k.tenant_id, k.company_id`
}
