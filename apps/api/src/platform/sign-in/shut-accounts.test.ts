import { eventually } from '@payung/database/testing/eventually'
import { demoAccountId } from '@payung/demo-data/accounts/account-id'
import { expect } from 'vitest'
import { readConfig } from '../../config.ts'
import { startServer } from '../../server.ts'
import { test as plain, TENANTS, TEST_PASSWORD, USERS } from '../../testing/test.ts'
import { openBrowser } from './browser.builder.ts'
import { newLinkToken } from './link-token.ts'

const EMAIL = 'sambas.verifier@payung.example'
const test = plain.extend({ settings: { PAYUNG_DEMO: 'none' } })

test('a demo that goes on for real people shuts its accounts: their sessions and invitations end, and none of them signs in', async ({
  server,
  admin,
  database,
  dataDir,
  keys,
}) => {
  await admin.query(`insert into auth."user" (id, name, email, "emailVerified") values ($1, 'Contoh', $2, true)`, [
    demoAccountId(EMAIL),
    EMAIL,
  ])
  await admin.query(
    `insert into auth.account ("accountId", "providerId", "userId", password) select $1::text, 'credential', $1::text::uuid, password from auth.account where "userId" = $2`,
    [demoAccountId(EMAIL), USERS['kubu-raya']],
  )
  const inDemo = openBrowser(server.url)
  expect((await inDemo.signIn(EMAIL, TEST_PASSWORD)).status).toBe(200)
  const sessions = async () =>
    (await admin.query('select from auth.session where "userId" = $1', [demoAccountId(EMAIL)])).rowCount
  expect(await sessions()).toBe(1)
  await admin.query(`insert into app_user (id, email, name) values ($1, $2, 'Contoh')`, [demoAccountId(EMAIL), EMAIL])
  const invited = await Promise.all(
    [demoAccountId(EMAIL), USERS['kubu-raya']].map(async (inviter) => {
      const { token, hash } = newLinkToken()
      await admin.query(
        `insert into membership (tenant_id, user_id, role, valid) values ($1, $2, 'ADMINISTRATOR', '[2020-01-01,)') on conflict do nothing`,
        [TENANTS['kubu-raya'].id, inviter],
      )
      await admin.query(
        `insert into invitation (tenant_id, email, name, roles, token_hash, invited_by, expires_at)
         values ($1, 'tamu@payung.example', 'Tamu', '{VIEWER}', $2, $3, now() + interval '7 days')`,
        [TENANTS['kubu-raya'].id, hash, inviter],
      )
      return token
    }),
  )
  const invitationsAt = (url: string) =>
    Promise.all(invited.map(async (token) => (await fetch(`${url}/api/invitations/${token}`)).status))
  expect(await invitationsAt(server.url)).toEqual([200, 200])

  const forReal = await startServer(
    readConfig({
      PORT: '0',
      DATABASE_URL: database.appUrl,
      DATABASE_AUTH_URL: database.authUrl,
      DATABASE_JOBS_URL: database.jobsUrl,
      PAYUNG_DATA_DIR: dataDir,
      PAYUNG_KEYS: keys,
      PAYUNG_AUTH_SECRET: 'another-secret-for-tests-of-32-characters',
      PAYUNG_DEMO: 'off',
      LOG_LEVEL: 'error',
      NODE_ENV: 'test',
    }),
    {},
  )
  try {
    const later = openBrowser(forReal.url)
    expect(await later.signIn(EMAIL, TEST_PASSWORD)).toMatchObject({ status: 403, body: { code: 'ACCOUNT_SHUT' } })
    expect(await sessions()).toBe(0)
    await eventually(async () => expect(await invitationsAt(forReal.url)).toEqual([404, 200]))
    expect((await later.signIn('kubu-raya@payung.example', TEST_PASSWORD)).status).toBe(200)
  } finally {
    await forReal.close()
  }
})
