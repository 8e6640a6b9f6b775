import { expect } from 'vitest'
import { TEST_PASSWORD, test } from '../../testing/test.ts'
import { openBrowser, totpCode } from './browser.builder.ts'

const EMAIL = 'kubu-raya@payung.example'

async function withSecondFactor(url: string) {
  const browser = openBrowser(url)
  await browser.signIn(EMAIL)
  const { body } = await browser.auth('/two-factor/enable', { password: TEST_PASSWORD })
  const usedCode = totpCode(body.totpURI)
  const proof = await browser.auth('/two-factor/verify-totp', { code: usedCode })
  expect(proof.status).toBe(200)
  return { browser, usedCode, totpURI: body.totpURI as string, backupCodes: body.backupCodes as string[] }
}

test('with a second factor the password alone opens nothing', async ({ server }) => {
  const { totpURI } = await withSecondFactor(server.url)
  const browser = openBrowser(server.url)
  expect((await browser.signIn(EMAIL)).body).toMatchObject({ twoFactorRedirect: true })
  expect(await browser.viewer()).toBeNull()
  const wrong = totpCode(totpURI) === '000000' ? '111111' : '000000'
  expect((await browser.auth('/two-factor/verify-totp', { code: wrong })).body).toMatchObject({
    code: 'INVALID_CODE',
    messageEn: expect.any(String),
  })
  expect((await browser.auth('/two-factor/verify-totp', { code: totpCode(totpURI, 1) })).status).toBe(200)
  expect(await browser.viewer()).toMatchObject({ user: { email: EMAIL } })
})

test('a code of the authenticator counts once: not again, not twice at once, and not after it has set up the factor', async ({
  server,
  admin,
}) => {
  const { totpURI, usedCode } = await withSecondFactor(server.url)
  const send = async (code: string) => {
    const browser = openBrowser(server.url)
    await browser.signIn(EMAIL)
    return async () => (await browser.auth('/two-factor/verify-totp', { code })).status
  }
  const { rows } = await admin.query('select code_hash from auth.spent_code')
  expect(rows).toHaveLength(1)
  expect(await (await send(usedCode))()).toBe(401)
  const next = totpCode(totpURI, 1)
  const both = [await send(next), await send(next)]
  expect((await Promise.all(both.map((verify) => verify()))).toSorted()).toEqual([200, 401])
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  expect((await browser.auth('/two-factor/verify-totp', { code: next })).body).toMatchObject({
    code: 'CODE_USED',
    message: expect.stringContaining('sudah dipakai'),
  })
  // Once it can count no more it is forgotten, and the same six digits are a code like any other.
  await admin.query(`update auth.spent_code set spent_at = now() - interval '4 minutes'`)
  expect((await browser.auth('/two-factor/verify-totp', { code: next })).status).toBe(200)
})

test('a wrong code is not used up', async ({ server, admin }) => {
  const { totpURI } = await withSecondFactor(server.url)
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  const early = totpCode(totpURI, 4)
  expect((await browser.auth('/two-factor/verify-totp', { code: early })).body).toMatchObject({ code: 'INVALID_CODE' })
  expect((await admin.query('select from auth.spent_code')).rowCount).toBe(1)
})

test('setting one up without proof locks nobody out', async ({ server }) => {
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  await browser.auth('/two-factor/enable', { password: TEST_PASSWORD })
  expect((await openBrowser(server.url).signIn(EMAIL)).body).not.toHaveProperty('twoFactorRedirect')
})

test('whoever takes their time over setting it up stays signed in', async ({ server, admin }) => {
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  const { body } = await browser.auth('/two-factor/enable', { password: TEST_PASSWORD })
  // Begun a minute ago: the request that brings the code lengthens it, too, and its answer sets two cookies.
  await admin.query(`update auth.session set "expiresAt" = "expiresAt" - interval '1 minute'`)
  expect((await browser.auth('/two-factor/verify-totp', { code: totpCode(body.totpURI) })).status).toBe(200)
  expect(await browser.viewer()).toMatchObject({ user: { email: EMAIL } })
})

