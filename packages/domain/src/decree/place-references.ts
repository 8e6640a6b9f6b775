/**
 * How lines under "Mengingat" begin, by rank (UU 12/2011 article 7, annex II): of two that fit, the longer. Regulations of ministries and of other
 * bodies stand between those of the President and those of regions.
 */
const RANKS: readonly (readonly [beginning: string, rank: number])[] = [
  ['Undang-Undang', 1],
  ['Peraturan Pemerintah Pengganti Undang-Undang', 1],
  ['Peraturan Pemerintah', 2],
  ['Peraturan Presiden', 3],
  ['Peraturan', 4],
  ['Peraturan Daerah', 5],
  ['Peraturan Gubernur', 6],
  ['Peraturan Bupati', 7],
  ['Peraturan Wali Kota', 7],
  ['Peraturan Walikota', 7],
]
const CONSTITUTION = /^(pasal .* )?undang-undang dasar /i
const PROVINCIAL = /^peraturan daerah provinsi /i
const BEHIND_ALL = 8

/** What no regulation is, and so is no legal basis: it is paid attention to. */
const NO_REGULATION =
  /^(instruksi|surat|keputusan|nota kesepakatan|nota kesepahaman|perjanjian|kesepakatan|berita acara|rekomendasi|hasil)\b/i

export interface PlacedReferences {
  /** Mengingat, by rank; within a rank the older first. */
  readonly legalReferences: readonly string[]
  /** Memperhatikan, in the order in which they were written. */
  readonly attentions: readonly string[]
}

/**
 * Where in a decree each line stands that it rests on. Under "Mengingat" stand regulations alone, by rank and then by year and number; instructions of
 * the President, circulars, decrees and agreements bind or explain, but are no legal basis, and stand under "Memperhatikan".
 *
 * Lines that begin with none of the known words stay behind the others under "Mengingat", as they were written.
 */
export function placeReferences(lines: readonly string[]): PlacedReferences {
  const isAttention = (line: string) => NO_REGULATION.test(line.trim())
  return {
    legalReferences: lines.filter((line) => !isAttention(line)).toSorted(byRank),
    attentions: lines.filter(isAttention),
  }
}

/** Whether a line cites a regulation of a rank that a decree can rest on; the constitution alone is none. */
export function citesRegulation(line: string): boolean {
  const text = line.trim()
  const rank = NO_REGULATION.test(text) ? BEHIND_ALL : rankOf(text)
  return rank > 0 && rank < BEHIND_ALL
}

function byRank(line: string, other: string): number {
  const [a, b] = [orderOf(line), orderOf(other)]
  return a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0
}

function orderOf(line: string): readonly number[] {
  const rank = rankOf(line.trim())
  const [, number, year] = /\bnomor\s+(\d+)\S*\s+tahun\s+(\d{4})/i.exec(line) ?? []
  return rank === BEHIND_ALL ? [rank, 0, 0] : [rank, Number(year ?? 0), Number(number ?? 0)]
}

function rankOf(line: string): number {
  if (CONSTITUTION.test(line)) return 0
  if (PROVINCIAL.test(line)) return 5
  const [longest] = RANKS.filter(([beginning]) => startsWith(line, beginning)).toSorted(
    ([beginning], [other]) => other.length - beginning.length,
  )
  return longest?.[1] ?? BEHIND_ALL
}

const startsWith = (line: string, beginning: string) => line.toLowerCase().startsWith(`${beginning.toLowerCase()} `)
