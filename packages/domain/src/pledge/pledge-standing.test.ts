import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PledgeDays, pledgeHindrance, pledgeStanding } from './pledge-standing.ts'
import { PLEDGE_STATES } from './pledge-state.ts'

describe('how far a pledge has come', () => {
  test('follows the months of its people: paid in full, then posted in full', () => {
    const months = { pledged: 36, listed: 36, received: 36, posted: 0 }
    expect(pledgeStanding('APPROVED', { ...months, received: 35 })).toBe('APPROVED')
    expect(pledgeStanding('APPROVED', months)).toBe('FUNDED')
    expect(pledgeStanding('APPROVED', { ...months, posted: 35 })).toBe('FUNDED')
    expect(pledgeStanding('APPROVED', { ...months, posted: 36 })).toBe('PROVEN')
  })

  test('is not proven by postings of money that came back, and never of nobody', () => {
    expect(pledgeStanding('APPROVED', { pledged: 6, listed: 6, received: 0, posted: 6 })).toBe('APPROVED')
    expect(pledgeStanding('APPROVED', { pledged: 0, listed: 0, received: 0, posted: 0 })).toBe('APPROVED')
  })

  test('is its state wherever that is not approved', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLEDGE_STATES), fc.nat(40), (state, months) => {
        const standing = pledgeStanding(state, { pledged: months, listed: months, received: months, posted: months })
        return state === 'APPROVED' || standing === state
      }),
    )
  })
})

describe('a step of a pledge', () => {
  const days: PledgeDays = {
    agreementState: 'SIGNED',
    validFrom: '2026-01-01',
    validUntil: '2028-01-01',
    untilMonth: '2027-07-01',
  }
  const at = (day: string, changed: Partial<PledgeDays> = {}) =>
    (['OFFER', 'MATCH', 'APPROVE'] as const).map((action) => pledgeHindrance(action, { ...days, ...changed }, day))

  test('takes nothing under an agreement that was terminated or is over', () => {
    expect(at('2026-11-25')).toEqual([null, null, null])
    expect(at('2026-11-25', { agreementState: 'TERMINATED' })).toEqual(Array(3).fill('AGREEMENT_OVER'))
    expect(at('2028-01-01', { untilMonth: '2028-01-01' })).toEqual(Array(3).fill('AGREEMENT_OVER'))
    expect(at('2027-12-31', { untilMonth: '2028-01-01' })).toEqual([null, null, null])
  })

  test('takes nobody before the agreement begins, though it is offered', () => {
    expect(at('2025-12-31')).toEqual([null, 'AGREEMENT_NOT_BEGUN', 'AGREEMENT_NOT_BEGUN'])
  })

  test('takes nothing for months that are over', () => {
    expect(at('2027-06-30')).toEqual([null, null, null])
    expect(at('2027-07-01')).toEqual(Array(3).fill('MONTHS_OVER'))
  })

  test('gives back whatever became of the agreement', () => {
    for (const action of ['WITHDRAW', 'DECLINE', 'END'] as const)
      expect(pledgeHindrance(action, { ...days, agreementState: 'TERMINATED' }, '2030-01-01')).toBeNull()
  })
})