test('each backup code stands in for the phone once', async ({ server }) => {
  const { backupCodes } = await withSecondFactor(server.url)
  const [code = ''] = backupCodes
  const first = openBrowser(server.url)
  await first.signIn(EMAIL)
  expect((await first.auth('/two-factor/verify-backup-code', { code })).status).toBe(200)
  expect(await first.viewer()).not.toBeNull()
  const second = openBrowser(server.url)
  await second.signIn(EMAIL)
  expect((await second.auth('/two-factor/verify-backup-code', { code })).body).toMatchObject({
    code: 'INVALID_BACKUP_CODE',
  })
})

test('switching it off asks for the password', async ({ server }) => {
  const { browser } = await withSecondFactor(server.url)
  expect((await browser.auth('/two-factor/disable', { password: 'bukan kata sandinya' })).status).toBe(400)
  expect((await openBrowser(server.url).signIn(EMAIL)).body).toMatchObject({ twoFactorRedirect: true })
  expect((await browser.auth('/two-factor/disable', { password: TEST_PASSWORD })).status).toBe(200)
  expect((await openBrowser(server.url).signIn(EMAIL)).body).not.toHaveProperty('twoFactorRedirect')
})

test('ten wrong codes over several challenges lock the second factor', async ({ server, admin }) => {
  const { totpURI } = await withSecondFactor(server.url)
  const wrong = totpCode(totpURI) === '000000' ? '111111' : '000000'
  for (let challenge = 0; challenge < 4; challenge++) {
    const browser = openBrowser(server.url)
    await browser.signIn(EMAIL)
    for (let i = 0; i < 3; i++) await browser.auth('/two-factor/verify-totp', { code: wrong })
  }
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  expect((await browser.auth('/two-factor/verify-totp', { code: totpCode(totpURI, 1) })).status).toBe(429)
  const { rows } = await admin.query(`select count(*)::int as n from audit_event where action = 'SECOND_FACTOR_FAILED'`)
  expect(rows[0].n).toBeGreaterThanOrEqual(10)
})

test('the log says when a second factor came, was used and went', async ({ server, admin }) => {
  const { browser, totpURI } = await withSecondFactor(server.url)
  const again = openBrowser(server.url)
  await again.signIn(EMAIL)
  await again.auth('/two-factor/verify-totp', { code: totpCode(totpURI, 1) })
  await browser.auth('/two-factor/disable', { password: TEST_PASSWORD })
  const { rows } = await admin.query('select action, details from audit_event order by id')
  expect(rows.map((row) => [row.action, row.details['means']])).toEqual([
    ['SIGNED_IN', 'PASSWORD'],
    ['SECOND_FACTOR_ENABLED', undefined],
    ['SIGNED_IN', 'TOTP'],
    ['SECOND_FACTOR_DISABLED', undefined],
  ])
})

test('turning a second factor on ends the sessions that never passed it', async ({ server }) => {
  const elsewhere = openBrowser(server.url)
  await elsewhere.signIn(EMAIL)
  const { browser } = await withSecondFactor(server.url)
  expect(await elsewhere.viewer()).toBeNull()
  expect((await elsewhere.get('/api/auth/get-session')).body).toBeNull()
  expect(await browser.viewer()).toMatchObject({ user: { email: EMAIL } })
})

test('a session that slipped in without the second factor opens nothing, sign-in’s own doors either', async ({
  server,
  admin,
}) => {
  const { browser } = await withSecondFactor(server.url)
  await admin.query('update auth.session set second_factor_passed = false')
  expect(await browser.viewer()).toBeNull()
  expect((await browser.auth('/two-factor/disable', { password: TEST_PASSWORD })).status).toBe(401)
  expect((await browser.get('/api/auth/list-sessions')).status).toBe(401)
})

/** Signs in at a browser that may leave out the second factor from then on. */
async function trustedBrowser(url: string, totpURI: string) {
  const browser = openBrowser(url)
  await browser.signIn(EMAIL)
  await browser.auth('/two-factor/verify-totp', { code: totpCode(totpURI, 1), trustDevice: true })
  await browser.auth('/sign-out')
  return browser
}

