import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { Programme } from '@payung/domain/money/declared-coverage'
import { epochDay, isoDayOf } from '../people/epoch-day.ts'
import { inventName } from '../people/names/invent-name.ts'
import { peoplesOf } from '../people/peoples.ts'
import { type Chance, chanceOf } from '../people/random.ts'

/** A claim that the insurer paid, to somebody who is invented. */
export interface InventedBenefit {
  readonly name: string
  readonly membershipNumber: string
  readonly programme: Programme
  readonly eventOn: IsoDay | null
  readonly paidOn: IsoDay
  readonly rupiah: bigint
  readonly areaCode: string
  readonly claimNumber: string
  readonly recipient: string | null
}

/** A published total: so many claims of so many rupiah, paid between two days. */
export interface EarlierTotal {
  readonly code: string
  readonly fileName: string
  readonly claims: number
  readonly rupiah: bigint
  readonly from: IsoDay
  readonly until: IsoDay
  /** How many of the claims are of each programme; the rest is of old age. */
  readonly shares: Readonly<Partial<Record<Programme, number>>>
}

/** Death benefit of PP 82/2019, for deaths from 2 December 2019 on. */
const DEATH_BENEFIT = 42_000_000n
const ROUNDED_TO = 1_000n
const LETTERS = { WORK_ACCIDENT: 'JKK', DEATH: 'JKM', OLD_AGE: 'JHT', PENSION: 'JP' } as const
/** Each programme's amounts lie between these, in thousands of rupiah; those of old age are what is left of the total. */
const THOUSANDS = { WORK_ACCIDENT: [900, 36_000], PENSION: [2_000, 12_000], OLD_AGE: [600, 10_000] } as const

/**
 * Invents the claims behind a published total: their number and their sum are exactly those that were published, everything else is invented, and names and
 * numbers say so.
 */
export function inventEarlierBenefits(total: EarlierTotal, districts: readonly string[]): readonly InventedBenefit[] {
  const chance = chanceOf(`earlier benefits ${total.code}`)
  const programmes = programmesOf(total)
  const [first, last] = [epochDay(total.from), epochDay(total.until)]
  const amounts = amountsOf(chance, programmes, total.rupiah)
  return programmes.map((programme, at) => {
    const paid = chance.between(first, last)
    const hasEvent = programme === 'WORK_ACCIDENT' || programme === 'DEATH'
    return {
      name: nameIn(chance, total.code),
      membershipNumber: `98${total.code.replace('.', '')}${String(at + 1).padStart(5, '0')}`,
      programme,
      eventOn: hasEvent ? isoDayOf(paid - chance.between(9, 80)) : null,
      paidOn: isoDayOf(paid),
      rupiah: amounts[at] ?? 0n,
      areaCode: chance.pick(districts),
      claimNumber: `CONTOH-${LETTERS[programme]}-${String(at + 1).padStart(5, '0')}`,
      recipient: programme === 'DEATH' ? nameIn(chance, total.code) : null,
    }
  })
}

function nameIn(chance: Chance, code: string): string {
  const sex = chance.happens(0.4) ? 'FEMALE' : 'MALE'
  return `${inventName(chance, peoplesOf(code, '').pickWith(chance), sex, chance.between(20, 64))} (contoh)`
}

function programmesOf({ claims, shares }: EarlierTotal): readonly Programme[] {
  const named = (['DEATH', 'WORK_ACCIDENT', 'PENSION'] as const).flatMap((programme) =>
    Array.from({ length: shares[programme] ?? 0 }, () => programme),
  )
  return [...named, ...Array.from({ length: claims - named.length }, () => 'OLD_AGE' as const)]
}

/** Old-age savings share what the other programmes leave of the total, in whole thousands; the last takes the rest. */
function amountsOf(chance: Chance, programmes: readonly Programme[], total: bigint): readonly bigint[] {
  const drawn = programmes.map((programme) => {
    if (programme === 'DEATH') return DEATH_BENEFIT
    const [least, most] = THOUSANDS[programme]
    return BigInt(chance.between(least, most)) * ROUNDED_TO
  })
  const sumOf = (isSaving: boolean) =>
    drawn.reduce((sum, rupiah, at) => ((programmes[at] === 'OLD_AGE') === isSaving ? sum + rupiah : sum), 0n)
  const [savings, left] = [sumOf(true), total - sumOf(false)]
  if (savings === 0n) return drawn
  const amounts = drawn.map((rupiah, at) =>
    programmes[at] === 'OLD_AGE' ? ((rupiah * left) / savings / ROUNDED_TO) * ROUNDED_TO : rupiah,
  )
  const rest = total - amounts.reduce((sum, rupiah) => sum + rupiah, 0n)
  return amounts.with(-1, (amounts.at(-1) ?? 0n) + rest)
}
