/**
 * Figures that leave the offices that keep the people: on a public page, or with a party that may see proof and no people.
 *
 * Each function rounds by itself and down, or in steps, so that a figure says the same on every day, and sums and differences of figures are rounded too. Every
 * total is the sum of what was published. Who is shown figures of the same people how often is decided in `publish-matching.ts`.
 */

/** Counts of people below this number are not shown as they are. */
export const DISCLOSURE_BASE = { PUBLIC: 10, PARTY: 5 } as const

export type Audience = keyof typeof DISCLOSURE_BASE

declare const published: unique symbol

/** A count that may be shown to its audience. Only {@link publishGroups}, the other functions here and sums of their results make one, and {@link storedCells} reads one back. */
export type PublishedCount = number & { readonly [published]: 'count' }

/** An amount that may be shown to its audience. */
export type PublishedRupiah = bigint & { readonly [published]: 'rupiah' }

export interface CountedCell {
  /** Values of the dimensions, in the same order in each cell of a table: area, payer, year. */
  readonly key: readonly string[]
  /** People. */
  readonly count: number
}

export interface PublishedCell {
  readonly key: readonly string[]
  readonly count: PublishedCount
}

/**
 * Rounds an amount to a multiple of what as many people as the base cost, so that nobody's own contributions are seen in it.
 *
 * @param rupiah whole rupiah, not negative
 * @param rupiahOfPerson what one person costs at most within the period of the table, above 0
 */
export function publishRupiah(rupiah: bigint, audience: Audience, rupiahOfPerson: bigint): PublishedRupiah {
  if (rupiah < 0n || rupiahOfPerson <= 0n)
    throw new RangeError('An amount is not negative, and a person costs something.')
  const step = BigInt(DISCLOSURE_BASE[audience]) * rupiahOfPerson
  return (((rupiah * 2n + step) / (step * 2n)) * step) as PublishedRupiah
}

/**
 * Rounds down to a multiple of what as many people as the base have or cost, for a paper that says "at least": what stands there was never more than there is.
 * Rupiah, months of people, or people, where one person is one. Null where nothing may be said.
 *
 * @param amount whole, not negative
 * @param amountOfPerson what one person has at most, above 0
 */
export function publishAtLeast(amount: bigint, audience: Audience, amountOfPerson: bigint): PublishedRupiah | null {
  if (amount < 0n || amountOfPerson <= 0n)
    throw new RangeError('An amount is not negative, and a person has something of it.')
  const step = BigInt(DISCLOSURE_BASE[audience]) * amountOfPerson
  const shown = (amount / step) * step
  return shown === 0n ? null : (shown as PublishedRupiah)
}

/** Cells as one of these functions made them before, read back from where they are stored: nothing is rounded again. */
export function storedCells(cells: readonly CountedCell[]): readonly PublishedCell[] {
  return cells as readonly PublishedCell[]
}

/** Stands in a key for all values that are not told apart: other occupations of a district, other districts. */
export const OTHERS = '*'

/**
 * Publishes a table of two dimensions whose total its reader knows: whoever pays for people knows how many they are, and would subtract the cells that are
 * shown from it. So nothing smaller than the base is left over. Small cells of a district stand together; where they are too few, its smallest other cell joins
 * them, and what is still too small joins the smallest group of all.
 *
 * Every count is a multiple of the base, rounded down, and so is every sum and difference of counts, of other tables and days too. What groups lose by this stands
 * together, so that all of them are as many as the whole rounded down.
 *
 * @param cells by district and occupation, each key once
 * @returns cells of at least the base; {@link OTHERS} stands for what is not told apart. People who are fewer altogether stand as one cell of 0
 */
export function publishGroups(cells: readonly CountedCell[], audience: Audience): readonly PublishedCell[] {
  const base = DISCLOSURE_BASE[audience]
  const down = (count: number) => Math.floor(count / base) * base
  const groups = groupCells(cells, base)
  const rest =
    down(groups.reduce((sum, { count }) => sum + count, 0)) - groups.reduce((sum, { count }) => sum + down(count), 0)
  const isOthers = ({ key }: CountedCell) => key[0] === OTHERS
  const shown = groups.some(isOthers) || rest === 0 ? groups : [...groups, { key: [OTHERS, OTHERS], count: 0 }]
  return shown.map((cell) => ({
    key: cell.key,
    count: (down(cell.count) + (isOthers(cell) ? rest : 0)) as PublishedCount,
  }))
}

