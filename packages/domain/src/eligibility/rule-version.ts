import type { IsoDay } from '../calendar/iso-day.ts'

/**
 * The version of a rule that holds on a day: the one that began last, and of several that began on one day the newest.
 *
 * @returns null before the first of them
 */
export function versionOn<Version extends { readonly version: number; readonly effectiveFrom: IsoDay }>(
  versions: readonly Version[],
  day: IsoDay,
): Version | null {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= day)
  return begun.reduce<Version | null>(
    (best, version) => (best === null || isLater(version, best) ? version : best),
    null,
  )
}

function isLater(
  a: { readonly version: number; readonly effectiveFrom: IsoDay },
  other: { readonly version: number; readonly effectiveFrom: IsoDay },
): boolean {
  return a.effectiveFrom === other.effectiveFrom ? a.version > other.version : a.effectiveFrom > other.effectiveFrom
}
