import { expect, test } from 'vitest'
import { homeKindOf } from './home-kind.ts'

const officer = {
  permissions: ['WORKER_READ', 'WORKER_REGISTER'],
  tenant: { kind: 'REGENCY' },
  scope: { areaPrefix: '', agency: null, area: { level: 'REGENCY' } },
} as const

test('an officer of a government sees its figures and queues', () => {
  expect(homeKindOf(officer)).toBe('GOVERNMENT')
})

test('who works for one village sees its people', () => {
  expect(
    homeKindOf({ ...officer, scope: { ...officer.scope, areaPrefix: '61.12.01.2001', area: { level: 'VILLAGE' } } }),
  ).toBe('VILLAGE')
})

test('who reads the log and changes nobody examines', () => {
  expect(homeKindOf({ ...officer, permissions: ['WORKER_READ', 'AUDIT_READ'] })).toBe('AUDITOR')
})

test('an administrator reads the log too, and still has work to do', () => {
  expect(homeKindOf({ ...officer, permissions: [...officer.permissions, 'AUDIT_READ'] })).toBe('GOVERNMENT')
})

test('who pays and registers nobody begins with what is due, and an officer who pays too has an officer’s work', () => {
  expect(homeKindOf({ ...officer, permissions: ['WORKER_READ', 'CONTRIBUTION_PAY'] })).toBe('TREASURER')
  expect(homeKindOf({ ...officer, permissions: [...officer.permissions, 'CONTRIBUTION_PAY'] })).toBe('GOVERNMENT')
})

test('who pays for a district alone sees no bill', () => {
  const scope = { ...officer.scope, areaPrefix: '61.12.01', area: { level: 'DISTRICT' } }
  expect(homeKindOf({ ...officer, permissions: ['WORKER_READ', 'CONTRIBUTION_PAY'], scope })).toBe('GOVERNMENT')
})

test('a company sees proof only, whatever its people are called', () => {
  expect(homeKindOf({ ...officer, tenant: { kind: 'COMPANY' }, scope: { ...officer.scope, area: null } })).toBe(
    'WITNESS',
  )
})
