import { expect } from 'vitest'
import { TENANTS } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

test('a worker seals what waits without being asked', async ({ admin }) => {
  await admin.query(`insert into audit_event (tenant_id, action) values ($1, 'TESTED')`, [TENANTS['kubu-raya'].id])
  const waiting = async () => (await admin.query('select count(*)::int as n from audit_unsealed')).rows[0].n
  await expect.poll(waiting, { timeout: 60_000, interval: 100 }).toBe(0)
  const { rows } = await admin.query('select sequence::int, signature is not null as signed from audit_seal')
  expect(rows).toEqual([{ sequence: 1, signed: true }])
})
