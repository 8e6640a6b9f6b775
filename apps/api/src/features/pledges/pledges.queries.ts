import { Prisma } from '@payung/database/prisma'
import type { AgreementState } from '@payung/domain/agreement/agreement-state'
import type { Relief } from '@payung/domain/money/contribution'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { PledgeKind } from '@payung/domain/pledge/pledge-size'
import type { PledgeMonths } from '@payung/domain/pledge/pledge-standing'
import type { PledgeState } from '@payung/domain/pledge/pledge-state'
import type { PledgeRemainder } from '@payung/domain/pledge/roll-over'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'

export interface PledgeRow {
  readonly id: string
  readonly tenant_id: string
  readonly agreement_id: string
  readonly region_tenant_id: string
  readonly kind: PledgeKind
  readonly workers: number
  readonly rupiah: bigint
  readonly per_worker_rupiah: bigint
  readonly from_month: string
  readonly until_month: string
  readonly insurance_programmes: readonly Programme[]
  readonly relief: Relief | null
  readonly area_codes: readonly string[]
  readonly occupation_codes: readonly string[]
  readonly note: string | null
  readonly state: PledgeState
  readonly state_reason: string | null
  readonly synthetic: boolean
  readonly drafted_by: string
  readonly drafted_at: Date
  readonly offered_at: Date | null
  /** What it takes of its agreement. */
  readonly taken_workers: number
  readonly taken_rupiah: bigint
  /** The ended pledge whose rest it brings along, and how much of that. */
  readonly carried_from_id: string | null
  readonly carried_rupiah: bigint
  readonly agreement_remainder: PledgeRemainder
  readonly agreement_state: AgreementState
  readonly agreement_from: string
  /** First day on which its agreement no longer holds. */
  readonly agreement_until: string
}

const COLUMNS = Prisma.sql`p.id, p.tenant_id, p.agreement_id, p.region_tenant_id, p.kind, p.workers, p.rupiah, p.per_worker_rupiah,
  p.from_month::text as from_month, p.until_month::text as until_month, p.insurance_programmes, p.relief, p.area_codes, p.occupation_codes, p.note, p.state,
  p.state_reason, p.synthetic, p.drafted_by, p.drafted_at, p.offered_at,
  p.taken_workers, p.taken_rupiah, p.carried_from_id, p.carried_rupiah, a.pledge_remainder as agreement_remainder, a.state as agreement_state, lower(a.valid)::text as agreement_from, upper(a.valid)::text as agreement_until
  from pledge p join agreement a on a.id = p.agreement_id`

/** What a pledge waits for that the viewer may do: the company offers, approves and renews it, the region matches it, and finds another payer once it has ended early. */
export const PLEDGE_NEEDS = ['OFFER', 'MATCH', 'APPROVE', 'RENEW', 'FIND_PAYER'] as const
export type PledgeNeed = (typeof PLEDGE_NEEDS)[number]

const HOLDS = Prisma.sql`a.state = 'SIGNED' and upper(a.valid) > app.today() and p.until_month > app.today()`
const HAS_BEGUN = Prisma.sql`${HOLDS} and lower(a.valid) <= app.today()`

/** As `actionsOn` of the policy has it, and `app.warn_of_ending_pledges`: a pledge is renewed in its last ninety days, unless the next one is drawn up already. */
const NEEDS: Readonly<Record<PledgeNeed, Prisma.Sql>> = {
  OFFER: Prisma.sql`p.state = 'DRAFT' and p.tenant_id = app.tenant_id() and p.drafted_by <> app.user_id() and ${HOLDS}`,
  MATCH: Prisma.sql`p.state = 'OFFERED' and p.region_tenant_id = app.tenant_id() and ${HAS_BEGUN}`,
  APPROVE: Prisma.sql`p.state = 'MATCHED' and p.tenant_id = app.tenant_id() and p.drafted_by <> app.user_id() and ${HAS_BEGUN}`,
  RENEW: Prisma.sql`p.state = 'APPROVED' and p.tenant_id = app.tenant_id() and p.until_month > app.today() and p.until_month - app.today() <= 90
    and not exists (select from pledge n where n.tenant_id = p.tenant_id and n.region_tenant_id = p.region_tenant_id and n.id <> p.id
      and n.state in ('DRAFT', 'OFFERED', 'MATCHED', 'APPROVED') and n.from_month <= p.until_month and n.until_month > p.until_month)`,
  FIND_PAYER: Prisma.sql`p.id in (select m.pledge_id from app.months_without_payer() m)`,
}

