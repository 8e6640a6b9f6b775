import { createServer } from 'node:net'
import { expect, test, vi } from 'vitest'
import { testingPort } from './testing-port.ts'

const { drawn } = vi.hoisted(() => ({ drawn: [] as number[] }))
vi.mock('node:crypto', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:crypto')>()
  return { ...original, randomInt: (from: number, until: number) => drawn.shift() ?? original.randomInt(from, until) }
})

test('a port for a program to come is none that the system gives away, and none that is taken', async () => {
  const held = await testingPort()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(held, '127.0.0.1', resolve))
  try {
    drawn.push(held)
    const port = await testingPort()
    expect(drawn).toEqual([])
    expect(port).not.toBe(held)
    expect(Math.max(held, port)).toBeLessThan(32_768)
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
})
