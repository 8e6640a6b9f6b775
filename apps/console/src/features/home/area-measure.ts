import type { AreaRow } from './home.query.ts'

/** What the colour of a tile says. */
export type AreaMeasure = 'PROTECTED' | 'REGISTERED' | 'VERIFIED' | 'PER_POPULATION'

/** Registered people per so many inhabitants; of a hundred it would be one digit after the comma everywhere. */
export const perInhabitants = 10_000

/** A part of the registered of an area, 0 to 1; 0 where nobody is registered. */
export function shareOf(part: number, registered: number): number {
  return registered === 0 ? 0 : part / registered
}

/** Whether the viewer may know how people are protected. */
export function tellsProtection(rows: readonly AreaRow[]): boolean {
  return rows.some((row) => row.protected !== null)
}

/** The measure of one area; null where the population is not known, or the viewer may not know who is protected. */
export function measureOf(row: AreaRow, measure: AreaMeasure): number | null {
  if (measure === 'REGISTERED') return row.registered
  if (measure === 'VERIFIED') return shareOf(row.verified, row.registered) * 100
  if (measure === 'PROTECTED') return row.protected === null ? null : shareOf(row.protected, row.registered) * 100
  return row.share === null ? null : row.share * perInhabitants
}

/** The order of the table: where the smallest part is protected first; without knowing, where most are registered. */
export function sortedAreas(rows: readonly AreaRow[]): readonly AreaRow[] {
  const protectedShare = (row: AreaRow) => shareOf(row.protected ?? 0, row.registered)
  return rows.toSorted((a, b) => {
    if (!tellsProtection(rows) || (a.registered === 0) !== (b.registered === 0)) return b.registered - a.registered
    return protectedShare(a) - protectedShare(b) || b.registered - a.registered
  })
}

/** Fewer on a map are a few tiles in an empty room. */
const MAPPED_FROM = 5

/** Whether these areas are drawn as a map: the regencies and cities of a province. */
export function hasMap(rows: readonly AreaRow[]): boolean {
  return rows.length >= MAPPED_FROM && rows.every(({ area }) => area.level === 'REGENCY')
}
