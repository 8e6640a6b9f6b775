import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { test as plain } from '../../testing/test.ts'

const test = plain.extend({ settings: { PAYUNG_METRICS_TOKEN: 'metrics-token-of-this-test' } })

test('a page may run our scripts only, look as our files say only, be framed by nobody, and tell nobody where one was', async ({
  server,
}) => {
  const { headers } = await fetch(`${server.url}/healthz`)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("style-src 'self';")
  expect(policy).not.toMatch(/unsafe-|upgrade-insecure-requests/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('strict-transport-security')).toBeNull()
  expect(headers.get('x-powered-by')).toBeNull()
})

test.for([
  ['GET', '/healthz'],
  ['OPTIONS', '/graphql'],
  ['OPTIONS', '/api/auth/sign-in/email'],
] as const)(
  'a page of another site reads no answer: %s %s sends no CORS header',
  async ([method, path], { server }) => {
    const { headers } = await fetch(`${server.url}${path}`, {
      method,
      headers: { origin: 'https://lain.example', 'access-control-request-method': 'POST' },
    })
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  },
)

test('every answer carries an id of its own, never the one that was sent', async ({ server }) => {
  const ask = async () =>
    (await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': 'mine' } })).headers.get('x-request-id')
  const [first, second] = [await ask(), await ask()]
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(first).not.toBe(second)
})

test('metrics are for who has their token', async ({ server }) => {
  const ask = (authorization: string) => fetch(`${server.url}/metrics`, { headers: { authorization } })
  expect((await ask('')).status).toBe(401)
  expect((await ask('Bearer metrics-token-of-this-tes')).status).toBe(401)
  const answer = await ask('Bearer metrics-token-of-this-test')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('payung_http_request_seconds')
})

test('anybody hears that sealed values do not open, and who has the token how many', async ({ server, admin }) => {
  const unopened = async () => {
    const answer = await fetch(`${server.url}/metrics`, {
      headers: { authorization: 'Bearer metrics-token-of-this-test' },
    })
    const ready = await (await fetch(`${server.url}/readyz`)).json()
    return { ready, measured: /^payung_unopened_values .*$/m.exec(await answer.text())?.[0] }
  }
  expect(await unopened()).toEqual({ ready: { ready: true, unopened: false }, measured: 'payung_unopened_values 0' })
  await admin.query(
    `insert into unopened_value (tenant_id, place, subject_id, reason)
     select t.id, 'worker.national_id_cipher', n::text, 'ALTERED' from (select id from tenant limit 1) t, generate_series(1, 3) n`,
  )
  // What was asked a moment ago is told again.
  await eventually(async () =>
    expect(await unopened()).toEqual({ ready: { ready: true, unopened: true }, measured: 'payung_unopened_values 3' }),
  )
})

test('metrics name routes, not addresses', async ({ server }) => {
  await fetch(`${server.url}/api/invitations/a-token-that-must-not-show`)
  const answer = await fetch(`${server.url}/metrics`, {
    headers: { authorization: 'Bearer metrics-token-of-this-test' },
  })
  const text = await answer.text()
  expect(text).toContain('/api/invitations/:token')
  expect(text).not.toContain('a-token-that-must-not-show')
})

test('there are no demo accounts outside a demo', async ({ server }) => {
  expect((await fetch(`${server.url}/api/demo-accounts`)).status).toBe(404)
})

const demo = plain.extend({ settings: { PAYUNG_DEMO: 'full', PAYUNG_DEMO_PASSWORD: 'payung-demo-2026' } })

demo('in a demo the accounts are offered with their password', async ({ server }) => {
  const answer = (await (await fetch(`${server.url}/api/demo-accounts`)).json()) as Record<string, unknown>
  expect(answer).toMatchObject({ password: 'payung-demo-2026', onNetwork: false })
  expect(answer['accounts']).toContainEqual(
    expect.objectContaining({
      email: 'kubu-raya@payung.example',
      title: expect.any(String),
      showsEn: expect.any(String),
    }),
  )
})

const onNetwork = plain.extend({
  settings: {
    PAYUNG_DEMO: 'none',
    PAYUNG_DEMO_PASSWORD: 'payung-demo-2026',
    PAYUNG_DEMO_ON_NETWORK: 'yes',
    PAYUNG_PUBLIC_URL: 'http://contoh.kalbar.example',
  },
})

onNetwork('a demo that other machines reach says so on every page', async ({ server, signIn }) => {
  expect(await (await fetch(`${server.url}/api/demo-accounts`)).json()).toMatchObject({ onNetwork: true })
  expect(await (await signIn('kubu-raya')).ask('{ viewer { demoOnNetwork } }')).toEqual({
    viewer: { demoOnNetwork: true },
  })
  for (const path of [
    '/publik/kohort/aaaaaaaaaaaaaaaaaaaa',
    '/publik/keputusan/aaaaaaaaaaaaaaaaaaaa',
    '/publik/cakupan',
  ])
    expect(await (await fetch(`${server.url}${path}`)).text()).toContain('Demo: all people are invented.')
})

const secure = plain.extend({ settings: { PAYUNG_PUBLIC_URL: 'https://payung.kalbar.example' } })

secure('behind https a browser keeps to it for a year, for names below too', async ({ server }) => {
  const { headers } = await fetch(`${server.url}/healthz`)
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
})

test('no answer of GraphQL stays in a cache', async ({ signIn, anonymous }) => {
  for (const client of [await signIn('kubu-raya'), anonymous]) {
    const answer = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { user { email } } }' }),
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
})

const development = plain.extend({ settings: { NODE_ENV: 'development' } })

development('whoever develops has GraphiQL, from its package and under the same policy', async ({ server }) => {
  const page = await (await fetch(`${server.url}/graphiql`)).text()
  for (const [, path] of page.matchAll(/(?:src|href)="([^"]+)"/g))
    expect((await fetch(`${server.url}${path}`)).status, path).toBe(200)
  expect(page).not.toMatch(/<script>|https?:/)
})

test('nobody else has it', async ({ server }) => {
  expect(await (await fetch(`${server.url}/graphiql`)).text()).not.toContain('graphiql.js')
})
