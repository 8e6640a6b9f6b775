import { describe, expect, test } from 'vitest'
import { permissionsOf } from '../access/permission.ts'
import { ROLES, type Role } from '../access/role.ts'
import {
  DECREE_STATES,
  DECREE_TRANSITIONS,
  type DecreeAction,
  type DecreeState,
  decreeActions,
  isVoid,
} from './decree-state.ts'

type ByState = Readonly<Record<DecreeState, readonly DecreeAction[]>>

/** Written out once more, by state and role, so that a slip in the table shows. */
const NOTHING: ByState = {
  DRAFT: [],
  REVIEW: [],
  APPROVED: [],
  SIGNED: [],
  PUBLISHED: [],
  ENDED: [],
  REVOKED: [],
  CANCELLED: [],
}
const MAKER: ByState = {
  ...NOTHING,
  DRAFT: ['EDIT', 'SUBMIT', 'CANCEL'],
  REVIEW: ['WITHDRAW', 'CANCEL'],
  APPROVED: ['CANCEL'],
  SIGNED: ['PUBLISH', 'AMEND', 'REVOKE'],
  PUBLISHED: ['AMEND', 'REVOKE'],
}
const EXPECTED: Readonly<Record<Role, ByState>> = {
  ADMINISTRATOR: MAKER,
  OFFICER: MAKER,
  VERIFIER: NOTHING,
  LEGAL_REVIEWER: { ...NOTHING, REVIEW: ['VOTE'], APPROVED: ['SIGN'], SIGNED: ['PUBLISH'] },
  APPROVER: {
    ...NOTHING,
    REVIEW: ['VOTE'],
    APPROVED: ['REOPEN', 'SIGN'],
    SIGNED: ['PUBLISH'],
  },
  TREASURER: NOTHING,
  VIEWER: NOTHING,
  AUDITOR: NOTHING,
}

describe('a decree', () => {
  test.each(DECREE_STATES.flatMap((state) => ROLES.map((role) => [state, role] as const)))(
    'that is %s lets a %s of a government do this and nothing else',
    (state, role) => {
      const decree = { state, kind: 'DESIGNATION', isMaker: false, baseClosed: false } as const
      for (const kind of ['PROVINCE', 'REGENCY', 'CITY'] as const)
        expect(decreeActions(decree, permissionsOf(kind, [role]))).toEqual(EXPECTED[role][state])
      for (const kind of ['COMPANY', 'INSURER_BRANCH', 'INSTITUTION', 'AGENT_PARTNER'] as const)
        expect(decreeActions(decree, permissionsOf(kind, [role]))).toEqual([])
    },
  )

  test.each(DECREE_STATES)('that is %s is never decided by who had a hand in it, whatever their roles', (state) => {
    const actions = decreeActions(
      { state, kind: 'DESIGNATION', isMaker: true, baseClosed: false },
      permissionsOf('REGENCY', ROLES),
    )
    expect(actions.filter((action) => DECREE_TRANSITIONS[action].byAnother)).toEqual([])
  })

  test.each(
    DECREE_STATES.flatMap((state) => (['AMENDMENT', 'REVOCATION'] as const).map((kind) => [state, kind] as const)),
  )('that is %s and of kind %s is neither amended nor revoked', (state, kind) => {
    const actions = decreeActions({ state, kind, isMaker: false, baseClosed: false }, permissionsOf('REGENCY', ROLES))
    expect(actions.filter((action) => ['AMEND', 'REVOKE'].includes(action))).toEqual([])
  })

  test.each(DECREE_STATES)(
    'that is %s and amends what was ended or revoked is cancelled or left as it was signed',
    (state) => {
      const amendment = { state, kind: 'AMENDMENT', isMaker: false, baseClosed: true } as const
      const unsigned = ['DRAFT', 'REVIEW', 'APPROVED'].includes(state)
      expect(isVoid(amendment)).toBe(unsigned)
      if (unsigned) expect(decreeActions(amendment, permissionsOf('REGENCY', ROLES))).toEqual(['CANCEL'])
    },
  )

  test('goes this way and no other', () => {
    const moves = Object.values(DECREE_TRANSITIONS).flatMap(({ from, to }) =>
      to === null ? [] : from.map((state) => `${state} → ${to}`),
    )
    expect(moves.sort()).toEqual([
      'APPROVED → CANCELLED',
      'APPROVED → DRAFT',
      'APPROVED → SIGNED',
      'DRAFT → CANCELLED',
      'DRAFT → REVIEW',
      'REVIEW → CANCELLED',
      'REVIEW → DRAFT',
      'SIGNED → PUBLISHED',
    ])
  })
})
