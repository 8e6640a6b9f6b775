import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'

/** A rule as it is stored; the last one has no conditions. */
export interface FundingRuleRow {
  readonly rule_no: number
  readonly payer_tenant_id: string | null
  readonly payer_name: string | null
  readonly funding_source: FundingSource
  readonly share_basis_points: number | null
  readonly rupiah: bigint | null
  readonly from_month: string | null
  readonly until_month: string | null
  readonly people_max: number | null
  readonly ceiling_rupiah: bigint | null
  readonly only_unregistered: boolean
  readonly occupation_codes: readonly string[]
  readonly village_codes: readonly string[]
  /** Only whom this pledge of its payer holds. */
  readonly pledge_id: string | null
  /** The rule whose months its payer took over by an amendment; null for a rule of the decree as it was signed. */
  readonly instead_of: number | null
}

const RULE = Prisma.sql`rule_no, payer_tenant_id, payer_name, funding_source, share_basis_points, rupiah, from_month::text, until_month::text, people_max,
  ceiling_rupiah, only_unregistered, occupation_codes, village_codes, pledge_id, instead_of from funding_rule`

/** Of my own decrees all of them, of others' those by which my tenant pays. */
export function findFundingRules(decreeId: string): Prisma.Sql {
  return Prisma.sql`select ${RULE} where decree_id = ${decreeId}::uuid order by rule_no`
}

/** The same of several decrees. */
export function findRulesOfDecrees(decreeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select decree_id, ${RULE} where decree_id = any(${[...decreeIds]}::uuid[]) order by decree_id, rule_no`
}

export interface FundingPledgeRow {
  readonly id: string
  readonly tenant_id: string
  readonly people: number
  readonly from_month: string
  readonly until_month: string
}

/** Approved pledges that the list of one's own decree is drawn from, in months of both. */
export function findPledgesOfDecree(decreeId: string): Prisma.Sql {
  return Prisma.sql`
    select p.id, p.tenant_id, greatest(p.from_month, d.from_month)::text as from_month, least(p.until_month, d.until_month)::text as until_month,
      (select count(*) from decree_entry e join app.pledged_people(array[p.id]) h on h.worker_id = e.worker_id where e.decree_id = d.id)::int as people
    from decree d join cohort c on c.id = d.cohort_id join pledge p on p.id = any (c.pledge_ids) and p.state = 'APPROVED'
    where d.id = ${decreeId}::uuid and d.tenant_id = app.tenant_id() and p.from_month < d.until_month and d.from_month < p.until_month order by p.id`
}

export interface FundingEffectRow {
  readonly rule_no: number
  readonly month: string
  readonly people: number
  readonly rupiah: bigint
}

export function previewFunding(decreeId: string, rulesJson: string, amountsJson: string): Prisma.Sql {
  return Prisma.sql`select rule_no, month::text, people, rupiah from app.preview_funding(${decreeId}::uuid, ${rulesJson}::jsonb, ${amountsJson}::jsonb)`
}

export function saveFunding(decreeId: string, rulesJson: string, amountsJson: string): Prisma.Sql {
  return Prisma.sql`select app.save_funding_rules(${decreeId}::uuid, ${rulesJson}::jsonb, ${amountsJson}::jsonb)`
}

/** What each rule of a signed decree pays now; of an amendment, of the decree that it amends and from its month on. */
export function findOpenFunding(decreeId: string): Prisma.Sql {
  return Prisma.sql`select rule_no, month::text, people, rupiah from app.open_funding(${decreeId}::uuid)`
}

/** Who takes over what a rule paid, as the draft of an amendment says. */
export interface PayerChangeRow {
  readonly rule_no: number
  readonly payer_tenant_id: string | null
  readonly payer_name: string | null
  readonly funding_source: FundingSource
}

export function findPayerChanges(decreeId: string): Prisma.Sql {
  return Prisma.sql`select rule_no, payer_tenant_id, payer_name, funding_source from payer_change where decree_id = ${decreeId}::uuid order by rule_no`
}

export function savePayerChangesOf(decreeId: string, changesJson: string): Prisma.Sql {
  return Prisma.sql`select app.save_payer_changes(${decreeId}::uuid, ${changesJson}::jsonb)`
}

export function findKnownTenants(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select id, kind from tenant where id = any (${[...ids]}::uuid[])`
}

