import { expect, vi } from 'vitest'
import { TEST_PASSWORD, test } from '../../testing/test.ts'
import { mailsIn, openBrowser } from './browser.builder.ts'

const EMAIL = 'kubu-raya@payung.example'
const NEW = 'perahu hujan lampu'

const linkIn = (mail: string) => new URL(mail.match(/https?:\S+/)?.[0] ?? 'http://none')

test('the link in the mail sets a new password and ends every session', async ({ server, dataDir }) => {
  const before = openBrowser(server.url)
  await before.signIn(EMAIL)
  const browser = openBrowser(server.url)
  expect((await browser.auth('/request-password-reset', { email: EMAIL, redirectTo: '/atur-sandi' })).status).toBe(200)
  const [mail = ''] = await mailsIn(dataDir)
  expect(mail).toContain('Seseorang meminta kata sandi baru')
  expect(mail).toContain('Somebody asked for a new password')
  const link = linkIn(mail)
  expect(link.pathname).toBe('/atur-sandi')
  const token = link.searchParams.get('token')
  expect((await browser.auth('/reset-password', { newPassword: NEW, token })).status).toBe(200)
  expect(await before.viewer()).toBeNull()
  expect((await browser.signIn(EMAIL, TEST_PASSWORD)).status).toBe(401)
  expect((await browser.signIn(EMAIL, NEW)).status).toBe(200)
  expect((await browser.auth('/reset-password', { newPassword: `${NEW} lagi`, token })).body).toMatchObject({
    code: 'INVALID_TOKEN',
  })
  expect((await mailsIn(dataDir, 2))[1]).toContain('baru saja diganti')
})

test('asking for an unknown account is answered alike and writes no mail', async ({ server, dataDir }) => {
  const browser = openBrowser(server.url)
  const answer = await browser.auth('/request-password-reset', { email: EMAIL })
  const unknown = await browser.auth('/request-password-reset', { email: 'tidak-ada@payung.example' })
  expect([unknown.status, unknown.body]).toEqual([answer.status, answer.body])
  expect(await mailsIn(dataDir, 2)).toHaveLength(1)
})

test('a mailbox gets three links, however often a stranger asks, and each answer is alike', async ({
  server,
  dataDir,
}) => {
  const browser = openBrowser(server.url)
  const answers = []
  for (let time = 0; time < 6; time++) {
    const { status, body } = await browser.auth('/request-password-reset', { email: EMAIL })
    answers.push({ status, body })
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1)
  expect(answers[0]?.status).toBe(200)
  await browser.auth('/request-password-reset', { email: 'pontianak@payung.example' })
  const mails = await mailsIn(dataDir, 4)
  expect(mails.filter((mail) => mail.includes(EMAIL))).toHaveLength(3)
  expect(mails.filter((mail) => mail.includes('pontianak@payung.example'))).toHaveLength(1)
})

test('a refusal is told in the answer and printed nowhere past the log', async ({ server }) => {
  const printed = vi.spyOn(console, 'error')
  const browser = openBrowser(server.url)
  const answer = await browser.auth('/request-password-reset', { email: EMAIL, redirectTo: 'https://jahat.example/x' })
  expect(answer.status).toBe(403)
  expect(printed).not.toHaveBeenCalled()
  printed.mockRestore()
})

test('the mail leads to the configured address, whatever host the request names', async ({ server, dataDir }) => {
  const url = new URL(server.url)
  const { request } = await import('node:http')
  await new Promise<void>((resolve, reject) => {
    const reset = request(
      {
        host: url.hostname,
        port: url.port,
        path: '/api/auth/request-password-reset',
        method: 'POST',
        headers: { host: 'jahat.example', origin: 'http://jahat.example', 'content-type': 'application/json' },
      },
      (answer) => answer.resume().on('end', () => resolve()),
    )
    reset.on('error', reject)
    reset.end(JSON.stringify({ email: EMAIL, redirectTo: 'http://jahat.example/atur-sandi' }))
  })
  const mails = await mailsIn(dataDir)
  expect(mails.join()).not.toContain('jahat.example')
})

test('a reset lifts the lock of the account: the mailbox is proof enough', async ({ server, dataDir }) => {
  const browser = openBrowser(server.url)
  for (let i = 0; i < 9; i++) await browser.signIn(EMAIL, `tebakan ke ${i}`)
  await browser.auth('/request-password-reset', { email: EMAIL })
  const [mail = ''] = await mailsIn(dataDir)
  await browser.auth('/reset-password', { newPassword: NEW, token: linkIn(mail).searchParams.get('token') })
  expect((await browser.signIn(EMAIL, NEW)).status).toBe(200)
})

test.for([
  ['pendek', 'PASSWORD_TOO_SHORT'],
  ['Password1234', 'PASSWORD_TOO_SIMPLE'],
])('%s is no new password, by reset or by change', async ([newPassword, code], { server, dataDir }) => {
  const browser = openBrowser(server.url)
  await browser.auth('/request-password-reset', { email: EMAIL })
  const token = linkIn((await mailsIn(dataDir))[0] ?? '').searchParams.get('token')
  expect((await browser.auth('/reset-password', { newPassword, token })).body).toMatchObject({ code })
  await browser.signIn(EMAIL)
  const change = { currentPassword: TEST_PASSWORD, newPassword, revokeOtherSessions: true }
  expect((await browser.auth('/change-password', change)).body).toMatchObject({ code })
})

test('changing it asks for the old one', async ({ server }) => {
  const browser = openBrowser(server.url)
  await browser.signIn(EMAIL)
  const change = (currentPassword: string) =>
    browser.auth('/change-password', { currentPassword, newPassword: NEW, revokeOtherSessions: true })
  expect((await change('bukan kata sandinya')).body).toMatchObject({ code: 'INVALID_PASSWORD' })
  expect((await change(TEST_PASSWORD)).status).toBe(200)
  expect((await openBrowser(server.url).signIn(EMAIL, NEW)).status).toBe(200)
})

test('changing it ends all other sessions, whatever the request would have', async ({ server }) => {
  const [desk, phone] = [openBrowser(server.url), openBrowser(server.url)]
  await desk.signIn(EMAIL)
  await phone.signIn(EMAIL)
  await desk.auth('/change-password', {
    currentPassword: TEST_PASSWORD,
    newPassword: NEW,
    revokeOtherSessions: false,
  })
  expect(await phone.viewer()).toBeNull()
  expect(await desk.viewer()).toMatchObject({ user: { email: EMAIL } })
})

test('a reset makes strangers of all devices but the one that opened the link', async ({ server, dataDir, admin }) => {
  await openBrowser(server.url).signIn(EMAIL)
  await admin.query(
    `insert into auth.verification (identifier, value, "expiresAt")
     select 'trust-device-uji', id::text, now() + interval '1 day' from auth."user" where email = $1`,
    [EMAIL],
  )
  const browser = openBrowser(server.url)
  await browser.auth('/request-password-reset', { email: EMAIL })
  const [mail = ''] = await mailsIn(dataDir)
  await browser.auth('/reset-password', { newPassword: NEW, token: linkIn(mail).searchParams.get('token') })
  const { rows } = await admin.query(
    `select (select count(*)::int from auth.known_device) as known, (select count(*)::int from auth.verification) as pending`,
  )
  expect(rows).toEqual([{ known: 1, pending: 0 }])
  for (let i = 0; i < 9; i++) await openBrowser(server.url).signIn(EMAIL, `tebakan ke ${i}`)
  expect((await browser.signIn(EMAIL, NEW)).status).toBe(200)
})
