import { describe, expect, test } from 'vitest'
import { ROUND_ANSWERS, roundReasonFault, roundReasonsFor } from './round-answer.ts'

describe('the reason of an answer', () => {
  test('is needed but for a proposal, which has none', () => {
    expect(roundReasonFault('PROPOSED', null, null)).toBeNull()
    expect(roundReasonFault('PROPOSED', 'MOVED', null)).toBe('REASON_UNFIT')
    expect(roundReasonFault('NOT_PROPOSED', null, null)).toBe('REASON_MISSING')
    expect(roundReasonFault('UNKNOWN', null, 'tidak tahu')).toBe('REASON_MISSING')
  })

  test.each(ROUND_ANSWERS)('of %s is one of its own', (answer) => {
    for (const code of roundReasonsFor(answer)) expect(roundReasonFault(answer, code, 'kata')).toBeNull()
    expect(roundReasonFault(answer, answer === 'UNKNOWN' ? 'MOVED' : 'NOT_FOUND', 'kata')).toBe('REASON_UNFIT')
  })

  test('that is another one is said in words, and not in a letter', () => {
    expect(roundReasonFault('NOT_PROPOSED', 'OTHER', '  ')).toBe('REASON_WORDS_MISSING')
    expect(roundReasonFault('NOT_PROPOSED', 'OTHER', 'x'.repeat(301))).toBe('REASON_TOO_LONG')
  })
})
