import { Prisma } from '@payung/database/prisma'
import type { ClaimPayer, NO_PAYER } from '@payung/domain/benefit/claim-payer'
import { CLAIM_STATES_OF_WORK, type ClaimState, OPEN_CLAIM_STATES } from '@payung/domain/benefit/claim-state'
import { longestWaiting } from '../../platform/longest-waiting.queries.ts'
import { claimsOfPayer, ELSEWHERE, OWN_PAYER, PAYER, PEOPLE } from './claim-payer.queries.ts'

/** What claims are chosen by; each part left out chooses all. */
export interface ClaimChoice {
  readonly states: readonly ClaimState[]
  /** Only those of which an heir says less arrived. */
  readonly isShort: boolean
  /** Only those of which the insurer paid less than was due when they were submitted. */
  readonly isPaidLess: boolean
  /** Only those that stand where they stand for longer than they may. */
  readonly isLate: boolean
  readonly programme: string | null
  /** The code of an area in which the person lives, down to the village. */
  readonly areaCode: string | null
  /** The day of the event, both included. */
  readonly eventFrom: string | null
  readonly eventUntil: string | null
  /** The decree of ours under which the month of the event is protected. */
  readonly decreeId: string | null
  /** Who paid the month of the event. */
  readonly payer: ClaimPayer | typeof NO_PAYER | null
}

/** Nothing to who works for a part of the government: what heirs say is the whole government's. */
export const HAS_SHORTFALL = Prisma.sql`exists (select from heir_confirmation f where f.claim_id = c.id and f.is_short and f.decided_by is null)`

/** Nothing to who works for a part of the government: money is the whole government's. */
const IS_PAID_LESS = Prisma.sql`(c.state in ('PAID', 'CLOSED') and coalesce(c.paid_rupiah, c.approved_rupiah) < c.due_rupiah
  and (select app.area_scope()) = '' and (select app.agency_id()) is null)`

/**
 * Of what is done nothing is late. The day is reckoned only of what may be: its days are set, and have passed at least by the calendar. Else a list of thousands reads and
 * reckons each of its cases to find that none is late.
 */
const IS_LATE = Prisma.sql`(${inStates(CLAIM_STATES_OF_WORK)}
  and case when ((select app.fewest_days_of_terms()) ->> app.claim_term(c.state, c.programme))::int < app.today() - least(c.complete_on, c.state_since)
    then app.claim_due_on(c.state, c.programme, c.state_since, c.complete_on) < app.today() else false end)`

/** The decree of ours that protects the person in the month of the event; of several the latest. */
const DECREE = Prisma.sql`(select coalesce(s.decree_id, q.decree_id) as decree_id from protected_span s left join contribution_list q on q.id = s.list_id
    where s.person_id in ${PEOPLE} and s.insurance_programme = c.programme and s.months @> date_trunc('month', e.event_day)::date order by 1 desc limit 1)`

/** The states stand in the text: only so does PostgreSQL see that the index `claim_by_day` holds all of them. */
function inStates(states: readonly ClaimState[]): Prisma.Sql {
  return Prisma.raw(`c.state in (${states.map((state) => `'${state}'`).join(', ')})`)
}

/** What follows `from claim c`. */
export function chosenClaims({
  states,
  isShort,
  isPaidLess,
  isLate,
  programme,
  areaCode,
  eventFrom,
  eventUntil,
  decreeId,
  payer,
}: ClaimChoice): Prisma.Sql {
  const conditions = [
    states.length === 0 ? Prisma.sql`c.state <> 'WITHDRAWN'` : inStates(states),
    ...(isShort ? [HAS_SHORTFALL] : []),
    ...(isPaidLess ? [IS_PAID_LESS] : []),
    ...(isLate ? [IS_LATE] : []),
    ...(programme === null ? [] : [Prisma.sql`c.programme = ${programme}`]),
    ...(areaCode === null
      ? []
      : [
          Prisma.sql`exists (select from worker w where w.id = c.worker_id and (w.village_code = ${areaCode} or w.village_code like ${areaCode} || '.%'))`,
        ]),
    ...(eventFrom === null && eventUntil === null
      ? []
      : [
          Prisma.sql`exists (select from life_event e where e.id = c.event_id
            and e.event_day between ${eventFrom ?? '-infinity'}::date and ${eventUntil ?? 'infinity'}::date)`,
        ]),
    ...(decreeId === null
      ? []
      : [Prisma.sql`exists (select from life_event e where e.id = c.event_id and ${DECREE} = ${decreeId}::uuid)`]),
    ...(payer === null ? [] : [Prisma.sql`c.id in (${claimsOfPayer(payer, eventFrom, eventUntil)})`]),
  ]
  return Prisma.join(conditions, ' and ')
}

