import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, vi } from 'vitest'
import { test as plain } from '../testing/with-worker.ts'

// Each command is a process of its own, which takes seconds on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 })

interface Verified {
  readonly exitCode: number | null
  readonly differences: readonly object[]
  readonly repaired: number
}

const test = plain.extend<{ verify: (...options: string[]) => Promise<Verified> }>({
  verify: async ({ database, keys, server }, use) => {
    expect(server.url).toContain('http')
    const directory = await mkdtemp(join(tmpdir(), 'payung-rollups-'))
    const env = {
      PATH: process.env['PATH'],
      PAYUNG_DATA_DIR: directory,
      PAYUNG_DEMO: 'off',
      DATABASE_URL: database.appUrl,
      DATABASE_JOBS_URL: database.jobsUrl,
      PAYUNG_KEYS: keys,
    }
    const command = [resolve(import.meta.dirname, '../cli.ts'), 'verify-rollups', '--json']
    await use(
      (...options) =>
        new Promise((done) => {
          const child = execFile(process.execPath, [...command, ...options], { env }, (_, stdout) =>
            done({ exitCode: child.exitCode, ...JSON.parse(stdout) }),
          )
        }),
    )
    await rm(directory, { recursive: true, force: true })
  },
})

test('kept totals that differ from a recount are named with a status, and put right when asked', async ({
  verify,
  admin,
}) => {
  const whole = { exitCode: 0, differences: [], repaired: 0 }
  expect(await verify()).toEqual(whole)
  await admin.query(
    `insert into cover_end (tenant_id, decree_id, village_code, lost_from, people, without_death)
     select id, id, '61.12.05.2003', '2027-01-01', 4, 3 from tenant where code = '61.12'`,
  )
  const differences = [
    { tenant: '61.12', villageCode: '61.12.05.2003', lostFrom: '2027-01-01', people: 4, recounted: 0 },
  ]
  expect(await verify()).toMatchObject({ exitCode: 1, differences, repaired: 0 })
  expect(await verify('--repair')).toMatchObject({ exitCode: 0, differences, repaired: 1 })
  expect(await verify()).toEqual(whole)
})
