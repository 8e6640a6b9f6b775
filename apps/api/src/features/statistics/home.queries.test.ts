import { permissionsOf } from '@payung/domain/access/permission'
import type { Role } from '@payung/domain/access/role'
import { expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { workOf } from './home.policy.ts'
import { countQueues } from './home.queries.ts'

const textFor = (role: Role, areaScope = '') => {
  const actor: Actor = {
    userId: 'user',
    tenantId: 'tenant',
    tenantKind: 'REGENCY',
    tenantCode: '61.12',
    tenantName: 'Kabupaten Kubu Raya',
    tenantShortName: 'Kubu Raya',
    tenantAreaCode: '61.12',
    areaScope,
    agencyId: null,
    roles: [role],
    permissions: permissionsOf('REGENCY', [role]),
  }
  return countQueues('2026-11-30', workOf(actor))?.text ?? null
}

test('nobody is counted work that is not theirs, and who only reads is asked nothing of the database', () => {
  expect(textFor('VIEWER')).toBeNull()
  const verifier = textFor('VERIFIER')
  expect(verifier).toContain('from check_task')
  for (const table of ['contribution_list', 'payment_order', 'pledge', 'agreement', 'budget_stage', 'import_file'])
    expect(verifier).not.toContain(`from ${table} `)
  const treasurer = textFor('TREASURER')
  expect(treasurer).toContain('from contribution_list')
  expect(treasurer).not.toContain('from duplicate_pair')
})

test('what waits for a whole government is not counted for who works for a part of it', () => {
  expect(textFor('OFFICER')).toContain('from cover_end')
  expect(textFor('OFFICER', '61.12.05')).not.toContain('from cover_end')
})

test('a text is of the kinds of work alone, so that a plan is kept for it on whatever day it is asked', () => {
  expect(textFor('OFFICER')).toBe(textFor('OFFICER'))
  expect(textFor('ADMINISTRATOR')).not.toContain('2026')
})
