import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

interface WayToTheDatabase {
  /** The address, by this way. */
  readonly url: string
  /** From now on nothing more gets through on the connections that are open, and nobody is told. */
  fallSilent(): void
}

/**
 * A way to a database on which a test can step in.
 *
 * @param onConnection with the connection's number, from 1, before it gets through; what throws lets it not through
 */
export async function aWayTo(
  url: string,
  onConnection: (number: number) => Promise<void> | void = () => {},
): Promise<WayToTheDatabase> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let count = 0
  const server = createServer((near) => {
    near.on('error', () => {})
    sockets.add(near)
    const number = ++count
    void Promise.resolve()
      .then(() => onConnection(number))
      .then(
        () => {
          const far = connect(Number(port), hostname)
          far.on('error', () => near.destroy())
          near.pipe(far).pipe(near)
          near.once('close', () => far.destroy())
        },
        () => near.destroy(),
      )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const by = new URL(url)
  by.hostname = '127.0.0.1'
  by.port = String((server.address() as { port: number }).port)
  return {
    url: by.toString(),
    fallSilent: () => {
      for (const socket of sockets) {
        socket.unpipe()
        socket.resume()
      }
    },
  }
}
