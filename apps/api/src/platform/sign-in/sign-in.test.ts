import { expect } from 'vitest'
import { TENANTS, TEST_PASSWORD, test, USERS } from '../../testing/test.ts'
import { openBrowser } from './browser.builder.ts'

const EMAIL = 'kubu-raya@payung.example'

test('a wrong password and an unknown account are answered alike, in two languages', async ({ server }) => {
  const browser = openBrowser(server.url)
  const wrong = await browser.signIn(EMAIL, 'bukan kata sandinya')
  const unknown = await browser.signIn('tidak-ada@payung.example', 'bukan kata sandinya')
  expect(wrong.status).toBe(401)
  expect(wrong.body).toEqual({
    code: 'INVALID_EMAIL_OR_PASSWORD',
    message: expect.stringContaining('tidak cocok'),
    messageEn: expect.stringContaining('do not match'),
  })
  expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
})

test('after eight failures the account is locked, also for the right password, and says until when', async ({
  server,
}) => {
  const browser = openBrowser(server.url)
  for (let i = 0; i < 8; i++) expect((await browser.signIn(EMAIL, `tebakan ke ${i}`)).status).toBe(401)
  const locked = await browser.signIn(EMAIL)
  expect(locked.status).toBe(429)
  expect(locked.body).toMatchObject({ code: 'ACCOUNT_LOCKED', message: expect.stringContaining('15 menit') })
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800)
  expect((await browser.signIn('pontianak@payung.example')).status).toBe(200)
})

/** A server behind a proxy of its own machine, so that a test can come from anywhere. */
const proxied = test.extend({ settings: { PAYUNG_TRUSTED_PROXIES: '127.0.0.1' } })
const from = (address: string) => ({ 'x-forwarded-for': address })
const guess = (url: string, address: string, email = EMAIL) =>
  openBrowser(url).post('/api/auth/sign-in/email', { email, password: 'sebuah tebakan' }, from(address))

proxied('a stranger who guesses shuts out no device from which the owner signed in before', async ({ server }) => {
  const owner = openBrowser(server.url)
  expect((await owner.signIn(EMAIL)).status).toBe(200)
  // From the owner's own office, too.
  for (let i = 0; i < 10; i++) await guess(server.url, '127.0.0.1')
  for (let network = 0; network < 13; network++)
    for (let i = 0; i < 8; i++) await guess(server.url, `203.0.${network}.7`)
  expect((await guess(server.url, '198.51.100.1')).body).toMatchObject({ code: 'ACCOUNT_LOCKED' })
  expect((await owner.signIn(EMAIL)).status).toBe(200)
})

proxied('a stranger who guesses in one network leaves the others as they are', async ({ server }) => {
  for (let i = 0; i < 9; i++) await guess(server.url, '203.0.113.7')
  expect((await guess(server.url, '203.0.113.7')).status).toBe(429)
  expect((await openBrowser(server.url).signIn(EMAIL)).status).toBe(200)
})

proxied('all addresses of one IPv6 network are one stranger', async ({ server }) => {
  for (let i = 0; i < 8; i++) expect((await guess(server.url, `2001:db8:0:1::${i + 1}`)).status).toBe(401)
  expect((await guess(server.url, '2001:db8:0:1::ffff')).status).toBe(429)
  expect((await guess(server.url, '2001:db8:0:2::1')).status).toBe(401)
})

proxied('what one network is refused counts against nobody elsewhere', async ({ server }) => {
  for (let i = 0; i < 110; i++) await guess(server.url, '203.0.113.7')
  expect((await guess(server.url, '198.51.100.1')).status).toBe(401)
})

test('the owner’s own wrong passwords are bounded on a known device as well', async ({ server }) => {
  const owner = openBrowser(server.url)
  await owner.signIn(EMAIL)
  for (let i = 0; i < 8; i++) expect((await owner.signIn(EMAIL, `tebakan ke ${i}`)).status).toBe(401)
  expect((await owner.signIn(EMAIL)).status).toBe(429)
})

test('a device known to one account is a stranger to another', async ({ server }) => {
  const other = openBrowser(server.url)
  await other.signIn('pontianak@payung.example')
  for (let i = 0; i < 8; i++) await openBrowser(server.url).signIn(EMAIL, `tebakan ke ${i}`)
  expect((await other.signIn(EMAIL)).status).toBe(429)
})

