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
  readonly payer_tenant_id: string
  readonly state: ContributionListState
  readonly from_month: string
  readonly until_month: string
  readonly people: number
  readonly total_rupiah: bigint
  readonly billing_code: string | null
  readonly billed_rupiah: bigint | null
  readonly paid_rupiah: bigint
  readonly version: number
}

const LISTS_OF_PAYERS = Prisma.sql`select id, payer_tenant_id, state, from_month::text, until_month::text, people, total_rupiah, billing_code, billed_rupiah,
  paid_rupiah, version`

export function findListsOfPayers(decreeId: string): Prisma.Sql {
  return Prisma.sql`${LISTS_OF_PAYERS} from app.lists_of_payers(${decreeId}::uuid, null)`
}

export function findListOfPayer(id: string): Prisma.Sql {
  return Prisma.sql`${LISTS_OF_PAYERS} from app.lists_of_payers(null, ${id}::uuid)`
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
