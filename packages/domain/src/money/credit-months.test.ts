import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY_PRECISIONS, LIFE_EVENTS } from '../benefit/benefit-event.ts'
import { creditOf, creditReason, type LeavingEvent } from './credit-months.ts'

const month = (at: number) => `2026-${String(at).padStart(2, '0')}-01`
const paid = (...months: number[]) => months.map((at) => ({ month: month(at), rupiah: 16_800n }))
const died = (day: string, precision: LeavingEvent['precision'] = 'DAY'): LeavingEvent => ({
  kind: 'DEATH',
  day,
  precision,
})

describe('a month of somebody who died', () => {
  test('is owed up to that of the death, and paid too much after it', () => {
    expect(creditOf(paid(1, 2, 3, 4, 5), null, [died('2026-03-31')])).toEqual({
      months: paid(4, 5),
      rupiah: 33_600n,
      reason: 'DEATH',
    })
  })

  test('stays owed as long as the death may have been in it', () => {
    expect(creditReason(month(12), null, [died('2026-01-01', 'YEAR')])).toBeNull()
    expect(creditReason('2027-01-01', null, [died('2026-01-01', 'YEAR')])).toBe('DEATH')
    expect(creditReason(month(4), null, [died('2026-03-01', 'MONTH')])).toBe('DEATH')
  })
})

test('whoever moved and came back is owed their months from that of the return on', () => {
  const events: LeavingEvent[] = [
    { kind: 'MOVE', day: '2026-02-10', precision: 'DAY' },
    { kind: 'RETURN', day: '2026-05-20', precision: 'DAY' },
  ]
  expect(creditOf(paid(1, 2, 3, 4, 5, 6), null, events).months).toEqual(paid(3, 4))
})

test('nobody comes back from death, and a return before a move ends nothing', () => {
  const back: LeavingEvent = { kind: 'RETURN', day: '2026-03-01', precision: 'DAY' }
  expect(creditReason(month(6), null, [died('2026-02-01'), back])).toBe('DEATH')
  expect(creditReason(month(6), null, [back, { kind: 'MOVE', day: '2026-04-01', precision: 'DAY' }])).toBe('MOVE')
})

test('of several reasons the one that left the least owed counts', () => {
  expect(creditReason(month(6), month(4), [died('2026-04-09')])).toBe('AMENDMENT')
  expect(creditReason(month(6), month(5), [died('2026-04-09')])).toBe('DEATH')
})

test('an accident, an illness or a disability makes no month too much', () => {
  for (const kind of ['ACCIDENT', 'OCCUPATIONAL_ILLNESS', 'TOTAL_DISABILITY'] as const)
    expect(creditReason(month(6), null, [{ kind, day: '2026-01-05', precision: 'DAY' }])).toBeNull()
})

const anyMonth = fc.integer({ min: 1, max: 12 }).map(month)
const anEvent = fc.record({
  kind: fc.constantFrom(...LIFE_EVENTS),
  day: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([m, d]) => {
    return `${month(m).slice(0, 8)}${String(d).padStart(2, '0')}`
  }),
  precision: fc.constantFrom(...DAY_PRECISIONS),
})
const events = fc.array(anEvent, { maxLength: 4 })
const heldUntil = fc.option(anyMonth)
const posted = fc
  .uniqueArray(anyMonth, { maxLength: 12 })
  .map((months) => months.map((at) => ({ month: at, rupiah: 13_400n })))

test('what was owed and what was too much are all that was paid; after a death no later month is owed', () => {
  fc.assert(
    fc.property(posted, heldUntil, events, (months, until, life) => {
      const credit = creditOf(months, until, life)
      const owed = months.filter(({ month: at }) => creditReason(at, until, life) === null)
      expect(credit.rupiah + owed.reduce((sum, { rupiah }) => sum + rupiah, 0n)).toBe(13_400n * BigInt(months.length))
      const first = credit.months[0]
      if (credit.reason === 'DEATH' && first !== undefined)
        expect(owed.filter(({ month: at }) => at > first.month)).toEqual([])
    }),
    { numRuns: 10_000 },
  )
})

test('a further death never makes a credit smaller', () => {
  fc.assert(
    fc.property(posted, heldUntil, events, anEvent, (months, until, life, more) => {
      const before = creditOf(months, until, life).rupiah
      expect(creditOf(months, until, [...life, { ...more, kind: 'DEATH' }]).rupiah).toBeGreaterThanOrEqual(before)
    }),
    { numRuns: 10_000 },
  )
})
