import { nameLikeness } from './name-likeness.ts'
import { nameSearchKey } from './name-search-key.ts'

/** From here on a spelling explains what differs; below it at least one word is another: Budi Santoso and Budi Hartono. */
const FIT_MIN = 0.75

/**
 * Whether a name that a list writes beside a NIK can be that of the record with this NIK: spelt alike, in whatever order, or a part of it, as a first
 * name alone is. Symmetric. A name of which nothing can be compared contradicts nothing.
 *
 * It proves no identity: the NIK names the person, and the name only tells that a digit may be wrong.
 */
export function namesFit(a: string, b: string): boolean {
  const [left, right] = [nameSearchKey(a), nameSearchKey(b)]
  if (left === '' || right === '') return true
  return isPartOf(left, right) || isPartOf(right, left) || nameLikeness(left, right) >= FIT_MIN
}

function isPartOf(part: string, whole: string): boolean {
  const words = new Set(whole.split(' '))
  return part.split(' ').every((word) => words.has(word))
}
