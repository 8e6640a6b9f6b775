import { expect, test } from 'vitest'
import { homeKindOf } from './home-kind.ts'

const officer = {
  permissions: ['WORKER_READ', 'WORKER_REGISTER'],
  tenant: { kind: 'REGENCY' },
  scope: { area: { level: 'REGENCY' } },
} as const

test('an officer of a government sees its figures and queues', () => {
  expect(homeKindOf(officer)).toBe('GOVERNMENT')
})

test('who works for one village sees its people', () => {
  expect(homeKindOf({ ...officer, scope: { area: { level: 'VILLAGE' } } })).toBe('VILLAGE')
})

test('who reads the log and changes nobody examines', () => {
  expect(homeKindOf({ ...officer, permissions: ['WORKER_READ', 'AUDIT_READ'] })).toBe('AUDITOR')
})

test('an administrator reads the log too, and still has work to do', () => {
  expect(homeKindOf({ ...officer, permissions: [...officer.permissions, 'AUDIT_READ'] })).toBe('GOVERNMENT')
})

test('a company sees proof only, whatever its people are called', () => {
  expect(homeKindOf({ ...officer, tenant: { kind: 'COMPANY' }, scope: { area: null } })).toBe('WITNESS')
})
