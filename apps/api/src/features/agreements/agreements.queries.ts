import { Prisma } from '@payung/database/prisma'
import type { AgreementStanding } from '@payung/domain/agreement/agreement-standing'
import type { AgreementState } from '@payung/domain/agreement/agreement-state'
import type { PartySide } from '@payung/domain/agreement/party-side'
import type { PledgeRemainder } from '@payung/domain/pledge/roll-over'
import { today } from '../../platform/clock.ts'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { keysetPage } from '../../platform/text-keyset.ts'
import { isOfSide, isWithinViewersPart, obligationTally, standingOn } from './agreement-standing.queries.ts'

export interface AgreementRow {
  readonly id: string
  readonly tenant_id: string
  readonly kind: 'MEMORANDUM' | 'COOPERATION'
  readonly state: AgreementState
  readonly standing: AgreementStanding
  readonly number: string | null
  readonly title: string
  readonly purpose: string
  readonly valid_from: string
  /** First day on which it no longer holds. */
  readonly valid_until: string
  readonly quota_people: number | null
  readonly quota_rupiah: bigint | null
  readonly pledge_remainder: PledgeRemainder
  readonly pledge_area_codes: readonly string[]
  readonly pledge_occupation_codes: readonly string[]
  readonly under_id: string | null
  readonly renews_id: string | null
  readonly signed_on: string | null
  readonly terminated_on: string | null
  readonly state_reason: string | null
  readonly source: string | null
  readonly synthetic: boolean
  readonly version: number
  readonly updated_at: Date
  readonly made_by_me: boolean
  /** The signed paper waits for the viewer's own party, and they neither recorded it nor had a hand in the text. */
  readonly to_confirm: boolean
  readonly obligations_total: number
  readonly obligations_done: number
  readonly obligations_late: number
  readonly obligations_due: number
  readonly sort_key: string
}

export interface AgreementFilter {
  readonly standings: readonly string[]
  readonly kinds: readonly string[]
  /** Tenants that are parties, each of which suffices. */
  readonly partyTenantIds: readonly string[]
  /** With an obligation that is late; of a village or an agency, one that it was given. */
  readonly late: boolean
  /** The same, of one's own organisation. */
  readonly lateOfOurs: boolean
  /** The same, of another party. */
  readonly lateOfOthers: boolean
  /** In effect, and over within 90 days without a signed renewal. */
  readonly ending: boolean
  /** Negotiated, kept by one's own tenant, and not made by oneself. */
  readonly toApprove: boolean
  /** Its signed paper waits for one's own party, and one neither recorded it nor had a hand in the text. */
  readonly toConfirm: boolean
  readonly search: string | null
}

export type AgreementOrder = 'NEWEST' | 'ENDING_FIRST' | 'TITLE'

const ORDERS: Readonly<Record<AgreementOrder, { key: Prisma.Sql; way: 'ASCENDING' | 'DESCENDING' }>> = {
  NEWEST: { key: Prisma.sql`to_char(lower(a.valid), 'YYYYMMDD')`, way: 'DESCENDING' },
  ENDING_FIRST: { key: Prisma.sql`to_char(upper(a.valid), 'YYYYMMDD')`, way: 'ASCENDING' },
  TITLE: { key: Prisma.sql`left(lower(a.title), 80)`, way: 'ASCENDING' },
}

const AWAITS_VIEWERS_PARTY = Prisma.sql`exists (select from agreement_signing s join agreement_party y on y.agreement_id = s.agreement_id
      where s.agreement_id = a.id and s.ended_at is null and a.state = 'APPROVED' and y.party_tenant_id = app.tenant_id() and s.recorded_by <> app.user_id()
        and not exists (select from agreement_maker k where k.agreement_id = a.id and k.user_id = app.user_id())
        and not exists (select from agreement_confirmation c where c.signing_id = s.id and c.party_id = y.id))`

