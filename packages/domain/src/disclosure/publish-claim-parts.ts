import { DISCLOSURE_BASE, type PublishedCount } from './publish-cells.ts'

/** Claims of several governments that have something in common, counted exactly. */
export interface CountedPart {
  readonly key: string
  readonly claims: number
}

export interface PublishedPart {
  readonly key: string
  readonly claims: PublishedCount
}

const BASE = DISCLOSURE_BASE.PARTY

/**
 * Divides the whole that is shown of all governments among parts of the same claims, by their shares: steps of five go by quota, and those that are left to the largest
 * remainders, the first of equal ones first.
 *
 * Tables of the same claims have the same total. Were each rounded by itself, each would bound the total of the others, and of a few tables together one total might be left:
 * governments with 8, 3 and 3 claims are shown as 10, 5 and 5, insurances with 12 and 2 as 10 and 0, and only 14 is both. A share says nothing of the total: whatever it is
 * within the lines of the governments, claims can lie so that the same table is shown. So no line is known better by any table, and no table by another: of every part each number
 * within two of what is shown stays possible, as by the table alone.
 *
 * @param parts each key that there may be, also without claims: a row that is missing would say that there is nothing
 * @param whole the sum of what the lines of the governments show; nothing where that is nothing
 * @returns in the order of the parts; their sum is the whole, or nothing where there is no claim
 */
export function publishClaimParts(parts: readonly CountedPart[], whole: PublishedCount): readonly PublishedPart[] {
  const steps = whole / BASE
  const total = parts.reduce((sum, { claims }) => sum + claims, 0)
  const quotas = parts.map(({ key, claims }, at) => {
    const product = claims * steps
    const least = total === 0 ? 0 : Math.floor(product / total)
    return { key, at, least, remainder: product - least * total }
  })
  const left = total === 0 ? 0 : steps - quotas.reduce((sum, { least }) => sum + least, 0)
  const byRemainder = quotas.toSorted((first, next) => next.remainder - first.remainder || first.at - next.at)
  const oneMore = new Set(byRemainder.slice(0, left).map(({ at }) => at))
  return quotas.map(({ key, at, least }) => ({
    key,
    claims: ((least + (oneMore.has(at) ? 1 : 0)) * BASE) as PublishedCount,
  }))
}
