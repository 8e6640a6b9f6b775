import type { AreaRow } from './home.query.ts'

/** What the colour of a tile says. */
export type AreaMeasure = 'REGISTERED' | 'VERIFIED' | 'PER_POPULATION'

/** Registered people per so many inhabitants; of a hundred it would be one digit after the comma everywhere. */
export const perInhabitants = 10_000

/** The measure of one area; null where the population is not known. */
export function measureOf(row: AreaRow, measure: AreaMeasure): number | null {
  if (measure === 'REGISTERED') return row.registered
  if (measure === 'VERIFIED') return row.registered === 0 ? 0 : (row.verified / row.registered) * 100
  return row.share === null ? null : row.share * perInhabitants
}

/** Fewer on a map are a few tiles in an empty room. */
const MAPPED_FROM = 5

/** Whether these areas are drawn as a map: the regencies and cities of a province. */
export function hasMap(rows: readonly AreaRow[]): boolean {
  return rows.length >= MAPPED_FROM && rows.every(({ area }) => area.level === 'REGENCY')
}