test('an account that does not exist is locked in the same way', async ({ server }) => {
  const browser = openBrowser(server.url)
  for (let i = 0; i < 8; i++) await browser.signIn('tidak-ada@payung.example', `tebakan ke ${i}`)
  expect((await browser.signIn('tidak-ada@payung.example')).body).toMatchObject({ code: 'ACCOUNT_LOCKED' })
})

test('of thirty guesses sent at once no more than eight are heard', async ({ server }) => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, i) => openBrowser(server.url).signIn(EMAIL, `tebakan ke ${i}`)),
  )
  expect(answers.filter((answer) => answer.status === 401)).toHaveLength(8)
})

test('signing in again and again from one office locks nobody', async ({ server }) => {
  for (let i = 0; i < 12; i++) expect((await openBrowser(server.url).signIn(EMAIL)).status).toBe(200)
})

test('a lock ends by itself', async ({ server, admin }) => {
  const browser = openBrowser(server.url)
  for (let i = 0; i < 9; i++) await browser.signIn(EMAIL, `tebakan ke ${i}`)
  await admin.query(
    `update auth.sign_in_failure set locked_until = now() - interval '1 second' where locked_until is not null`,
  )
  expect((await browser.signIn(EMAIL)).status).toBe(200)
})

test('nobody makes an account for themselves', async ({ server }) => {
  const answer = await openBrowser(server.url).auth('/sign-up/email', {
    email: 'baru@payung.example',
    password: TEST_PASSWORD,
    name: 'Baru',
  })
  expect(answer.status).toBe(404)
})

test.for(['/update-user', '/delete-user', '/change-email', '/sign-in/social', '/verify-password', '/ok'])(
  '%s of better-auth is not open',
  async (path, { server }) => {
    expect((await openBrowser(server.url).auth(path)).status).toBe(404)
  },
)

test('a page on another site cannot sign anybody in', async ({ server }) => {
  const elsewhere = openBrowser(server.url, 'https://jahat.example')
  expect((await elsewhere.signIn(EMAIL)).body).toMatchObject({ code: 'INVALID_ORIGIN' })
  expect([...elsewhere.cookies.keys()]).toEqual([])
  expect((await elsewhere.post('/graphql', { query: '{ viewer { user { email } } }' })).status).toBe(403)
})

test('the cookie is out of reach of scripts and of other sites', async ({ server }) => {
  const answer = await openBrowser(server.url).signIn(EMAIL)
  const cookie = answer.headers.getSetCookie().find((set) => set.startsWith('payung.session_token='))
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(cookie).toMatch(/Max-Age=43200/i)
  // Each of 62: 190 bits.
  expect(cookie).toMatch(/^payung\.session_token=[A-Za-z0-9]{32}\./)
})

test('a cookie whose signature is not ours is nobody’s', async ({ server }) => {
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  const value = browser.cookies.get('payung.session_token') ?? ''
  browser.cookies.set(
    'payung.session_token',
    value.replace(/\.(.)/, (_, letter) => `.${letter === 'A' ? 'B' : 'A'}`),
  )
  expect(await browser.viewer()).toBeNull()
  browser.cookies.set('payung.session_token', '%E0%A4%A')
  expect(await browser.viewer()).toBeNull()
})

test('sessions are listed and one of them can be ended from another', async ({ server }) => {
  const [desk, phone] = [openBrowser(server.url), openBrowser(server.url)]
  await desk.signIn(EMAIL)
  await phone.signIn(EMAIL)
  const { body: listed } = await desk.get('/api/auth/list-sessions')
  expect(listed).toHaveLength(2)
  const own = (await desk.get('/api/auth/get-session')).body.session.token
  const other = listed.find((session: { token: string }) => session.token !== own)
  expect((await desk.auth('/revoke-session', { token: other.token })).status).toBe(200)
  expect(await phone.viewer()).toBeNull()
  expect(await desk.viewer()).toMatchObject({ user: { email: EMAIL } })
})

