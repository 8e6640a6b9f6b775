import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { assertPortIsFree } from './free-port.ts'

async function aHeldPort(host: string): Promise<number> {
  const server = createServer()
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return (server.address() as { port: number }).port
}

test.each(['127.0.0.1', '0.0.0.0', '::'])('a port held on %s is refused with a way out', async (host) => {
  const port = await aHeldPort(host)
  await expect(assertPortIsFree(port)).rejects.toMatchObject({
    code: 'PORT_BUSY',
    text: { id: expect.stringContaining(`PORT=${port + 1}`), en: expect.stringContaining(`PORT=${port + 1}`) },
  })
})

test('a free port stays free after the question', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  await assertPortIsFree(port)
  await assertPortIsFree(port)
})
