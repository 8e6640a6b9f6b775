import { Prisma } from '@payung/database/prisma'
import type { Designation } from '@payung/domain/eligibility/eligibility-facts'
import type { Relief } from '@payung/domain/money/contribution'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { PageRequest } from '../../platform/page-request.ts'
import type { PaymentRow } from './months-paid.ts'

export type ProgrammeState = 'DRAFT' | 'OPEN' | 'CLOSED' | 'DISCARDED'
export type ProgrammeInsurance = 'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE'
export type Proposer = 'VILLAGE' | 'AGENCY' | 'MARKET' | 'PLATFORM' | 'INSURER'

export interface ProgrammeRecord {
  readonly id: string
  readonly tenant_id: string
  readonly name: string
  readonly description: string | null
  readonly insurance_programmes: readonly ProgrammeInsurance[]
  readonly occupation_codes: readonly string[]
  /** First days of months, half-open. */
  readonly from_month: string
  readonly until_month: string
  readonly funding_source: FundingSource
  readonly relief: Relief | null
  readonly legal_note: string | null
  readonly regulation_ids: readonly string[]
  readonly agreement_ids: readonly string[]
  readonly proposers: readonly Proposer[]
  readonly paid_months: readonly PaymentRow[]
  readonly state: ProgrammeState
  readonly synthetic: boolean
  readonly version: number
  readonly updated_at: Date
  /** Of the quotas that the viewer sees: the owner all, others their own area's. */
  readonly quota_people: number
}

const COLUMNS = Prisma.sql`p.id, p.tenant_id, p.name, p.description, p.insurance_programmes, p.occupation_codes, lower(p.period)::text as from_month,
  upper(p.period)::text as until_month, p.funding_source, p.relief, p.legal_note, p.regulation_ids, p.agreement_ids, p.proposers, p.paid_months, p.state, p.synthetic, p.version, p.updated_at,
  coalesce((select sum(q.people) from programme_quota q where q.programme_id = p.id), 0)::int as quota_people
  from programme p`

export function findProgrammes(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where p.id = any(${[...ids]}::uuid[])`
}

/** Newest first; drafts that were discarded are found by their address alone. */
export function listProgrammes({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and p.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where p.state <> 'DISCARDED' ${beyond} order by p.id ${Prisma.raw(forward ? 'desc' : 'asc')}
    limit ${Prisma.raw(String(limit))}`
}

export function countProgrammes(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from programme p where p.state <> 'DISCARDED'`
}

export interface QuotaRow {
  readonly programme_id: string
  readonly area_code: string
  readonly people: number
}

export function findQuotas(programmeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select programme_id, area_code, people from programme_quota
    where programme_id = any(${[...programmeIds]}::uuid[]) order by area_code`
}

/** Of an area with a quota: how many people are locked there, and how many a decree in force names. */
export interface QuotaTaken {
  readonly area_code: string
  readonly locked: number
  readonly signed: number
}

export function findQuotasTaken(programmeId: string): Prisma.Sql {
  return Prisma.sql`select q.area_code, t.locked, t.signed from programme_quota q cross join lateral app.quota_taken(q.programme_id, q.area_code) t
    where q.programme_id = ${programmeId}::uuid`
}

/**
 * How many people of decrees rest on an agreement outside of a programme, in the fullest of its months: the programme's own decrees are left out,
 * since its quota counts their people already.
 */
export function countBoundElsewhere(
  agreementId: string,
  programme: Pick<ProgrammeRecord, 'id' | 'from_month' | 'until_month'>,
): Prisma.Sql {
  const { id, from_month: from, until_month: until } = programme
  return Prisma.sql`select coalesce(max(people), 0)::int as people
    from app.people_bound(${agreementId}::uuid, null, ${id}::uuid, ${from}::date, ${until}::date)`
}

/** Those of them that the viewer sees: agreements as a party, regulations once enacted. */
export function findBasisSeen(regulationIds: readonly string[], agreementIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select r.id from regulation r where r.id = any(${[...regulationIds]}::uuid[]) and r.state in ('ENACTED', 'REPLACED')
    union all select a.id from agreement a where a.id = any(${[...agreementIds]}::uuid[])`
}

export interface RuleRow {
  readonly programme_id: string
  readonly version: number
  readonly rule: unknown
  readonly effective_from: string
  readonly note: string | null
  readonly saved_at: Date
  readonly used_at: Date | null
  /** Null for another tenant's people. */
  readonly saved_by: string | null
  readonly saved_by_name: string | null
  readonly saved_by_email: string | null
}

/** Newest version first. */
export function findRules(programmeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select v.programme_id, v.version, v.rule, v.effective_from::text, v.note, v.saved_at, v.used_at, u.id as saved_by,
      u.name as saved_by_name, u.email as saved_by_email
    from rule_version v left join app_user u on u.id = v.saved_by
    where v.programme_id = any(${[...programmeIds]}::uuid[]) order by v.version desc`
}

/** Open programmes of the viewer that reach a village, with the rule in force on a day. */
export interface JudgingProgramme {
  readonly id: string
  readonly area_codes: readonly string[]
  readonly version: number
  readonly rule: unknown
  readonly from_month: string
  readonly until_month: string
}

export interface DesignationRow extends Designation {
  readonly worker_id: string
}

/** In which of a programme's months other programmes have designated these people, as far as the viewer may know. */
export function findDesignations(programmeId: string, workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select e.worker_id, e.from_month::text as "fromMonth", e.until_month::text as "untilMonth", e.payer
    from programme p cross join lateral app.people_designated(p.id, lower(p.period), upper(p.period), ${[...workerIds]}::uuid[]) e
    where p.id = ${programmeId}::uuid order by 2, 3, 4`
}

/** Whether what others have designated of these people has to be written down before it is told. */
export function findUntold(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select app.designations_untold(${[...workerIds]}::uuid[]) as untold`
}

/** Writes it down, on both sides; false to who was told of as many people as a day allows. */
export function tellOf(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select app.tell_designations(${[...workerIds]}::uuid[]) as told`
}

/** The same where a rule asks it of everybody at once: one line for each side, with how many people. */
export function tellOfAll(programmeId: string, fromMonth: string, untilMonth: string): Prisma.Sql {
  return Prisma.sql`select app.tell_designated(${programmeId}::uuid, ${fromMonth}::date, ${untilMonth}::date)`
}

export function findOpenJudging(day: string): Prisma.Sql {
  return Prisma.sql`
    select p.id, lower(p.period)::text as from_month, upper(p.period)::text as until_month, v.version, v.rule,
      array(select q.area_code from programme_quota q where q.programme_id = p.id order by 1) as area_codes
    from programme p join lateral (select v.version, v.rule from rule_version v where v.programme_id = p.id and v.effective_from <= ${day}::date
      order by v.effective_from desc, v.version desc limit 1) v on true
    where p.state = 'OPEN' order by p.id desc limit 100`
}
