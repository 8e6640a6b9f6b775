import { openPool } from '@payung/database/pool'
import { describe, expect } from 'vitest'
import { test as apiTest } from '../../testing/test.ts'
import { requestWindows } from './request-windows.ts'

const RULE = { window: 60, max: 3 }

type Windows = ReturnType<typeof requestWindows>

const test = apiTest.extend<{
  /** Works with the windows of the test's database. */
  counting: (work: (windows: Windows) => Promise<void>) => Promise<void>
  pass: (seconds: number) => Promise<void>
}>({
  counting: async ({ database }, use) =>
    use(async (work) => {
      const pool = openPool({ connectionString: database.authUrl, max: 10 })
      const background: Promise<unknown>[] = []
      await work(requestWindows(pool, (deletion) => background.push(deletion)))
      await Promise.all(background)
      await pool.end()
    }),
  /** Lets time pass: the windows began so much earlier. */
  pass: async ({ admin }, use) =>
    use(async (seconds) => {
      await admin.query(
        'update auth.request_window set window_started_at = window_started_at - make_interval(secs => $1)',
        [seconds],
      )
    }),
})

describe('requests of an address', () => {
  test('are heard up to the bound, then refused until their window ends', async ({ counting, pass }) =>
    counting(async (windows) => {
      for (let at = 0; at < 3; at++)
        expect(await windows.consume('a', RULE)).toEqual({ allowed: true, retryAfter: null })
      await pass(20)
      const refused = await windows.consume('a', RULE)
      expect(refused.allowed).toBe(false)
      expect(refused.retryAfter).toBeGreaterThan(30)
      expect(refused.retryAfter).toBeLessThanOrEqual(40)
      expect((await windows.consume('b', RULE)).allowed, 'another address').toBe(true)
      await pass(41)
      expect((await windows.consume('a', RULE)).allowed).toBe(true)
    }))

  test('that come steadily are never too many: no pause is needed for the count to begin anew', async ({
    counting,
    pass,
  }) =>
    counting(async (windows) => {
      for (let at = 0; at < 12; at++) {
        expect((await windows.consume('office', RULE)).allowed, `request ${at}`).toBe(true)
        await pass(25)
      }
    }))

  test('that are sent at once are counted one by one', async ({ counting }) =>
    counting(async (windows) => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => windows.consume('a', RULE)))
      expect(answers.filter(({ allowed }) => allowed)).toHaveLength(3)
    }))

  test('leave no windows of hours ago behind', async ({ counting, pass, admin }) =>
    counting(async (windows) => {
      await windows.consume('a', RULE)
      await pass(3700)
      await windows.consume('b', RULE)
      await expect
        .poll(async () => (await admin.query('select key from auth.request_window')).rows)
        .toEqual([{ key: 'b' }])
    }))

  test('that are refused hear for how many seconds, and no absurd number', async ({ anonymous, admin }) => {
    const signIn = () =>
      anonymous.fetch('/api/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'nobody@payung.example', password: 'tidak-ada-sandi-ini' }),
      })
    expect((await signIn()).status).toBe(401)
    await admin.query('update auth.request_window set count = 120')
    const answer = await signIn()
    expect(answer.status).toBe(429)
    const seconds = Number(answer.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(await answer.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: seconds })
  })
})
