import fastify from 'fastify'
import { expect, test, vi } from 'vitest'
import { addHealthRoutes } from './health-routes.ts'

/** Answers a database's question of health as told, and counts how often it is asked. */
function aServer(answer: () => Promise<readonly object[]>) {
  const app = fastify()
  const readAs = vi.fn(answer)
  addHealthRoutes(app, { readAs: readAs as never, close: async () => {} })
  return { readAs, ask: async () => (await app.inject('/readyz')).statusCode }
}

const HEALTHY = { areas: 2_400, unopened: 0 }

test('however many ask whether a server is ready, the database is asked once in a while', async () => {
  const { ask, readAs } = aServer(async () => [HEALTHY])
  expect(new Set(await Promise.all(Array.from({ length: 50 }, ask)))).toEqual(new Set([200]))
  expect(await ask()).toBe(200)
  expect(readAs).toHaveBeenCalledTimes(1)
  await vi.waitFor(async () => {
    await ask()
    expect(readAs).toHaveBeenCalledTimes(2)
  }, 10_000)
})

test('a database that does not answer is asked again by whoever asks next', async () => {
  const answers = [Promise.reject(new Error('connection refused')), Promise.resolve([HEALTHY])]
  const { ask } = aServer(() => answers.shift() ?? Promise.resolve([]))
  expect(await ask()).toBe(503)
  expect(await ask()).toBe(200)
})