/** Codes of occupations and villages that no catalogue has. */
export function findUnknownCodes(occupations: readonly string[], villages: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.code from unnest(${[...occupations]}::text[]) c(code) where not exists (select from occupation o where o.code = c.code)
    union select c.code from unnest(${[...villages]}::text[]) c(code) where not exists (select from area a where a.code = c.code and a.level = 'VILLAGE')`
}

export interface FundingConsentRow {
  readonly id: string
  readonly decree_id: string
  readonly tenant_id: string
  readonly payer_tenant_id: string
  readonly title: string
  readonly programme_name: string
  readonly from_month: string
  readonly until_month: string
  readonly people: number
  readonly person_months: number
  readonly total_rupiah: bigint
  readonly months: readonly { readonly month: string; readonly people: number; readonly rupiah: string }[]
  readonly state: 'REQUESTED' | 'GIVEN' | 'REFUSED' | 'WITHDRAWN'
  readonly reason: string | null
  readonly requested_by: string
  readonly requested_at: Date
  /** By an amendment, of what another payer was to pay. */
  readonly takes_over: boolean
  readonly decided_at: Date | null
  /** Of the copy that its payer was sent once it was signed. */
  readonly number: string | null
  /** Months that it has agreed to pay and that stand on no list of its own. */
  readonly unlisted_months: readonly string[]
}

const CONSENT = Prisma.sql`select c.id, c.decree_id, c.tenant_id, c.payer_tenant_id, c.title, c.programme_name, c.from_month::text, c.until_month::text, c.people,
  c.person_months, c.total_rupiah, c.months, c.state, c.reason, c.requested_by, c.requested_at, c.decided_at,
  exists (select from payer_change k where k.decree_id = c.decree_id and k.payer_tenant_id = c.payer_tenant_id) as takes_over,
  (select k.number from decree_copy k where k.decree_id = c.decree_id and k.tenant_id = c.payer_tenant_id) as number,
  array(select m.month::text from jsonb_to_recordset(c.months) m(month date, people integer) where c.state = 'GIVEN' and m.people > 0
    and exists (select from decree_copy k where k.decree_id = c.decree_id and k.tenant_id = c.payer_tenant_id and k.state in ('SIGNED', 'PUBLISHED'))
    and not exists (select from contribution_list l where l.decree_id = c.decree_id and l.tenant_id = c.payer_tenant_id and l.state <> 'DISCARDED'
      and l.from_month <= m.month and m.month < l.until_month) order by 1) as unlisted_months from funding_consent c`

/** What a decree of mine has asked other payers, the latest first. */
export function findConsentsOfDecree(decreeId: string): Prisma.Sql {
  return Prisma.sql`${CONSENT} where c.decree_id = ${decreeId}::uuid and c.tenant_id = app.tenant_id() order by c.id desc limit 100`
}

const TO_ANSWER = Prisma.sql`c.payer_tenant_id = app.tenant_id() and c.state = 'REQUESTED' and c.requested_by <> app.user_id()`

/** Months about which somebody has to act: a list of them is due with the next month, and arrears are not listed for ever. */
export function isNearMonth(month: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${month} between (date_trunc('month', app.today()) - interval '3 months')::date and (date_trunc('month', app.today()) + interval '1 month')::date`
}

/** The months of a request that no list of ours names at all. */
const UNLISTED = Prisma.sql`from jsonb_to_recordset(c.months) m(month date, people integer)
  where m.people > 0 and ${isNearMonth(Prisma.sql`m.month`)} and not exists (select from contribution_list l where l.decree_id = c.decree_id
    and l.tenant_id = c.payer_tenant_id and l.state <> 'DISCARDED' and l.from_month <= m.month and m.month < l.until_month)`

/**
 * Agreed to and signed, and some month that is near stands on no list of ours. People are counted only where no list is of that month at all: most requests
 * are told apart by their months.
 */
const TO_LIST = Prisma.sql`c.payer_tenant_id = app.tenant_id() and c.state = 'GIVEN'
  and exists (select from decree_copy k where k.decree_id = c.decree_id and k.tenant_id = c.payer_tenant_id and k.state in ('SIGNED', 'PUBLISHED'))
  and case when exists (select ${UNLISTED})
    then exists (select from app.shares_to_list(c.decree_id) s where ${isNearMonth(Prisma.sql`s.month`)}) else false end`

/** Which requests of the viewer's tenant: all of them, those that wait for an answer of the viewer, or those with months that no list names. */
export type FundingRequestNeed = 'ANSWER' | 'LIST'

const NEEDS: Readonly<Record<FundingRequestNeed, Prisma.Sql>> = { ANSWER: TO_ANSWER, LIST: TO_LIST }

/** Of how many requests some month is to be listed. */
export function countFundingToList(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from funding_consent c where ${TO_LIST}`
}

/** How many requests wait for an answer that the viewer may give. */
export function countFundingToAnswer(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from funding_consent c where ${TO_ANSWER}`
}

/** Of the requests with one of these needs, the one that waits longest: for its answer, or with its first month that no list names. */
export function longestFunding(need: FundingRequestNeed): Prisma.Sql {
  const since = need === 'ANSWER' ? dayOf(Prisma.sql`c.requested_at`) : Prisma.sql`(select min(m.month) ${UNLISTED})`
  return longestWaiting(
    { since, tenantId: Prisma.sql`c.tenant_id` },
    Prisma.sql`from funding_consent c where ${NEEDS[need]}`,
  )
}

/** What others ask my tenant to pay, the newest first. */
export function listFundingRequests(
  need: FundingRequestNeed | null,
  { limit, direction, cursor }: PageRequest,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and c.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`${CONSENT} where ${need === null ? Prisma.sql`c.payer_tenant_id = app.tenant_id()` : NEEDS[need]} ${beyond} order by c.id ${Prisma.raw(forward ? 'desc' : 'asc')}
    limit ${Prisma.raw(String(limit))}`
}

export function findConsents(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`${CONSENT} where c.id = any (${[...ids]}::uuid[])`
}

/** Held until the transaction ends, so that two answers follow one another. */
export function lockFundingRequest(id: string): Prisma.Sql {
  return Prisma.sql`select c.id, c.state from funding_consent c where c.id = ${id}::uuid and c.payer_tenant_id = app.tenant_id() for update`
}

export function answerFundingRequest(id: string, state: 'GIVEN' | 'REFUSED', reason: string | null): Prisma.Sql {
  return Prisma.sql`update funding_consent set state = ${state}, reason = ${reason} where id = ${id}::uuid`
}

export interface WorkerPayerRow {
  readonly decree_id: string
  readonly from_month: string
  readonly until_month: string
  readonly funding_source: FundingSource
  readonly payer_tenant_id: string | null
  readonly payer_name: string | null
  readonly rupiah: bigint
}

export function findPayersOfWorker(workerId: string): Prisma.Sql {
  return Prisma.sql`select decree_id, from_month::text, until_month::text, funding_source, payer_tenant_id, payer_name, rupiah
    from app.payers_of_worker(${workerId}::uuid)`
}
