import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MonthFacts, protectedThrough, protectionStates } from './month-state.ts'

const month = (at: number) => `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
const facts = (at: number, step: MonthFacts['step'], isPosted = false): MonthFacts => ({
  month: month(at),
  step,
  isPosted,
})

const STEPS = ['PLANNED', 'LISTED', 'REQUESTED', 'BILLED', 'PAID'] as const
const aMonth = fc.record({
  at: fc.integer({ min: 0, max: 30 }),
  step: fc.constantFrom(...STEPS),
  isPosted: fc.boolean(),
})
const aWorld = fc.record({
  months: fc.array(aMonth, { maxLength: 24 }),
  elsewhere: fc.array(fc.integer({ min: -4, max: 30 }), { maxLength: 6 }),
  now: fc.integer({ min: -2, max: 34 }),
  unowed: fc.option(fc.integer({ min: -2, max: 30 })),
  arrears: fc.integer({ min: 0, max: 5 }),
})
const shifted = (at: number) => (at < 0 ? `2025-${String(13 + at).padStart(2, '0')}-01` : month(at))

describe('a month of a person', () => {
  test('is protected once the insurer has posted it, and not while it is only paid', () => {
    expect(protectionStates([facts(0, 'PAID', true), facts(1, 'PAID')], month(1), 3)).toEqual(['PROTECTED', 'PAID'])
  })

  test('goes from grace to lapsed when the last day to pay has passed, and later months are ended', () => {
    const year = [facts(0, 'PAID', true), ...[1, 2, 3, 4, 5].map((at) => facts(at, 'BILLED'))]
    expect(protectionStates(year, month(3), 3)).toEqual(['PROTECTED', 'GRACE', 'GRACE', 'GRACE', 'BILLED', 'BILLED'])
    expect(protectionStates(year, month(4), 3)).toEqual(['PROTECTED', 'LAPSED', 'LAPSED', 'LAPSED', 'ENDED', 'BILLED'])
    expect(protectionStates(year, month(4), 4)).toEqual(['PROTECTED', ...Array(4).fill('GRACE'), 'BILLED'])
  })

  test('stands as its contribution does where nothing was ever paid before it', () => {
    expect(protectionStates([facts(0, 'PLANNED'), facts(1, 'BILLED')], month(20), 3)).toEqual(['PLANNED', 'BILLED'])
    expect(protectionStates([facts(3, 'PLANNED')], month(3), 3, [month(1)])).toEqual(['GRACE'])
  })

  test('stands as a walk through the calendar, month by month, would say', () => {
    fc.assert(
      fc.property(aWorld, ({ months, elsewhere, now, arrears, unowed }) => {
        const monthFacts = months.map(({ at, step, isPosted }) => facts(at, step, isPosted))
        const unowedFrom = unowed === null ? null : shifted(unowed)
        const states = protectionStates(monthFacts, shifted(now), arrears, elsewhere.map(shifted), unowedFrom)
        for (const [index, { at, step, isPosted }] of months.entries()) {
          // The simple model: looks back one month at a time.
          const isPaid = (other: number) =>
            elsewhere.includes(other) || months.some((m) => m.at === other && (m.isPosted || m.step === 'PAID'))
          let expected: string = step
          if (unowed !== null && at >= unowed) expected = 'AFTER_DEATH'
          else if (isPosted) expected = 'PROTECTED'
          else if (step !== 'PAID' && at <= now) {
            for (let back = 1; back <= 40; back++) {
              if (!isPaid(at - back)) continue
              expected = back > arrears ? 'ENDED' : now - (at - back) > arrears ? 'LAPSED' : 'GRACE'
              break
            }
          }
          expect(states[index]).toBe(expected)
        }
      }),
      { numRuns: 10_000 },
    )
  })

  test('ends with that of a death, paid or not, and the month of the death itself is protected', () => {
    const year = [
      facts(0, 'PAID', true),
      facts(1, 'PAID', true),
      facts(2, 'PAID'),
      facts(3, 'BILLED'),
      facts(9, 'PLANNED'),
    ]
    expect(protectionStates(year, month(3), 3, [], month(1))).toEqual(['PROTECTED', ...Array(4).fill('AFTER_DEATH')])
    expect(protectionStates(year, month(3), 3)).toEqual(['PROTECTED', 'PROTECTED', 'PAID', 'GRACE', 'PLANNED'])
  })

  test('is never protected without a posting, and a posting protects whatever else is so', () => {
    fc.assert(
      fc.property(aWorld, ({ months, elsewhere, now, arrears }) => {
        const monthFacts = months.map(({ at, step, isPosted }) => facts(at, step, isPosted))
        const states = protectionStates(monthFacts, shifted(now), arrears, elsewhere.map(shifted))
        expect(states.map((state) => state === 'PROTECTED')).toEqual(monthFacts.map(({ isPosted }) => isPosted))
      }),
      { numRuns: 10_000 },
    )
  })
})

test('protection reaches as far as months follow each other from this one', () => {
  expect(protectedThrough([month(0), month(1), month(3)], month(0))).toBe(month(1))
  expect(protectedThrough([month(11), month(12)], month(11))).toBe('2027-01-01')
  expect(protectedThrough([month(1)], month(0))).toBeNull()
})
