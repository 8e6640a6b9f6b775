import { Prisma } from '@payung/database/prisma'
import type { EarlierProgramme } from '@payung/domain/benefit/earlier-benefit-file'
import type { PageRequest } from '../../platform/page-request.ts'

/** What payments are chosen by; each part left out chooses all. Without a list only those that count. */
export interface EarlierChoice {
  readonly programme: EarlierProgramme | null
  /** Of the day of payment. */
  readonly year: number | null
  /** The code of an area, down to the village. */
  readonly areaCode: string | null
  /** Part of a name or of a claim's number, in any case of letters. */
  readonly search: string | null
  readonly uploadId: string | null
}

export type EarlierStanding = 'NEW' | 'REPEATED' | 'CONFLICT'

export interface EarlierBenefitRow {
  readonly id: string
  readonly row_no: number
  readonly worker_id: string | null
  readonly name: string
  readonly national_id_prefix: string | null
  readonly membership_number: string | null
  readonly programme: EarlierProgramme
  readonly event_on: string | null
  readonly paid_on: string
  readonly rupiah: bigint
  readonly area_code: string
  readonly claim_number: string
  readonly recipient: string | null
  readonly standing: EarlierStanding
  readonly counted: boolean
}

const BENEFIT = Prisma.sql`b.id, b.row_no, b.worker_id, b.name, b.national_id_prefix, b.membership_number, b.programme, b.event_on::text, b.paid_on::text, b.rupiah,
  b.area_code, b.claim_number, b.recipient, b.standing, b.counted`

/** What follows `from earlier_benefit b`. */
function chosen({ programme, year, areaCode, search, uploadId }: EarlierChoice): Prisma.Sql {
  const parts = [
    Prisma.sql`b.tenant_id = app.tenant_id()`,
    uploadId === null ? Prisma.sql`b.counted` : Prisma.sql`b.upload_id::text = ${uploadId}`,
    ...(programme === null ? [] : [Prisma.sql`b.programme = ${programme}`]),
    ...(year === null
      ? []
      : [Prisma.sql`b.paid_on between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`]),
    ...(areaCode === null
      ? []
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

/** What was paid earlier to the person of a claim under its programme, for the same event: of that day, or of a day that nobody wrote down. A death is once. */
export function findPaidEarlier(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.id as claim_id, ${BENEFIT} from claim c join life_event e on e.id = c.event_id
      join earlier_benefit b on b.worker_id = c.worker_id and b.programme = c.programme and b.counted
    where c.id = any(${[...claimIds]}::uuid[]) and (c.programme = 'JKM' or b.event_on is null or b.event_on = e.event_day)
    order by b.paid_on desc, b.id desc`
}
