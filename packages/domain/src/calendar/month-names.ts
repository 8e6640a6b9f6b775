/** Month names as the console writes them. */
export const MONTHS_ID = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/** What offices write instead: Indonesian and English, in full and abbreviated, with the older spellings (Pebruari, Nopember). */
export const MONTH_SPELLINGS: readonly string[] = [
  'januari january jan',
  'februari pebruari february feb peb febr',
  'maret march mar mrt',
  'april apr apl',
  'mei may me',
  'juni june jun',
  'juli july jul',
  'agustus august agu ags agt agust aug agus',
  'september sep sept',
  'oktober october okt oct',
  'november nopember nov nop nov nopem',
  'desember december des dec',
]

const NUMBER_BY_SPELLING: ReadonlyMap<string, number> = new Map(
  MONTH_SPELLINGS.flatMap((spellings, index) =>
    spellings.split(' ').map((word): [string, number] => [word, index + 1]),
  ),
)

/** 1 to 12 from a name or abbreviation in either language, `null` for any other word. */
export function monthNumber(word: string): number | null {
  return NUMBER_BY_SPELLING.get(word.toLowerCase()) ?? null
}
