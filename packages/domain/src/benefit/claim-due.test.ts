import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Benefit } from './benefits-for.ts'
import { dueAtAnswer, dueWithoutHeir, payableToPeople, restToAsk } from './claim-due.ts'

const benefit = (kind: Benefit['kind'], wholeRupiah: bigint, rupiah = wholeRupiah): Benefit => ({
  ...{ kind, rupiah, wholeRupiah, rule: kind, legalBasis: null },
  ...{ condition: 'MONTH_PROTECTED', isMet: rupiah > 0n },
})
const CASH = benefit('DEATH_CASH', 20_000_000n)
const FUNERAL = benefit('DEATH_FUNERAL', 10_000_000n)
const due = { benefits: [CASH, FUNERAL], hasNoHeir: false }
const noHeir = { ...due, hasNoHeir: true }
const UNPROTECTED = { benefits: [benefit('DEATH_CASH', 20_000_000n, 0n)], hasNoHeir: false }
const someRupiah = fc.bigInt(0n, 100_000_000n)
const whatIsDue = fc.option(
  fc.record({
    benefits: fc.array(
      fc.record({ kind: fc.constantFrom('DEATH_CASH' as const, 'DEATH_FUNERAL' as const), rupiah: someRupiah }),
      { maxLength: 4 },
    ),
    hasNoHeir: fc.boolean(),
  }),
  { nil: undefined },
)
const dueOf = (of: { benefits: { kind: Benefit['kind']; rupiah: bigint }[]; hasNoHeir: boolean } | undefined) =>
  of && { ...of, benefits: of.benefits.map(({ kind, rupiah }) => benefit(kind, rupiah)) }

describe('the most that the insurer can owe at its answer', () => {
  test('rises where the month was posted after the claim was submitted, and never falls', () => {
    expect(dueAtAnswer(0n, due)).toBe(30_000_000n)
    expect(dueAtAnswer(30_000_000n, UNPROTECTED)).toBe(30_000_000n)
    expect(dueAtAnswer(30_000_000n, undefined)).toBe(30_000_000n)
  })

  test('is nothing where nothing was submitted and the law is not known', () => {
    expect(dueAtAnswer(null, undefined)).toBe(0n)
  })

  test('is never less than what was submitted', () => {
    fc.assert(
      fc.property(fc.option(someRupiah), whatIsDue, (submitted, today) => {
        expect(dueAtAnswer(submitted, dueOf(today))).toBeGreaterThanOrEqual(submitted ?? 0n)
      }),
    )
  })
})

describe('without an heir', () => {
  test('the funeral money alone is due to a person, whether or not the month is protected', () => {
    expect(dueWithoutHeir(noHeir)).toBe(10_000_000n)
    expect(dueWithoutHeir({ benefits: [benefit('DEATH_FUNERAL', 10_000_000n, 0n)], hasNoHeir: true })).toBe(10_000_000n)
  })

  test('is no question where an heir is known, or the law is not', () => {
    expect(dueWithoutHeir(due)).toBeNull()
    expect(dueWithoutHeir(undefined)).toBeNull()
  })
})

describe('the rest that can be asked for', () => {
  test('is what is due beyond what was approved', () => {
    expect(restToAsk({ submitted: 30_000_000n, approved: 10_000_000n }, due)).toBe(20_000_000n)
    expect(restToAsk({ submitted: 30_000_000n, approved: null }, due)).toBe(30_000_000n)
    expect(restToAsk({ submitted: 30_000_000n, approved: 30_000_000n }, due)).toBe(0n)
  })

  test('leaves out what nobody receives without an heir', () => {
    expect(restToAsk({ submitted: 30_000_000n, approved: 10_000_000n }, noHeir)).toBe(0n)
  })

  test('and what was approved are together what is due', () => {
    fc.assert(
      fc.property(fc.option(someRupiah), fc.option(someRupiah), whatIsDue, (submitted, approved, today) => {
        const now = dueOf(today)
        const whole = dueWithoutHeir(now) ?? dueAtAnswer(submitted, now)
        expect(restToAsk({ submitted, approved }, now) + (approved ?? 0n)).toBe(whole)
      }),
    )
  })
})

describe('what is paid to people', () => {
  test.each([
    ['all that was approved where an heir is known', 30_000_000n, null, 30_000_000n],
    ['the lower sum without an heir', 30_000_000n, 10_000_000n, 10_000_000n],
    ['no more than was approved', 5_000_000n, 10_000_000n, 5_000_000n],
    ['what the insurer approved where nothing is known to be due', 5_000_000n, 0n, 5_000_000n],
  ])('is %s', (_what, approved, withoutHeir, payable) => {
    expect(payableToPeople(approved, withoutHeir)).toBe(payable)
  })

  test('is never more than was approved, and something wherever something was', () => {
    fc.assert(
      fc.property(someRupiah, fc.option(someRupiah), (approved, withoutHeir) => {
        const payable = payableToPeople(approved, withoutHeir)
        expect(payable).toBeLessThanOrEqual(approved)
        expect(payable > 0n).toBe(approved > 0n)
      }),
    )
  })
})
