import {
  areaToSplit,
  standingOfCounts,
  standingOfTargets,
  type TargetStanding,
} from '@payung/domain/figures/coverage-of-area'
import { indicatorOf } from '@payung/domain/figures/indicators'
import type { AreaToSplit } from '@payung/domain/figures/split-target'
import { today } from '../../platform/clock.ts'
import { type AreaCoverage, type Coverage, eligibleOf, figureOf, rowsOfCoverage, shareOfRow } from './coverage.ts'
import type { PublishedFigureRow } from './figures.queries.ts'
import type { TargetPathRow } from './target-paths.queries.ts'

export interface TargetOfArea extends TargetStanding {
  readonly target: PublishedFigureRow
  /** Those that the government of the viewer has set; null for a published one. */
  readonly path: TargetPathRow | null
  readonly parts: readonly AreaToSplit[]
}

interface DatedTarget {
  readonly target: PublishedFigureRow
  readonly asOf: string
  readonly share: number
}

/** The targets of an area in the order of their days, and how far each is; whether one falls is told by its own path. */
export function targetsOf(coverage: Coverage): readonly TargetOfArea[] {
  const targets = coverage.figures
    .filter(({ kind }) => kind === 'TARGET')
    .flatMap((target): readonly DatedTarget[] =>
      target.as_of === null ? [] : [{ target, asOf: target.as_of, share: shareOfRow(target) ?? 0 }],
    )
  const byPath = Map.groupBy(targets, ({ target }) => `${target.path_id} ${target.indicator}`)
  return [...byPath.values()]
    .flatMap((steps) => standingOfPath(coverage, steps.toSorted(byDay)))
    .toSorted((a, b) => byDay({ asOf: a.target.as_of ?? '' }, { asOf: b.target.as_of ?? '' }))
}

function byDay(a: { readonly asOf: string }, b: { readonly asOf: string }): number {
  return a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0
}

function standingOfPath(coverage: Coverage, steps: readonly DatedTarget[]): readonly TargetOfArea[] {
  const [first] = steps
  if (first === undefined) return []
  const { indicator, path_id: pathId } = first.target
  const path = coverage.paths.find(({ id }) => id === pathId) ?? null
  const parts = indicator === 'COVERAGE' ? coverage.parts.map(partToSplit) : []
  return standingOf(coverage, indicator, steps).flatMap((stands, at) => {
    const target = steps[at]?.target
    return target === undefined ? [] : [{ ...stands, target, path, parts }]
  })
}

/** An estimate from the population is of all who are eligible, so that it stands in for no other share than the whole coverage. */
function standingOf(coverage: Coverage, indicator: string, steps: readonly DatedTarget[]): readonly TargetStanding[] {
  const values = rowsOfCoverage(coverage.figures, 'VALUE', indicator).map(figureOf)
  const day = today().toString()
  if (indicatorOf(indicator).unit !== 'SHARE') return standingOfCounts(values, steps, day)
  const eligible =
    indicator === 'COVERAGE'
      ? eligibleOf(coverage).people
      : (values.find(({ denominator }) => denominator !== null)?.denominator ?? null)
  return standingOfTargets(values, steps, eligible, day)
}

function partToSplit(part: AreaCoverage): AreaToSplit {
  const values = rowsOfCoverage(part.figures, 'VALUE').map(figureOf)
  return areaToSplit(
    part.area.code,
    values,
    eligibleOf(part).people,
    part.people?.designated ?? null,
    part.area.population,
  )
}
