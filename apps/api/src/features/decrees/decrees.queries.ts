import { Prisma } from '@payung/database/prisma'
import type { DecreeKind, DecreeState } from '@payung/domain/decree/decree-state'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { PageRequest } from '../../platform/page-request.ts'
import type { PaymentRow } from '../programmes/public.ts'

export type SignatoryCapacity = 'DEFINITIVE' | 'ACTING_PJ' | 'ACTING_PLT'

/** A month of a decree's cost, as it is kept with the decree. */
export interface CostMonthRow {
  readonly month: string
  readonly people: number
  /** Digits: a JSON number would not hold every amount. */
  readonly perPersonRupiah: string
  /** Where it was paid before the decree. */
  readonly isPaid?: true
}

export interface DecreeRecord {
  readonly id: string
  readonly tenant_id: string
  readonly kind: DecreeKind
  readonly programme_id: string
  readonly cohort_id: string | null
  readonly amends_id: string | null
  readonly title: string
  readonly from_month: string
  readonly until_month: string
  readonly funding_source: FundingSource
  /** Kinds of money of its payers besides its own, where rules divide it or what it amends, and of whoever takes over by an amendment. */
  readonly payer_sources: readonly FundingSource[]
  readonly quota_people: number
  readonly considerations: readonly string[]
  readonly legal_references: readonly string[]
  readonly dictums: readonly string[]
  readonly regulation_ids: readonly string[]
  readonly agreement_ids: readonly string[]
  /** What was paid for its months that were over when it was drafted. */
  readonly paid_months: readonly PaymentRow[]
  readonly state: DecreeState
  readonly state_reason: string | null
  readonly submission: number
  readonly route_version: number | null
  /** What the fields of the text say, fixed when it was submitted. */
  readonly field_values: Readonly<Record<string, string>> | null
  readonly cost: readonly CostMonthRow[] | null
  readonly people: number
  readonly added: number
  readonly removed: number
  readonly replaced: number
  readonly corrected: number
  /** An amendment by which another payer takes over. */
  readonly changes_payers: boolean
  /** Hexadecimal. */
  readonly annex_hash: string | null
  readonly number: string | null
  readonly signed_on: string | null
  readonly signatory_name: string | null
  readonly signatory_title: string | null
  readonly signatory_capacity: SignatoryCapacity | null
  readonly signed_file_id: string | null
  /** Of what was approved, hexadecimal; null before its last approval. */
  readonly approved_hash: string | null
  readonly content_hash: string | null
  readonly signed_at: Date | null
  readonly signed_by: string | null
  readonly amendment_no: number | null
  /** How many signed decrees amend it. */
  readonly amendments_signed: number
  readonly public_code: string
  readonly published_at: Date | null
  readonly published_by: string | null
  readonly ended_from: string | null
  readonly closed_at: Date | null
  readonly closed_by: string | null
  readonly synthetic: boolean
  readonly version: number
  readonly created_by: string | null
  readonly created_at: Date
  readonly updated_by: string | null
  readonly updated_at: Date
  readonly made_by_me: boolean
  /** Whoever had a hand in it. */
  readonly makers: readonly string[]
  /** What it amends was ended or revoked. */
  readonly base_closed: boolean
  /** Its annex is still that of its locked cohort; true for an amendment. */
  readonly cohort_matches: boolean
}

/** What `d` amends was ended or revoked. */
export const BASE_CLOSED = Prisma.sql`exists (select from decree b where b.id = d.amends_id and b.state in ('ENDED', 'REVOKED'))`

