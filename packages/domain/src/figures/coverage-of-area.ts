import { type CoverageFigure, type ShareHundredths, shareOfFigure } from './coverage-share.ts'
import type { AreaToSplit } from './split-target.ts'
import { type DatedShare, fallsOf, forecastOf, progressOf, type TargetProgress } from './target-progress.ts'

/** People who are eligible, and whether that is an estimate from the population. */
export interface EligiblePeople {
  readonly people: number | null
  readonly isEstimate: boolean
}

/**
 * The eligible people of the latest published figure that names them, else the estimate.
 *
 * @param values published coverage of the area, the latest first
 */
export function eligibleOfArea(values: readonly CoverageFigure[], estimate: number | null): EligiblePeople {
  const published = values.find(({ denominator }) => denominator !== null)
  return published === undefined
    ? { people: estimate, isEstimate: true }
    : { people: published.denominator, isEstimate: false }
}

/**
 * An area among which a target is shared: who of its eligible people is covered, by the latest published share, else by who is designated there.
 *
 * @param designated null where the viewer may not count
 */
export function areaToSplit(
  code: string,
  values: readonly CoverageFigure[],
  eligible: number | null,
  designated: number | null,
  population: number | null = null,
): AreaToSplit {
  const [latest] = values
  const share = latest === undefined ? null : shareOfFigure(latest)
  const people = eligible ?? 0
  return {
    code,
    population: population ?? 0,
    eligible: people,
    covered: share === null ? (designated ?? 0) : Math.round((people * share) / 10_000),
  }
}

/** How far a target is, and where the figures go if they go on as before. */
export interface TargetStanding {
  /** Null while nothing is published. */
  readonly progress: TargetProgress | null
  readonly forecast: { readonly low: ShareHundredths; readonly high: ShareHundredths } | null
  /** It asks for less than the target before it. */
  readonly falls: boolean
}

/**
 * How each target of an area stands on a day. A figure whose day nobody tells is shown and has no part in the pace.
 *
 * @param values published coverage of the area, the latest first
 * @param targets in the order of their days
 */
export function standingOfTargets(
  values: readonly CoverageFigure[],
  targets: readonly DatedShare[],
  eligible: number | null,
  today: string,
): readonly TargetStanding[] {
  const history: DatedShare[] = values.flatMap((figure) => {
    const share = shareOfFigure(figure)
    return share === null || figure.asOf === null ? [] : [{ asOf: figure.asOf, share }]
  })
  const falling = fallsOf(targets).map(({ asOf }) => asOf)
  // Where nobody has dated any figure, the latest is the one that stands first.
  const [first] = values
  const latest = history[0]?.share ?? (first === undefined ? null : shareOfFigure(first))
  return targets.map((target) => ({
    progress: latest === null ? null : progressOf(target, latest, eligible, today),
    forecast: forecastOf(history, target.asOf),
    falls: falling.includes(target.asOf),
  }))
}

/** A number of people has no whole of which it is a part: as many hundredths of a percent as people, of so many, are as many people. */
const PEOPLE_AS_SHARE = 10_000

/** The same of numbers of people that are aimed at: what is missing is counted in people. */
export function standingOfCounts(
  values: readonly CoverageFigure[],
  targets: readonly DatedShare[],
  today: string,
): readonly TargetStanding[] {
  return standingOfTargets(values, targets, PEOPLE_AS_SHARE, today)
}
