import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { openPool } from './pool.ts'
import { test } from './testing/test.ts'

test('a connection that breaks ends no process, idle, lent out, and while the pool ends', async ({
  database,
  admin,
}) => {
  const breakAll = () =>
    admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'payung_jobs'`,
    )
  const pool = openPool({ connectionString: database.jobsUrl, max: 2 })
  await pool.query('select')
  await breakAll()
  const client = await pool.connect()
  await breakAll()
  await sleep(100)
  await expect(client.query('select')).rejects.toThrow()
  client.release(true)
  await pool.query('select')
  await pool.end()
  // Vitest fails the run on an event of an error that nobody hears.
  await breakAll()
  await sleep(100)
})
