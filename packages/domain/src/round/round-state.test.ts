import { describe, expect, test } from 'vitest'
import { permissionsOf } from '../access/permission.ts'
import { ROLES, type Role, TENANT_KINDS, type TenantKind } from '../access/role.ts'
import { ROUND_STATES, roundActions } from './round-state.ts'

const GOVERNMENTS: readonly TenantKind[] = ['PROVINCE', 'REGENCY', 'CITY']
const MANAGERS: readonly Role[] = ['ADMINISTRATOR', 'OFFICER']
/** Written out once more, so that a slip in the table shows. */
const EXPECTED = { DRAFT: ['EDIT', 'OPEN'], OPEN: ['EDIT', 'REMIND', 'CLOSE'], CLOSED: [] } as const

describe('a round', () => {
  test.each(
    ROUND_STATES.flatMap((state) => TENANT_KINDS.flatMap((kind) => ROLES.map((role) => [state, kind, role] as const))),
  )('that is %s lets in a %s a %s do this and nothing else', (state, kind, role) => {
    const manages = GOVERNMENTS.includes(kind) && MANAGERS.includes(role)
    expect(roundActions(state, permissionsOf(kind, [role]))).toEqual(manages ? EXPECTED[state] : [])
  })
})
