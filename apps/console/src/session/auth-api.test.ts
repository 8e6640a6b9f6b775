import { afterEach, expect, test, vi } from 'vitest'
import { signIn } from './auth-api.ts'

const credentials = { email: 'provinsi@payung.example', password: 'salah' }

afterEach(() => vi.unstubAllGlobals())

function serverAnswers(status: number, body: unknown) {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }))
}

test('a throttled sign-in keeps what the server says about waiting', async () => {
  const words = { message: 'Coba lagi dalam 37 detik.', messageEn: 'Try again in 37 seconds.' }
  serverAnswers(429, { code: 'TOO_MANY_REQUESTS', ...words })
  expect(await signIn(credentials)).toEqual({ ok: false, problem: { code: 'TOO_MANY_REQUESTS', said: words } })
})

test('a wrong password keeps the code that the server gave', async () => {
  serverAnswers(401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' })
  expect(await signIn(credentials)).toMatchObject({ ok: false, problem: { code: 'INVALID_EMAIL_OR_PASSWORD' } })
})

test('no connection is a problem of its own, never a thrown error', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await signIn(credentials)).toMatchObject({ ok: false, problem: { code: 'OFFLINE' } })
})

test('a server that answers with a page instead of JSON does not break the form', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>502</html>', { status: 502 }))
  expect(await signIn(credentials)).toMatchObject({ ok: false, problem: { code: 'UNKNOWN' } })
})
