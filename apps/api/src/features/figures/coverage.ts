import { type EligiblePeople, eligibleOfArea } from '@payung/domain/figures/coverage-of-area'
import { type CoverageFigure, estimatedEligible, hasBegun, shareOfFigure } from '@payung/domain/figures/coverage-share'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { AreaRecord } from '../../platform/reference-data.ts'
import { countsHere, mayOpenPeople, type ShownCount, shownCount, tellsPayersOf } from './figures.policy.ts'
import {
  type CountedPeople,
  countPeople,
  type EligibleShare,
  findEligibleShare,
  listFigures,
  type PeopleOfArea,
  type PeopleOfPayer,
  type PublishedFigureRow,
} from './figures.queries.ts'
import { findStandingPaths, type TargetPathRow } from './target-paths.queries.ts'

/** How many people of an area its population lets expect; an estimate. */
export interface AreaCoverage {
  readonly area: AreaRecord
  /** Null where the population or the share of it is not known. */
  readonly estimatedEligible: number | null
  /** Null to whoever may not count here. */
  readonly people: PeopleOfArea<ShownCount> | null
  readonly figures: readonly PublishedFigureRow[]
}

export interface Coverage extends AreaCoverage {
  readonly month: string
  readonly eligiblePermille: number | null
  /** Whether what is counted is rounded to fives, since the viewer may not open the people. */
  readonly isRounded: boolean
  readonly payers: readonly PeopleOfPayer<ShownCount>[]
  readonly parts: readonly AreaCoverage[]
  readonly national: readonly PublishedFigureRow[]
  /** Targets that the government of the viewer has set for the area. */
  readonly paths: readonly TargetPathRow[]
}

interface CoverageRequest {
  readonly areaCode: string | null
  readonly month: string | null
}

/** The figures of an area as published and as counted, side by side, and those of its parts. @returns null for an area that there is not */
export async function readCoverage(context: Context, request: CoverageRequest): Promise<Coverage | null> {
  const { reference } = context
  const area = reference.areas.get(request.areaCode ?? ownArea(context))
  if (area === undefined) return null
  const month = `${(request.month ?? today().toString()).slice(0, 7)}-01`
  return context.snapshot(async (tx) => {
    const parts = reference.childrenOf.get(area.code) ?? []
    const figures = await tx.rows<PublishedFigureRow>(listFigures([area, ...parts].map(({ code }) => code)))
    const paths = await tx.rows<TargetPathRow>(findStandingPaths(area.code))
    const [share] = await tx.rows<EligibleShare>(findEligibleShare(month))
    const partLength = parts[0]?.code.length ?? area.code.length
    const people = await tx.rows<CountedPeople>(countPeople(month, area.code, partLength))
    const mayCount = countsHere(context.actor, area.code)
    const shown = <Counts extends PeopleOfArea>(counts: Counts) => ({
      ...counts,
      designated: shownCount(context.actor, counts.designated),
      protected: shownCount(context.actor, counts.protected),
    })
    const coverageOf = (place: AreaRecord): AreaCoverage => ({
      area: place,
      estimatedEligible:
        place.population === null || share === undefined ? null : estimatedEligible(place.population, share.permille),
      people: mayCount
        ? shown(
            people.find((row) => row.area_code === place.code && row.funding_source === null) ?? {
              area_code: place.code,
              designated: 0,
              protected: 0,
            },
          )
        : null,
      figures: figures.filter(({ area_code: code }) => code === place.code),
    })
    return {
      ...coverageOf(area),
      month,
      eligiblePermille: share?.permille ?? null,
      isRounded: mayCount && !mayOpenPeople(context.actor),
      payers: tellsPayersOf(context.actor, area)
        ? people.flatMap(({ funding_source: purse, ...counts }) =>
            counts.area_code === area.code && purse !== null ? [shown({ ...counts, funding_source: purse })] : [],
          )
        : [],
      parts: parts.map(coverageOf),
      national: figures.filter(({ area_code: code }) => code === null),
      paths,
    }
  })
}

/** The area of whoever asks; for who has none the province of this installation. */
export function ownArea({ actor, reference }: Context): string {
  if (actor.areaScope !== '') return actor.areaScope
  return actor.tenantAreaCode ?? [...reference.areas.values()].find(({ level }) => level === 'PROVINCE')?.code ?? ''
}

/** Published coverage of an area, the latest first, as the rules of the domain read it. */
function valuesOf({ figures }: AreaCoverage): readonly CoverageFigure[] {
  return rowsOfCoverage(figures, 'VALUE').map(figureOf)
}

/** Published coverage or its targets, or those of another indicator, the latest first; without values of a period that is still to come. */
export function rowsOfCoverage(
  figures: readonly PublishedFigureRow[],
  kind: PublishedFigureRow['kind'],
  indicator = 'COVERAGE',
): readonly PublishedFigureRow[] {
  return figures.filter((row) => row.indicator === indicator && row.kind === kind && !isAhead(row))
}

/** A value of a period that has not begun: shown as such, and never the latest. Targets are of such periods by their nature. */
export function isAhead({ kind, as_of: asOf, as_of_precision: precision }: PublishedFigureRow): boolean {
  return kind === 'VALUE' && !hasBegun(asOf, precision, today().toString())
}

const numberOf = (value: bigint | null) => (value === null ? null : Number(value))

type Figure = Pick<PublishedFigureRow, 'as_of' | 'numerator' | 'denominator' | 'amount' | 'source'>

export function figureOf(row: Figure): CoverageFigure {
  return {
    asOf: row.as_of,
    numerator: numberOf(row.numerator),
    denominator: numberOf(row.denominator),
    stated: numberOf(row.amount),
    source: row.source,
  }
}

/** The share of a figure in hundredths of a percent, from its parts where it has them. */
export function shareOfRow(row: PublishedFigureRow): number | null {
  return shareOfFigure(figureOf(row))
}

export function eligibleOf(coverage: AreaCoverage): EligiblePeople {
  return eligibleOfArea(valuesOf(coverage), coverage.estimatedEligible)
}
