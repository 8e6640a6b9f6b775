import { expect } from 'vitest'
import { TEST_PASSWORD, test } from '../../testing/test.ts'
import { openBrowser, totpCode } from './browser.builder.ts'

const EMAIL = 'kubu-raya@payung.example'

async function withSecondFactor(url: string) {
  const browser = openBrowser(url)
  await browser.signIn(EMAIL)
  const { body } = await browser.auth('/two-factor/enable', { password: TEST_PASSWORD })
  const proof = await browser.auth('/two-factor/verify-totp', { code: totpCode(body.totpURI) })
  expect(proof.status).toBe(200)
  return { browser, totpURI: body.totpURI as string, backupCodes: body.backupCodes as string[] }
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
  expect((await browser.auth('/two-factor/verify-totp', { code: totpCode(totpURI) })).status).toBe(200)
  expect(await browser.viewer()).toMatchObject({ user: { email: EMAIL } })
})

test('setting one up without proof locks nobody out', async ({ server }) => {
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  await browser.auth('/two-factor/enable', { password: TEST_PASSWORD })
  expect((await openBrowser(server.url).signIn(EMAIL)).body).not.toHaveProperty('twoFactorRedirect')
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
  expect((await browser.auth('/two-factor/verify-totp', { code: totpCode(totpURI) })).status).toBe(429)
  const { rows } = await admin.query(`select count(*)::int as n from audit_event where action = 'SECOND_FACTOR_FAILED'`)
  expect(rows[0].n).toBeGreaterThanOrEqual(10)
})

test('the log says when a second factor came, was used and went', async ({ server, admin }) => {
  const { browser, totpURI } = await withSecondFactor(server.url)
  const again = openBrowser(server.url)
  await again.signIn(EMAIL)
  await again.auth('/two-factor/verify-totp', { code: totpCode(totpURI) })
  await browser.auth('/two-factor/disable', { password: TEST_PASSWORD })
  const { rows } = await admin.query('select action, details from audit_event order by id')
  expect(rows.map((row) => [row.action, row.details['means']])).toEqual([
    ['SIGNED_IN', 'PASSWORD'],
    ['SECOND_FACTOR_ENABLED', undefined],
    ['SIGNED_IN', 'TOTP'],
    ['SECOND_FACTOR_DISABLED', undefined],
  ])
})
