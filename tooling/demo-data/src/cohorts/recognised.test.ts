import { maskName, publicPeople } from '@payung/domain/cohort/public-person'
import { PROVINCE } from '@payung/reference-data/fourteen-areas'
import { readAreas } from '@payung/reference-data/read-areas'
import { expect, test } from 'vitest'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { inventPopulation } from '../people/invent-population.ts'

/** Of a list of looks: how many stand alone, and how often a guess among those who look alike names the right one. */
function recognition(looks: readonly string[]): { alone: number; chance: number } {
  const groups = [...Map.groupBy(looks, (look) => look).values()]
  return {
    alone: groups.filter((group) => group.length === 1).length / looks.length,
    // Each of a group of n is guessed with 1/n: one for each group.
    chance: groups.length / looks.length,
  }
}

test('on public lists of the whole province nobody stands alone, and a guess is right once in ten', async () => {
  const population = inventPopulation({ areas: await readAreas(), asOf: DEMO_AS_OF, seed: DEMO_SEED })
  const lists = [...population].map(([areaCode, people]) =>
    people
      .filter(({ registeredByCode }) => registeredByCode === PROVINCE.code)
      .map((person) => ({ ...person, areaCode })),
  )
  const twoLetters = recognition(
    lists
      .flat()
      .map(({ villageCode, name, occupationCode }) => `${villageCode} ${maskName(name, 2)} ${occupationCode}`),
  )
  expect(twoLetters.alone).toBeGreaterThan(0.99)
  const shown = recognition(lists.flatMap((people) => publicPeople(people)).map((person) => JSON.stringify(person)))
  expect(shown.alone).toBe(0)
  expect(shown.chance).toBeLessThan(0.1)
})
