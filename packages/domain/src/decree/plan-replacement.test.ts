import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FREE_PLACE_REASONS, orderOf, planReplacement, planReplacements } from './plan-replacement.ts'

const waits = (workerId: string, place: number, areaCode = '61.12', admitted = true) => ({
  ...{ workerId, place, areaCode, admitted },
})

test('the next of the reserve comes on the line of who died, and is added where the line went before', () => {
  const places = [
    { line: 7, areaCode: '61.12', reason: 'TAKEN_OUT' },
    { line: 3, areaCode: '61.12', reason: 'DECEASED' },
  ] as const
  const { changes, next, unfilled } = planReplacement(places, [waits('b', 2), waits('a', 1)])
  expect(changes).toEqual([
    { change: 'REPLACE', line: 3, workerId: 'a', reason: 'DECEASED', note: null },
    { change: 'ADD', line: null, workerId: 'b', reason: 'QUOTA_LEFT', note: null },
  ])
  expect([...next]).toEqual([
    [3, 'a'],
    [7, 'b'],
  ])
  expect(unfilled).toBe(0)
})

test('where nobody of the area waits, who died is removed, and a place that was empty stays so', () => {
  const places = [
    { line: 1, areaCode: '61.12', reason: 'MOVED' },
    { line: 2, areaCode: '61.12', reason: 'TAKEN_OUT' },
  ] as const
  const plan = planReplacement(places, [waits('x', 1, '61.71'), waits('y', 1, '61.12', false)])
  expect(plan).toMatchObject({ unfilled: 2, passedOver: 1 })
  expect(plan.changes).toEqual([{ change: 'REMOVE', line: 1, workerId: null, reason: 'MOVED', note: null }])
})

const areas = fc.constantFrom('61.12', '61.71')
const somePlaces = fc
  .array(fc.record({ areaCode: areas, reason: fc.constantFrom(...FREE_PLACE_REASONS) }), { maxLength: 12 })
  .map((places) => places.map((place, at) => ({ line: at + 1, ...place })))
const someReserve = fc
  .array(fc.record({ areaCode: areas, admitted: fc.boolean() }), { maxLength: 12 })
  .map((people) => people.map((person, at) => ({ workerId: String(at), place: at + 1, ...person })))

test('nobody comes twice, nobody from another area, and each place is filled as long as somebody admitted waits', () => {
  fc.assert(
    fc.property(somePlaces, someReserve, (places, reserve) => {
      const { changes, unfilled } = planReplacement(places, reserve)
      const coming = changes.flatMap(({ workerId }) => workerId ?? [])
      expect(new Set(coming).size).toBe(coming.length)
      for (const area of ['61.12', '61.71']) {
        const free = places.filter(({ areaCode }) => areaCode === area).length
        const admitted = reserve.filter(({ areaCode, admitted: may }) => areaCode === area && may)
        expect(coming.filter((id) => reserve[Number(id)]?.areaCode === area)).toEqual(
          admitted.slice(0, free).map(({ workerId }) => workerId),
        )
      }
      expect(unfilled).toBe(places.length - coming.length)
    }),
    { numRuns: 5_000 },
  )
})

test('a place of a pledge goes to the next of its order, past whom the rule refuses, and to nobody who comes by another order', () => {
  const place = (line: number, pledgeId: string | null) =>
    ({ line, areaCode: '61.12', reason: 'DECEASED', pledgeIds: pledgeId === null ? [] : [pledgeId] }) as const
  const { changes, unfilled, passedOver } = planReplacements(
    [place(1, null), place(2, 'p'), place(3, 'q')],
    new Map([
      ['', [waits('a', 1)]],
      ['p', [waits('a', 1), waits('b', 2, '61.12', false), waits('c', 3), waits('d', 4)]],
      ['q', [waits('c', 1)]],
    ]),
  )
  expect(
    changes.map(({ line, workerId, pledgeId, refusedBefore }) => [line, workerId, pledgeId, refusedBefore]),
  ).toEqual([
    [1, 'a', null, 0],
    [2, 'c', 'p', 1],
    [3, null, null, 0],
  ])
  expect([unfilled, passedOver]).toEqual([1, 1])
})

test('of each pledge the places are filled in its order, as many as are admitted there, and nobody comes twice', () => {
  const ofPledge = fc.constantFrom('p', 'q', '')
  const order = fc.uniqueArray(fc.record({ id: fc.nat(9), admitted: fc.boolean() }), { selector: ({ id }) => id })
  fc.assert(
    fc.property(fc.array(ofPledge, { maxLength: 8 }), fc.tuple(order, order, order), (pledges, [p, q, own]) => {
      const asOrder = (people: typeof p) =>
        people.map(({ id, admitted }, at) => waits(String(id), at + 1, '61.12', admitted))
      const orders = new Map([
        ['p', asOrder(p)],
        ['q', asOrder(q)],
        ['', asOrder(own)],
      ])
      const places = pledges.map((pledgeId, at) => ({
        ...{ line: at + 1, areaCode: '61.12', reason: 'MOVED' as const, pledgeIds: pledgeId === '' ? [] : [pledgeId] },
      }))
      const { changes, unfilled } = planReplacements(places, orders)
      const coming = changes.flatMap(({ workerId }) => workerId ?? [])
      expect(new Set(coming).size).toBe(coming.length)
      expect(coming.length + unfilled).toBe(places.length)
      for (const { workerId, line, refusedBefore } of changes) {
        if (workerId === null) continue
        const waiting = orders.get(orderOf(places.find((place) => place.line === line)?.pledgeIds ?? [])) ?? []
        const at = waiting.findIndex((person) => person.workerId === workerId)
        expect(waiting[at]?.admitted).toBe(true)
        // Whoever waits before them comes too, by this order or another, or is refused by the rule.
        const before = waiting.slice(0, at)
        expect(before.filter(({ admitted }) => admitted).every((person) => coming.includes(person.workerId))).toBe(true)
        expect(refusedBefore).toBeLessThanOrEqual(before.filter(({ admitted }) => !admitted).length)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('a line that was taken away is filled by whom its pledge promises to, and says which line; of two pledges in turn who waits for both comes', () => {
  const { changes } = planReplacements(
    [
      { line: 4, areaCode: '61.12', reason: 'TAKEN_OUT', pledgeIds: ['p'] },
      { line: 5, areaCode: '61.12', reason: 'TAKEN_OUT', pledgeIds: [] },
      { line: 6, areaCode: '61.12', reason: 'MOVED', pledgeIds: ['p', 'q'] },
    ],
    new Map([
      ['', [waits('a', 1)]],
      ['p', [waits('b', 1), waits('c', 2)]],
      [orderOf(['p', 'q']), [waits('b', 1), waits('c', 2)]],
    ]),
  )
  expect(changes.map(({ change, line, workerId, pledgeId }) => [change, line, workerId, pledgeId])).toEqual([
    ['ADD', 4, 'b', 'p'],
    ['ADD', null, 'a', null],
    ['REPLACE', 6, 'c', 'p'],
  ])
})
