import { permissionsOf } from '@payung/domain/access/permission'
import { ROLES, TENANT_KINDS } from '@payung/domain/access/role'
import { mayBecome, WORKER_STATUSES } from '@payung/domain/worker/worker-status'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { allowedStatuses, type Kept, mayChaseUnreportedDeaths, mayReveal, mayUpdate } from './workers.policy.ts'

const AREAS = ['', '61', '61.12', '61.12.05', '61.12.05.2003', '61.71']

const anActor = fc
  .record({
    tenantKind: fc.constantFrom(...TENANT_KINDS),
    roles: fc.subarray([...ROLES], { minLength: 1 }),
    tenantId: fc.constantFrom('own', 'other'),
    areaScope: fc.constantFrom(...AREAS),
    agencyId: fc.constantFrom(null, 'social'),
  })
  .map(
    (parts): Actor => ({
      ...parts,
      userId: 'user',
      tenantCode: '61.12',
      tenantName: 'Kabupaten Kubu Raya',
      tenantShortName: 'Kubu Raya',
      tenantAreaCode: '61.12',
      permissions: permissionsOf(parts.tenantKind, parts.roles),
    }),
  )

const aRecord = fc.record<Kept>({
  tenant_id: fc.constantFrom('own', 'other'),
  superseded_by: fc.constantFrom(null, 'winner'),
  village_code: fc.constantFrom('61.12.05.2003', '61.12.01.2001', '61.71.01.1001'),
  agency_id: fc.constantFrom(null, 'social', 'labour'),
  status: fc.constantFrom(...WORKER_STATUSES),
})

test('nobody changes a record of another tenant, outside their area, or of another agency', () => {
  fc.assert(
    fc.property(anActor, aRecord, (actor, record) => {
      const reaches =
        record.superseded_by === null &&
        record.tenant_id === actor.tenantId &&
        (actor.areaScope === '' ||
          record.village_code === actor.areaScope ||
          record.village_code.startsWith(`${actor.areaScope}.`)) &&
        (actor.agencyId === null || actor.agencyId === record.agency_id)
      if (!reaches) expect([mayUpdate(actor, record), allowedStatuses(actor, record)]).toEqual([false, []])
      if (mayUpdate(actor, record)) expect(actor.permissions.has('WORKER_UPDATE')).toBe(true)
    }),
  )
})

test('an allowed status may follow, and that somebody is verified says only who verifies', () => {
  fc.assert(
    fc.property(anActor, aRecord, (actor, record) => {
      for (const status of allowedStatuses(actor, record)) {
        expect(mayBecome(record.status, status)).toBe(true)
        if (status === 'VERIFIED') expect(actor.permissions.has('WORKER_VERIFY')).toBe(true)
      }
    }),
  )
})

test('approvers, auditors and companies open no number and change no record', () => {
  fc.assert(
    fc.property(anActor, aRecord, (actor, record) => {
      const keepsOut =
        actor.tenantKind === 'COMPANY' ||
        actor.roles.every((role) => role === 'APPROVER' || role === 'AUDITOR' || role === 'VIEWER')
      if (keepsOut && !actor.tenantKind.startsWith('INSURER'))
        expect([mayReveal(actor), mayUpdate(actor, record)]).toEqual([false, false])
    }),
  )
})

test.each([
  [true, ['LIFE_EVENT_REPORT', 'CLAIM_READ'], '', null],
  [false, ['LIFE_EVENT_REPORT'], '', null],
  [false, ['CLAIM_READ'], '', null],
  [false, ['LIFE_EVENT_REPORT', 'CLAIM_READ'], '61.12.05', null],
  [false, ['LIFE_EVENT_REPORT', 'CLAIM_READ'], '', 'social'],
] as const)(
  'who is dead and unreported is work of some (%s): %j in "%s" of %s',
  (isTheirs, permissions, areaScope, agencyId) => {
    const [actor] = fc.sample(anActor, 1)
    if (actor === undefined) throw new Error('there is an actor')
    const viewer = { ...actor, areaScope, agencyId, permissions: new Set(permissions) }
    expect(mayChaseUnreportedDeaths(viewer)).toBe(isTheirs)
  },
)
