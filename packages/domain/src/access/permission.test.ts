import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPermitted, type Permission, permissionsOf } from './permission.ts'
import { ROLES, TENANT_KINDS } from './role.ts'

const aKind = fc.constantFrom(...TENANT_KINDS)
const someRoles = fc.subarray([...ROLES])
const CHANGING: readonly Permission[] = [
  'WORKER_REGISTER',
  'WORKER_UPDATE',
  'WORKER_BULK_UPDATE',
  'IMPORT_RUN',
  'IMPORT_REVERT',
  'PROPOSAL_DECIDE',
  'DUPLICATE_DECIDE',
]

describe('permissions', () => {
  test('more roles never permit less, and no role permits nothing', () => {
    fc.assert(
      fc.property(aKind, someRoles, someRoles, (kind, some, others) => {
        const together = permissionsOf(kind, [...some, ...others])
        for (const permission of permissionsOf(kind, some)) expect(together.has(permission)).toBe(true)
      }),
    )
    expect(permissionsOf('PROVINCE', []).size).toBe(0)
  })

  test('an officer of a regency keeps workers and manages nobody', () => {
    const officer = permissionsOf('REGENCY', ['OFFICER'])
    expect(officer.has('WORKER_REGISTER') && officer.has('IMPORT_RUN')).toBe(true)
    expect(officer.has('PEOPLE_MANAGE') || officer.has('WORKER_EXPORT_UNMASKED') || officer.has('AUDIT_READ')).toBe(
      false,
    )
  })

  test.each(['APPROVER', 'AUDITOR', 'VIEWER', 'LEGAL_REVIEWER', 'TREASURER'] as const)(
    'a %s changes no worker anywhere',
    (role) => {
      for (const kind of TENANT_KINDS) {
        for (const permission of CHANGING) expect(isPermitted(kind, [role], permission)).toBe(false)
      }
    },
  )

  test('no role of a company, institution or agent opens a NIK, exports people or changes them', () => {
    for (const kind of ['COMPANY', 'INSTITUTION', 'AGENT_PARTNER'] as const) {
      const everything = permissionsOf(kind, ROLES)
      for (const permission of [
        ...CHANGING,
        'NATIONAL_ID_REVEAL',
        'WORKER_EXPORT',
        'WORKER_EXPORT_UNMASKED',
      ] as const) {
        expect(everything.has(permission)).toBe(false)
      }
    }
  })

  test('no role of a company reads, proposes or lists single people', () => {
    const everything = permissionsOf('COMPANY', ROLES)
    for (const permission of everything) {
      expect(permission).not.toMatch(
        /^(WORKER|ROUND|COHORT|CLAIM|IMPORT|CUSTODY|PROPOSAL|DUPLICATE|HEIR|LIFE_EVENT|SAVED_VIEW|NATIONAL_ID|PROGRAMME|DECREE_(?!COPY_))/,
      )
    }
    for (const kind of TENANT_KINDS)
      expect(ROLES.filter((role) => isPermitted(kind, [role], 'DECREE_COPY_EXAMINE'))).toEqual(
        kind === 'COMPANY' ? ['AUDITOR'] : [],
      )
  })

  test('only administrators manage people', () => {
    for (const kind of TENANT_KINDS) {
      expect(ROLES.filter((role) => isPermitted(kind, [role], 'PEOPLE_MANAGE'))).toEqual(['ADMINISTRATOR'])
    }
  })

  test('both ways of asking agree', () => {
    fc.assert(
      fc.property(aKind, someRoles, (kind, roles) => {
        expect(permissionsOf(kind, roles).has('NATIONAL_ID_REVEAL')).toBe(
          isPermitted(kind, roles, 'NATIONAL_ID_REVEAL'),
        )
      }),
    )
  })
})
