import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithin } from '../area/area-code.ts'
import { ALIKE_MIN, type ListedPerson, maskName, publicPeople } from './public-person.ts'

const VILLAGES = ['61.12.05.2001', '61.12.05.2002', '61.12.06.2001', '61.71.01.1001']
const anyPerson: fc.Arbitrary<ListedPerson> = fc
  .record({
    villageCode: fc.constantFrom(...VILLAGES),
    depth: fc.constantFrom(2, 5, 8, 13),
    // Few letters, so that people look alike often enough.
    name: fc.stringMatching(/^[AB][ab]{0,4}( [AB][ab]{0,3}){0,2}$/),
    occupationCode: fc.constantFrom(null, 'NELAYAN', 'PETANI'),
  })
  .map(({ depth, ...person }) => ({ ...person, areaCode: person.villageCode.slice(0, depth) }))
const anyList = fc.array(anyPerson, { maxLength: 80 })

const aList = (count: number, person: Partial<ListedPerson> = {}) =>
  Array.from({ length: count }, () => ({
    areaCode: '61.12',
    villageCode: '61.12.05.2001',
    name: 'Siti Rahayu',
    occupationCode: 'NELAYAN',
    ...person,
  }))

describe('a masked name', () => {
  test.each([
    ['Siti Rahayu', 'Si••• Ra•••'],
    ['Ni Made Ayu', 'N••• Ma••• A•••'],
    ['I Wayan', '••• Wa•••'],
    ['M. Ali', '••• A•••'],
    ["Nu'ai Sa-id", 'Nu••• Sa•••'],
    ['Li Bo', 'L••• B•••'],
    ['  Tan   Ah Kow ', 'T••• A••• K•••'],
    ['𐐀𐐁 Na', '𐐀••• N•••'],
    ['', ''],
  ])('of %s is %s', (name, masked) => {
    expect(maskName(name, 2)).toBe(masked)
  })

  test('shows no more than half of any word, and tells nothing of its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(1, 2), (name, letters) => {
        const words = name.split(/\s+/).filter((word) => word !== '')
        const masks = maskName(name, letters)
        expect(masks).toBe(words.map((word) => maskName(word, letters)).join(' '))
        for (const word of words) {
          const shown = [...maskName(word, letters).slice(0, -3)]
          expect(shown.length).toBeLessThanOrEqual(Math.min(letters, [...word].length / 2))
          expect(word.startsWith(shown.join(''))).toBe(true)
        }
      }),
    )
  })
})

describe('a public list', () => {
  test('shows five who look alike with village, name and occupation, and four without what tells them apart', () => {
    expect(publicPeople(aList(5))[0]).toEqual({
      shownCode: '61.12.05.2001',
      maskedName: 'Si••• Ra•••',
      occupationCode: 'NELAYAN',
    })
    const mixed = publicPeople([...aList(4), ...aList(1, { occupationCode: 'PETANI' })])
    expect(mixed[4]).toEqual({ shownCode: '61.12.05.2001', maskedName: 'Si••• Ra•••', occupationCode: null })
    expect(publicPeople([...aList(4), ...aList(1, { name: 'Sari' })])[0]?.maskedName).toBe('S•••')
    const near = publicPeople([...aList(4), ...aList(1, { villageCode: '61.12.05.2002' })])
    expect(near[4]).toEqual({ shownCode: '61.12.05', maskedName: 'S•••', occupationCode: null })
    const far = publicPeople([...aList(4), ...aList(1, { villageCode: '61.12.06.2001' })])
    expect(far[4]).toEqual({ shownCode: '61.12', maskedName: 'S•••', occupationCode: null })
    expect(publicPeople(aList(4))[0]).toEqual({ shownCode: '61.12', maskedName: '•••', occupationCode: null })
  })

  test('shows nobody among fewer than five who look alike, but as dots', () => {
    fc.assert(
      fc.property(anyList, (people) => {
        const alike = Map.groupBy(publicPeople(people), (person) => JSON.stringify(person))
        for (const [person] of alike.values())
          if (person?.maskedName !== '•••')
            expect(alike.get(JSON.stringify(person))?.length).toBeGreaterThanOrEqual(ALIKE_MIN)
      }),
    )
  })

  test('names a place that holds the village, within the area of the quota', () => {
    fc.assert(
      fc.property(anyList, (people) => {
        for (const [at, { shownCode }] of publicPeople(people).entries()) {
          expect(isWithin(people[at]?.villageCode ?? '', shownCode)).toBe(true)
          expect(isWithin(shownCode, people[at]?.areaCode ?? '')).toBe(true)
        }
      }),
    )
  })

  test('does not depend on the order of people', () => {
    fc.assert(
      fc.property(anyList, (people) => {
        expect(publicPeople([...people].reverse())).toEqual(publicPeople(people).reverse())
      }),
    )
  })
})
