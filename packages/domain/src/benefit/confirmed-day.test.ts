import { expect, test } from 'vitest'
import { confirmedDayFault } from './confirmed-day.ts'

const FAMILY = { isFromAnswer: false, reportedOn: '2026-05-20' }

test.for([
  ['DAY', '2026-03-04', '2026-03-04', null],
  ['DAY', '2026-03-04', '2026-03-05', 'DAY_NOT_AS_REPORTED'],
  ['MONTH', '2026-02-01', '2026-02-01', null],
  ['MONTH', '2026-02-01', '2026-02-28', null],
  ['MONTH', '2026-02-01', '2026-01-31', 'DAY_NOT_AS_REPORTED'],
  ['MONTH', '2026-02-01', '2026-03-01', 'DAY_NOT_AS_REPORTED'],
  ['MONTH', '2026-02-01', '2025-02-10', 'DAY_NOT_AS_REPORTED'],
  ['YEAR', '2025-01-01', '2025-01-01', null],
  ['YEAR', '2025-01-01', '2025-12-31', null],
  ['YEAR', '2025-01-01', '2024-12-31', 'DAY_NOT_AS_REPORTED'],
  ['YEAR', '2025-01-01', '2026-01-01', 'DAY_NOT_AS_REPORTED'],
] as const)('a report of the precision %s about %s is confirmed for %s: %s', ([dayPrecision, eventDay, day, fault]) => {
  expect(confirmedDayFault({ ...FAMILY, eventDay, dayPrecision }, day)).toBe(fault)
})

test('an insurer’s answer that names no day is confirmed for any day up to that of the report', () => {
  const answer = { eventDay: '2026-01-01', dayPrecision: 'YEAR', isFromAnswer: true, reportedOn: '2026-05-20' } as const
  for (const day of ['2025-12-30', '2026-03-04', '2026-05-20']) expect(confirmedDayFault(answer, day)).toBeNull()
  expect(confirmedDayFault(answer, '2026-05-21')).toBe('DAY_AFTER_REPORT')
  // Where its remark names a month, it is a day of that.
  const ofMonth = { ...answer, eventDay: '2026-02-01', dayPrecision: 'MONTH' } as const
  expect([confirmedDayFault(ofMonth, '2026-02-28'), confirmedDayFault(ofMonth, '2026-03-01')]).toEqual([
    null,
    'DAY_NOT_AS_REPORTED',
  ])
  // Where it names the day, that is the day.
  expect(confirmedDayFault({ ...answer, dayPrecision: 'DAY' }, '2025-12-30')).toBe('DAY_NOT_AS_REPORTED')
})