const COLUMNS = Prisma.sql`d.id, d.tenant_id, d.kind, d.programme_id, d.cohort_id, d.amends_id, d.title, d.from_month::text, d.until_month::text,
  d.funding_source,
  array(select distinct s from decree b cross join unnest(b.payer_sources) s
    where b.id in (d.id, d.amends_id) or b.amends_id = d.amends_id and b.content_hash is not null order by s) as payer_sources, d.quota_people, d.considerations, d.legal_references, d.dictums, d.regulation_ids, d.agreement_ids, d.paid_months, d.state, d.state_reason,
  d.submission, d.route_version, d.field_values, d.cost, d.people, d.added, d.removed, d.replaced, d.corrected, d.kind = 'AMENDMENT' and d.funding_hash is not null as changes_payers,
  encode(d.annex_hash, 'hex') as annex_hash, d.number, d.signed_on::text, d.signatory_name, d.signatory_title, d.signatory_capacity, d.signed_file_id,
  encode(d.approved_hash, 'hex') as approved_hash, encode(d.content_hash, 'hex') as content_hash, d.signed_at, d.signed_by, d.amendment_no, d.public_code, d.published_at, d.published_by,
  d.ended_from::text, d.closed_at, d.closed_by, d.synthetic, d.version, d.created_by, d.created_at, d.updated_by, d.updated_at,
  coalesce(app.user_id() = any (d.makers), false) as made_by_me, d.makers, ${BASE_CLOSED} as base_closed,
  (select count(*)::int from decree a where a.amends_id = d.id and a.kind = 'AMENDMENT' and a.content_hash is not null) as amendments_signed,
  d.cohort_id is null or exists (select from cohort c where c.id = d.cohort_id and c.state = 'LOCKED' and c.content_hash = d.cohort_hash) as cohort_matches
  from decree d`

export function findDecrees(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where d.id = any(${[...ids]}::uuid[])`
}

/** Those that amend these, in the order in which they were signed; drafts last. */
export function findAmendments(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where d.amends_id = any(${[...ids]}::uuid[]) order by d.amendment_no nulls last, d.id`
}

export interface DecreeFilter {
  readonly states: readonly DecreeState[]
  readonly kinds: readonly DecreeKind[]
  readonly programmeId: string | null
  readonly search: string | null
}

function conditions({ states, kinds, programmeId, search }: DecreeFilter): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`d.tenant_id = app.tenant_id()`,
      ...(states.length === 0 ? [] : [Prisma.sql`d.state = any(${[...states]}::text[])`]),
      ...(kinds.length === 0 ? [] : [Prisma.sql`d.kind = any(${[...kinds]}::text[])`]),
      ...(programmeId === null ? [] : [Prisma.sql`d.programme_id = ${programmeId}::uuid`]),
      ...(search === null ? [] : [Prisma.sql`concat_ws(' ', d.number, d.title) ilike ${like(search)}`]),
    ],
    ' and ',
  )
}

const like = (search: string) => `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`

const COHORTS_SHOWN = 100

/** Locked cohorts of open programmes that stand in no decree yet, the newest first: what a new decree can be drafted from. */
export function findDecreeableCohorts(): Prisma.Sql {
  return Prisma.sql`select c.id from cohort c join programme p on p.id = c.programme_id and p.state = 'OPEN'
    where c.tenant_id = app.tenant_id() and c.state = 'LOCKED' and not exists (select from decree d where d.cohort_id = c.id and d.state <> 'CANCELLED')
    order by c.id desc limit ${COHORTS_SHOWN}`
}

/** Newest first. */
export function listDecrees(filter: DecreeFilter, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and d.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where ${conditions(filter)} ${beyond} order by d.id ${Prisma.raw(forward ? 'desc' : 'asc')}
    limit ${Prisma.raw(String(limit))}`
}

export function countDecrees(filter: DecreeFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from decree d where ${conditions(filter)}`
}

export interface DecreeFacetCount {
  readonly dimension: 'STATE' | 'KIND'
  readonly key: string
  readonly count: number
}

/** How many there are of each, within what the other facet leaves. */
export function countDecreeFacets(filter: DecreeFilter): Prisma.Sql {
  return Prisma.sql`
    select 'STATE' as dimension, d.state as key, count(*)::int as count from decree d where ${conditions({ ...filter, states: [] })} group by 2
    union all select 'KIND', d.kind, count(*)::int from decree d where ${conditions({ ...filter, kinds: [] })} group by 2`
}

export interface DecreeEventRow {
  readonly decree_id: string
  readonly from_state: DecreeState | null
  readonly to_state: DecreeState
  readonly reason: string | null
  readonly by_user: string | null
  readonly at: Date
}

/** How they came about, the first step first. */
export function findDecreeHistory(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select h.decree_id, h.from_state, h.to_state, h.reason, h.by_user, h.at from decree_history h
    where h.decree_id = any(${[...ids]}::uuid[]) order by h.id`
}
