import { readAreas } from '@payung/reference-data/read-areas'
import { describe, expect, test } from 'vitest'
import { DEMO_AS_OF } from '../demo-checksum.ts'
import { districtsByRegency } from './geography.ts'
import { inventScale } from './invent-scale.ts'

const areas = await readAreas()
const all = [...districtsByRegency(areas).values()]
const options = { areas, asOf: DEMO_AS_OF, seed: 'scale', provinceShare: 0.5 }
const peopleOf = (index: number, people: number) => {
  const regency = all[index]
  if (regency === undefined) throw new RangeError(`no area ${index}`)
  return [...inventScale({ regency, all, index, people }, options)]
}

describe('people for scale', () => {
  test('areas invented side by side share no NIK and no membership number', () => {
    const people = all.flatMap((_, index) => peopleOf(index, 3_000))
    expect(new Set(people.map((worker) => worker.nationalId)).size).toBe(14 * 3_000)
    const members = people.flatMap((worker) => worker.membershipNumber ?? [])
    expect(new Set(members).size).toBe(members.length)
  })

  test('their names have as many words as those of a register', () => {
    const people = all.flatMap((_, index) => peopleOf(index, 3_000))
    const holders = Map.groupBy(
      people.flatMap(({ name }) => [...new Set(name.toLowerCase().split(' '))]),
      (word) => word,
    )
    expect(holders.size).toBeGreaterThan(12_000)
    // Some names are still everybody’s.
    expect(Math.max(...[...holders.values()].map((people) => people.length))).toBeGreaterThan(people.length / 50)
    for (const { name } of people) expect(name).toMatch(/^[A-Z][A-Za-z’'.,]*( [A-Za-z’'.,]+)*$/)
  })

  test('an area’s people are the same whenever they are invented', () => {
    expect(peopleOf(3, 200)).toEqual(peopleOf(3, 200))
  })

  test('none of their numbers can be one of the demo’s', () => {
    for (const worker of peopleOf(13, 2_000)) {
      expect(Number(worker.nationalId.slice(12))).toBeLessThan(7_001)
      expect(worker.membershipNumber ?? '98').toMatch(/^98/)
    }
  })
})
