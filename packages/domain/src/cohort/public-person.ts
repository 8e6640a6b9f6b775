/**
 * How many people must look alike on a public list, or more of them is left out. UU 27/2022 (personal data protection) names no number: five is our
 * choice (decision 62).
 */
export const ALIKE_MIN = 5

/** Somebody on a list, as the list knows them. */
export interface ListedPerson {
  /** Of the quota that they count in: their village lies in it, and their number on the list is unique there. */
  readonly areaCode: string
  readonly villageCode: string
  readonly name: string
  readonly occupationCode: string | null
}

/** What everybody may read of them. */
export interface PublicPerson {
  /** Their village, its district, or the area of the quota. */
  readonly shownCode: string
  readonly maskedName: string
  readonly occupationCode: string | null
}

const DOTS = '•••'
/** What stands in names beside their letters. */
const PUNCTUATION = /['’.,()/"-]/g
const DISTRICT_LENGTH = 8
const STEPS = 6

/**
 * Letters of each word, and as many dots whatever its length. Never more than half of its letters: “Ni” gives one letter, “I” and “M.” none, where two
 * would be the whole name.
 *
 * @param letters how many of each word at most
 * @param words how many words, from the first
 */
export function maskName(name: string, letters: number, words = Number.POSITIVE_INFINITY): string {
  return name
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, words)
    .map((word) => {
      const half = Math.floor([...word.replaceAll(PUNCTUATION, '')].length / 2)
      return [...word].slice(0, Math.min(letters, half)).join('') + DOTS
    })
    .join(' ')
}

/**
 * Steps from what tells most to what tells least. The occupation goes first, then letters of the name, then the place: neighbours look at the list of
 * their own village, so the village stays as long as it can. Null where a step would tell what another tells.
 */
function publicSteps({ areaCode, villageCode, name, occupationCode }: ListedPerson): (PublicPerson | null)[] {
  const at = (shownCode: string, maskedName: string): PublicPerson => ({ shownCode, maskedName, occupationCode: null })
  const initial = maskName(name, 1, 1)
  return [
    occupationCode === null ? null : { ...at(villageCode, maskName(name, 2)), occupationCode },
    at(villageCode, maskName(name, 2)),
    at(villageCode, maskName(name, 1)),
    at(villageCode, initial),
    areaCode.length > DISTRICT_LENGTH ? null : at(villageCode.slice(0, DISTRICT_LENGTH), initial),
    at(areaCode, initial),
  ]
}

/**
 * What a public list shows of each: the first step at which {@link ALIKE_MIN} people look alike, of those who were not shown at an earlier one. Whoever
 * stays alone to the end is dots, at the area of the quota.
 *
 * @returns in the order of `people`
 */
export function publicPeople(people: readonly ListedPerson[]): PublicPerson[] {
  const shown = people.map(
    ({ areaCode }): PublicPerson => ({ shownCode: areaCode, maskedName: DOTS, occupationCode: null }),
  )
  let rest = people.map((person, at) => ({ at, steps: publicSteps(person) }))
  for (let step = 0; step < STEPS; step++) {
    const groups = Map.groupBy(rest, ({ steps }) => JSON.stringify(steps[step]))
    rest = []
    for (const group of groups.values())
      for (const member of group) {
        const person = member.steps[step]
        if (person && group.length >= ALIKE_MIN) shown[member.at] = person
        else rest.push(member)
      }
  }
  return shown
}