/** One row: how many pledges wait for each step of the viewer's. */
export function countPledgeQueues(): Prisma.Sql {
  return Prisma.sql`select count(*) filter (where ${NEEDS.OFFER})::int as pledges_to_offer, count(*) filter (where ${NEEDS.MATCH})::int as pledges_to_match,
    count(*) filter (where ${NEEDS.APPROVE})::int as pledges_to_approve, count(*) filter (where ${NEEDS.RENEW})::int as pledges_to_renew,
    (select count(distinct m.pledge_id)::int from app.months_without_payer() m) as pledges_without_payer
    from pledge p join agreement a on a.id = p.agreement_id where p.state in ('DRAFT', 'OFFERED', 'MATCHED', 'APPROVED')`
}

const OFFERED_SINCE = dayOf(Prisma.sql`coalesce(p.offered_at, p.drafted_at)`)

/** Of the pledges that wait for a step, the one that waits longest or ends soonest, with the other side of it. */
export function longestPledge(need: PledgeNeed): Prisma.Sql {
  const place = { areaCode: Prisma.sql`p.area_codes[1]` }
  const ofRegion = { ...place, tenantId: Prisma.sql`p.region_tenant_id` }
  const ofCompany = { ...place, tenantId: Prisma.sql`p.tenant_id` }
  switch (need) {
    case 'OFFER':
    case 'APPROVE':
      return longestWaiting({ since: OFFERED_SINCE, ...ofRegion }, waitingPledges(need))
    case 'MATCH':
      return longestWaiting({ since: OFFERED_SINCE, ...ofCompany }, waitingPledges(need))
    case 'RENEW':
      return longestWaiting({ until: Prisma.sql`p.until_month - 1`, ...ofRegion }, waitingPledges(need))
    case 'FIND_PAYER':
      return longestWaiting(
        { until: Prisma.sql`m.from_month`, ...ofCompany },
        Prisma.sql`from app.months_without_payer() m join pledge p on p.id = m.pledge_id`,
      )
  }
}

function waitingPledges(need: PledgeNeed): Prisma.Sql {
  return Prisma.sql`from pledge p join agreement a on a.id = p.agreement_id where ${NEEDS[need]}`
}

