import { Prisma } from '@payung/database/prisma'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { PageRequest } from '../../platform/page-request.ts'

/** What payments are chosen by; each part left out chooses all. Without a list only those that count. */
export interface EarlierChoice {
  readonly programme: Programme | null
  /** Of the day of payment. */
  readonly year: number | null
  /** The code of an area, down to the village. */
  readonly areaCode: string | null
  /** Of the government itself: chosen, it means whom a list places no more finely, as the figures do. */
  readonly ownCode: string | null
  /** Part of a name or of a claim's number, in any case of letters. */
  readonly search: string | null
  readonly uploadId: string | null
}

export type EarlierStanding = 'NEW' | 'REPEATED' | 'CONFLICT'

export interface EarlierBenefitRow {
  readonly id: string
  readonly row_no: number
  /** The record into which the person's was merged, or theirs; null where there is none, or the viewer no longer sees it. */
  readonly record_id: string | null
  readonly name: string
  readonly national_id_prefix: string | null
  readonly membership_number: string | null
  readonly programme: Programme
  readonly event_on: string | null
  readonly paid_on: string
  readonly rupiah: bigint
  readonly area_code: string
  readonly claim_number: string
  readonly recipient: string | null
  readonly standing: EarlierStanding
  readonly counted: boolean
}

/** Records that were merged are one person: the one that holds, as far as the viewer sees it. */
const RECORD = Prisma.sql`(with recursive chain as (select w.id, w.superseded_by from worker w where w.id = b.worker_id
    union all select w.id, w.superseded_by from chain h join worker w on w.id = h.superseded_by)
  select h.id from chain h where h.superseded_by is null) as record_id`

const BENEFIT = Prisma.sql`b.id, b.row_no, ${RECORD}, b.name, b.national_id_prefix, b.membership_number, b.programme, b.event_on::text, b.paid_on::text, b.rupiah,
  b.area_code, b.claim_number, b.recipient, b.standing, b.counted`

/** What follows `from earlier_benefit b`. */
function chosen({ programme, year, areaCode, ownCode, search, uploadId }: EarlierChoice): Prisma.Sql {
  const parts = [
    Prisma.sql`b.tenant_id = app.tenant_id()`,
    uploadId === null ? Prisma.sql`b.counted` : Prisma.sql`b.upload_id = ${uploadId}::uuid`,
    ...(programme === null ? [] : [Prisma.sql`b.programme = ${programme}`]),
    ...(year === null
      ? []
      : [Prisma.sql`b.paid_on between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`]),
    ...(areaCode === null
      ? []
      : areaCode === ownCode
        ? [Prisma.sql`b.area_code = ${areaCode}`]
        : [Prisma.sql`(b.area_code = ${areaCode} or starts_with(b.area_code, ${`${areaCode}.`}))`]),
    ...(search === null
      ? []
      : [
          Prisma.sql`strpos(lower(b.name || ' ' || b.claim_number || ' ' || coalesce(b.recipient, '')), lower(${search})) > 0`,
        ]),
  ]
  return Prisma.join(parts, ' and ')
}

/** The latest payment first. A cursor is a row, whose place is looked up. */
export function listEarlierBenefits(choice: EarlierChoice, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null
      ? Prisma.empty
      : Prisma.sql`and (b.paid_on, b.id) ${Prisma.raw(forward ? '<' : '>')} (select k.paid_on, k.id from earlier_benefit k where k.id = ${cursor}::uuid)`
  const order = Prisma.raw(forward ? 'desc' : 'asc')
  return Prisma.sql`select ${BENEFIT} from earlier_benefit b where ${chosen(choice)} ${beyond}
    order by b.paid_on ${order}, b.id ${order} limit ${Prisma.raw(String(limit))}`
}

export interface EarlierSum {
  readonly total: number
  readonly rupiah: bigint
}

export function sumEarlierBenefits(choice: EarlierChoice): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total, coalesce(sum(b.rupiah), 0)::bigint as rupiah from earlier_benefit b where ${chosen(choice)}`
}

export interface EarlierFigureRow {
  readonly dimension: 'ALL' | 'PROGRAMME' | 'AREA' | 'YEAR'
  readonly key: string | null
  readonly claims: number
  readonly rupiah: bigint
}

/**
 * All that counts, by programme, by area and by the year of payment, in one statement.
 *
 * @param codeLength of the areas by which is counted: 5 for regencies, 8 for districts; what is known less finely keeps its code
 */
export function findEarlierFigures(codeLength: number): Prisma.Sql {
  return Prisma.sql`select case when grouping(p.programme) = 0 then 'PROGRAMME' when grouping(p.area) = 0 then 'AREA' when grouping(p.year) = 0 then 'YEAR' else 'ALL' end
      as dimension, coalesce(p.programme, p.area, p.year) as key, count(*)::int as claims, coalesce(sum(p.rupiah), 0)::bigint as rupiah
    from (select b.programme, left(b.area_code, ${codeLength}::int) as area, extract(year from b.paid_on)::int::text as year, b.rupiah
      from earlier_benefit b where b.tenant_id = app.tenant_id() and b.counted) p
    group by grouping sets ((), (p.programme), (p.area), (p.year)) order by 1, 2`
}

export interface PaidEarlierRow extends EarlierBenefitRow {
  readonly claim_id: string
}

/** A person has few; more would be a fault of a list. */
const PAID_EARLIER_MAX = 10

/**
 * What was paid earlier for the event of a claim, the latest first. A person dies once: whatever was paid for their death is for this one. An accident is that of the
 * same day, as exactly as the report knows it, or one whose day no list says and which was paid after it. Records that were merged are one person, as far as the
 * viewer sees them.
 */
export function findPaidEarlier(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`with recursive asked as materialized (
      select c.id as claim_id, c.worker_id, c.programme, e.kind, e.event_day, (e.event_day + ('1 ' || e.day_precision)::interval)::date as day_after
      from claim c join life_event e on e.id = c.event_id where c.id = any(${[...claimIds]}::uuid[])
    ), family as (
      select a.claim_id, a.worker_id from asked a
      union
      select f.claim_id, k.id from family f cross join lateral (
        select w.superseded_by as id from worker w where w.id = f.worker_id and w.superseded_by is not null
        union all select w.id from worker w where w.superseded_by = f.worker_id) k
    )
    select a.claim_id, p.* from asked a cross join lateral (
      select ${BENEFIT} from family f join earlier_benefit b on b.worker_id = f.worker_id and b.counted
      where f.claim_id = a.claim_id and (
        (b.programme = 'DEATH' and a.kind = 'DEATH')
        or (b.programme = 'WORK_ACCIDENT' and b.event_on >= a.event_day and b.event_on < a.day_after)
        or (b.programme = 'WORK_ACCIDENT' and a.programme = 'WORK_ACCIDENT' and b.event_on is null and b.paid_on >= a.event_day))
      order by b.paid_on desc, b.id desc limit ${Prisma.raw(String(PAID_EARLIER_MAX))}) p`
}