test('signing out everywhere ends every session, this one too', async ({ server }) => {
  const [desk, phone] = [openBrowser(server.url), openBrowser(server.url)]
  await desk.signIn(EMAIL)
  await phone.signIn(EMAIL)
  await phone.auth('/revoke-sessions')
  expect(await desk.viewer()).toBeNull()
  expect(await phone.viewer()).toBeNull()
})

test('another person’s session token ends nothing', async ({ server }) => {
  const [mine, theirs] = [openBrowser(server.url), openBrowser(server.url)]
  await mine.signIn(EMAIL)
  await theirs.signIn('pontianak@payung.example')
  const token = (await theirs.get('/api/auth/get-session')).body.session.token
  await mine.auth('/revoke-session', { token })
  expect(await theirs.viewer()).not.toBeNull()
})

test('a session that ran out opens nothing', async ({ server, admin }) => {
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  await admin.query(`update auth.session set "expiresAt" = now() - interval '1 second'`)
  expect(await browser.viewer()).toBeNull()
})

test('a session ends after seven days, however often it was lengthened', async ({ server, admin }) => {
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  await admin.query(`update auth.session set "createdAt" = now() - interval '7 days' + interval '5 minutes'`)
  const { body } = await browser.post('/graphql', { query: '{ viewer { sessionExpiresAt } }' })
  expect(new Date(body.data.viewer.sessionExpiresAt).getTime()).toBeLessThan(Date.now() + 5 * 60_000 + 1_000)
  await admin.query(`update auth.session set "createdAt" = now() - interval '7 days'`)
  expect(await browser.viewer()).toBeNull()
  expect((await browser.get('/api/auth/get-session')).body).toBeNull()
})

test('who signs in again in the same browser ends the session before', async ({ server }) => {
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  const copy = openBrowser(server.url)
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
  expect(await copy.viewer()).not.toBeNull()
  await browser.signIn('pontianak@payung.example')
  expect(await copy.viewer()).toBeNull()
  expect(await browser.viewer()).toMatchObject({ user: { email: 'pontianak@payung.example' } })
})

const behindHttps = test.extend({ settings: { PAYUNG_PUBLIC_URL: 'https://payung.kalbar.example' } })

behindHttps('behind https a browser takes every cookie from this host alone', async ({ server }) => {
  const browser = openBrowser(server.url, 'https://payung.kalbar.example')
  const answer = await browser.signIn(EMAIL)
  const cookies = answer.headers.getSetCookie()
  expect(cookies.map((cookie) => cookie.split('=', 1)[0])).toEqual(
    expect.arrayContaining(['__Host-payung.session_token', '__Host-payung.known_device']),
  )
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-payung\.[^;]+;.*; Path=\/;/i)
    expect(cookie).toMatch(/; Secure/i)
    expect(cookie).not.toMatch(/domain=/i)
  }
  expect(await browser.viewer()).toMatchObject({ user: { email: EMAIL } })
})

test('asking for the session begins its twelve hours anew; asking for data does not', async ({ server, admin }) => {
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  await admin.query(
    `update auth.session set "expiresAt" = now() + interval '1 hour', "updatedAt" = now() - interval '11 hours'`,
  )
  const left = async () =>
    (await admin.query(`select extract(epoch from "expiresAt" - now())::int as s from auth.session`)).rows[0].s
  await browser.viewer()
  expect(await left()).toBeLessThan(3_601)
  await browser.get('/api/auth/get-session')
  expect(await left()).toBeGreaterThan(43_000)
})

test('what happens at sign-in shows in the log of every tenant of the person', async ({ server, admin }) => {
  await admin.query(`insert into membership (tenant_id, user_id, role) values ($1, $2, 'VIEWER')`, [
    TENANTS.provinsi.id,
    USERS['kubu-raya'],
  ])
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL, 'bukan kata sandinya')
  await browser.signIn(EMAIL)
  await browser.auth('/sign-out')
  await expect
    .poll(async () => {
      const { rows } = await admin.query('select action, tenant_id from audit_event order by action, tenant_id')
      return rows.map((row) => `${row.action} ${row.tenant_id === TENANTS.provinsi.id ? 'provinsi' : 'kubu-raya'}`)
    })
    .toEqual(
      ['SIGNED_IN', 'SIGNED_OUT', 'SIGN_IN_FAILED'].flatMap((action) => [`${action} provinsi`, `${action} kubu-raya`]),
    )
})
