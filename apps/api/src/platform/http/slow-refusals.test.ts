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

test('a stranger who goes on sending fragments is told to wait, and whoever is signed in at the same address is not', async ({
  server,
  signIn,
}) => {
  const list = '{ workers(first: 10) { edges { node { id } } } }'
  const officer = await signIn('kubu-raya')
  await officer.ask(list)
  const fragments = Array.from({ length: 100 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 2} }`)
  const sendFragments = async (number: number) => {
    const began = performance.now()
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ ...F0 } ${fragments.join(' ')} # ${number}` }),
    })
    const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] }
    return { code: errors[0]?.extensions.code, status: answer.status, took: performance.now() - began }
  }
  const heard = await Promise.all(Array.from({ length: REFUSALS_AT_ONCE }, (_, i) => sendFragments(i)))
  const toldToWait = heard.filter(({ status }) => status === 429)
  expect(toldToWait.length).toBeGreaterThan(REFUSALS_AT_ONCE / 4)
  expect(new Set(toldToWait.map(({ code }) => code))).toEqual(new Set(['TOO_MANY_AT_ONCE']))
  expect(Math.min(...toldToWait.map(({ took }) => took))).toBeGreaterThanOrEqual(PAUSE_MILLISECONDS - 5)
  const looked = heard.filter(({ status }) => status !== 429)
  expect(new Set(looked.map(({ code }) => code))).toEqual(new Set(['QUERY_TOO_LARGE_SIGNED_OUT']))
  expect(await officer.ask(list)).toHaveProperty('workers')
})
