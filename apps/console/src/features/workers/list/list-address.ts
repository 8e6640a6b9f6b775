/* The router reads this before any page is loaded: what the list makes of it stands in `list-filter.ts`. */

/**
 * What of the worker list stands in its address, in the words that a reader of the address would use.
 *
 * Lists are joined by commas. Names and NIKs never stand here: an address is logged, mailed and left in histories.
 */
export interface ListAddress {
  /** How people are protected today, for whoever reads contributions. */
  readonly perlindungan?: string
  readonly status?: string
  readonly wilayah?: string
  readonly pekerjaan?: string
  readonly ekosistem?: string
  readonly jk?: string
  readonly umur?: string
  readonly desil?: string
  readonly pendaftar?: string
  readonly kepesertaan?: string
  readonly sebab?: string
  readonly impor?: string
  /** A decree, an agreement, a regulation or a list of contributions: its people. */
  readonly dasar?: string
  /** `nik`: the number says another birth date or sex than the record; `ganda`: another record may be of the same person; `meninggal`: recorded as dead, and the day not reported. */
  readonly beda?: string
  /** `saya`: candidates whom this viewer may verify now; `jawaban`: whose registration the viewer's insurer has not answered. */
  readonly antre?: string
  /** Which people of a programme: `ELIGIBLE:` and its id. */
  readonly program?: string
  readonly urut?: string
  readonly kolom?: string
  /** Keyset cursor after or before which the page lies, and the number of its first row. */
  readonly sesudah?: string
  readonly sebelum?: string
  readonly baris?: string
}

/** The filters that people choose from facets; each is a list of values. */
export const filterKeys = [
  'perlindungan',
  'status',
  'wilayah',
  'pekerjaan',
  'ekosistem',
  'jk',
  'umur',
  'desil',
  'pendaftar',
  'kepesertaan',
  'sebab',
  'impor',
  'dasar',
  'beda',
  'antre',
  'program',
] as const satisfies readonly (keyof ListAddress)[]

export type FilterKey = (typeof filterKeys)[number]

const keys = [
  ...filterKeys,
  'urut',
  'kolom',
  'sesudah',
  'sebelum',
  'baris',
] as const satisfies readonly (keyof ListAddress)[]

const longestValue = 400

/** Keeps what belongs to the list and drops everything else; an address that somebody bent still opens. */
export function readListAddress(search: Record<string, unknown>): ListAddress {
  const entries = keys.flatMap((key) => {
    const value = search[key]
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    return text === '' || text.length > longestValue ? [] : [[key, text]]
  })
  return Object.fromEntries(entries)
}
