import { describe, expect, test } from 'vitest'
import { permissionsOf } from '../access/permission.ts'
import { ROLES } from '../access/role.ts'
import {
  CHECK_TASK_ACTIONS,
  checkTaskActions,
  checkTaskStanding,
  suggestedStatus,
  VISIT_REASONS,
  type VisitAnswer,
  visitFault,
} from './check-result.ts'

describe('the outcome of a visit', () => {
  test('whatever takes somebody off a list needs its reason and what it goes by', () => {
    expect(visitFault('FOUND', null, null)).toBeNull()
    expect(visitFault('FOUND', 'WELL_OFF', null)).toBe('REASON_UNFIT')
    expect(visitFault('DIED', null, null)).toBe('EVIDENCE_MISSING')
    expect(visitFault('DIED', null, 'Akta kematian dari desa')).toBeNull()
    expect(visitFault('NOT_ELIGIBLE', null, 'Punya toko')).toBe('REASON_MISSING')
    expect(visitFault('NOT_FOUND', 'NOT_AT_HOME', 'x'.repeat(501))).toBe('EVIDENCE_TOO_LONG')
  })

  test('every reason goes with an answer', () => {
    for (const [answer, reasons] of Object.entries(VISIT_REASONS))
      for (const reason of reasons) expect(visitFault(answer as VisitAnswer, reason, 'menurut tetangga')).toBeNull()
  })
})

test('who can do what to a task, by state and role', () => {
  const table = Object.keys(CHECK_TASK_ACTIONS).flatMap((state) =>
    ROLES.map((role) => {
      const actions = checkTaskActions(state as 'OPEN', permissionsOf('REGENCY', [role]))
      return `${state} ${role}: ${actions.join(' ') || '-'}`
    }),
  )
  expect(table.filter((line) => !line.endsWith('-'))).toEqual([
    'OPEN ADMINISTRATOR: RECORD ASSIGN CANCEL',
    'OPEN OFFICER: RECORD ASSIGN CANCEL',
    'OPEN VERIFIER: RECORD ASSIGN CANCEL',
  ])
})

test('a task is late the day after it was due, while it is open', () => {
  expect(checkTaskStanding('OPEN', '2026-11-20', '2026-11-20')).toBe('OPEN')
  expect(checkTaskStanding('OPEN', '2026-11-19', '2026-11-20')).toBe('LATE')
  expect(checkTaskStanding('DONE', '2026-11-19', '2026-11-20')).toBe('DONE')
})

test('an answer suggests where somebody stands, and only what may follow', () => {
  expect(suggestedStatus('DIED', 'VERIFIED')).toBe('DECEASED')
  expect(suggestedStatus('DIED', 'DECEASED')).toBeNull()
  expect(suggestedStatus('FOUND', 'DECEASED')).toBeNull()
  expect(suggestedStatus('FOUND', 'CANDIDATE')).toBe('VERIFIED')
  expect(suggestedStatus('LISTED', 'CANDIDATE')).toBeNull()
})
