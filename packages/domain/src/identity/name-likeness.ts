import { editDistance } from './edit-distance.ts'
import { nameSound } from './name-sound.ts'

/** Parts that half the people carry say little about who somebody is. */
const COMMON_PARTS: ReadonlySet<string> = new Set(['muhamad', 'abdul', 'siti', 'nur', 'bin', 'binti'])
const COMMON_WEIGHT = 0.4
/** `Y. Saputra` and `Yusuf Saputra`: an initial agrees with a word, but proves less than the word. */
const INITIAL_LIKENESS = 0.75
/** Below this two words are different words, however many letters they share. */
const WORD_LIKENESS_MIN = 0.5
/** Each says a word that the other has no likeness of: `Budi A.` and `Budi D.` have most letters in common and are two. */
const CONTRADICTED = 0.8

/**
 * How much two names are one name, 0 to 1, by their search keys; 1 only where the same words are said, in whatever order.
 *
 * Words are paired with their likeliest partner and weighed by their length. Symmetric; an empty name is like none.
 *
 * @param a of `nameSearchKey`
 * @param b of `nameSearchKey`
 */
export function nameLikeness(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return 1
  // In one order of words and of names, so that ties are broken alike whoever comes first.
  const [first = '', second = ''] = [inOrder(a), inOrder(b)].sort()
  const [left, right] = [first.split(' '), second.split(' ')]
  const [pairedLeft, pairedRight] = [new Set<number>(), new Set<number>()]
  let shared = 0
  for (const { from, to, likeness, weight } of likeliestFirst(left, right)) {
    if (pairedLeft.has(from) || pairedRight.has(to)) continue
    pairedLeft.add(from)
    pairedRight.add(to)
    shared += likeness * weight
  }
  const isContradicted = pairedLeft.size < left.length && pairedRight.size < right.length
  const share = shared / (left.reduce(addWeight, 0) + right.reduce(addWeight, 0))
  return isContradicted ? share * CONTRADICTED : share
}

function inOrder(name: string): string {
  return name.split(' ').sort().join(' ')
}

interface Pairing {
  readonly from: number
  readonly to: number
  readonly likeness: number
  /** Of both words together. */
  readonly weight: number
}

function likeliestFirst(left: readonly string[], right: readonly string[]): Pairing[] {
  const pairings = left.flatMap((word, from) =>
    right.flatMap((other, to) => {
      const likeness = wordLikeness(word, other)
      return likeness === 0 ? [] : [{ from, to, likeness, weight: weightOf(word) + weightOf(other) }]
    }),
  )
  return pairings.sort((p, q) => q.likeness - p.likeness || q.weight - p.weight || p.from - q.from || p.to - q.to)
}

/** How much two words are one word, 0 to 1. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length === 1) return long.startsWith(short) ? INITIAL_LIKENESS : 0
  const limit = Math.floor(long.length / 2)
  const distance = editDistance(a, b, limit)
  if (distance > limit) return 0
  const byLetters = 1 - distance / long.length
  const bySound = nameSound(a) === nameSound(b) ? (1 + byLetters) / 2 : byLetters
  return bySound < WORD_LIKENESS_MIN ? 0 : bySound
}

/** Longer words say more, but a very long one not everything. */
function weightOf(word: string): number {
  return Math.min(word.length, 8) * (COMMON_PARTS.has(word) ? COMMON_WEIGHT : 1)
}

function addWeight(sum: number, word: string): number {
  return sum + weightOf(word)
}
