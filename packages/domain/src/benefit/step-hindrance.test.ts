import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLAIM_ACTIONS } from './claim-state.ts'
import { type StepGround, stepHindrance } from './step-hindrance.ts'

const READY: StepGround = { isDayKnown: true, missingPapers: 0, isUnpayable: false, accounts: [] }
const HEARD = { isPaid: true, isHeard: true, isShortfallOpen: false }

describe('a step of a claim', () => {
  test('to the insurer needs the day of the event and every paper', () => {
    expect(stepHindrance('SUBMIT', READY)).toBeNull()
    expect(stepHindrance('SUBMIT', { ...READY, missingPapers: 1 })).toBe('PAPERS_MISSING')
    expect(stepHindrance('SUBMIT', { ...READY, missingPapers: 1, isDayKnown: false })).toBe('DAY_UNKNOWN')
  })

  test('to the payment needs heirs to whom the money can go', () => {
    expect(stepHindrance('PAY', { ...READY, isUnpayable: true })).toBe('HEIRS_UNREADY')
    expect(stepHindrance('PAY', { ...READY, missingPapers: 3 })).toBeNull()
  })

  test('to the end needs the word of everybody who was paid, and no open shortfall', () => {
    expect(stepHindrance('CLOSE', READY)).toBeNull()
    expect(
      stepHindrance('CLOSE', { ...READY, accounts: [HEARD, { ...HEARD, isPaid: false, isHeard: false }] }),
    ).toBeNull()
    expect(stepHindrance('CLOSE', { ...READY, accounts: [HEARD, { ...HEARD, isHeard: false }] })).toBe('HEIR_UNHEARD')
    expect(stepHindrance('CLOSE', { ...READY, accounts: [{ ...HEARD, isShortfallOpen: true }] })).toBe('SHORTFALL_OPEN')
  })

  test('that writes down what the insurer does, waits for nothing of ours', () => {
    const account = fc.record({ isPaid: fc.boolean(), isHeard: fc.boolean(), isShortfallOpen: fc.boolean() })
    const ground = fc.record({
      isDayKnown: fc.boolean(),
      missingPapers: fc.nat(20),
      isUnpayable: fc.boolean(),
      accounts: fc.array(account),
    })
    const ofInsurer = CLAIM_ACTIONS.filter((action) => !['SUBMIT', 'PAY', 'CLOSE'].includes(action))
    fc.assert(
      fc.property(fc.constantFrom(...ofInsurer), ground, (action, state) => stepHindrance(action, state) === null),
    )
  })
})
