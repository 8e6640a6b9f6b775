import fastify from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addHealthRoutes } from './health-routes.ts'

/** A server whose database answers the question of health as told, each time with the next answer. */
function aServer(...answers: (() => Promise<readonly object[]>)[]) {
  const app = fastify()
  const readAs = vi.fn(() => (answers.length > 1 ? answers.shift() : answers[0])?.())
  addHealthRoutes(app, { readAs: readAs as never, close: async () => {} })
  return { readAs, ask: async () => (await app.inject('/readyz')).statusCode }
}

const healthy = async () => [{ areas: 2_400, unopened: 0 }]

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('however many ask whether a server is ready, the database is asked once a second', async () => {
  const { ask, readAs } = aServer(healthy)
  expect(new Set(await Promise.all(Array.from({ length: 50 }, ask)))).toEqual(new Set([200]))
  expect(await ask()).toBe(200)
  expect(readAs).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1_000)
  expect(await ask()).toBe(200)
  expect(readAs).toHaveBeenCalledTimes(2)
})

test('a database that does not answer is asked again by whoever asks next', async () => {
  const { ask } = aServer(() => Promise.reject(new Error('connection refused')), healthy)
  expect(await ask()).toBe(503)
  expect(await ask()).toBe(200)
})

test('a question that never ends holds nobody back for good', async () => {
  const { ask, readAs } = aServer(() => new Promise(() => {}), healthy)
  const lost = ask()
  await vi.waitFor(() => expect(readAs).toHaveBeenCalledTimes(1))
  vi.advanceTimersByTime(5_000)
  expect(await ask()).toBe(200)
  void lost
})
