import { expect, test } from 'vitest'
import { fetchPatiently } from './fetch-patiently.ts'

/** A server that is busy so many times, and what it and the person at the screen have seen. */
function busyServer(times: number, retryAfter = '5') {
  let requests = 0
  const waits: number[] = []
  const slept: number[] = []
  const send: typeof fetch = async () => {
    requests++
    return requests <= times
      ? new Response('{}', { status: 429, headers: { 'retry-after': retryAfter } })
      : new Response('{"data":{}}')
  }
  const patient = fetchPatiently(
    send,
    (seconds) => waits.push(seconds),
    async (milliseconds) => void slept.push(milliseconds),
  )
  return { patient, waits, slept, requests: () => requests }
}

test('a busy server is asked again after the time that it states, and the person hears how long', async () => {
  const server = busyServer(2)
  const answer = await server.patient('/graphql')
  expect(answer.status).toBe(200)
  expect(server.slept).toEqual([5_000, 5_000])
  expect(server.waits).toEqual([5, 5])
})

test('a server that stays busy is asked four times, and its answer shown', async () => {
  const server = busyServer(100)
  expect((await server.patient('/graphql')).status).toBe(429)
  expect(server.requests()).toBe(4)
})

test('nobody waits longer than half a minute at a time, and a second without a time', async () => {
  const long = busyServer(1, '3600')
  await long.patient('/graphql')
  expect(long.slept).toEqual([30_000])
  const untold = busyServer(1, 'Wed, 21 Oct 2026 07:28:00 GMT')
  await untold.patient('/graphql')
  expect(untold.slept).toEqual([1_000])
})

test('an answer that is no refusal goes through at once', async () => {
  const server = busyServer(0)
  expect((await server.patient('/graphql')).status).toBe(200)
  expect(server.waits).toEqual([])
})

test('a page that was left does not ask again', async () => {
  const server = busyServer(3)
  const gone = new AbortController()
  gone.abort()
  expect((await server.patient('/graphql', { signal: gone.signal })).status).toBe(429)
  expect(server.requests()).toBe(1)
})
