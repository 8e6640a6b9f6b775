import { type Weighted, weighted } from './random.ts'

/** Whose names a person bears. */
export type People = 'MALAY' | 'DAYAK' | 'CHINESE' | 'MADURESE' | 'JAVANESE' | 'BUGINESE'

const ORDER: readonly People[] = ['MALAY', 'DAYAK', 'CHINESE', 'MADURESE', 'JAVANESE', 'BUGINESE']

/**
 * Rough shares in the order above, so that names sound like the place. Invented for the demo and no statistics of
 * anyone's descent: Payung keeps no such thing of a person.
 */
const SHARES: Readonly<Record<string, readonly number[]>> = {
  '61.01': [78, 6, 8, 1, 5, 2],
  '61.02': [38, 20, 12, 15, 8, 7],
  '61.03': [25, 60, 4, 1, 10, 0],
  '61.04': [50, 25, 3, 4, 14, 4],
  '61.05': [24, 60, 3, 0, 13, 0],
  '61.06': [42, 52, 1, 0, 5, 0],
  '61.07': [12, 57, 16, 2, 11, 2],
  '61.08': [9, 82, 3, 0, 6, 0],
  '61.09': [24, 62, 3, 0, 11, 0],
  '61.10': [26, 62, 1, 0, 11, 0],
  '61.11': [75, 4, 4, 3, 8, 6],
  '61.12': [38, 8, 7, 19, 18, 10],
  '61.71': [34, 6, 26, 13, 13, 8],
  '61.72': [27, 9, 43, 5, 13, 3],
}

const MUSLIM: ReadonlySet<People> = new Set(['MALAY', 'MADURESE', 'JAVANESE', 'BUGINESE'])
const CHRISTIAN: ReadonlySet<People> = new Set(['DAYAK'])

/** Occupations that say which congregation a person serves. */
const FAITH_OF_OCCUPATION: Readonly<Record<string, ReadonlySet<People>>> = {
  QURAN_TEACHER: MUSLIM,
  FUNERAL_RITES_WORKER: MUSLIM,
  MOSQUE_KEEPER: MUSLIM,
  CHURCH_WORKER: CHRISTIAN,
}

const cache = new Map<string, Weighted<People>>()

/** Whose names are borne in an area by people of an occupation. */
export function peoplesOf(regencyCode: string, occupationCode: string): Weighted<People> {
  const only = FAITH_OF_OCCUPATION[occupationCode]
  const key = only === undefined ? regencyCode : `${regencyCode} ${occupationCode}`
  const cached = cache.get(key)
  if (cached !== undefined) return cached
  const shares = SHARES[regencyCode]
  if (shares === undefined) throw new RangeError(`no names for ${regencyCode}`)
  const made = weighted(
    ORDER.map((people, index): [People, number] => [people, only?.has(people) === false ? 0 : (shares[index] ?? 0)]),
  )
  cache.set(key, made)
  return made
}

/** Whether the names take a hajj title. */
export function bearsHajjTitle(people: People): boolean {
  return MUSLIM.has(people)
}
