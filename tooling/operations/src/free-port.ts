import { createServer } from 'node:net'
import { OperationError } from './operation-error.ts'

/**
 * Asked before anything else is started: a busy port found after a minute of loading would be a poor joke.
 *
 * @throws OperationError PORT_BUSY
 */
export async function assertPortIsFree(port: number): Promise<void> {
  // A program may hold the port on the loopback address only, or on every address: both would be in the way.
  for (const host of ['127.0.0.1', undefined]) {
    const fault = await listenFault(port, host)
    if (fault === 'EADDRINUSE') throw busy(port)
    if (fault === 'EACCES') throw notAllowed(port)
  }
}

function listenFault(port: number, host: string | undefined): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? null))
    server.listen({ port, host }, () => server.close(() => resolve(null)))
  })
}

function busy(port: number): OperationError {
  return new OperationError('PORT_BUSY', {
    id: `Port ${port} sedang dipakai program lain: hentikan program itu, atau mulai dengan port lain, misalnya PORT=${port + 1}.`,
    en: `Port ${port} is in use by another program: stop that program, or start with another port, for example PORT=${port + 1}.`,
  })
}

function notAllowed(port: number): OperationError {
  return new OperationError('PORT_BUSY', {
    id: `Port ${port} tidak boleh dipakai oleh pengguna ini: mulai dengan port di atas 1023, misalnya PORT=4000.`,
    en: `This user may not use port ${port}: start with a port above 1023, for example PORT=4000.`,
  })
}
