import type { BothWords } from '../eligibility/rule-fault.ts'
import type { RegulationKind } from './regulation.ts'

/** Where a regulation was promulgated. */
export interface Gazette {
  readonly year: number
  readonly number: string
  /** Of the supplement that holds its explanation; null where it has none, or nobody has recorded it. */
  readonly supplement: string | null
}

/** What promulgates a kind of regulation, and whether a supplement holds its explanation (UU 12/2011 articles 81 to 86, as amended by UU 13/2022). */
interface GazetteOfKind {
  readonly name:
    | 'Lembaran Negara Republik Indonesia'
    | 'Berita Negara Republik Indonesia'
    | 'Lembaran Daerah'
    | 'Berita Daerah'
  readonly hasSupplement: boolean
}

const STATE = 'Lembaran Negara Republik Indonesia'
const STATE_NEWS = 'Berita Negara Republik Indonesia'
const REGIONAL_NEWS = { name: 'Berita Daerah', hasSupplement: false } as const

const OF_KIND: Readonly<Record<RegulationKind, GazetteOfKind | null>> = {
  UU: { name: STATE, hasSupplement: true },
  PP: { name: STATE, hasSupplement: true },
  PERPRES: { name: STATE, hasSupplement: false },
  PERMEN: { name: STATE_NEWS, hasSupplement: false },
  PMK: { name: STATE_NEWS, hasSupplement: false },
  // An instruction of the President is in no gazette.
  INPRES: null,
  PERDA: { name: 'Lembaran Daerah', hasSupplement: true },
  PERGUB: REGIONAL_NEWS,
  PERBUP: REGIONAL_NEWS,
  PERWALI: REGIONAL_NEWS,
}

/** The gazette of a kind; null for what is promulgated in none. */
export function gazetteOf(kind: RegulationKind): GazetteOfKind | null {
  return OF_KIND[kind]
}

/**
 * Year and numbers as they stand behind a title: `(Lembaran Negara Republik Indonesia Tahun 2011 Nomor 116, Tambahan Lembaran Negara Republik Indonesia
 * Nomor 5256)`; of a region with its name: `(Berita Daerah Kabupaten Sambas Tahun 2024 Nomor 12)`.
 *
 * @param region `Kabupaten Sambas`; null for a national one
 * @returns null for a kind that is in no gazette
 */
export function gazetteWords(kind: RegulationKind, region: string | null, gazette: Gazette): string | null {
  const gazetteOfKind = OF_KIND[kind]
  if (gazetteOfKind === null) return null
  const name = [gazetteOfKind.name, region].filter((part) => part !== null).join(' ')
  const supplement =
    gazetteOfKind.hasSupplement && gazette.supplement !== null ? `, Tambahan ${name} Nomor ${gazette.supplement}` : ''
  return `(${name} Tahun ${gazette.year} Nomor ${gazette.number}${supplement})`
}

export interface GazetteInput {
  readonly year: number | null
  readonly number: string | null
  readonly supplement: string | null
}

export interface GazetteFault {
  readonly field: keyof GazetteInput
  readonly code: string
  readonly text: BothWords
}

const NUMBER = /^[0-9A-Za-z][0-9A-Za-z ./-]{0,19}$/

/** What cannot stand of year and numbers as somebody entered them: both or none, within bounds, and only where the kind has them. Numbers are trimmed. */
export function gazetteFaults(
  kind: RegulationKind,
  { year, number, supplement }: GazetteInput,
  enactedYear: number | null,
): readonly GazetteFault[] {
  const gazetteOfKind = OF_KIND[kind]
  const faults: GazetteFault[] = []
  const refuse = (field: keyof GazetteInput, code: string, id: string, en: string) =>
    faults.push({ field, code, text: { id, en } })
  if (gazetteOfKind === null && (year ?? number ?? supplement) !== null)
    refuse(
      'number',
      'GAZETTE_OF_KIND',
      'Jenis ini tidak diundangkan dalam lembaran. Kosongkan nomor lembarannya.',
      'This kind is in no gazette. Leave its number empty.',
    )
  if ((year === null) !== (number === null))
    refuse(
      year === null ? 'year' : 'number',
      'GAZETTE_INCOMPLETE',
      'Isi tahun dan nomor lembaran, atau kosongkan keduanya.',
      'Give year and number of the gazette, or neither.',
    )
  if (year !== null && (year < (enactedYear ?? 1945) || year > 2100))
    refuse(
      'year',
      'GAZETTE_YEAR',
      `Tahun lembaran antara ${enactedYear ?? 1945} dan 2100: paling awal tahun peraturannya.`,
      `The year of the gazette is between ${enactedYear ?? 1945} and 2100: at the earliest that of the regulation.`,
    )
  for (const [field, value] of [['number', number] as const, ['supplement', supplement] as const])
    if (value !== null && !NUMBER.test(value))
      refuse(
        field,
        'GAZETTE_NUMBER',
        'Tulis nomornya saja, paling panjang 20 huruf: angka, huruf, spasi, titik, garis miring, atau tanda hubung.',
        'Give the number alone, at most 20 characters: digits, letters, blanks, full stops, slashes or hyphens.',
      )
  if (supplement !== null && (number === null || gazetteOfKind?.hasSupplement === false))
    refuse(
      'supplement',
      'GAZETTE_SUPPLEMENT',
      'Tambahan lembaran hanya ada pada Undang-Undang, Peraturan Pemerintah, dan Peraturan Daerah, bersama nomor lembarannya.',
      'Only a law, a regulation of the government and a regional regulation have a supplement, together with the number of the gazette.',
    )
  return faults
}

const CITED_KINDS: readonly (readonly [beginning: RegExp, name: RegExp])[] = [
  [
    /^(undang-undang (?!dasar)|peraturan pemerintah )/i,
    /\(Lembaran Negara .*Nomor .*Tambahan Lembaran Negara .*Nomor /i,
  ],
  [/^peraturan presiden /i, /\(Lembaran Negara .*Nomor /i],
  [/^peraturan daerah /i, /\(Lembaran Daerah .*Nomor /i],
  [/^peraturan (gubernur|bupati|wali ?kota) /i, /\(Berita Daerah .*Nomor /i],
  [/^peraturan (menteri|badan|lembaga) /i, /\(Berita Negara .*Nomor /i],
]

/**
 * The laws and regulations among these lines that stand without their gazette, each by its beginning: `Peraturan Pemerintah Nomor 49 Tahun 2023`. The legal
 * bureau asks for it, but no paper is refused for it: nobody guesses a number.
 */
export function citationsWithoutGazette(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const text = line.trim()
    const [, name] = CITED_KINDS.find(([beginning]) => beginning.test(text)) ?? []
    return name === undefined || name.test(text) ? [] : [text.split(/ tentang /i)[0] ?? text]
  })
}
