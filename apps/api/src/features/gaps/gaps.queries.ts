import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { NOTICE_DAYS } from '@payung/domain/protection/cover-end'
import { WITHOUT_PROTECTION } from '@payung/domain/protection/without-protection'
import { longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import type { AnnexCursor, AnnexPersonRow } from '../decrees/public.ts'

/** First days of months, half open, and what the viewer narrows it to. */
export interface GapFilter {
  readonly fromMonth: string
  readonly untilMonth: string
  readonly areaCode: string | null
  readonly decreeId: string | null
}

/** How many people of one area and payer lose protection on a day. */
export interface GapRow {
  readonly lost_from: string
  readonly area_code: string
  /** Null of another government's: whose it is is not told. */
  readonly decree_id: string | null
  readonly funding_source: FundingSource
  readonly people: number
  /** Of them, who is no longer insured for death. */
  readonly without_death: number
  /** Of them, who has no protection this month already, by village at most so many; null of others' decrees, and where that is not told. */
  readonly unprotected: number | null
}

function within(filter: GapFilter): Prisma.Sql {
  const { fromMonth, untilMonth, areaCode, decreeId } = filter
  return Prisma.sql`e.lost_from >= ${fromMonth}::date and e.lost_from < ${untilMonth}::date and e.people > 0
    ${areaCode === null ? Prisma.empty : Prisma.sql`and (e.village_code = ${areaCode} or starts_with(e.village_code, ${`${areaCode}.`}))`}
    ${decreeId === null ? Prisma.empty : Prisma.sql`and e.decree_id = ${decreeId}::uuid`}`
}

/**
 * Of the viewer's own decrees, by village of a decree: who stands without protection this month (`packages/domain/src/protection/without-protection.ts`), as it was counted last.
 * Counted once: the planner, who expects few villages, would count it for each of them.
 */
const UNPROTECTED = Prisma.sql`unprotected as materialized (select c.decree_id, c.village_code, sum(c.people_once)::int as people from protection_count c
  where c.tenant_id = (select app.tenant_id()) and c.month = date_trunc('month', app.today())::date
    and app.month_state(c.month, c.step, c.last_paid, app.today(), (select app.arrears_months())) = any (${[...WITHOUT_PROTECTION]}::text[]) group by 1, 2)`

/** Of the viewer's own decrees, by area and decree; of others' over people of their own, by area and kind of purse. */
export function findGaps(filter: GapFilter, codeLength: number, tellsUnprotected: boolean): Prisma.Sql {
  const { fromMonth, untilMonth, areaCode, decreeId } = filter
  const [unprotected, counted, places] = tellsUnprotected
    ? [
        Prisma.sql`sum(least(e.people, coalesce(u.people, 0)))::int`,
        Prisma.sql`${UNPROTECTED},`,
        Prisma.sql`left join unprotected u on u.decree_id = e.decree_id and u.village_code = e.village_code`,
      ]
    : [Prisma.sql`null::int`, Prisma.empty, Prisma.empty]
  return Prisma.sql`
    with ${counted} own as (
      select e.lost_from, left(e.village_code, ${codeLength}::int) as area_code, e.decree_id, sum(e.people)::int as people, sum(e.without_death)::int as without_death,
        ${unprotected} as unprotected
      from cover_end e ${places} where ${within(filter)} group by 1, 2, 3)
    select o.lost_from::text, o.area_code, o.decree_id, d.funding_source, o.people, o.without_death, o.unprotected from own o join decree d on d.id = o.decree_id
    union all
    select g.lost_from::text, g.area_code, null, g.funding_source, g.people, g.without_death, null
    from app.gaps_of_others(${fromMonth}::date, ${untilMonth}::date, ${codeLength}::int, ${areaCode}) g where ${decreeId === null}
    order by 1, 2, 3`
}

export function countGapPeople(filter: GapFilter): Prisma.Sql {
  return Prisma.sql`select coalesce(sum(e.people), 0)::int as total from cover_end e where ${within(filter)}`
}

export interface NextEnding {
  readonly ending_people: number
  readonly ending_from: string | null
}

/** Of the viewer's own decrees, for whom a notice is due: how many lose protection on the next day on which anybody does. One row, also where nobody does. */
export function countNextEnding(day: string): Prisma.Sql {
  return Prisma.sql`select coalesce(max(n.people), 0) as ending_people, max(n.lost_from)::text as ending_from
    from (select e.lost_from, sum(e.people)::int as people ${endingSoon(day)} group by 1 order by 1 limit 1) n`
}

/** Of those whose decree ends on a day and is not followed, who has no protection this month already, by village at most so many. */
export function countUnprotectedOfEnding(lostFrom: string): Prisma.Sql {
  return Prisma.sql`with ${UNPROTECTED} select coalesce(sum(least(e.people, u.people)), 0)::int as people
    from cover_end e join unprotected u on u.decree_id = e.decree_id and u.village_code = e.village_code where e.lost_from = ${lostFrom}::date`
}

/** Until when there is time for it. */
export function soonestEnding(day: string): Prisma.Sql {
  return longestWaiting({ until: Prisma.sql`e.lost_from - 1` }, endingSoon(day))
}

function endingSoon(day: string): Prisma.Sql {
  return Prisma.sql`from cover_end e where e.lost_from > ${day}::date and e.lost_from <= ${day}::date + ${NOTICE_DAYS[0]}::int and e.people > 0`
}

export interface DeathBenefitRow {
  readonly month: string
  readonly rupiah: bigint
}

/** What the heirs of a member receive, by the reference data of each day; no row where they do not say all of it. */
export function findDeathBenefits(months: readonly string[]): Prisma.Sql {
  return Prisma.sql`select m.month::date::text as month, sum(r.amount)::bigint as rupiah
    from unnest(${[...months]}::text[]) m(month) join reference_amount r on r.valid @> m.month::date and r.unit = 'RUPIAH'
      and r.key in ('DEATH_CASH', 'DEATH_PERIODIC', 'DEATH_FUNERAL')
    group by 1 having count(*) = 3 order by 1`
}

export interface GapPersonRow extends AnnexPersonRow {
  readonly lost_from: string
}

/** Whose cover ends, as their decree names them: by decree, village and line. */
export function listGapPeople(
  { fromMonth, areaCode, decreeId }: GapFilter,
  { limit, direction }: PageRequest,
  cursor: AnnexCursor | null,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const way = Prisma.raw(forward ? 'asc' : 'desc')
  return Prisma.sql`
    select h.decree_id, h.line_no, h.entry_decree_id, h.worker_id, e.name, e.national_id_prefix, e.village_code, h.until_month::text as lost_from
    from app.people_losing_cover(${fromMonth}::date, ${areaCode}, ${decreeId}::uuid, ${cursor?.decreeId ?? null}::uuid, ${cursor?.line ?? null}::int,
        ${cursor?.entryDecreeId ?? null}::uuid, ${forward}, ${Prisma.raw(String(limit))}) p
      join decree_holding h on h.decree_id = p.decree_id and h.line_no = p.line_no and h.entry_decree_id = p.entry_decree_id
      join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no
    order by h.decree_id ${way}, h.village_code ${way}, h.line_no ${way}, h.entry_decree_id ${way}`
}
