/** As identity cards state it. */
export type Sex = 'FEMALE' | 'MALE'

const WORDS: ReadonlyMap<string, Sex> = new Map([
  ...['l', 'lk', 'laki', 'lakilaki', 'laki2', 'lelaki', 'pria', 'cowok', 'male', 'm'].map((w): [string, Sex] => [
    w,
    'MALE',
  ]),
  ...['p', 'pr', 'pe', 'perempuan', 'prempuan', 'wanita', 'w', 'wnt', 'cewek', 'female', 'f'].map(
    (w): [string, Sex] => [w, 'FEMALE'],
  ),
])

const NOT_A_LETTER = /[^a-z2]/g

/**
 * Reads the words that offices use: `L`, `P`, `lk`, `pr`, `pria`, `wanita`, `Laki - laki` …
 *
 * @returns `null` for anything else, the empty text included: a guess would hide a mismatch with the NIK
 */
export function readSex(text: string): Sex | null {
  return WORDS.get(text) ?? WORDS.get(text.toLowerCase().replace(NOT_A_LETTER, '')) ?? null
}
