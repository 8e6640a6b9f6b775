import { openPool } from '@payung/database/pool'
import { expect } from 'vitest'
import { readConfig } from '../../config.ts'
import { test } from '../../testing/test.ts'
import { openMailer } from '../mailer.ts'
import { openAuthEngine } from './auth-engine.ts'

test('the tables of sign-in are those that its library expects', async ({ database, dataDir, keys, admin }) => {
  const config = readConfig({
    DATABASE_URL: database.appUrl,
    DATABASE_AUTH_URL: database.authUrl,
    DATABASE_JOBS_URL: database.jobsUrl,
    PAYUNG_DATA_DIR: dataDir,
    PAYUNG_KEYS: keys,
    PAYUNG_AUTH_SECRET: 'a-secret-for-tests-of-at-least-32-characters',
    NODE_ENV: 'development',
  })
  const pool = openPool({ connectionString: database.authUrl, options: '-c search_path=auth' })
  const checkSchema = async () => {
    const publicUrl = 'https://payung.example'
    const engine = openAuthEngine({
      config,
      pool,
      mailer: openMailer(config),
      publicUrl,
      inBackground: () => {},
      mayMailReset: async () => true,
      onPasswordReset: async () => {},
      onFault: () => {},
    })
    const { checkSchema } = await engine.$context
    expect(checkSchema).toBeDefined()
    await checkSchema?.()
  }
  await expect(checkSchema()).resolves.toBeUndefined()
  await admin.query('alter table auth.session drop column "ipAddress"')
  await expect(checkSchema()).rejects.toThrow('ipAddress')
  await pool.end()
})
