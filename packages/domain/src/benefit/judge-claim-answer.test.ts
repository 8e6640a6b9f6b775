import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWER_OUTCOMES, type ClaimAnswer } from './claim-answer-file.ts'
import { CLAIM_STATES, CLAIM_STEPS } from './claim-state.ts'
import { type ClaimStanding, judgeClaimAnswer } from './judge-claim-answer.ts'

const SUBMITTED: ClaimStanding = {
  ...{ programme: 'DEATH', state: 'SUBMITTED', stateDay: '2026-12-01', stateReason: null },
  ...{ due: 42_000_000n, approved: null, paid: null, insurerNumber: null },
}
const APPROVED: ClaimStanding = {
  ...SUBMITTED,
  ...{ state: 'APPROVED', stateDay: '2026-12-10', approved: 40_000_000n, insurerNumber: 'B/1' },
}
const PAID: ClaimStanding = { ...APPROVED, state: 'PAID', stateDay: '2026-12-11', paid: 39_000_000n }

const answer = (change: Partial<ClaimAnswer>): ClaimAnswer => ({
  ...{ caseNumber: 'KLM-4F2A9C-0B7D31', insurerNumber: null, outcome: 'RECEIVED', onDay: '2026-12-12' },
  ...{ approved: null, paid: null, reason: null },
  ...change,
})
const approves = answer({ outcome: 'APPROVED', insurerNumber: 'B/1', approved: 40_000_000n })
const pays = answer({ outcome: 'PAID', paid: 39_000_000n })
const returns = answer({ outcome: 'RETURNED', reason: 'Kartu keluarga belum ada' })

const verdict = (change: ClaimAnswer, claim: ClaimStanding | null) => judgeClaimAnswer(change, claim).verdict
const steps = (change: ClaimAnswer, claim: ClaimStanding) => judgeClaimAnswer(change, claim).steps

describe('an answer about a claim', () => {
  test('moves a claim that waits for it', () => {
    expect(steps(answer({}), SUBMITTED)).toEqual(['REVIEW'])
    expect(steps(returns, SUBMITTED)).toEqual(['RETURN'])
    expect(steps(approves, { ...SUBMITTED, state: 'IN_REVIEW' })).toEqual(['APPROVE'])
    expect(steps(pays, APPROVED)).toEqual(['PAY'])
    expect(judgeClaimAnswer(pays, APPROVED).after).toMatchObject({ state: 'PAID', paid: 39_000_000n })
  })

  test('approves and pays at once where it says both, and not where it says the payment alone', () => {
    const both = answer({ outcome: 'PAID', insurerNumber: 'B/1', approved: 40_000_000n, paid: 40_000_000n })
    expect(steps(both, SUBMITTED)).toEqual(['APPROVE', 'PAY'])
    expect(verdict(pays, SUBMITTED)).toBe('OUT_OF_ORDER')
  })

  test('repeats what stands, and contradicts what stands otherwise', () => {
    expect(verdict(answer({}), { ...SUBMITTED, state: 'IN_REVIEW' })).toBe('REPEATED')
    expect(verdict({ ...approves, onDay: '2026-12-10' }, APPROVED)).toBe('REPEATED')
    expect(verdict({ ...approves, onDay: '2026-12-10', approved: 41_000_000n }, APPROVED)).toBe('CONFLICT')
    expect(verdict({ ...approves, onDay: '2026-12-10', insurerNumber: 'B/2' }, APPROVED)).toBe('CONFLICT')
    expect(verdict(approves, APPROVED)).toBe('CONFLICT')
    expect(verdict({ ...pays, onDay: '2026-12-11' }, PAID)).toBe('REPEATED')
    expect(verdict({ ...pays, paid: 1n, onDay: '2026-12-11' }, PAID)).toBe('CONFLICT')
    expect(verdict({ ...pays, approved: 41_000_000n }, APPROVED)).toBe('CONFLICT')
    expect(verdict(approves, { ...PAID, state: 'CLOSED' })).toBe('REPEATED')
    const sentBack: ClaimStanding = {
      ...SUBMITTED,
      ...{ state: 'RETURNED', stateDay: returns.onDay, stateReason: returns.reason },
    }
    expect(verdict(returns, sentBack)).toBe('REPEATED')
    expect(verdict({ ...returns, reason: 'Buku rekening belum ada' }, sentBack)).toBe('CONFLICT')
  })

  test('is out of order before its turn, after it, or before the last step', () => {
    expect(verdict(approves, { ...SUBMITTED, state: 'DOCUMENTS' })).toBe('OUT_OF_ORDER')
    expect(verdict(answer({}), PAID)).toBe('OUT_OF_ORDER')
    expect(verdict(returns, APPROVED)).toBe('OUT_OF_ORDER')
    expect(verdict({ ...approves, onDay: '2026-11-30' }, SUBMITTED)).toBe('OUT_OF_ORDER')
    expect(verdict({ ...approves, onDay: '2026-12-01' }, SUBMITTED)).toBe('APPLIES')
  })

  test('is never more than was due after a death, nor more than was approved', () => {
    expect(verdict({ ...approves, approved: 42_000_001n }, SUBMITTED)).toBe('MORE_THAN_DUE')
    expect(verdict({ ...approves, approved: 42_000_000n }, SUBMITTED)).toBe('APPLIES')
    expect(verdict({ ...approves, approved: 90_000_000n }, { ...SUBMITTED, programme: 'WORK_ACCIDENT' })).toBe(
      'APPLIES',
    )
    expect(verdict({ ...pays, paid: 40_000_001n }, APPROVED)).toBe('MORE_THAN_DUE')
  })

  test('names a case that is nobody’s here', () => {
    expect(judgeClaimAnswer(pays, null)).toEqual({ verdict: 'UNKNOWN_CASE', steps: [], after: null })
  })

  test('repeats itself once it was applied, whatever it says, and takes only steps that the claim may take', () => {
    const amount = fc.bigInt(1n, 50_000_000n)
    const anAnswer = fc.record({
      caseNumber: fc.constant('KLM-4F2A9C-0B7D31'),
      insurerNumber: fc.constantFrom('B/1', 'B/2'),
      outcome: fc.constantFrom(...ANSWER_OUTCOMES),
      onDay: fc.constantFrom('2026-11-30', '2026-12-01', '2026-12-12'),
      approved: amount,
      paid: amount,
      reason: fc.constant('Alasan BPJS: x'),
    })
    fc.assert(
      fc.property(anAnswer, fc.constantFrom(...CLAIM_STATES), (anyAnswer, state) => {
        const claim = { ...APPROVED, state, stateDay: '2026-12-01' }
        const judged = judgeClaimAnswer(anyAnswer, claim)
        if (judged.verdict !== 'APPLIES' || judged.after === null) return judged.steps.length === 0
        let reached = state
        for (const step of judged.steps) {
          if (!CLAIM_STEPS[step].from.includes(reached)) return false
          reached = CLAIM_STEPS[step].to
        }
        return reached === judged.after.state && verdict(anyAnswer, judged.after) === 'REPEATED'
      }),
    )
  })
})
