import { Prisma } from '@payung/database/prisma'
import type { Relief } from '@payung/domain/money/contribution'
import type { ContributionListState } from '@payung/domain/money/contribution-list'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { FundingSource } from '@payung/domain/money/funding-source'

/** The months of another tenant's decree in which mine pays for somebody whom no list of ours names yet. */
export function findSharesToList(requestId: string): Prisma.Sql {
  return Prisma.sql`select s.month::text, s.people from funding_consent c cross join lateral app.shares_to_list(c.decree_id) s
    where c.id = ${requestId}::uuid and c.payer_tenant_id = app.tenant_id()`
}

/** A list that another payer has drawn up of a decree of mine. */
export interface ListOfPayerRow {
  readonly id: string
  readonly decree_id: string
  readonly payer_tenant_id: string
  readonly state: ContributionListState
  readonly from_month: string
  readonly until_month: string
  readonly people: number
  readonly total_rupiah: bigint
  readonly billing_code: string | null
  readonly billed_rupiah: bigint | null
  readonly paid_rupiah: bigint
  readonly received_rupiah: bigint
  readonly posted_people: number
  readonly rejected_people: number
  readonly open_rows: number
  /** Accounts that recorded payments on it. */
  readonly payers: readonly string[]
  readonly version: number
}

const LISTS_OF_PAYERS = Prisma.sql`select l.id, l.decree_id, l.payer_tenant_id, l.state, l.from_month::text, l.until_month::text, l.people, l.total_rupiah, l.billing_code, l.billed_rupiah,
  l.paid_rupiah, l.received_rupiah, k.posted_people, k.rejected_people, k.open_rows, array(select p from app.payers_of_list(l.id) p) as payers, l.version`

export function findListsOfPayers(decreeId: string): Prisma.Sql {
  return Prisma.sql`${LISTS_OF_PAYERS} from app.lists_of_payers(${decreeId}::uuid, null) l cross join lateral app.posted_of_list(l.id) k`
}

export function findListOfPayer(id: string): Prisma.Sql {
  return Prisma.sql`${LISTS_OF_PAYERS} from app.lists_of_payers(null, ${id}::uuid) l cross join lateral app.posted_of_list(l.id) k`
}

/** By what a list of mine is priced. */
export interface ListGroundRow {
  readonly funding_source: FundingSource
  readonly insurance_programmes: readonly Programme[]
  readonly relief: Relief | null
}

export function findListGround(listId: string): Prisma.Sql {
  return Prisma.sql`select funding_source, insurance_programmes, relief from app.list_ground(${listId}::uuid)`
}

/** A month in which a party outside, or the worker, pays for somebody of a decree of mine whom no list names for them yet. */
export interface OutsideShareRow {
  readonly payer_tenant_id: null
  readonly payer_name: string | null
  readonly funding_source: FundingSource
  readonly month: string
  readonly people: number
}

export function findOutsideShares(decreeId: string): Prisma.Sql {
  return Prisma.sql`select null::uuid as payer_tenant_id, s.payer_name, s.funding_source, s.month::text, s.people
    from app.outside_shares_to_list(${decreeId}::uuid) s`
}
