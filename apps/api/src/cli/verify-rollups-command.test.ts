import { expect, vi } from 'vitest'
import { test } from './payung-command.builder.ts'

// Each command is a process of its own, which takes seconds on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 })

test('kept totals that differ from a recount are named with a status, and put right when asked', async ({
  payung,
  database,
  admin,
  keys,
  server,
}) => {
  expect(server.url).toContain('http')
  const settings = { DATABASE_URL: database.appUrl, DATABASE_JOBS_URL: database.jobsUrl, PAYUNG_KEYS: keys }
  const whole = { exitCode: 0, document: { differences: [], repaired: 0 } }
  expect(await payung(settings, 'verify-rollups')).toEqual(whole)
  await admin.query(
    `insert into cover_end (tenant_id, decree_id, village_code, lost_from, people, without_death)
     select id, id, '61.12.05.2003', '2027-01-01', 4, 3 from tenant where code = '61.12'`,
  )
  const differences = [
    { tenant: '61.12', villageCode: '61.12.05.2003', lostFrom: '2027-01-01', people: 4, recounted: 0 },
  ]
  expect(await payung(settings, 'verify-rollups')).toMatchObject({
    exitCode: 1,
    document: { differences, repaired: 0 },
  })
  expect(await payung(settings, 'verify-rollups', '--repair')).toMatchObject({
    exitCode: 0,
    document: { differences, repaired: 1 },
  })
  expect(await payung(settings, 'verify-rollups')).toEqual(whole)
})
