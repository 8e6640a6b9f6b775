import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planAmendment, type WaitingPerson } from './plan-amendment.ts'
import { findSkips } from './reserve-order.ts'

const waits = (workerId: string, place: number, areaCode = '61.12', admitted = true): WaitingPerson => ({
  workerId,
  areaCode,
  place,
  admitted,
})

describe('the order of a reserve', () => {
  test('is kept by who comes first in their area, and left by who comes before somebody admitted', () => {
    const [first, second, third] = [waits('first', 4), waits('second', 7), waits('third', 9)]
    const elsewhere = waits('elsewhere', 8, '61.01')
    const reserve = [third, elsewhere, first, second]
    expect(findSkips([first, elsewhere], reserve)).toEqual([])
    expect(findSkips([second, first], reserve)).toEqual([])
    expect(findSkips([third, first], reserve)).toEqual([{ workerId: 'third', next: second, waiting: 1, refused: 0 }])
    expect(findSkips([third], reserve)).toEqual([{ workerId: 'third', next: first, waiting: 2, refused: 0 }])
  })

  test('names nobody as next whom the rule refuses, and counts them', () => {
    const refused = waits('refused', 1, '61.12', false)
    const last = waits('last', 3)
    expect(findSkips([last], [refused, last])).toEqual([{ workerId: 'last', next: null, waiting: 0, refused: 1 }])
    const middle = waits('middle', 2)
    expect(findSkips([last], [refused, middle])).toEqual([{ workerId: 'last', next: middle, waiting: 1, refused: 1 }])
  })

  const aPerson = fc.record({ area: fc.constantFrom('61.01', '61.02'), admitted: fc.boolean(), comes: fc.boolean() })
  const someReserve = fc
    .array(aPerson, { maxLength: 25 })
    .map((people) =>
      people.map(({ area, admitted, comes }, at) => ({ ...waits(`person ${at}`, at + 1, area, admitted), comes })),
    )

  test('is left by exactly those before whom somebody of their area waits who does not come', () => {
    fc.assert(
      fc.property(someReserve, (reserve) => {
        const coming = reserve.filter(({ comes }) => comes)
        const skips = new Map(findSkips(coming, reserve).map((skip) => [skip.workerId, skip]))
        for (const { workerId, areaCode, place } of coming) {
          const ahead = reserve.filter((it) => !it.comes && it.areaCode === areaCode && it.place < place)
          const admitted = ahead.filter((it) => it.admitted)
          const skip = skips.get(workerId)
          expect(skip === undefined).toBe(ahead.length === 0)
          if (skip === undefined) continue
          expect(skip.next).toEqual(admitted[0] ?? null)
          expect([skip.waiting, skip.refused]).toEqual([admitted.length, ahead.length - admitted.length])
        }
        expect(skips.size).toBeLessThanOrEqual(coming.length)
      }),
    )
  })

  test('is kept by every amendment that a review plans: it passes over nobody whom the rule admits', () => {
    fc.assert(
      fc.property(someReserve, fc.array(fc.constantFrom('61.01', '61.02'), { maxLength: 12 }), (reserve, areas) => {
        const leaving = areas.map((areaCode, at) => {
          return { line: at + 1, areaCode, outcome: 'REPLACE' as const, reason: 'MOVED' as const, note: null }
        })
        const { changes } = planAmendment(leaving, reserve)
        const brought = new Set(changes.flatMap(({ workerId }) => workerId ?? []))
        const coming = reserve.filter(({ workerId }) => brought.has(workerId))
        for (const { next } of findSkips(coming, reserve)) expect(next).toBeNull()
      }),
    )
  })
})
