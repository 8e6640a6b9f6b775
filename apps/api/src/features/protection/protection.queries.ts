import { coverStates } from '@payung/database/facet-bits'
import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { CoverState } from '@payung/domain/protection/cover-state'
import { longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import type { AnnexCursor } from '../decrees/public.ts'

/** What is counted of a month: what is on a list or asked of the insurer is planned still. */
export const COUNTED_STATES = [
  'PLANNED',
  'BILLED',
  'PAID',
  'PROTECTED',
  'GRACE',
  'LAPSED',
  'ENDED',
  'AFTER_DEATH',
] as const
export type CountedState = (typeof COUNTED_STATES)[number]

/** First days of months, half open, and what the viewer narrows it to. */
export interface ProtectionFilter {
  readonly fromMonth: string
  readonly untilMonth: string
  readonly areaCode: string | null
  readonly decreeId: string | null
}

/** People whose month stands so, by area, decree and payer, as `app.protection_counts` tells it. */
export interface ProtectionRow {
  /** My government's decree, another's that mine pays for, or people of mine whom others pay for. */
  readonly relation: 'OWN' | 'PAYER' | 'CUSTODIAN'
  readonly month: string
  readonly state: CountedState
  readonly area_code: string
  readonly decree_id: string | null
  readonly payer_tenant_id: string | null
  readonly payer_name: string | null
  readonly funding_source: FundingSource
  readonly people: number
  /** Of them, whom no other payer of the month counts. */
  readonly people_once: number
  readonly rupiah: bigint
  readonly paid_rupiah: bigint
}

/** A line, or nulls alone where there is none; and whether so much has just changed that the counts are those of before. */
export type CountedProtectionRow = { readonly is_counting: boolean } & (
  | ProtectionRow
  | { readonly [Column in keyof ProtectionRow]: null }
)

/**
 * The lines and the word about them in one statement: what is folded meanwhile changes neither. The word is asked for once; without `materialized` the planner
 * would ask for it again with each line.
 */
export function countProtection(filter: ProtectionFilter, codeLength: number): Prisma.Sql {
  const { fromMonth, untilMonth, areaCode, decreeId } = filter
  return Prisma.sql`
    with counting as materialized (select app.protection_is_counting() as is_counting)
    select k.is_counting, c.relation, c.month::text, c.state, c.area_code, c.decree_id, c.payer_tenant_id, c.payer_name, c.funding_source, c.people::int, c.people_once::int,
      coalesce(c.rupiah, 0) as rupiah, coalesce(c.paid_rupiah, 0) as paid_rupiah
    from counting k
      left join app.protection_counts(${fromMonth}::date, ${untilMonth}::date, ${codeLength}::int, ${areaCode}, ${decreeId}::uuid) c on true
    order by 3, 4, 5, 6, 7, 8, 9`
}

/** Whose people of a month: in one state or all, of one payer or all. */
export interface PeopleFilter extends ProtectionFilter {
  readonly state: CountedState | null
  readonly payerTenantId: string | null
  /** A party outside by its name, or the kind of payer where it has none. */
  readonly payerParty: string | null
  /** Whoever pays: out of this kind of purse. */
  readonly fundingSource: FundingSource | null
}

/** Whom a number counts, as their decree names them: by decree, village and line. */
export function listProtected(
  { fromMonth, areaCode, decreeId, state, payerTenantId, payerParty, fundingSource }: PeopleFilter,
  { limit, direction }: PageRequest,
  cursor: AnnexCursor | null,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const way = Prisma.raw(forward ? 'asc' : 'desc')
  return Prisma.sql`
    select h.decree_id, h.line_no, h.entry_decree_id, h.worker_id, e.name, e.national_id_prefix, e.village_code
    from app.people_of_protection(${fromMonth}::date, ${state}, ${areaCode}, ${decreeId}::uuid, ${payerTenantId}::uuid, ${payerParty}, ${fundingSource},
        ${cursor?.decreeId ?? null}::uuid, ${cursor?.line ?? null}::int, ${cursor?.entryDecreeId ?? null}::uuid, ${forward}, ${Prisma.raw(String(limit))}) p
      join decree_holding h on h.decree_id = p.decree_id and h.line_no = p.line_no and h.entry_decree_id = p.entry_decree_id
      join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no
    order by h.decree_id ${way}, h.village_code ${way}, h.line_no ${way}, h.entry_decree_id ${way}`
}

/** How many the list has: everybody once where no payer is asked for, else whom that payer pays for. */
export function countProtected({
  fromMonth,
  untilMonth,
  areaCode,
  decreeId,
  state,
  payerTenantId,
  payerParty,
  fundingSource,
}: PeopleFilter): Prisma.Sql {
  const isOfPayer = payerTenantId !== null || payerParty !== null || fundingSource !== null
  return Prisma.sql`
    select coalesce(sum(${isOfPayer ? Prisma.sql`c.people` : Prisma.sql`c.people_once`}), 0)::int as total
    from app.protection_counts(${fromMonth}::date, ${untilMonth}::date, 0, ${areaCode}, ${decreeId}::uuid) c
    where c.relation = 'OWN' and (${state}::text is null or c.state = ${state}) and (${payerTenantId}::uuid is null or c.payer_tenant_id = ${payerTenantId}::uuid)
      and (${payerParty}::text is null or coalesce(c.payer_name, c.funding_source) = ${payerParty} and c.payer_tenant_id is null)
      and (${fundingSource}::text is null or c.funding_source = ${fundingSource})`
}

/** As the month of today stands of whoever is without protection (`packages/domain/src/protection/without-protection.ts`). */
export type UnprotectedState = 'ENDED' | 'GRACE'

export interface UnprotectedRow {
  readonly people_ended: number
  readonly people_in_grace: number
}

/** Of the viewer's own decrees, who is without protection this month. One row; each number as many as the list of its state. */
export function countUnprotected(day: string): Prisma.Sql {
  return Prisma.sql`
    select coalesce(sum(c.people_once) filter (where c.state = 'ENDED'), 0)::int as people_ended, coalesce(sum(c.people_once) filter (where c.state = 'GRACE'), 0)::int as people_in_grace
    from app.protection_counts(date_trunc('month', ${day}::date)::date, (date_trunc('month', ${day}::date) + interval '1 month')::date, 0, null, null) c
    where c.relation = 'OWN'`
}

/**
 * Of them, who has been so longest: since the first month without protection, in grace until when it can be paid, and who has to pay it. As `unprotectedSince` and
 * `arrearsPayableUntil` have it.
 */
export function longestUnprotected(day: string, state: UnprotectedState): Prisma.Sql {
  const unpaid = Prisma.sql`from protection_count c where c.tenant_id = (select app.tenant_id()) and c.month = date_trunc('month', ${day}::date)::date
      and app.month_state(c.month, c.step, c.last_paid, ${day}::date, (select app.arrears_months())) = ${state}`
  return longestWaiting(
    {
      since: Prisma.sql`c.last_paid + interval '1 month'`,
      ...(state === 'GRACE' && {
        until: Prisma.sql`(c.last_paid + make_interval(months => app.arrears_months() + 1))::date - 1`,
      }),
      tenantId: Prisma.sql`c.payer_tenant_id`,
      person: Prisma.sql`c.payer_name`,
      parties: Prisma.sql`select count(distinct coalesce(c.payer_tenant_id::text, c.payer_name, c.funding_source)) ${unpaid}`,
      partyIsLate: true,
    },
    unpaid,
  )
}

export interface ProtectedThroughRow {
  readonly worker_id: string
  /** First day of the month. */
  readonly through_month: string
}

/** Of these people, whoever is protected this month, and through which. */
export function findProtectedThrough(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select p.worker_id, p.through_month from app.protected_through(${[...workerIds]}::uuid[]) p`
}

export interface CoverRow {
  readonly worker_id: string
  readonly state: CoverState
}

/** How each of these people stands today, of whom the viewer sees in full, by the facts: a few people are read sooner than bits of all. */
export function findCovers(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    with l as materialized (select l.worker_id, l.number from worker_listing l
      where l.tenant_id = app.tenant_id() and l.worker_id = any (${[...workerIds]}::uuid[]))
    select l.worker_id, (${coverStates('c.cover')})[1] as state
    from app.covers_among(array(select l.number from l)) c join l on l.number = c.number`
}
