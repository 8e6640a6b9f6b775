import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** The server has refused to begin: this person has more under way than their share. */
const TOO_MANY = 429
const TRIES_MAX = 4

/** Sends a request past the console, and again when a busy server says so, as the console does: several journeys are walked as one person at the same time. */
export async function sendsUntilTaken(send: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const answer = await send()
    if (answer.status !== TOO_MANY || tries === TRIES_MAX) return answer
    await sleep(Number(answer.headers.get('retry-after') ?? 1) * 1_000)
  }
}

/** Asks as whoever is signed in on the page, with the cookies of the page's profile. */
export async function asks<Answer>(page: Page, query: string, variables: object = {}): Promise<Answer> {
  const answer = await sendsUntilTaken(async () => {
    const sent = await page.request.post('/graphql', { data: { query, variables } })
    return new Response(new Uint8Array(await sent.body()), { status: sent.status(), headers: sent.headers() })
  })
  const { data, errors } = (await answer.json()) as { data?: Answer; errors?: object }
  if (data === undefined) throw new Error(`status ${answer.status}: ${JSON.stringify(errors)}`)
  return data
}
