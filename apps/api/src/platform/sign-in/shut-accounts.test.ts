import { eventually } from '@payung/database/testing/eventually'
import { demoAccountId } from '@payung/demo-data/accounts/account-id'
import { expect } from 'vitest'
import { readConfig } from '../../config.ts'
import { startServer } from '../../server.ts'
import { type ApiFixtures, test as plain, TENANTS, TEST_PASSWORD, USERS } from '../../testing/test.ts'
import { openBrowser } from './browser.builder.ts'
import { newLinkToken } from './link-token.ts'

const EMAIL = 'sambas.verifier@payung.example'
const test = plain.extend({ settings: { PAYUNG_DEMO: 'none' } })

/** The same installation, started for real people. */
const startsForReal = (its: Pick<ApiFixtures, 'database' | 'dataDir' | 'keys'>) =>
  startServer(
    readConfig({
      PORT: '0',
      DATABASE_URL: its.database.appUrl,
      DATABASE_AUTH_URL: its.database.authUrl,
      DATABASE_JOBS_URL: its.database.jobsUrl,
      PAYUNG_DATA_DIR: its.dataDir,
      PAYUNG_KEYS: its.keys,
      PAYUNG_AUTH_SECRET: 'another-secret-for-tests-of-32-characters',
      PAYUNG_DEMO: 'off',
      LOG_LEVEL: 'error',
      NODE_ENV: 'test',
    }),
    {},
  )

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

  const forReal = await startsForReal({ database, dataDir, keys })
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

test('who came by an invitation of the demo keeps the account and no role, and the log says why', async ({
  server,
  admin,
  database,
  dataDir,
  keys,
}) => {
  const tenant = TENANTS['kubu-raya'].id
  const accounts = [demoAccountId(EMAIL), USERS['kubu-raya']]
  await admin.query(`insert into app_user (id, email, name) values ($1, $2, 'Contoh')`, [accounts[0], EMAIL])
  await admin.query(
    `insert into membership (tenant_id, user_id, role, valid) values ($1, $2, 'ADMINISTRATOR', '[2020-01-01,)')`,
    [tenant, accounts[0]],
  )
  const invites = async (inviter: string | undefined, email: string) => {
    const { token, hash } = newLinkToken()
    const { rows } = await admin.query<{ id: string }>(
      `insert into invitation (tenant_id, email, name, roles, token_hash, invited_by, expires_at)
       values ($1, $2, 'Tamu', '{VIEWER}', $3, $4, now() + interval '7 days') returning id`,
      [tenant, email, hash, inviter],
    )
    return { token, id: rows[0]?.id }
  }
  const [ofDemo, ofColleague] = ['tamu@payung.example', 'rekan@payung.example']
  for (const [index, email] of [ofDemo, ofColleague].entries()) {
    const { token } = await invites(accounts[index], email)
    const accepted = await openBrowser(server.url).post(`/api/invitations/${token}/accept`, { password: TEST_PASSWORD })
    expect(accepted.body).toEqual({ ok: true })
  }
  const open = await invites(accounts[0], 'lain@payung.example')
  const inDemo = openBrowser(server.url)
  expect((await inDemo.signIn(ofDemo, TEST_PASSWORD)).status).toBe(200)

  const forReal = await startsForReal({ database, dataDir, keys })
  try {
    const log = async () =>
      (
        await admin.query(
          `select e.action, e.actor_id, coalesce(u.email, e.subject_id) as about, e.details ->> 'because' as because
           from audit_event e left join app_user u on u.id::text = e.subject_id where e.details ? 'because' order by e.action`,
        )
      ).rows
    await eventually(async () =>
      expect(await log()).toEqual([
        { action: 'INVITATION_REVOKED', actor_id: null, about: open.id, because: 'DEMO_ENDED' },
        { action: 'MEMBERSHIP_ENDED', actor_id: null, about: ofDemo, because: 'DEMO_ENDED' },
      ]),
    )
    const { rows } = await admin.query(
      `select u.email, exists (select from auth.session s where s."userId" = u.id) as signed_in, exists (select from app.memberships_of(u.id)) as works
       from app_user u where u.email = any($1) order by u.email desc`,
      [[ofDemo, ofColleague]],
    )
    expect(rows).toEqual([
      { email: ofDemo, signed_in: false, works: false },
      { email: ofColleague, signed_in: false, works: true },
    ])
    expect((await openBrowser(forReal.url).signIn(ofDemo, TEST_PASSWORD)).status).toBe(200)
  } finally {
    await forReal.close()
  }
})
