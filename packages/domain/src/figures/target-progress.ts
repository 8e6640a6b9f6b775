import type { ShareHundredths } from './coverage-share.ts'

export interface DatedShare {
  /** `2026-12-31` */
  readonly asOf: string
  readonly share: ShareHundredths
}

export interface TargetProgress {
  /** How many hundredths of a percent are missing; 0 once it is reached. */
  readonly missing: ShareHundredths
  /** How many people that is, of the eligible; null where they are not known. */
  readonly peopleMissing: number | null
  /** Months from today until the target's day, the begun one among them; 0 once it is over. */
  readonly monthsLeft: number
  /** How many people must come in each of them; null without eligible people, or without months. */
  readonly peopleAMonth: number | null
}

/** How far a target is, from the latest share and the eligible people of today. */
export function progressOf(
  target: DatedShare,
  latest: ShareHundredths,
  eligible: number | null,
  today: string,
): TargetProgress {
  const missing = Math.max(0, target.share - latest)
  const monthsLeft = target.asOf < today ? 0 : monthsBetween(today, target.asOf) + 1
  const peopleMissing = eligible === null ? null : Math.ceil((missing * eligible) / 10_000)
  return {
    missing,
    peopleMissing,
    monthsLeft,
    peopleAMonth: peopleMissing === null || monthsLeft === 0 ? null : Math.ceil(peopleMissing / monthsLeft),
  }
}

/** Whole calendar months from one day to another. */
function monthsBetween(from: string, until: string): number {
  return (
    (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7))
  )
}

/**
 * Where a share will stand, if it goes on as slowly or as fast as it ever did between two published figures in a row. Where figures contradict each other
 * the range is wide, and that is what is known.
 *
 * @returns null with fewer than two figures of different months
 */
export function forecastOf(
  history: readonly DatedShare[],
  asOf: string,
): { readonly low: ShareHundredths; readonly high: ShareHundredths } | null {
  const sorted = history.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
  const last = sorted.at(-1)
  const paces = sorted.slice(1).flatMap((next, at) => {
    const before = sorted[at]
    const months = before === undefined ? 0 : monthsBetween(before.asOf, next.asOf)
    return before === undefined || months === 0 ? [] : [(next.share - before.share) / months]
  })
  if (last === undefined || paces.length === 0) return null
  const months = Math.max(0, monthsBetween(last.asOf, asOf))
  const at = (pace: number) => Math.max(0, Math.round(last.share + pace * months))
  return { low: at(Math.min(...paces)), high: at(Math.max(...paces)) }
}

/** Steps of a path that ask for less than the one before: allowed, and said. */
export function fallsOf(path: readonly DatedShare[]): readonly DatedShare[] {
  const sorted = path.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
  return sorted.filter((step, at) => at > 0 && step.share < (sorted[at - 1]?.share ?? 0))
}
