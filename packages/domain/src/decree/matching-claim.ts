import { concludedFromAll, concludes } from './conclusion.ts'
import type { DecreeText } from './decree-template.ts'

type Claiming = Pick<DecreeText, 'title' | 'considerations' | 'dictums'>

/** How many people of a decree the population register has matched, and on which day it last answered of them. */
export interface Matched {
  readonly people: number
  /** ISO day; null where nobody was matched. */
  readonly lastOn: string | null
}

/** What is wrong with what a text says of matching. */
export type MatchingFault = 'MATCHING_UNCOUNTED' | 'MATCHING_OF_NOBODY'

const CLAIM = /\b(padan|padanan|dipadankan|memadankan|pemadanan|terpadankan|dicocokkan|mencocokkan|pencocokan)\b/i
const COUNTED = /\{\s*dipadankan\s*\}/
const DATED = /\{\s*tanggal_pemadanan\s*\}/

/**
 * Whether a text may say what it says of matching: each point that speaks of it names those who were matched by number and day, filled from what the
 * register answered, and somebody was. One such point vouches for no other, which may speak of all. Who says nothing of it certifies nothing.
 *
 * @param text with its fields still in braces
 */
export function matchingFault(text: Claiming, { people }: Matched): MatchingFault | null {
  const isClaim = (point: string) => COUNTED.test(point) || DATED.test(point) || CLAIM.test(point)
  const claims = [text.title, ...text.considerations, ...text.dictums].filter(isClaim)
  if (claims.length === 0) return null
  if (!claims.every((point) => COUNTED.test(point) && DATED.test(point))) return 'MATCHING_UNCOUNTED'
  return people === 0 ? 'MATCHING_OF_NOBODY' : null
}

const MATCHED_LINE =
  'bahwa dari {jumlah_orang} pekerja rentan sebagaimana tercantum dalam Lampiran, {dipadankan} orang cocok dengan data kependudukan menurut hasil pemadanan sampai dengan {tanggal_pemadanan}'

/**
 * A draft's considerations with the one that says who was matched, before the last where that one concludes from the others by their letters. As they
 * are where nobody was matched, or where the text speaks of matching already.
 */
export function withMatching(text: Claiming, matched: Matched): readonly string[] {
  const { considerations } = text
  const speaks = matchingFault(text, { people: 0, lastOn: null }) !== null
  if (matched.people === 0 || speaks) return considerations
  const last = considerations.at(-1)
  if (last === undefined || !concludes(last)) return [...considerations, MATCHED_LINE]
  return concludedFromAll([...considerations.slice(0, -1), MATCHED_LINE, last])
}
