import { describe, expect, test } from 'vitest'
import { isPermitted, permissionsOf } from '../access/permission.ts'
import { ROLES, type Role, TENANT_KINDS } from '../access/role.ts'
import {
  REGULATION_STATES,
  REGULATION_TRANSITIONS,
  type RegulationAction,
  regulationActions,
  regulationKindsOf,
} from './regulation.ts'

const ACTIONS = Object.keys(REGULATION_TRANSITIONS) as RegulationAction[]
/** Written out once more, by state and role, so that a slip in the table shows. */
const EXPECTED: Readonly<Record<string, Partial<Record<Role, readonly RegulationAction[]>>>> = {
  PLANNED: {
    ADMINISTRATOR: ['EDIT', 'BEGIN_DRAFT'],
    OFFICER: ['EDIT', 'BEGIN_DRAFT'],
    LEGAL_REVIEWER: ['EDIT', 'BEGIN_DRAFT'],
  },
  DRAFT: {
    ADMINISTRATOR: ['EDIT', 'SHELVE'],
    OFFICER: ['EDIT', 'SHELVE'],
    LEGAL_REVIEWER: ['EDIT', 'SHELVE', 'ENACT'],
    APPROVER: ['ENACT'],
  },
  ENACTED: { LEGAL_REVIEWER: ['RECORD_GAZETTE', 'REPLACE'], APPROVER: ['RECORD_GAZETTE', 'REPLACE'] },
  REPLACED: {},
}

describe('a regulation', () => {
  test.each(REGULATION_STATES.flatMap((state) => ROLES.map((role) => [state, role] as const)))(
    'that is %s lets a %s of a government do this and nothing else',
    (state, role) => {
      for (const kind of ['PROVINCE', 'REGENCY', 'CITY'] as const)
        expect(regulationActions(state, permissionsOf(kind, [role]))).toEqual(EXPECTED[state]?.[role] ?? [])
    },
  )

  test('is no affair of a company’s, the insurer’s or an institution’s', () => {
    for (const kind of TENANT_KINDS.filter((kind) => regulationKindsOf(kind).length === 0)) {
      for (const state of REGULATION_STATES) expect(regulationActions(state, permissionsOf(kind, ROLES))).toEqual([])
    }
  })

  test('goes from planned to replaced, and back only while it is being written', () => {
    const moves = ACTIONS.flatMap((action) => {
      const { from, to } = REGULATION_TRANSITIONS[action]
      return to === null ? [] : from.map((state) => `${state} → ${to}`)
    })
    expect(moves).toEqual(['PLANNED → DRAFT', 'DRAFT → PLANNED', 'DRAFT → ENACTED', 'ENACTED → REPLACED'])
  })

  test('of a head of region is that head’s own kind', () => {
    expect(regulationKindsOf('CITY')).toEqual(['PERWALI', 'PERDA'])
    expect(regulationKindsOf('COMPANY')).toEqual([])
    expect(isPermitted('COMPANY', ['ADMINISTRATOR'], 'REGULATION_WRITE')).toBe(false)
  })
})
