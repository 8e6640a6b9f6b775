import { KeyError } from '@payung/database/key-register'
import { readConfig } from './config.ts'
import { startErrorOf } from './platform/start-error.ts'

/** Each role loads only what it needs: a server without jobs to do starts without the queue. */
async function startRole(): Promise<{ stop(): Promise<void>; ended?: Promise<void> }> {
  const config = readConfig()
  if (config.PAYUNG_ROLE === 'worker') {
    const { runWorker } = await import('./worker.ts')
    return runWorker(config)
  }
  const { startServer } = await import('./server.ts')
  const server = await startServer(config)
  if (config.PAYUNG_ROLE === 'server') return { stop: () => server.close() }
  const { startWorkerThread } = await import('./start-worker-thread.ts')
  const { default: pino } = await import('pino')
  const { logSettings } = await import('./platform/logging.ts')
  const log = pino(logSettings(config.LOG_LEVEL))
  const worker = startWorkerThread((error) => log.error({ err: error }, 'the worker broke; another takes its place'))
  return { stop: async () => void (await Promise.all([server.close(), worker.stop()])) }
}

const role = await startRole().catch(async (error: unknown) => {
  const fault = error instanceof KeyError ? error : startErrorOf(error)
  if (fault === null) throw error
  // Whoever reads the log has to mend a setting: one line, and no stack.
  const { default: pino } = await import('pino')
  pino().fatal({ code: fault.code }, fault.message)
  process.exit(1)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    role.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
// A worker whose queue has ended does nothing any more: whoever supervises the process starts another.
void role.ended?.then(() => process.exit(1))