export interface ClaimFigureRow {
  readonly dimension: 'ALL' | 'AREA' | 'PROGRAMME' | 'MONTH' | 'DECREE' | 'PAYER' | 'AGE'
  /** Of an area its code, of a month its first day, of a decree its id, of a payer its `ClaimPayer`, of an age `0`, `8`, `31` or `91`; null where that is not known. */
  readonly key: string | null
  readonly claims: number
  readonly open: number
  readonly paid: number
  readonly paid_rupiah: bigint
  readonly median_days: number | null
  readonly slow_days: number | null
}

/**
 * Claims about events of a time, in one reading: all, and by district, programme, month of the event, decree of ours and who paid that month; the open ones by
 * the days since the event. Each claim stands in each part once. The days to the money are counted from the event to the insurer's payment; `slow_days` are those
 * within which nine of ten were paid.
 */
export function findClaimFigures(eventFrom: string, eventUntil: string): Prisma.Sql {
  return Prisma.sql`
    with chosen as materialized (
      select c.id, c.worker_id, c.event_id, c.programme, c.state, coalesce(c.paid_rupiah, c.approved_rupiah) as approved_rupiah, date_trunc('month', e.event_day)::date as month
      from claim c join life_event e on e.id = c.event_id
      where c.tenant_id = app.tenant_id() and c.state <> 'WITHDRAWN' and e.event_day between ${eventFrom}::date and ${eventUntil}::date
    ), elsewhere as materialized (
      ${ELSEWHERE}
    ), cases as materialized (
      select c.programme, c.state = any(${[...OPEN_CLAIM_STATES]}::text[]) as is_open, p.on_day is not null as is_paid, case when p.on_day is not null then c.approved_rupiah end as rupiah,
        p.on_day - e.event_day as days, left(w.village_code, 8) as district, c.month::text, ${DECREE}::text as decree,
        ${PAYER} as payer,
        case when app.today() - e.event_day > 90 then '91' when app.today() - e.event_day > 30 then '31' when app.today() - e.event_day > 7 then '8' else '0' end as age
      from chosen c join life_event e on e.id = c.event_id left join worker w on w.id = c.worker_id cross join lateral (${OWN_PAYER}) o
        left join lateral (select max(s.on_day) as on_day from claim_step s where s.claim_id = c.id and s.to_state = 'PAID' and c.state in ('PAID', 'CLOSED')) p on true
    ), said as (
      select 'ALL' as dimension, null as key, k.* from cases k
      union all select 'AREA', k.district, k.* from cases k
      union all select 'PROGRAMME', k.programme, k.* from cases k
      union all select 'MONTH', k.month, k.* from cases k
      union all select 'DECREE', k.decree, k.* from cases k
      union all select 'PAYER', k.payer, k.* from cases k
      union all select 'AGE', k.age, k.* from cases k where k.is_open
    )
    select dimension, key, count(*)::int as claims, count(*) filter (where is_open)::int as open, count(*) filter (where is_paid)::int as paid,
      coalesce(sum(rupiah), 0)::bigint as paid_rupiah, percentile_disc(0.5) within group (order by days)::int as median_days,
      percentile_disc(0.9) within group (order by days)::int as slow_days
    from said group by dimension, key order by dimension, case when dimension in ('MONTH', 'AGE') then null else -count(*) end, key`
}

/** Of the claims of a list, the one whose family waits longest for its next step. */
export function longestClaim(choice: ClaimChoice): Prisma.Sql {
  return longestWaiting(
    {
      since: Prisma.sql`c.state_since`,
      areaCode: Prisma.sql`select w.village_code from worker w where w.id = c.worker_id`,
    },
    Prisma.sql`from claim c where c.tenant_id = app.tenant_id() and ${chosenClaims(choice)}`,
  )
}

/** The day, and how much was written so far on which the numbers of this government's claims rest: while both stay, the numbers do. */
export function findClaimStamp(): Prisma.Sql {
  return Prisma.sql`select app.today()::text as day, coalesce(sum(c.changes), 0)::text as changes from claim_change c where c.tenant_id = app.tenant_id()`
}

/** Contributions that this government paid in a time, less what came back. */
export function sumContributionsPaid(from: string, until: string): Prisma.Sql {
  return Prisma.sql`select coalesce(sum(p.rupiah - coalesce((select sum(r.rupiah) from contribution_payment_return r where r.payment_id = p.id), 0)), 0)::bigint as rupiah
    from contribution_payment p where p.tenant_id = app.tenant_id() and p.paid_on between ${from}::date and ${until}::date`
}

/** People of ours who are recorded as dead, were protected by whomever, and of whom no death is reported. */
export function countUnasked(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from app.unasked_families()`
}

export interface UnaskedRow {
  readonly worker_id: string
}

/** By name. */
export function listUnasked(most: number): Prisma.Sql {
  return Prisma.sql`select l.worker_id from app.unasked_families() u(worker_id) join worker_listing l on l.worker_id = u.worker_id
    where l.tenant_id = app.tenant_id() order by l.name_order, l.worker_id limit ${Prisma.raw(String(most))}`
}
