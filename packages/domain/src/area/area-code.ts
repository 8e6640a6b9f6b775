/** The levels of the official area codes: `61`, `61.12`, `61.12.05`, `61.12.05.2003`. */
export type AreaLevel = 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE'

/** The 38 provinces as the Ministry of Home Affairs numbers them, the four new Papuan ones included. */
const PROVINCE_CODES: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 ' +
    '71 72 73 74 75 76 81 82 91 92 93 94 95 96'
  ).split(' '),
)

const AREA_CODE = /^\d\d(?:\.\d\d(?:\.\d\d(?:\.\d{4})?)?)?$/

/** A code of a lower level begins with it: `61.12`, `61.12.05`. */
export const REGENCY_CODE_LENGTH = 5
export const DISTRICT_CODE_LENGTH = 8

const LEVEL_BY_LENGTH: Readonly<Record<number, AreaLevel>> = {
  2: 'PROVINCE',
  [REGENCY_CODE_LENGTH]: 'REGENCY',
  [DISTRICT_CODE_LENGTH]: 'DISTRICT',
  13: 'VILLAGE',
}

/** Cities are numbered from 71 within their province: `61.71` Kota Pontianak. */
const FIRST_CITY_NUMBER = 71

/** Whether the two digits are one of the 38 provinces. */
export function isProvinceCode(code: string): boolean {
  return PROVINCE_CODES.has(code)
}

/** Level of a well-formed code, `null` for anything else. Says nothing about whether the area exists. */
export function areaLevelOf(code: string): AreaLevel | null {
  if (!AREA_CODE.test(code)) return null
  return LEVEL_BY_LENGTH[code.length] ?? null
}

/** Code of the next higher level; `null` above a province and for what is no code. */
export function parentAreaCode(code: string): string | null {
  if (areaLevelOf(code) === null || code.length === 2) return null
  return code.slice(0, code.lastIndexOf('.'))
}

/**
 * Whether an area lies in, or is, the area that the prefix names.
 *
 * Whole groups only: `61.1` is no area and contains nothing, else it would hold both `61.10` and `61.12`.
 * The empty prefix is the whole country.
 */
export function isWithin(code: string, prefix: string): boolean {
  if (prefix === '') return true
  if (areaLevelOf(prefix) === null) return false
  return code === prefix || (code.startsWith(prefix) && code[prefix.length] === '.')
}

/** `REGENCY` or `CITY` from the number of the second group; `null` unless the code is of that level. */
export function regencyKindOf(code: string): 'REGENCY' | 'CITY' | null {
  if (areaLevelOf(code) !== 'REGENCY') return null
  return Number(code.slice(3)) >= FIRST_CITY_NUMBER ? 'CITY' : 'REGENCY'
}

/** `KELURAHAN` where the last group starts with 1, `DESA` where it starts with 2, `null` otherwise. */
export function villageKindOf(code: string): 'KELURAHAN' | 'DESA' | null {
  if (areaLevelOf(code) !== 'VILLAGE') return null
  const first = code[9]
  if (first === '1') return 'KELURAHAN'
  return first === '2' ? 'DESA' : null
}