function columns(sortKey: Prisma.Sql): Prisma.Sql {
  const day = today().toString()
  return Prisma.sql`a.id, a.tenant_id, a.kind, a.state, ${standingOn(day)} as standing, a.number, a.title, a.purpose, lower(a.valid)::text as valid_from,
    upper(a.valid)::text as valid_until, a.quota_people, a.quota_rupiah, a.pledge_remainder, a.pledge_area_codes, a.pledge_occupation_codes, a.under_id, a.renews_id, a.signed_on::text as signed_on,
    a.terminated_on::text as terminated_on, a.state_reason, a.source, a.synthetic, a.version, a.updated_at,
    exists (select from agreement_maker m where m.agreement_id = a.id and m.user_id = app.user_id()) as made_by_me,
    ${AWAITS_VIEWERS_PARTY} as to_confirm,
    t.total as obligations_total, t.done as obligations_done, t.late as obligations_late, t.due as obligations_due, ${sortKey} as sort_key
    from agreement a cross join lateral (${obligationTally(day)}) t`
}

export function listAgreements(filter: AgreementFilter, order: AgreementOrder, request: PageRequest): Prisma.Sql {
  const { key, way } = ORDERS[order]
  const { behind, tail } = keysetPage(request, key, Prisma.sql`a.id`, way)
  return Prisma.sql`select ${columns(key)} where ${conditions(filter)} and ${behind} ${tail}`
}

export function findAgreements(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${columns(ORDERS.NEWEST.key)} where a.id = any(${[...ids]}::uuid[])`
}

/** Those that renew these. */
export function findRenewals(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${columns(ORDERS.NEWEST.key)} where a.renews_id = any(${[...ids]}::uuid[]) order by a.id`
}

/** All of them for a file, in one statement and so as they are at one moment. */
export function exportAgreements(filter: AgreementFilter): Prisma.Sql {
  return Prisma.sql`select ${columns(ORDERS.NEWEST.key)} where ${conditions(filter)} order by lower(a.valid) desc, a.id limit 10000`
}

