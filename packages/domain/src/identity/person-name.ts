import { plainApostrophes } from './name-characters.ts'

/** Longest name that a record keeps; identity cards hold far less. */
export const NAME_LENGTH_MAX = 200

// Control characters break exports; direction overrides let a name show as something else on a decree.
const UNSEEN = /[\p{Cc}\p{Cf}]/gu
const SPACES = /\s+/g
// Almost every name is like this already: visible ASCII, single spaces.
const CLEAN = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/** A name as it is kept: no unseen characters, single spaces, composed accents, one kind of apostrophe. Spelling and case stay as given. */
export function cleanName(text: string): string {
  if (CLEAN.test(text)) return text
  // Composed before apostrophes are looked at: some accents that stand alone become one.
  const seen = text
    .replace(/[\t\n\r]/g, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
  return plainApostrophes(seen).replace(SPACES, ' ').trim()
}

/** First letters of the first and the last word, titles left out: `Hj. Maria Goreti Lusi` → `ML`. */
export function initials(name: string): string {
  const words = withoutTitles(cleanName(name)).filter((word) => /\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => word?.match(/\p{L}/u)?.[0]?.toUpperCase() ?? '').join('')
}

/** Honours and degrees written before a name, without dots. */
export const TITLES_BEFORE: ReadonlySet<string> = new Set(
  'h hj haji hajah hajjah kh kiai kyai ust ustad ustadz ustadzah drs dra dr drg drh ir prof tgk tuan alm almh rd'.split(
    ' ',
  ),
)

/** Degrees written after a name, without dots. Only taken as such behind a comma or written with dots: `Se` and `Sh` are names too. */
export const DEGREES_AFTER: ReadonlySet<string> = new Set(
  (
    'sag se sei sh shi shut sikom sip skep skes skm skom sp spd spdi spdk spi spsi spt ss ssi ssos ssosi sst ssy st stp sth sthi stth ' +
    'strkeb strkep amd amdkeb amdkep amk amakeb ama amapd ns apt ba bsc ma mag mh mhi mhum mkes mkom mm mp mpd mpdi msi msc mt phd'
  ).split(' '),
)

/** Words of a name without the titles in front and the degrees behind it; the only word is never taken for a title. */
export function withoutTitles(name: string): readonly string[] {
  const [beforeComma = '', ...behindCommas] = name.split(',')
  const words = `${beforeComma} ${behindCommas.map(withoutDegrees).join(' ')}`
    .split(/\s+/)
    .filter((word) => word !== '')
  while (words.length > 1 && words.at(-1)?.includes('.') && DEGREES_AFTER.has(bare(words.at(-1)))) words.pop()
  let first = 0
  while (first < words.length - 1 && isTitle(words[first])) first++
  return words.slice(first).flatMap(splitAttachedTitle)
}

function withoutDegrees(part: string): string {
  return part
    .split(/\s+/)
    .filter((word) => !DEGREES_AFTER.has(bare(word)))
    .join(' ')
}

function isTitle(word: string | undefined): boolean {
  return TITLES_BEFORE.has(bare(word))
}

/** `H.Usman` and `Hj.Siti`: the title is glued to the name. */
function splitAttachedTitle(word: string, index: number): string[] {
  const dot = word.indexOf('.')
  if (index > 0 || dot === -1 || dot === word.length - 1) return [word]
  return isTitle(word.slice(0, dot)) ? [word.slice(dot + 1)] : [word]
}

function bare(word: string | undefined): string {
  return (word ?? '').replaceAll('.', '').toLowerCase()
}