test('a trusted device leaves out the code, and its session counts as passed', async ({ server }) => {
  const { totpURI } = await withSecondFactor(server.url)
  const browser = await trustedBrowser(server.url, totpURI)
  expect((await browser.signIn(EMAIL)).body).not.toHaveProperty('twoFactorRedirect')
  expect(await browser.viewer()).toMatchObject({ user: { email: EMAIL } })
})

test.for(['/revoke-sessions', '/revoke-other-sessions'])('%s forgets trusted devices', async (path, { server }) => {
  const { browser, totpURI } = await withSecondFactor(server.url)
  const trusted = await trustedBrowser(server.url, totpURI)
  expect((await browser.auth(path)).status).toBe(200)
  expect((await trusted.signIn(EMAIL)).body).toMatchObject({ twoFactorRedirect: true })
})

test('a new password forgets trusted devices, and leaves the session that set it', async ({ server }) => {
  const { browser, totpURI } = await withSecondFactor(server.url)
  const trusted = await trustedBrowser(server.url, totpURI)
  const newPassword = 'perahu hujan lampu'
  await browser.auth('/change-password', { currentPassword: TEST_PASSWORD, newPassword })
  expect((await trusted.signIn(EMAIL, newPassword)).body).toMatchObject({ twoFactorRedirect: true })
  expect(await browser.viewer()).toMatchObject({ user: { email: EMAIL } })
})

test('a second factor that was off for a while trusts no device of before', async ({ server }) => {
  const { browser, totpURI } = await withSecondFactor(server.url)
  const trusted = await trustedBrowser(server.url, totpURI)
  await browser.auth('/two-factor/disable', { password: TEST_PASSWORD })
  await withSecondFactor(server.url)
  expect((await trusted.signIn(EMAIL)).body).toMatchObject({ twoFactorRedirect: true })
})

test('whoever knows the password and guesses codes shuts out no known device', async ({ server }) => {
  const { browser, totpURI } = await withSecondFactor(server.url)
  const wrong = totpCode(totpURI) === '000000' ? '111111' : '000000'
  for (let challenge = 0; challenge < 3; challenge++) {
    const thief = openBrowser(server.url)
    await thief.signIn(EMAIL)
    for (let i = 0; i < 4; i++) await thief.auth('/two-factor/verify-totp', { code: wrong })
  }
  await browser.auth('/sign-out')
  await browser.signIn(EMAIL)
  expect((await browser.auth('/two-factor/verify-totp', { code: totpCode(totpURI, 1) })).status).toBe(200)
})

test.for([
  ['/two-factor/disable', 'password'],
  ['/two-factor/generate-backup-codes', 'password'],
  ['/change-password', 'currentPassword'],
] as const)(
  '%s hears eight wrong passwords, each in the log, and then none',
  async ([path, field], { server, admin }) => {
    const { browser } = await withSecondFactor(server.url)
    const send = (password: string) => browser.auth(path, { [field]: password, newPassword: 'perahu hujan lampu' })
    for (let i = 0; i < 8; i++) expect((await send(`tebakan ke ${i}`)).body).toMatchObject({ code: 'INVALID_PASSWORD' })
    expect((await send(TEST_PASSWORD)).body).toMatchObject({ code: 'ACCOUNT_LOCKED' })
    const { rows } = await admin.query(
      `select action, details ->> 'at' as at, count(*)::int as n from audit_event
     where action in ('PASSWORD_CHECK_FAILED', 'SIGN_IN_LOCKED') group by 1, 2 order by 1`,
    )
    expect(rows).toEqual([
      { action: 'PASSWORD_CHECK_FAILED', at: path, n: 8 },
      { action: 'SIGN_IN_LOCKED', at: path, n: 1 },
    ])
    // Whoever holds a stolen session locks that session alone.
    expect((await openBrowser(server.url).signIn(EMAIL)).status).toBe(200)
  },
)
