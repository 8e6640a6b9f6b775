import { describe, expect, test } from 'vitest'
import { permissionsOf } from '../access/permission.ts'
import { areIncompatible, ROLES, type Role } from '../access/role.ts'
import {
  COHORT_STATES,
  COHORT_TRANSITIONS,
  type CohortAction,
  type CohortState,
  cohortActions,
} from './cohort-state.ts'

/** Written out once more, by state and role, so that a slip in the table shows. */
const MAKER = {
  DRAFT: ['EDIT', 'COMPUTE', 'PUBLISH', 'DISCARD'],
  PUBLISHED: ['WITHDRAW', 'OBJECT', 'DECIDE'],
  LOCKED: ['EXPORT'],
  DISCARDED: [],
} as const
const NOTHING = { DRAFT: [], PUBLISHED: [], LOCKED: [], DISCARDED: [] } as const
const EXPORTING = { ...NOTHING, LOCKED: ['EXPORT'] } as const
const EXPECTED: Readonly<Record<Role, Readonly<Record<CohortState, readonly CohortAction[]>>>> = {
  ADMINISTRATOR: MAKER,
  OFFICER: MAKER,
  VERIFIER: { ...NOTHING, PUBLISHED: ['OBJECT', 'DECIDE'] },
  LEGAL_REVIEWER: NOTHING,
  APPROVER: { ...EXPORTING, DRAFT: ['LOCK'], PUBLISHED: ['LOCK'] },
  TREASURER: EXPORTING,
  VIEWER: NOTHING,
  AUDITOR: EXPORTING,
}

describe('a cohort', () => {
  test.each(COHORT_STATES.flatMap((state) => ROLES.map((role) => [state, role] as const)))(
    'that is %s lets a %s of a government do this and nothing else',
    (state, role) => {
      for (const kind of ['PROVINCE', 'REGENCY', 'CITY'] as const)
        expect(cohortActions(state, permissionsOf(kind, [role]))).toEqual(EXPECTED[role][state])
      for (const kind of ['COMPANY', 'INSURER_BRANCH', 'INSTITUTION', 'AGENT_PARTNER'] as const)
        expect(cohortActions(state, permissionsOf(kind, [role])).filter((action) => action !== 'EXPORT')).toEqual([])
    },
  )

  test('is never made and locked by roles that one person may hold together', () => {
    const holds = (role: Role, permission: 'COHORT_MANAGE' | 'COHORT_LOCK') =>
      permissionsOf('REGENCY', [role]).has(permission)
    const both = ROLES.flatMap((role) =>
      ROLES.filter(
        (other) => holds(role, 'COHORT_MANAGE') && holds(other, 'COHORT_LOCK') && !areIncompatible(role, other),
      ),
    )
    expect(both).toEqual([])
  })

  test('goes from draft to the public list and back, and is locked or discarded for good', () => {
    const moves = Object.values(COHORT_TRANSITIONS).flatMap(({ from, to }) =>
      to === null ? [] : from.map((state) => `${state} → ${to}`),
    )
    expect(moves.sort()).toEqual([
      'DRAFT → DISCARDED',
      'DRAFT → LOCKED',
      'DRAFT → PUBLISHED',
      'PUBLISHED → DRAFT',
      'PUBLISHED → LOCKED',
    ])
  })
})