export function countAgreements(filter: AgreementFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count from agreement a where ${conditions(filter)}`
}

export interface AgreementFacetCount {
  readonly dimension: 'STANDING' | 'KIND' | 'PARTY' | 'NEEDS'
  readonly key: string
  readonly count: number
}

/** How many there are of each, within what the other facets leave. */
export function countAgreementFacets(filter: AgreementFilter): Prisma.Sql {
  const standing = standingOn(today().toString())
  return Prisma.sql`
    select 'STANDING' as dimension, ${standing} as key, count(*)::int as count from agreement a where ${conditions({ ...filter, standings: [] })} group by 2
    union all select 'KIND', a.kind, count(*)::int from agreement a where ${conditions({ ...filter, kinds: [] })} group by 2
    union all select 'PARTY', p.party_tenant_id::text, count(*)::int from agreement a join agreement_party p on p.agreement_id = a.id
      where p.party_tenant_id is not null and ${conditions({ ...filter, partyTenantIds: [] })} group by 2
    union all select 'NEEDS', 'LATE', count(*)::int from agreement a where ${conditions({ ...filter, late: true })}
    union all select 'NEEDS', 'LATE_OURS', count(*)::int from agreement a where ${conditions({ ...filter, lateOfOurs: true })}
    union all select 'NEEDS', 'LATE_OTHERS', count(*)::int from agreement a where ${conditions({ ...filter, lateOfOthers: true })}
    union all select 'NEEDS', 'ENDING', count(*)::int from agreement a where ${conditions({ ...filter, ending: true })}
    union all select 'NEEDS', 'APPROVE', count(*)::int from agreement a where ${conditions({ ...filter, toApprove: true })}
    union all select 'NEEDS', 'CONFIRM', count(*)::int from agreement a where ${conditions({ ...filter, toConfirm: true })}`
}

/** With an obligation that is late, or, for a village or an agency, with one that it was given; drafts oblige nobody yet. */
function isLate(side?: PartySide): Prisma.Sql {
  const tally = obligationTally(today().toString(), Prisma.sql`${isWithinViewersPart()} and ${isOfSide(side)}`)
  return Prisma.sql`a.state in ('SIGNED', 'TERMINATED') and (select t.late from (${tally}) t) > 0`
}

function isEnding(): Prisma.Sql {
  const day = today().toString()
  return Prisma.sql`a.state = 'SIGNED' and a.valid @> ${day}::date and upper(a.valid) <= ${day}::date + 90
    and not exists (select from agreement n where n.renews_id = a.id and n.state = 'SIGNED')`
}

function isToApprove(): Prisma.Sql {
  return Prisma.sql`a.tenant_id = app.tenant_id() and a.state = 'NEGOTIATION'
    and not exists (select from agreement_maker m where m.agreement_id = a.id and m.user_id = app.user_id())`
}

/** Whoever had a hand in the text of an agreement. */
export function findMakers(agreementId: string): Prisma.Sql {
  return Prisma.sql`select user_id from agreement_maker where agreement_id = ${agreementId}::uuid`
}

/** What waits for the viewer's tenant: obligations that are late, agreements that end, those to approve, and signed papers to confirm. */
export function countAgreementQueues(): Prisma.Sql {
  return Prisma.sql`select
    (select count(*)::int from agreement a where ${isLate('OURS')}) as late_ours,
    (select count(*)::int from agreement a where ${isLate('OTHERS')}) as late_others,
    (select count(*)::int from agreement a where ${isEnding()}) as ending,
    (select count(*)::int from agreement a where ${isToApprove()}) as to_approve,
    (select count(*)::int from agreement a where ${AWAITS_VIEWERS_PARTY}) as to_confirm`
}

function firstDue(side: PartySide): Prisma.Sql {
  return Prisma.sql`(select min(o.due_on) from obligation o join agreement_party p on p.id = o.party_id
    where o.agreement_id = a.id and ${isWithinViewersPart()} and ${isOfSide(side)}
      and (select r.outcome from obligation_report r where r.obligation_id = o.id order by r.id desc limit 1) is distinct from 'DONE')`
}

const NEEDS = {
  LATE_OURS: { is: () => isLate('OURS'), columns: { until: firstDue('OURS') } },
  LATE_OTHERS: { is: () => isLate('OTHERS'), columns: { until: firstDue('OTHERS'), partyIsLate: true } },
  ENDING: { is: isEnding, columns: { until: Prisma.sql`upper(a.valid) - 1` } },
  TO_APPROVE: { is: isToApprove, columns: { since: dayOf(Prisma.sql`a.updated_at`) } },
  TO_CONFIRM: {
    is: () => AWAITS_VIEWERS_PARTY,
    columns: {
      since: dayOf(
        Prisma.sql`(select max(s.recorded_at) from agreement_signing s where s.agreement_id = a.id and s.ended_at is null)`,
      ),
    },
  },
}

/** Of the agreements that wait for one thing, the one that waits longest or ends soonest, with the first of its other parties. */
export function longestAgreement(need: keyof typeof NEEDS): Prisma.Sql {
  const { is, columns } = NEEDS[need]
  const otherParty = (column: Prisma.Sql) =>
    Prisma.sql`select ${column} from agreement_party y where y.agreement_id = a.id and y.party_tenant_id is distinct from app.tenant_id() order by y.position limit 1`
  return longestWaiting(
    {
      ...columns,
      tenantId: otherParty(Prisma.sql`y.party_tenant_id`),
      person: otherParty(Prisma.sql`y.outside_name`),
    },
    Prisma.sql`from agreement a where ${is()}`,
  )
}

function conditions({
  standings,
  kinds,
  partyTenantIds,
  late,
  lateOfOurs,
  lateOfOthers,
  ending,
  toApprove,
  toConfirm,
  search,
}: AgreementFilter): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(standings.length === 0
        ? []
        : [Prisma.sql`${standingOn(today().toString())} = any(${[...standings]}::text[])`]),
      ...(kinds.length === 0 ? [] : [Prisma.sql`a.kind = any(${[...kinds]}::text[])`]),
      ...(partyTenantIds.length === 0
        ? []
        : [
            Prisma.sql`exists (select from agreement_party f where f.agreement_id = a.id and f.party_tenant_id = any(${[...partyTenantIds]}::uuid[]))`,
          ]),
      ...(late ? [isLate()] : []),
      ...(lateOfOurs ? [isLate('OURS')] : []),
      ...(lateOfOthers ? [isLate('OTHERS')] : []),
      ...(ending ? [isEnding()] : []),
      ...(toApprove ? [isToApprove()] : []),
      ...(toConfirm ? [AWAITS_VIEWERS_PARTY] : []),
      ...(search === null
        ? []
        : [
            Prisma.sql`(concat_ws(' ', a.number, a.title) ilike ${like(search)} or exists (select from agreement_party f left join tenant y on y.id = f.party_tenant_id
              where f.agreement_id = a.id and coalesce(y.name, f.outside_name) ilike ${like(search)}))`,
          ]),
    ],
    ' and ',
  )
}

const like = (search: string) => `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
