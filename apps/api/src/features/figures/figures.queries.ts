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
  readonly verified: boolean
  /** Who else published the same of the same period. */
  readonly other_sources: readonly string[]
}

/** Everything that is published: some dozens of figures, the latest of each area and indicator first. */
export function listPublishedFigures(): Prisma.Sql {
  return Prisma.sql`select key, kind, indicator, area_code, as_of::text, as_of_precision, amount, numerator, denominator, at_least, remark_id, remark_en,
      source, verified,
      array(select distinct o.source from published_figure o where o.kind = f.kind and o.indicator = f.indicator and o.area_code is not distinct from f.area_code
        and o.as_of = f.as_of and o.as_of_precision = f.as_of_precision and o.source <> f.source order by 1) as other_sources
    from published_figure f order by area_code nulls last, indicator, f.as_of desc nulls last, key`
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
