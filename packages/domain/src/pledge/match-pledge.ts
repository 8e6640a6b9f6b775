/** Somebody of the reserve of a locked list, as the region knows them. */
export interface WaitingPerson {
  readonly workerId: string
  /** The person behind the record: on two lists they are one. */
  readonly personId: string
  readonly cohortId: string
  /** When the list was locked; texts sort as moments do. */
  readonly lockedAt: string
  readonly areaCode: string
  readonly place: number
  readonly villageCode: string
  readonly occupationCode: string | null
  /** Alive, there, and insured alike by nobody in the months of the pledge, by a decree or another pledge. */
  readonly isFree: boolean
}

export interface PledgeWants {
  readonly workers: number
  /** Areas of any level; none for the whole region. */
  readonly areaCodes: readonly string[]
  /** None for all. */
  readonly occupationCodes: readonly string[]
}

/**
 * Whom a pledge takes of those who wait.
 *
 * In the published order: list by list as they were locked, within a list place by place. Nobody is passed over who fits, and nobody is chosen. Somebody on
 * two lists comes once, where they come first. `app.pledge_reserve` takes the same people in the same order.
 *
 * @returns as many as the pledge pays for, or all who wait
 */
export function matchPledge<Person extends WaitingPerson>(
  waiting: readonly Person[],
  { workers, areaCodes, occupationCodes }: PledgeWants,
): readonly Person[] {
  const fits = ({ isFree, villageCode, occupationCode }: Person) =>
    isFree &&
    (areaCodes.length === 0 || areaCodes.some((code) => villageCode === code || villageCode.startsWith(`${code}.`))) &&
    (occupationCodes.length === 0 || (occupationCode !== null && occupationCodes.includes(occupationCode)))
  const taken = new Map<string, Person>()
  for (const person of waiting.filter(fits).toSorted(byPublishedOrder)) {
    if (taken.size === workers) break
    if (!taken.has(person.personId)) taken.set(person.personId, person)
  }
  return [...taken.values()]
}

function byPublishedOrder(a: WaitingPerson, b: WaitingPerson): number {
  return (
    compare(a.lockedAt, b.lockedAt) ||
    compare(a.cohortId, b.cohortId) ||
    a.place - b.place ||
    compare(a.areaCode, b.areaCode)
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
