/** A place of which a list may speak: the own area of a government, or one in it. */
export interface FigurePlace {
  readonly code: string
  readonly kind: 'PROVINCE' | 'REGENCY' | 'CITY' | 'DISTRICT' | 'KELURAHAN' | 'DESA'
  readonly name: string
  readonly parentCode: string | null
}

/** What a text means among the places: a code, or why it is none. */
export type PlaceReading =
  | { readonly code: string }
  | { readonly fault: 'FIGURE_AREA_UNKNOWN' | 'FIGURE_AREA_AMBIGUOUS' | 'FIGURE_AREA_MISSING' }

/** Of Kemendagri: 2, 4, 6 or 10 digits, with points or without. */
const CODE = /^(?<province>\d\d)(?:\.?(?<regency>\d\d)(?:\.?(?<district>\d\d)(?:\.?(?<village>\d{4}))?)?)?$/

const KINDS: readonly (readonly [RegExp, readonly FigurePlace['kind'][]])[] = [
  [/^(?:provinsi|prov|province) /, ['PROVINCE']],
  [/^(?:kabupaten|kab|regency) /, ['REGENCY']],
  [/^(?:kota|city) /, ['CITY']],
  [/^(?:kecamatan|kec|district) /, ['DISTRICT']],
  [/^(?:kelurahan|kel) /, ['KELURAHAN']],
  [/^(?:desa|village) /, ['DESA', 'KELURAHAN']],
]

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Reads which place a text means: the code of Kemendagri, or a name, with its kind before it (`Kecamatan Sungai Raya`) or the place above behind a comma
 * (`Kuala Dua, Sungai Raya`). Nothing is guessed: a name of two places is refused.
 *
 * @returns a reader; a code that is none of the places comes back as it is, for whoever checks whose it is
 */
export function readerOfPlaces(places: readonly FigurePlace[]): (text: string) => PlaceReading {
  const byCode = new Map(places.map((place) => [place.code, place]))
  const byName = Map.groupBy(places, ({ name }) => nameKey(name))
  const named = (key: string): readonly FigurePlace[] => {
    const whole = byName.get(key) ?? []
    // The kind of a place may be part of its name, as of the village Kota Baru.
    if (whole.length > 0) return whole
    const [prefix, kinds] = KINDS.find(([words]) => words.test(key)) ?? []
    if (prefix === undefined || kinds === undefined) return []
    return (byName.get(key.replace(prefix, '')) ?? []).filter(({ kind }) => kinds.includes(kind))
  }
  const above = (place: FigurePlace): readonly FigurePlace[] => {
    const parent = byCode.get(place.parentCode ?? '')
    return parent === undefined ? [] : [parent, ...above(parent)]
  }
  return (text) => {
    const code = CODE.exec(text.trim())?.groups
    if (code !== undefined)
      return {
        code: [code['province'], code['regency'], code['district'], code['village']]
          .filter((part) => part !== undefined)
          .join('.'),
      }
    const [name = '', ...parents] = text.split(',').map(nameKey)
    if (name === '') return { fault: 'FIGURE_AREA_MISSING' }
    const matches = named(name).filter((place) => {
      const codesAbove = above(place).map((parent) => parent.code)
      return parents.every((parent) => named(parent).some((match) => codesAbove.includes(match.code)))
    })
    const [only] = matches
    if (only === undefined) return { fault: 'FIGURE_AREA_UNKNOWN' }
    return matches.length > 1 ? { fault: 'FIGURE_AREA_AMBIGUOUS' } : { code: only.code }
  }
}
