import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areIncompatible,
  canBeConfirmed,
  INCOMPATIBLE_ROLES,
  incompatiblePairIn,
  isRole,
  needsConfirmation,
  ROLES,
} from './role.ts'

const aRole = fc.constantFrom(...ROLES)

describe('incompatible roles', () => {
  test('are maker and approver, and either of them and auditor', () => {
    expect(INCOMPATIBLE_ROLES.map((pair) => pair.join(' '))).toEqual([
      'ADMINISTRATOR APPROVER',
      'ADMINISTRATOR AUDITOR',
      'OFFICER APPROVER',
      'OFFICER AUDITOR',
      'APPROVER TREASURER',
      'APPROVER AUDITOR',
      'TREASURER AUDITOR',
    ])
  })

  test('exclude each other both ways, and none excludes itself', () => {
    fc.assert(
      fc.property(aRole, aRole, (a, b) => {
        expect(areIncompatible(a, b)).toBe(areIncompatible(b, a))
        expect(areIncompatible(a, a)).toBe(false)
      }),
    )
  })

  test('are found among many', () => {
    expect(incompatiblePairIn(['VIEWER', 'TREASURER', 'APPROVER'])).toEqual(['APPROVER', 'TREASURER'])
    expect(incompatiblePairIn(['ADMINISTRATOR', 'OFFICER', 'TREASURER', 'VERIFIER'])).toBe(null)
    expect(incompatiblePairIn([])).toBe(null)
  })

  test('a verifier, a legal reviewer and a viewer go with every role', () => {
    for (const role of ROLES) {
      for (const free of ['VERIFIER', 'LEGAL_REVIEWER', 'VIEWER'] as const)
        expect(areIncompatible(role, free)).toBe(false)
    }
  })
})

test('a text is a role or not', () => {
  expect(isRole('OFFICER')).toBe(true)
  expect(isRole('officer')).toBe(false)
})

test('every role that waits for a second administrator can be confirmed, an officer beside them, and nobody else', () => {
  expect(ROLES.filter((role) => canBeConfirmed(role) && !needsConfirmation(role))).toEqual(['OFFICER'])
  expect(ROLES.filter((role) => needsConfirmation(role) && !canBeConfirmed(role))).toEqual([])
})
