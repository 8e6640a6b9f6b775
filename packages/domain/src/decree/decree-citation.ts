import type { IsoDay } from '../calendar/iso-day.ts'

/**
 * The number of a decree with its year: `15 Tahun 2026`. One that ends in the year, as `415/DISNAKER/2026` does, says it already.
 *
 * @param signedOn null where it is not signed yet: then no year is known
 */
export function numberWithYear(number: string, signedOn: IsoDay | null): string {
  const year = signedOn?.slice(0, 4)
  return year === undefined || number.endsWith(`/${year}`) || number.endsWith(` ${year}`)
    ? number
    : `${number} Tahun ${year}`
}

/** A decree as another cites it: `Keputusan Bupati Sambas Nomor 15 Tahun 2026 tentang Penetapan …`. */
export function citeDecree(decree: {
  /** `Bupati Sambas`. */
  readonly head: string
  readonly number: string
  readonly signedOn: IsoDay | null
  /** With its fields filled. */
  readonly title: string
}): string {
  const { head, number, signedOn, title } = decree
  return `Keputusan ${head} Nomor ${numberWithYear(number, signedOn)} tentang ${title}`
}

const ORDINALS = [
  '',
  'Kedua',
  'Ketiga',
  'Keempat',
  'Kelima',
  'Keenam',
  'Ketujuh',
  'Kedelapan',
  'Kesembilan',
  'Kesepuluh',
  'Kesebelas',
]

/**
 * How the title of an amendment begins: `Perubahan`, then `Perubahan Kedua`, `Perubahan Ketiga` (UU 12/2011, annex II, on amendments).
 *
 * @param signedBefore how many amendments of the same decree were signed before it
 */
export function amendmentName(signedBefore: number): string {
  if (signedBefore === 0) return 'Perubahan'
  return `Perubahan ${ORDINALS[signedBefore] ?? `Ke-${signedBefore + 1}`}`
}
