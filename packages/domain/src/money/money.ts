/** Whole rupiah: never a float, never a fraction. */
export type Rupiah = bigint

const THOUSANDS = /\B(?=(\d{3})+(?!\d))/g
const PREFIX = /^(?:rp|idr)\.?\s*/i
const WITHOUT_SEPARATORS = /^\d+$/
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/
const NO_CENTS = /(?:,-|,00?|\.-)$/

/** `Rp16.800`, a debt `-Rp16.800`. */
export function formatRupiah(amount: Rupiah): string {
  const digits = (amount < 0n ? -amount : amount).toString().replace(THOUSANDS, '.')
  return `${amount < 0n ? '-' : ''}Rp${digits}`
}

/**
 * Reads an amount as people type it: `16800`, `16.800`, `Rp 16.800,00`, `16,800`.
 *
 * @returns `null` for anything with a real fraction or groups of another size than three: `16.80` may be 16 or 1,680
 */
export function parseRupiah(text: string): Rupiah | null {
  const trimmed = text.trim()
  const negative = trimmed.startsWith('-')
  const amount = trimmed.replace(/^-\s*/, '').replace(PREFIX, '').replace(NO_CENTS, '')
  if (!WITHOUT_SEPARATORS.test(amount) && !GROUPED.test(amount)) return null
  const value = BigInt(amount.replace(/[.,]/g, ''))
  return negative ? -value : value
}

/**
 * Splits an amount in proportion to weights so that the parts add up to it exactly.
 *
 * Each part is its exact share rounded down; the rupiah that remain go one each to the largest fractions, and among
 * equal fractions to the earlier weight, so that the same question always has the same answer.
 *
 * @param amount zero or more
 * @param weights zero or more each, at least one greater than zero
 * @throws RangeError for a negative amount or weight, or when all weights are zero
 */
export function splitByLargestRemainder(amount: Rupiah, weights: readonly bigint[]): readonly Rupiah[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (amount < 0n || total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('An amount is split by weights of zero or more, one of them greater than zero')
  }
  const parts = weights.map((weight) => (amount * weight) / total)
  const remaining = amount - parts.reduce((sum, part) => sum + part, 0n)
  const byFraction = weights
    .map((weight, index) => ({ index, fraction: (amount * weight) % total }))
    .sort((a, b) => (a.fraction === b.fraction ? a.index - b.index : a.fraction > b.fraction ? -1 : 1))
  const lucky = new Set(byFraction.slice(0, Number(remaining)).map(({ index }) => index))
  return parts.map((part, index) => (lucky.has(index) ? part + 1n : part))
}