/** Pledges of the viewer's company, or those that are offered to the viewer's government; the newest first. */
export function listPledges(needs: PledgeNeed | null, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and p.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where ${waiting(needs)} ${beyond} order by p.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export interface PledgeTotals {
  readonly pledges: number
  readonly workers: number
  readonly rupiah: bigint
  /** Of these rupiah, what was brought along from pledges that have ended. */
  readonly carried_rupiah: bigint
}

const waiting = (needs: PledgeNeed | null) => (needs === null ? Prisma.sql`true` : NEEDS[needs])

/** How many there are, and what those that were offered and neither withdrawn nor refused promise together. */
export function sumPledges(needs: PledgeNeed | null): Prisma.Sql {
  const live = Prisma.sql`where p.state not in ('DRAFT', 'WITHDRAWN', 'REFUSED')`
  return Prisma.sql`select count(*)::int as pledges, coalesce(sum(p.workers) filter (${live}), 0)::int as workers,
    coalesce(sum(p.rupiah) filter (${live}), 0)::bigint as rupiah, coalesce(sum(p.carried_rupiah) filter (${live}), 0)::bigint as carried_rupiah
    from pledge p join agreement a on a.id = p.agreement_id where ${waiting(needs)}`
}

export function findPledges(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where p.id = any(${[...ids]}::uuid[])`
}

export interface PledgeMonthsRow extends PledgeMonths {
  readonly pledge_id: string
  readonly people: number
}

/** What has become of the months of approved and ended pledges. As counted: a company reads them rounded. */
export function findPledgeMonths(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select m.pledge_id, m.people, m.pledged, m.listed, m.received, m.posted from app.pledge_months(${[...ids]}::uuid[]) m`
}

export interface PledgeStepRow {
  readonly id: string
  readonly pledge_id: string
  readonly to_state: PledgeState
  readonly reason: string | null
  readonly by_user: string | null
  readonly by_user_name: string | null
  readonly by_user_email: string | null
  readonly at: Date
}

export function findPledgeSteps(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select s.id, s.pledge_id, s.to_state, s.reason, s.by_user, u.name as by_user_name, u.email as by_user_email, s.at
    from pledge_step s left join app_user u on u.id = s.by_user where s.pledge_id = any(${[...ids]}::uuid[]) order by s.id`
}

export interface PledgeFacts {
  readonly agreementId: string
  readonly regionId: string
  readonly kind: PledgeKind
  readonly workers: number
  readonly rupiah: bigint
  readonly perWorkerRupiah: bigint
  readonly fromMonth: string
  readonly untilMonth: string
  readonly programmes: readonly Programme[]
  readonly relief: Relief | null
  readonly areaCodes: readonly string[]
  readonly occupationCodes: readonly string[]
  readonly note: string | null
  readonly carriedFromId?: string | null | undefined
  readonly carriedAmount?: bigint | null | undefined
}

export function insertPledge(tenantId: string, facts: PledgeFacts): Prisma.Sql {
  return Prisma.sql`insert into pledge (tenant_id, agreement_id, region_tenant_id, kind, workers, rupiah, per_worker_rupiah, from_month, until_month,
      insurance_programmes, relief, area_codes, occupation_codes, note, carried_from_id, carried_rupiah)
    values (${tenantId}::uuid, ${facts.agreementId}::uuid, ${facts.regionId}::uuid, ${facts.kind}, ${facts.workers}::int, ${facts.rupiah}::bigint,
      ${facts.perWorkerRupiah}::bigint, ${facts.fromMonth}::date, ${facts.untilMonth}::date, ${[...facts.programmes]}::text[], ${facts.relief},
      ${[...facts.areaCodes]}::text[], ${[...facts.occupationCodes]}::text[], ${facts.note}, ${facts.carriedFromId || null}::uuid,
      ${facts.carriedAmount ?? 0n}::bigint) returning id`
}

/** The company offers, withdraws or ends it, approves or declines its numbers; the database holds it until the transaction ends, so that two decisions follow one another. */
export function movePledge(
  id: string,
  state: 'OFFERED' | 'APPROVED' | 'WITHDRAWN' | 'ENDED',
  reason: string | null,
): Prisma.Sql {
  return Prisma.sql`select app.move_pledge(${id}::uuid, ${state}, ${reason})`
}

/** The region refuses what is offered to it. */
export function refusePledgeOffered(id: string, reason: string): Prisma.Sql {
  return Prisma.sql`select app.refuse_pledge(${id}::uuid, ${reason})`
}

export interface PledgeableAgreementRow {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly valid_from: string
  readonly last_day: string
  readonly quota_people: number | null
  readonly quota_rupiah: bigint | null
  readonly taken_workers: bigint
  readonly taken_rupiah: bigint
  readonly region_ids: readonly string[]
  readonly pledge_area_codes: readonly string[]
  readonly pledge_occupation_codes: readonly string[]
}

/**
 * Signed agreements of the viewer's company that hold today or will, with what is taken of them, the first to end first. One that states neither people nor rupiah, such
 * as a memorandum, carries no pledge: whoever chose it would be refused at the offer alone.
 */
export function findPledgeableAgreements(day: string): Prisma.Sql {
  return Prisma.sql`
    with mine as materialized (
      select a.* from agreement a where a.state = 'SIGNED' and upper(a.valid) > ${day}::date
        and (a.quota_people is not null or a.quota_rupiah is not null)
        and exists (select from agreement_party y where y.agreement_id = a.id and y.party_tenant_id = app.tenant_id() and y.kind = 'COMPANY')
    )
    select a.id, a.title, a.number, lower(a.valid)::text as valid_from, (upper(a.valid) - 1)::text as last_day, a.quota_people, a.quota_rupiah,
      t.workers as taken_workers, t.rupiah as taken_rupiah,
      array(select y.party_tenant_id from agreement_party y where y.agreement_id = a.id and y.kind = 'GOVERNMENT' and y.party_tenant_id is not null
        order by y.position) as region_ids, a.pledge_area_codes, a.pledge_occupation_codes
    from mine a join app.taken_of_agreements(array(select id from mine)) t on t.agreement_id = a.id order by upper(a.valid), a.id limit 100`
}

/** From how many months on the insurer counts the group of a company; no row where nobody has set it. */
export function findMonthsCounted(day: string): Prisma.Sql {
  return Prisma.sql`select amount::int as months from reference_amount where key = 'PLEDGE_COUNTS_FROM' and unit = 'MONTHS' and valid @> ${day}::date`
}

export interface SeenAgreementRow {
  readonly state: AgreementState
  readonly valid_from: string
  readonly valid_until: string
  readonly is_ours: boolean
  readonly region_ids: readonly string[]
  readonly pledge_area_codes: readonly string[]
  readonly pledge_occupation_codes: readonly string[]
}

/** An agreement that the viewer sees, with its governments. Foreign keys are checked beyond row-level security: one unseen must not be told from one missing. */
export function findSeenAgreement(id: string): Prisma.Sql {
  return Prisma.sql`select a.state, lower(a.valid)::text as valid_from, upper(a.valid)::text as valid_until,
      exists (select from agreement_party y where y.agreement_id = a.id and y.party_tenant_id = app.tenant_id() and y.kind = 'COMPANY') as is_ours,
      array(select y.party_tenant_id from agreement_party y where y.agreement_id = a.id and y.kind = 'GOVERNMENT' and y.party_tenant_id is not null) as region_ids,
      a.pledge_area_codes, a.pledge_occupation_codes
    from agreement a where a.id = ${id}::uuid`
}
