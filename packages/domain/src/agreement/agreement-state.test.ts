import { describe, expect, test } from 'vitest'
import { permissionsOf } from '../access/permission.ts'
import { areIncompatible, ROLES, type Role, TENANT_KINDS } from '../access/role.ts'
import { AGREEMENT_STATES, AGREEMENT_TRANSITIONS, type AgreementAction, agreementActions } from './agreement-state.ts'

const ACTIONS = Object.keys(AGREEMENT_TRANSITIONS) as AgreementAction[]
const WRITERS: readonly Role[] = ['ADMINISTRATOR', 'OFFICER', 'LEGAL_REVIEWER']
/** Written out once more, by state and side, so that a slip in the table shows. */
const EXPECTED = {
  DRAFT: { writer: ['EDIT', 'OPEN_NEGOTIATION'], approver: [] },
  NEGOTIATION: { writer: ['EDIT', 'WITHDRAW'], approver: ['APPROVE'] },
  APPROVED: { writer: ['SIGN', 'CONFIRM'], approver: ['REOPEN', 'CONFIRM'] },
  SIGNED: { writer: ['RENEW'], approver: ['TERMINATE'] },
  TERMINATED: { writer: ['RENEW'], approver: [] },
} as const

describe('an agreement', () => {
  test.each(AGREEMENT_STATES.flatMap((state) => ROLES.map((role) => [state, role] as const)))(
    'that is %s lets a %s of whatever party keeps it do this and nothing else',
    (state, role) => {
      const expected = WRITERS.includes(role)
        ? EXPECTED[state].writer
        : role === 'APPROVER'
          ? EXPECTED[state].approver
          : []
      for (const kind of TENANT_KINDS) expect(agreementActions(state, permissionsOf(kind, [role]))).toEqual(expected)
    },
  )

  test('is never written and approved by roles that one person may hold together, but for the legal reviewer', () => {
    const both = ROLES.flatMap((role) =>
      ROLES.filter((other) => {
        const kind = 'REGENCY'
        const writes = permissionsOf(kind, [role]).has('AGREEMENT_WRITE')
        return writes && permissionsOf(kind, [other]).has('AGREEMENT_APPROVE') && !areIncompatible(role, other)
      }).map((other) => `${role} + ${other}`),
    )
    // Whose hand in one agreement is then found by the database.
    expect(both).toEqual(['LEGAL_REVIEWER + APPROVER'])
  })

  test('is signed after approval only, and ends after signing only', () => {
    const moves = ACTIONS.flatMap((action) => {
      const { from, to } = AGREEMENT_TRANSITIONS[action]
      return to === null ? [] : from.map((state) => `${state} → ${to}`)
    })
    expect(moves).toEqual([
      'DRAFT → NEGOTIATION',
      'NEGOTIATION → DRAFT',
      'NEGOTIATION → APPROVED',
      'APPROVED → NEGOTIATION',
      'APPROVED → SIGNED',
      'SIGNED → TERMINATED',
    ])
  })
})
