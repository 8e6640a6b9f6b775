import { expect, test } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import type { Viewer } from '../../session/viewer.ts'
import { mayOpenHandovers } from './may-open-handovers.ts'

const of = (kind: Viewer['tenant']['kind'], permissions: Viewer['permissions'], areaPrefix = '') =>
  mayOpenHandovers({
    ...SAMBAS_OFFICER,
    permissions,
    tenant: { ...SAMBAS_OFFICER.tenant, kind },
    scope: { ...SAMBAS_OFFICER.scope, areaPrefix },
  })

test('events open to a whole government and its auditors', () => {
  expect(of('REGENCY', ['CLAIM_READ'])).toBe(true)
  expect(of('PROVINCE', ['AUDIT_READ'])).toBe(true)
  expect(of('CITY', ['AUDIT_READ'])).toBe(true)
  expect(of('REGENCY', ['CLAIM_READ'], '61.01.02')).toBe(false)
})

test('events are closed to a company and to the insurer, whose auditors read no family', () => {
  for (const kind of ['COMPANY', 'INSURER_BRANCH', 'INSURER_REGION'] as const)
    expect(of(kind, ['AUDIT_READ']), kind).toBe(false)
})
