import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startLocalPostgres } from './local-postgres.ts'
import type * as serverProcess from './server-process.ts'

const { taken } = vi.hoisted(() => ({ taken: [] as number[] }))
// As when somebody takes the port between our asking and PostgreSQL's binding it.
vi.mock('./server-process.ts', async (importOriginal) => {
  const original = await importOriginal<typeof serverProcess>()
  return { ...original, anyFreePort: async () => taken.pop() ?? original.anyFreePort() }
})

test('a port that somebody takes in the meantime is left to them, and another is used', async () => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'payung-port-')), 'server')
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  taken.push(port)
  const server = await startLocalPostgres({ dataDir })
  try {
    expect(taken).toEqual([])
    expect(server.owned).toBe(true)
    expect(server.port).not.toBe(port)
  } finally {
    await server.stop()
    other.close()
    rmSync(join(dataDir, '..'), { recursive: true, force: true })
  }
}, 120_000)
