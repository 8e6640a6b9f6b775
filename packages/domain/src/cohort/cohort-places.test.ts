import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOT_DIGITS, lotText, type Placed, placesOf, reserveOf } from './cohort-places.ts'

const drawOf = (seed: string, id: string) =>
  createHash('sha256').update(lotText(seed, id)).digest('hex').slice(0, LOT_DIGITS)

const anyPeople = fc
  .uniqueArray(fc.uuid(), { maxLength: 30 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .tuple(fc.constantFrom('61.12', '61.71'), fc.integer({ min: 0, max: 3 }))
          .map(([areaCode, points]) => ({ id, areaCode, points })),
      ),
    ),
  )
  .map((people) => people.map((person): Placed => ({ ...person, draw: drawOf('undian-1', person.id) })))
const anyRooms = fc
  .tuple(fc.integer({ min: -2, max: 10 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 10 }))
  .map(([room, reserve, other]) => [
    { areaCode: '61.12', room, reserve },
    { areaCode: '61.71', room: other, reserve },
  ])

describe('places', () => {
  test('never pass a quota, and leave none of it free while somebody waits', () => {
    fc.assert(
      fc.property(anyPeople, anyRooms, (people, rooms) => {
        const places = placesOf(people, rooms)
        for (const { areaCode, room, reserve } of rooms) {
          const eligible = people.filter((person) => person.areaCode === areaCode).length
          const of = (standing: string) =>
            places.filter((place) => place.areaCode === areaCode && place.standing === standing).length
          expect(of('MEMBER')).toBe(Math.min(Math.max(0, room), eligible))
          expect(of('RESERVE')).toBe(Math.min(reserve, Math.max(0, eligible - Math.max(0, room))))
        }
      }),
    )
  })

  test('put nobody before somebody with more points', () => {
    fc.assert(
      fc.property(anyPeople, anyRooms, (people, rooms) => {
        const points = new Map(people.map((person) => [person.id, person.points]))
        const placed = placesOf(people, rooms)
        for (const place of placed)
          for (const other of placed)
            if (place.areaCode === other.areaCode && place.place < other.place)
              expect(points.get(place.id)).toBeGreaterThanOrEqual(points.get(other.id) ?? 0)
      }),
    )
  })

  test('are the same in whatever order people are handed in, and another seed draws equals anew', () => {
    fc.assert(
      fc.property(anyPeople, anyRooms, (people, rooms) => {
        expect(placesOf([...people].reverse(), rooms)).toEqual(placesOf(people, rooms))
      }),
    )
    const twenty = Array.from({ length: 20 }, (_, at) => ({
      id: `00000000-0000-4000-8000-0000000000${at + 10}`,
      areaCode: '61.12',
      points: 1,
    }))
    const drawn = (seed: string) =>
      placesOf(
        twenty.map((person) => ({ ...person, draw: drawOf(seed, person.id) })),
        [{ areaCode: '61.12', room: 5, reserve: 0 }],
      ).map(({ id }) => id)
    expect(drawn('satu')).toEqual(drawn('satu'))
    expect(drawn('satu')).not.toEqual(drawn('dua'))
  })
})

test('a lot is the SHA-256 of seed and id, which any tool draws again', () => {
  expect(drawOf('kubu-raya-2027', '0190b3c2-0000-7000-8000-000000000001')).toBe('0ca20c2c44b50b24')
  expect(lotText('a', 'b')).toBe('a:b')
})

test.each([
  [100, 20, 20],
  [3, 20, 1],
  [0, 20, 0],
  [-4, 20, 0],
  [7, 0, 0],
])('of a room for %i people and %i percent, %i wait in reserve', (room, percent, expected) => {
  expect(reserveOf(room, percent)).toBe(expected)
})
