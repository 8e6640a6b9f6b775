import type { TenantKind } from '../access/role.ts'
import type { RegulationKind } from './regulation.ts'
import { type Gazette, gazetteWords } from './regulation-gazette.ts'

const NAMES: Readonly<Record<RegulationKind, string>> = {
  UU: 'Undang-Undang',
  PP: 'Peraturan Pemerintah',
  PERPRES: 'Peraturan Presiden',
  PERMEN: 'Peraturan Menteri',
  PMK: 'Peraturan Menteri Keuangan',
  INPRES: 'Instruksi Presiden',
  PERDA: 'Peraturan Daerah',
  PERGUB: 'Peraturan Gubernur',
  PERBUP: 'Peraturan Bupati',
  PERWALI: 'Peraturan Wali Kota',
}

const GOVERNMENTS: Readonly<Partial<Record<TenantKind, string>>> = {
  PROVINCE: 'Provinsi',
  REGENCY: 'Kabupaten',
  CITY: 'Kota',
}

export interface CitableRegulation {
  readonly kind: RegulationKind
  /** Of a ministry's regulation whose it is: `Ketenagakerjaan`; null where that is not known. */
  readonly issuer: string | null
  /** Of a region's the name of its area and its kind; null for a national one. */
  readonly region: { readonly name: string; readonly kind: TenantKind } | null
  readonly number: string | null
  readonly year: number | null
  readonly title: string
  /** Null where nobody has recorded it. */
  readonly gazette: Gazette | null
}

/** Without its subject: `Peraturan Bupati Sambas Nomor 5 Tahun 2024`. */
function headOf({ kind, issuer, region, number, year }: CitableRegulation): string {
  return [
    NAMES[kind],
    kind === 'PERMEN' ? issuer : null,
    kind === 'PERDA' ? governmentOf(region) : (region?.name ?? null),
    number === null ? null : `Nomor ${number}`,
    year === null ? null : `Tahun ${year}`,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

/** `Kabupaten Sambas`; null for a national one. */
function governmentOf(region: CitableRegulation['region']): string | null {
  return region === null ? null : [GOVERNMENTS[region.kind], region.name].filter((part) => part !== undefined).join(' ')
}

/**
 * A regulation with its full title and gazette, as decrees cite it (UU 12/2011, annex II): `Peraturan Menteri Ketenagakerjaan Nomor 1 Tahun 2025 tentang …`,
 * `Peraturan Daerah Kabupaten Sambas Nomor 3 Tahun 2024 tentang … (Lembaran Daerah Kabupaten Sambas Tahun 2024 Nomor 3, Tambahan …)`.
 */
export function citeRegulation(regulation: CitableRegulation): string {
  const { kind, region, title, gazette } = regulation
  const words = gazette === null ? null : gazetteWords(kind, governmentOf(region), gazette)
  return [headOf(regulation), `tentang ${title}`, words].filter((part) => part !== null).join(' ')
}

const AMENDS = /^Perubahan( \p{Lu}\p{L}*)? atas (?<amended>.+? Nomor \S+ Tahun \d{4}) tentang /iu

/**
 * Regulations as a decree cites them, one line each: what amends another of them stands behind it, and of several amendments the latest alone (UU 12/2011,
 * annex II): `Peraturan Pemerintah Nomor 44 Tahun 2015 tentang … sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan Pemerintah Nomor 49 Tahun
 * 2023 tentang …`. An amendment whose regulation is not among them stands by itself.
 */
export function citeRegulations(regulations: readonly CitableRegulation[]): readonly string[] {
  return linesOf(regulations).map(({ line }) => line)
}

/** Each line with the head of the regulation that it cites first. */
function linesOf(
  regulations: readonly CitableRegulation[],
): readonly { readonly head: string; readonly line: string }[] {
  const heads = new Set(regulations.map((regulation) => headOf(regulation).toLowerCase()))
  const amendedBy = (regulation: CitableRegulation) => {
    const amended = AMENDS.exec(regulation.title)?.groups?.['amended']?.toLowerCase()
    return amended !== undefined && heads.has(amended) ? amended : null
  }
  const amendments = Map.groupBy(regulations, amendedBy)
  return regulations.flatMap((regulation) => {
    if (amendedBy(regulation) !== null) return []
    const head = headOf(regulation)
    const own = (amendments.get(head.toLowerCase()) ?? []).toSorted(byAge)
    const latest = own.at(-1)
    if (latest === undefined) return [{ head, line: citeRegulation(regulation) }]
    const times =
      own.length === 1 ? 'sebagaimana telah diubah dengan' : 'sebagaimana telah beberapa kali diubah, terakhir dengan'
    return [{ head, line: `${citeRegulation(regulation)} ${times} ${citeRegulation(latest)}` }]
  })
}

/**
 * The legal references of a decree after what it rests on has changed. What somebody wrote by hand stays; a line that cites what it no longer rests on
 * falls away, however it was written when its gazette or its amendments were not recorded; what it newly rests on is cited behind the rest. A line that
 * somebody took out stays out.
 */
export function citeAnew(
  lines: readonly string[],
  former: readonly CitableRegulation[],
  basis: readonly CitableRegulation[],
): readonly string[] {
  const headOfLine = headsOfLinesEverCited(former)
  const now = new Map(linesOf(basis).map(({ head, line }) => [head, line]))
  const staying = lines.flatMap((line) => {
    const head = headOfLine.get(line)
    return head === undefined ? [line] : (now.get(head) ?? [])
  })
  const citedBefore = new Set(linesOf(former).map(({ head }) => head))
  const added = [...now].filter(([head]) => !citedBefore.has(head)).map(([, line]) => line)
  return [...new Set([...staying, ...added])]
}

/** Of every line that may have been written of them: with or without the gazette of each, and an amendment in a line of its own. */
function headsOfLinesEverCited(regulations: readonly CitableRegulation[]): ReadonlyMap<string, string> {
  const withGazettes = (has: (regulation: CitableRegulation) => boolean) =>
    regulations.map((regulation) => (has(regulation) ? regulation : { ...regulation, gazette: null }))
  const forms = [
    regulations,
    withGazettes(() => false),
    ...regulations.flatMap((regulation) => [
      withGazettes((other) => other === regulation),
      withGazettes((other) => other !== regulation),
    ]),
  ]
  const alone = (regulation: CitableRegulation) => ({ head: headOf(regulation), line: citeRegulation(regulation) })
  return new Map(
    forms.flatMap((form) => [...form.map(alone), ...linesOf(form)]).map(({ head, line }) => [line, head] as const),
  )
}

function byAge(earlier: CitableRegulation, other: CitableRegulation): number {
  return (
    (earlier.year ?? 0) - (other.year ?? 0) ||
    Number.parseInt(earlier.number ?? '0', 10) - Number.parseInt(other.number ?? '0', 10)
  )
}
