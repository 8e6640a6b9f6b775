import type { IsoDay } from '../calendar/iso-day.ts'
import type { Rupiah } from './money.ts'

/**
 * A step of monthly income and the base that contributions of the self-employed are reckoned from.
 *
 * Shaped like the reference data it is loaded into: valid from a day until another (exclusive, `null` for open), with
 * the legal basis that an administrator can correct. A `null` basis marks a figure that nobody has verified yet.
 */
export interface IncomeBracket {
  readonly code: string
  readonly incomeFromRupiah: Rupiah
  /** Last rupiah of the step, `null` for the highest. */
  readonly incomeToRupiah: Rupiah | null
  readonly baseRupiah: Rupiah
  readonly validFrom: IsoDay
  readonly validUntil: IsoDay | null
  readonly legalBasis: string | null
}

/** Steps as width and the last income they reach; the base of a step is its middle, rounded to the step's width. */
const STEPS = [
  { width: 200_000n, firstBase: 1_200_000n, lastIncome: 2_699_000n },
  { width: 500_000n, firstBase: 2_950_000n, lastIncome: 8_199_000n },
  { width: 1_000_000n, firstBase: 8_700_000n, lastIncome: 20_199_000n },
]

const VALID = { validFrom: '2015-07-01', validUntil: null, legalBasis: null }

function makeBrackets(): IncomeBracket[] {
  const brackets: IncomeBracket[] = [bracket(0n, 1_099_000n, 1_000_000n)]
  let from = 1_099_001n
  for (const { width, firstBase, lastIncome } of STEPS) {
    for (let base = firstBase; from <= lastIncome; base += width) {
      const to = from - 1n + width
      brackets.push(bracket(from, to, base))
      from = to + 1n
    }
  }
  return [...brackets, bracket(from, null, 20_700_000n)]
}

function bracket(incomeFromRupiah: Rupiah, incomeToRupiah: Rupiah | null, baseRupiah: Rupiah): IncomeBracket {
  return { code: `BASE_${baseRupiah}`, incomeFromRupiah, incomeToRupiah, baseRupiah, ...VALID }
}

/** The brackets as they are first loaded, lowest first. Amounts in force are read from reference data, not from here. */
export const INCOME_BRACKETS: readonly IncomeBracket[] = makeBrackets()

const CODES: ReadonlySet<string> = new Set(INCOME_BRACKETS.map(({ code }) => code))

/** Whether a code is one of the catalogue's. */
export function isIncomeBracketCode(code: string): boolean {
  return CODES.has(code)
}

/**
 * The bracket of a monthly income on a day.
 *
 * @returns `null` for a negative income or a day without brackets
 */
export function incomeBracketOf(
  incomeRupiah: Rupiah,
  on: IsoDay,
  brackets: readonly IncomeBracket[] = INCOME_BRACKETS,
): IncomeBracket | null {
  const holds = (b: IncomeBracket) =>
    b.validFrom <= on &&
    (b.validUntil === null || on < b.validUntil) &&
    incomeRupiah >= b.incomeFromRupiah &&
    (b.incomeToRupiah === null || incomeRupiah <= b.incomeToRupiah)
  return brackets.find(holds) ?? null
}
