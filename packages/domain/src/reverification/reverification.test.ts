import { describe, expect, test } from 'vitest'
import { permissionsOf } from '../access/permission.ts'
import { ROLES } from '../access/role.ts'
import { ALL_CHECK_ANSWERS, CHECK_ANSWERS, VISIT_REASONS } from '../verification/check-result.ts'
import { WORKER_STATUSES } from '../worker/worker-status.ts'
import {
  ANSWER_FINDINGS,
  FINDINGS,
  LEAVING_REASONS,
  leavingReason,
  STATUS_FINDINGS,
  SUGGESTED,
  weightiest,
} from './reverification.ts'
import { REVERIFICATION_STATES, reverificationActions } from './reverification-state.ts'

describe('a finding', () => {
  test('suggests an outcome and goes with a reason', () => {
    expect(FINDINGS.map((finding) => `${finding}: ${SUGGESTED[finding]} ${leavingReason(finding)}`)).toEqual([
      'DECEASED: REPLACE DECEASED',
      'DUPLICATE: REMOVE DUPLICATE',
      'MOVED: REPLACE MOVED',
      'FOREIGN: REPLACE FOREIGN',
      'EMPLOYED: GRADUATE EMPLOYED',
      'NEVER_ELIGIBLE: REPLACE NEVER_ELIGIBLE',
      'OVER_AGE: REPLACE OVER_AGE',
      'NOT_POOR: GRADUATE NOT_POOR',
      'REFUSED: REPLACE REFUSED',
      'INELIGIBLE: REPLACE OTHER',
      'NOT_FOUND: KEEP NOT_FOUND',
    ])
    for (const finding of FINDINGS) expect(LEAVING_REASONS).toContain(leavingReason(finding))
  })

  test('of several the weightiest counts', () => {
    expect(weightiest(['NOT_POOR', 'MOVED'])).toBe('MOVED')
    expect(weightiest([...FINDINGS].reverse())).toBe('DECEASED')
    expect(() => weightiest([])).toThrow(RangeError)
  })

  test('follows from every status but those of whom money is spent on', () => {
    expect(WORKER_STATUSES.filter((status) => STATUS_FINDINGS[status] === undefined)).toEqual(['CANDIDATE', 'VERIFIED'])
  })

  test('follows from every answer that speaks against somebody, with every reason of a visit', () => {
    const silent = ALL_CHECK_ANSWERS.filter((answer) => !ANSWER_FINDINGS.some((entry) => entry.answer === answer))
    expect(silent).toEqual(['FOUND', 'MATCHED', 'NAME_DIFFERS', 'UNKNOWN', 'LISTED', 'SELF_EMPLOYED', 'NOT_ACTIVE'])
    expect(
      VISIT_REASONS.NOT_ELIGIBLE.filter((reason) => !ANSWER_FINDINGS.some((entry) => entry.reason === reason)),
    ).toEqual([])
    for (const { source, answer } of ANSWER_FINDINGS) expect(CHECK_ANSWERS[source]).toContain(answer)
  })
})

test('who can do what to a review, by state and role', () => {
  const table = REVERIFICATION_STATES.flatMap((state) =>
    [false, true].flatMap((isAmended) =>
      ROLES.map((role) => {
        const may = (isWhole: boolean) =>
          reverificationActions({ state, isAmended }, permissionsOf('REGENCY', [role]), isWhole)
            .filter((action) => action !== 'EXPORT')
            .join(' ') || '-'
        return `${state}${isAmended ? ' amended' : ''} ${role}: ${may(true)}; in part ${may(false)}`
      }),
    ),
  )
  const officer = (of: string) => `${of}; in part -`
  expect(table.filter((line) => !line.endsWith(': -; in part -'))).toEqual([
    'OPEN ADMINISTRATOR: DECIDE CLOSE CANCEL PROPOSE; in part DECIDE',
    'OPEN OFFICER: DECIDE CLOSE CANCEL PROPOSE; in part DECIDE',
    'OPEN VERIFIER: DECIDE; in part DECIDE',
    'OPEN amended ADMINISTRATOR: DECIDE CLOSE CANCEL PROPOSE; in part DECIDE',
    'OPEN amended OFFICER: DECIDE CLOSE CANCEL PROPOSE; in part DECIDE',
    'OPEN amended VERIFIER: DECIDE; in part DECIDE',
    officer('CLOSED ADMINISTRATOR: REOPEN AMEND PROPOSE'),
    officer('CLOSED OFFICER: REOPEN AMEND PROPOSE'),
    officer('CLOSED amended ADMINISTRATOR: PROPOSE'),
    officer('CLOSED amended OFFICER: PROPOSE'),
  ])
  // The work list is taken along by whoever may export people, whatever became of the review.
  for (const state of REVERIFICATION_STATES)
    expect(
      ROLES.filter((role) =>
        reverificationActions({ state, isAmended: false }, permissionsOf('REGENCY', [role]), false).includes('EXPORT'),
      ),
    ).toEqual(['ADMINISTRATOR', 'OFFICER', 'APPROVER', 'TREASURER', 'AUDITOR'])
})
