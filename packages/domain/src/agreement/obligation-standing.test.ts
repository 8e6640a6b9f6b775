import { describe, expect, test } from 'vitest'
import { obligationStanding } from './obligation-standing.ts'

describe('an obligation', () => {
  test.each([
    ['2026-11-19', 'LATE'],
    ['2026-11-20', 'DUE'],
    ['2026-12-20', 'DUE'],
    ['2026-12-21', 'OPEN'],
    [null, 'OPEN'],
  ] as const)('due on %s is %s on 20 November 2026', (dueOn, standing) => {
    expect(obligationStanding(dueOn, null, '2026-11-20')).toBe(standing)
    expect(obligationStanding(dueOn, 'PROGRESS', '2026-11-20')).toBe(standing)
  })

  test('that is done is no longer late', () => {
    expect(obligationStanding('2020-01-01', 'DONE', '2026-11-20')).toBe('DONE')
  })
})
