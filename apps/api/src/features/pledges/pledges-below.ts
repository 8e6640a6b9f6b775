import { PLEDGE_STANDINGS } from '@payung/domain/pledge/pledge-standing'
import type { PledgesBelowRow } from './pledges-below.queries.ts'

/** Sums of several rows: of a government, or of a whole province. */
export type PledgeSum = Omit<PledgesBelowRow, 'tenant_id' | 'company_id'> & {
  readonly tenant_id: string | null
  readonly company_id: string | null
}

const NOTHING: PledgeSum = {
  tenant_id: null,
  company_id: null,
  pledges: 0,
  late: 0,
  standings: {},
  synthetic: false,
  workers: 0,
  pledged_months: 0,
  posted_months: 0,
  promised_rupiah: 0n,
  listed_rupiah: 0n,
  billed_rupiah: 0n,
  paid_rupiah: 0n,
  received_rupiah: 0n,
  overdue_rupiah: 0n,
  overdue_bills: 0,
  overdue_since: null,
  days_late: null,
}

/** The sum of all rows; of several companies and governments it names none. A bill is of one company, so bills add up. */
export function sumPledges(rows: readonly PledgesBelowRow[]): PledgeSum {
  return rows.reduce<PledgeSum>(addRow, NOTHING)
}

function addRow(sum: PledgeSum, row: PledgesBelowRow): PledgeSum {
  const isEarlier = (row.days_late ?? -1) > (sum.days_late ?? -1)
  return {
    ...NOTHING,
    pledges: sum.pledges + row.pledges,
    late: sum.late + row.late,
    standings: Object.fromEntries(
      PLEDGE_STANDINGS.map((state) => [state, (sum.standings[state] ?? 0) + (row.standings[state] ?? 0)]),
    ),
    synthetic: sum.synthetic || row.synthetic,
    workers: sum.workers + row.workers,
    pledged_months: sum.pledged_months + row.pledged_months,
    posted_months: sum.posted_months + row.posted_months,
    promised_rupiah: sum.promised_rupiah + row.promised_rupiah,
    listed_rupiah: sum.listed_rupiah + row.listed_rupiah,
    billed_rupiah: sum.billed_rupiah + row.billed_rupiah,
    paid_rupiah: sum.paid_rupiah + row.paid_rupiah,
    received_rupiah: sum.received_rupiah + row.received_rupiah,
    overdue_rupiah: sum.overdue_rupiah + row.overdue_rupiah,
    overdue_bills: sum.overdue_bills + row.overdue_bills,
    overdue_since: isEarlier ? row.overdue_since : sum.overdue_since,
    days_late: isEarlier ? row.days_late : sum.days_late,
  }
}

/** One sum for each government, also for one without a pledge. */
export function sumByGovernment(rows: readonly PledgesBelowRow[]): readonly PledgeSum[] {
  const byGovernment = [...Map.groupBy(rows, ({ tenant_id: government }) => government)]
  return byGovernment.map(([tenantId, all]) => ({ ...sumPledges(all), tenant_id: tenantId }))
}

const largestFirst = (a: bigint, b: bigint) => (a === b ? 0 : a > b ? -1 : 1)

/** What is late first, the most rupiah before others; then what promises most. */
export function lateFirst<Sum extends Pick<PledgeSum, 'overdue_rupiah' | 'promised_rupiah' | 'pledges'>>(
  sums: readonly Sum[],
): readonly Sum[] {
  return sums.toSorted(
    (a, b) =>
      largestFirst(a.overdue_rupiah, b.overdue_rupiah) ||
      largestFirst(a.promised_rupiah, b.promised_rupiah) ||
      b.pledges - a.pledges,
  )
}
