import { Prisma } from '@payung/database/prisma'
import type { FigurePrecision } from '@payung/domain/figures/coverage-share'
import type { FundingSource } from '@payung/domain/money/funding-source'

export interface PublishedFigureRow {
  readonly key: string
  readonly kind: 'VALUE' | 'TARGET'
  readonly indicator: string
  readonly area_code: string | null
  /** Null where the source names no day. */
  readonly as_of: string | null
  readonly as_of_precision: FigurePrecision
  readonly amount: bigint | null
  readonly numerator: bigint | null
  readonly denominator: bigint | null
  readonly at_least: boolean
  readonly remark_id: string | null
  readonly remark_en: string | null
  readonly source: string
  /** The day of the paper; null where no day of it is kept. */
  readonly source_day: string | null
  readonly verified: boolean
  /** Entered by hand by the government of the viewer, and confirmed by another person. */
  readonly entered: boolean
  /** The path of targets of the viewer’s government to which it belongs; null for everything else. */
  readonly path_id: string | null
  /** Who else published the same of the same period. */
  readonly other_sources: readonly string[]
}

const PUBLISHED = Prisma.sql`select key, kind, indicator, area_code, as_of, as_of_precision, amount, numerator, denominator, at_least, remark_id, remark_en,
    source, null::date as source_day, verified, false as entered, null::uuid as path_id
  from published_figure`

/** Rows with those who published the same of the same period, the latest of each area and indicator first. */
const sideBySide = (rows: Prisma.Sql) => Prisma.sql`with figure as (${rows}),
    period as (select kind, indicator, area_code, as_of, as_of_precision, array_agg(distinct source order by source) as sources from figure
      where as_of is not null group by kind, indicator, area_code, as_of, as_of_precision)
  select f.key, f.kind, f.indicator, f.area_code, f.as_of::text, f.as_of_precision, f.amount, f.numerator, f.denominator, f.at_least, f.remark_id, f.remark_en,
    f.source, f.source_day::text, f.verified, f.entered, f.path_id, coalesce(array_remove(p.sources, f.source), '{}') as other_sources
  from figure f left join period p on p.kind = f.kind and p.indicator = f.indicator and p.area_code is not distinct from f.area_code
    and p.as_of = f.as_of and p.as_of_precision = f.as_of_precision
  order by f.area_code nulls last, f.indicator, f.as_of desc nulls last, f.key`

/** Everything that is published for everybody: some dozens of figures. */
export function listPublishedFigures(): Prisma.Sql {
  return sideBySide(PUBLISHED)
}

/** What is published, and beside it what the government of the viewer has entered of these areas and aims at there: as far as it is confirmed and not replaced. */
export function listFigures(areaCodes: readonly string[]): Prisma.Sql {
  return sideBySide(Prisma.sql`${PUBLISHED}
    union all
    select 'entry_' || e.id, 'VALUE', e.indicator, e.area_code, e.as_of, e.as_of_precision, e.amount, e.numerator, e.denominator, false, null, null,
      e.source, e.source_day, true, true, null
    from figure_entry e where e.tenant_id = app.tenant_id() and e.state = 'CONFIRMED' and e.replaced_by_id is null and e.area_code = any(${[...areaCodes]}::text[])
    union all
    select 'target_' || p.id || '_' || s.year, 'TARGET', p.indicator, p.area_code, make_date(s.year, 12, 31), 'YEAR', s.amount, null, null, false, null, null,
      p.document_name || ', ' || p.document_number, p.document_day, true, true, p.id
    from target_path p cross join unnest(p.years, p.amounts) s(year, amount)
    where p.tenant_id = app.tenant_id() and p.state = 'CONFIRMED' and p.replaced_by_id is null and p.area_code = any(${[...areaCodes]}::text[])`)
}

/** As they come from the database, or rounded by a count that says so in its type. */
export interface PeopleOfArea<Count extends number = number> {
  readonly area_code: string
  readonly designated: Count
  readonly protected: Count
}

export interface PeopleOfPayer<Count extends number = number> extends PeopleOfArea<Count> {
  readonly funding_source: FundingSource
}

/** Without a purse: the different people of all purses. */
export interface CountedPeople extends PeopleOfArea {
  readonly funding_source: FundingSource | null
}

/**
 * Different people of an area and of the places below it, whose codes are so long; with a purse, those for whom it pays: somebody for whom two purses pay counts
 * with each.
 */
export function countPeople(month: string, area: string, codeLength: number): Prisma.Sql {
  return Prisma.sql`select area_code, funding_source, designated, protected
    from app.coverage_counts(${month}::date, ${area}, ${codeLength}::int)`
}

/** By regency or city and kind of purse, for everybody: to be rounded before it is shown. */
export function countPublicPeople(month: string): Prisma.Sql {
  return Prisma.sql`select area_code, funding_source, designated, protected from app.public_coverage(${month}::date)`
}

export interface MoneyOfPurse {
  readonly funding_source: FundingSource
  readonly rupiah: bigint
  readonly paid_rupiah: bigint
  readonly person_months: bigint
  /** The most that anybody's month costs, of any purse. */
  readonly most_rupiah: bigint
}

/** By kind of purse, for everybody: to be rounded before it is shown. */
export function sumPublicMoney(fromMonth: string, lastMonth: string): Prisma.Sql {
  return Prisma.sql`select funding_source, rupiah, paid_rupiah, person_months, most_rupiah from app.public_money(${fromMonth}::date, ${lastMonth}::date)`
}

/** A decree that names people for a month: its number and its months, and nothing of the people. */
export interface DecreeInForce {
  readonly area_code: string
  readonly owner_name: string
  readonly number: string
  readonly from_month: string
  readonly until_month: string
}

export function listPublicDecrees(month: string): Prisma.Sql {
  return Prisma.sql`select area_code, owner_name, number, from_month::text, until_month::text from app.public_decrees(${month}::date)`
}

/** What share of a population is taken for eligible on a day; no row where nobody has set it. */
export function findEligibleShare(day: string): Prisma.Sql {
  return Prisma.sql`select amount::int as permille, legal_basis from reference_amount
    where key = 'ELIGIBLE_OF_POPULATION' and unit = 'PERMILLE' and valid @> ${day}::date`
}

export interface EligibleShare {
  readonly permille: number
  readonly legal_basis: string | null
}
