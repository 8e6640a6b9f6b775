import { connect } from 'node:net'
import { expect } from 'vitest'
import { test } from '../../testing/test.ts'

test('a browser that has opened a connection ahead of its next request does not hold up a stop', async ({ server }) => {
  const { hostname, port } = new URL(server.url)
  const ahead = connect(Number(port), hostname)
  await new Promise((resolve) => ahead.once('connect', resolve))
  const gone = new Promise((resolve) => ahead.once('close', resolve))
  ahead.on('error', () => {})
  const begin = Date.now()
  await server.close()
  await gone
  expect(Date.now() - begin).toBeLessThan(20_000)
})
