import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchPledge, type WaitingPerson } from './match-pledge.ts'

const person = fc
  .record({
    number: fc.integer({ min: 0, max: 40 }),
    cohortId: fc.constantFrom('a', 'b'),
    place: fc.integer({ min: 1, max: 200 }),
    areaCode: fc.constantFrom('61.12.05', '61.12.06'),
    village: fc.constantFrom('2001', '2002'),
    occupationCode: fc.constantFrom('FARMER', 'FISHER', null),
    isFree: fc.boolean(),
  })
  .map(
    ({ number, village, ...rest }): WaitingPerson => ({
      ...rest,
      workerId: `w${number}`,
      personId: `p${number}`,
      lockedAt: rest.cohortId === 'a' ? '2026-02-01' : '2026-01-01',
      villageCode: `${rest.areaCode}.${village}`,
    }),
  )
const wants = fc.record({
  workers: fc.integer({ min: 1, max: 30 }),
  areaCodes: fc.subarray(['61.12.05', '61.12.06.2001']),
  occupationCodes: fc.subarray(['FARMER', 'FISHER']),
})

describe('the matching of a pledge', () => {
  test('takes nobody twice, nobody who is not free, and never more than it pays for', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 80 }), wants, (waiting, pledge) => {
        const taken = matchPledge(waiting, pledge)
        expect(new Set(taken.map(({ personId }) => personId)).size).toBe(taken.length)
        expect(taken.length).toBeLessThanOrEqual(pledge.workers)
        expect(taken.every(({ isFree }) => isFree)).toBe(true)
      }),
    )
  })

  test('passes over nobody: whoever fits and is left waits behind everybody who was taken, or none is left', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 80 }), wants, (waiting, pledge) => {
        const taken = matchPledge(waiting, pledge)
        const all = matchPledge(waiting, { ...pledge, workers: 1_000 })
        expect(all.slice(0, taken.length)).toEqual(taken)
        expect(taken.length).toBe(Math.min(pledge.workers, all.length))
      }),
    )
  })

  test('gives the same people for two pledges one after the other as for one of both sizes', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 80 }),
        wants,
        fc.integer({ min: 1, max: 20 }),
        (waiting, pledge, more) => {
          const first = matchPledge(waiting, pledge)
          const gone = new Set(first.map(({ personId }) => personId))
          const rest = waiting.filter(({ personId }) => !gone.has(personId))
          const second = matchPledge(rest, { ...pledge, workers: more })
          expect([...first, ...second]).toEqual(matchPledge(waiting, { ...pledge, workers: pledge.workers + more }))
        },
      ),
    )
  })

  test('takes the list that was locked first first, and within it the lower place', () => {
    const waits = (number: number, cohortId: string, lockedAt: string, place: number): WaitingPerson => ({
      workerId: `w${number}`,
      personId: `p${number}`,
      cohortId,
      lockedAt,
      place,
      areaCode: '61.12',
      villageCode: '61.12.05.2001',
      occupationCode: null,
      isFree: true,
    })
    const waiting = [
      waits(1, 'b', '2026-02-01', 1),
      waits(2, 'a', '2026-01-01', 9),
      waits(3, 'a', '2026-01-01', 3),
      waits(1, 'a', '2026-01-01', 12),
    ]
    const taken = matchPledge(waiting, { workers: 3, areaCodes: ['61.12.05'], occupationCodes: [] })
    expect(taken.map(({ workerId, place }) => `${workerId} ${place}`)).toEqual(['w3 3', 'w2 9', 'w1 12'])
  })
})
