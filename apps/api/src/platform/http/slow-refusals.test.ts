import { expect } from 'vitest'
import { test } from '../../testing/test.ts'

const REFUSALS_AT_ONCE = 400
const PAUSE_MILLISECONDS = 1_000

test('an address that goes on asking for too much hears each refusal a moment later', async ({ server }) => {
  const pages = Array.from({ length: 20 }, (_, i) => `page${i}: workers(first: 100) { totalCount }`)
  const askForTooMuch = async () => {
    const began = performance.now()
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ ${pages.join(' ')} }` }),
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('QUERY_TOO_COSTLY')
    return performance.now() - began
  }
  await Promise.all(Array.from({ length: REFUSALS_AT_ONCE }, askForTooMuch))
  // A timer may fire a millisecond early.
  expect(await askForTooMuch()).toBeGreaterThanOrEqual(PAUSE_MILLISECONDS - 5)
})
