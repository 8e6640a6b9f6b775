import { editDistance } from '../identity/edit-distance.ts'
import { OCCUPATIONS, type Occupation } from './occupation-catalogue.ts'

const NOT_A_WORD = /[^a-z0-9]+/g
const ALONE_NUMBER = /(?<=^| )\d+(?: |$)/g
const A_DIGIT = /\d/

const BY_CODE: ReadonlyMap<string, Occupation> = new Map(OCCUPATIONS.map((occupation) => [occupation.code, occupation]))

const BY_KEY: ReadonlyMap<string, Occupation> = new Map(
  OCCUPATIONS.flatMap((occupation) => {
    const texts = [occupation.code, occupation.nameId, occupation.nameEn, ...occupation.synonyms]
    return texts.map((text): [string, Occupation] => [keyOf(text), occupation])
  }),
)

/** Longer texts are stories, and would cost time. */
const TEXT_LENGTH_MAX = 120

const LONGEST_KEY = Math.max(...Array.from(BY_KEY.keys(), (key) => key.length))

/** The occupation of a code, `null` for a code that the catalogue does not have. */
export function occupationOf(code: string): Occupation | null {
  return BY_CODE.get(code) ?? null
}

/**
 * Finds the occupation that a text means: its code, its name in either language, a word that offices use for it, the
 * first of several divided by a stroke or comma, or one of these with a letter or two wrong.
 *
 * @returns `null` where nothing is near enough, or two occupations are equally near
 */
export function findOccupation(text: string): Occupation | null {
  if (text.length > TEXT_LENGTH_MAX) return null
  const key = keyOf(text)
  if (key === '') return null
  return BY_KEY.get(key) ?? firstOfSeveral(text) ?? nearest(key)
}

/**
 * Occupations whose name or synonym is spelt nearest, for a person to choose from; half of a text may be wrong, or one of its words right.
 *
 * @returns names in Indonesian, the nearest first; empty where nothing is near
 */
export function suggestOccupations(
  text: string,
  limit: number,
): readonly { readonly name: string; readonly distance: number }[] {
  const key = text.length > TEXT_LENGTH_MAX ? '' : keyOf(text)
  if (key === '') return []
  const words = key.split(' ').filter((word) => word.length >= 4)
  const near = new Map<Occupation, number>()
  for (const [name, occupation] of BY_KEY) {
    const farthest = Math.max(2, Math.floor(Math.min(key.length, name.length) / 3))
    const distance = editDistance(key, name, farthest)
    const shares = words.some((word) => name.split(' ').includes(word))
    if (distance > farthest && !shares) continue
    near.set(occupation, Math.min(near.get(occupation) ?? Number.POSITIVE_INFINITY, distance))
  }
  return [...near]
    .sort(([first, a], [second, b]) => a - b || (first.code < second.code ? -1 : 1))
    .slice(0, limit)
    .map(([{ nameId }]) => ({
      name: nameId,
      distance: editDistance(nameId.toLowerCase(), text.trim().toLowerCase(), 40),
    }))
}

function firstOfSeveral(text: string): Occupation | null {
  for (const part of text.split(/[/,;&+]|\bdan\b/i)) {
    const match = BY_KEY.get(keyOf(part))
    if (match !== undefined) return match
  }
  return null
}

/** Short words are one letter away from each other all the time (`RT`, `RW`): they must be written rightly. */
function nearest(key: string): Occupation | null {
  if (key.length < 6 || key.length > LONGEST_KEY + 2 || A_DIGIT.test(key)) return null
  const limit = key.length < 10 ? 1 : 2
  let least = limit + 1
  let match: Occupation | null = null
  for (const [name, occupation] of BY_KEY) {
    const distance = editDistance(key, name, limit)
    if (distance < least) {
      least = distance
      match = occupation
    } else if (distance === least && distance <= limit && match !== occupation) {
      match = null
    }
  }
  return match
}

/** Numbers are left out: `Ketua RT 01` is what every head of a neighbourhood calls themselves. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(NOT_A_WORD, ' ').replace(ALONE_NUMBER, '').trim()
}