function groupCells(cells: readonly CountedCell[], base: number): readonly CountedCell[] {
  const groups: CountedCell[] = []
  let rest = 0
  for (const [district, own] of Map.groupBy(
    cells.filter(({ count }) => count > 0),
    ({ key }) => key[0] ?? '',
  )) {
    const large = own.filter(({ count }) => count >= base).toSorted(bySize)
    let small = own.reduce((sum, { count }) => (count < base ? sum + count : sum), 0)
    if (small > 0 && small < base) small += large.shift()?.count ?? 0
    groups.push(...large)
    if (small >= base) groups.push({ key: [district, OTHERS], count: small })
    else rest += small
  }
  if (rest > 0 && rest < base) {
    const [smallest] = groups.toSorted(bySize)
    if (smallest !== undefined) {
      groups.splice(groups.indexOf(smallest), 1)
      rest += smallest.count
    }
  }
  // Fewer than the base altogether: one cell of nobody, whichever of them they are.
  return rest === 0 ? groups : [...groups, { key: [OTHERS, OTHERS], count: rest < base ? 0 : rest }]
}

const bySize = (a: CountedCell, b: CountedCell) => a.count - b.count || (nameOf(a.key) < nameOf(b.key) ? -1 : 1)

/**
 * Rounds months of people to a multiple of what as many people as the base have, so that nobody's own months are seen in it. Less than these have is nothing:
 * else it would say whether fewer people are nearer to none or to the base.
 *
 * @param months whole, not negative
 * @param monthsOfPerson how many months one person has at most, above 0
 */
export function publishPersonMonths(months: number, audience: Audience, monthsOfPerson: number): PublishedCount {
  const rounded = publishRupiah(BigInt(months), audience, BigInt(monthsOfPerson))
  return (months < personMonthsBelow(audience, monthsOfPerson) ? 0 : Number(rounded)) as PublishedCount
}

/** A 0 of {@link publishPersonMonths} need not be nothing: it is fewer months than this. */
export function personMonthsBelow(audience: Audience, monthsOfPerson: number): number {
  return DISCLOSURE_BASE[audience] * monthsOfPerson
}

/**
 * Sums published cells by some of their dimensions, for a row, a column or the whole of a table.
 *
 * @param by places of the dimensions in the key; none for the whole
 * @returns a cell for each combination, in the order in which they first come
 */
export function sumCells(cells: readonly PublishedCell[], by: readonly number[]): readonly PublishedCell[] {
  const sums = new Map<string, { key: readonly string[]; count: number }>()
  for (const cell of cells) {
    const key = by.map((place) => cell.key[place] ?? '')
    const sum = sums.get(nameOf(key))
    if (sum === undefined) sums.set(nameOf(key), { key, count: cell.count })
    else sum.count += cell.count
  }
  return [...sums.values()] as unknown as readonly PublishedCell[]
}

const nameOf = (key: readonly string[]): string => JSON.stringify(key)

/**
 * The area by which a figure may be shown: claims never below a district, because a village knows its dead.
 *
 * @param areaCode `61.12.05.2003` and shorter
 */
export function publishedArea(areaCode: string, about: 'CLAIMS' | 'PEOPLE'): string {
  return about === 'CLAIMS' ? areaCode.split('.').slice(0, 3).join('.') : areaCode
}

/**
 * Rounds a count of people to the nearest multiple of the base, half up: for pages that keep no earlier release, so that large counts too move in steps.
 *
 * @throws RangeError for what is no count
 */
export function publishInSteps(count: number, audience: Audience): PublishedCount {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('A count of people is whole and not negative.')
  const base = DISCLOSURE_BASE[audience]
  return (Math.floor((count * 2 + base) / (base * 2)) * base) as PublishedCount
}
