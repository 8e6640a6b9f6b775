import { once } from 'node:events'
import { KeyError } from '@payung/database/key-register'
import { readConfig, settingsWith } from './config.ts'
import { startErrorOf } from './platform/start-error.ts'

/**
 * The settings: those of the environment, or, where whoever starts us says so, others that come in a message. `pnpm start` knows them once the database has
 * opened; what takes long to load is loaded meanwhile. Ends with whoever started it, where that ends without a word.
 */
async function readSettings(): Promise<NodeJS.ProcessEnv> {
  if (!process.argv.includes('--settings-by-message')) return settingsWith()
  const endToo = () => process.exit(0)
  process.once('disconnect', endToo)
  const [[sent]] = await Promise.all([once(process, 'message'), import('./server.ts')])
  process.off('disconnect', endToo)
  process.disconnect()
  return settingsWith(sent)
}

/** Each role loads only what it needs: a server without jobs to do starts without the queue. */
async function startRole(): Promise<{ stop(): Promise<void>; ended?: Promise<void> }> {
  const settings = await readSettings()
  const config = readConfig(settings)
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
  const worker = startWorkerThread(settings, (error) =>
    log.error({ err: error }, 'the worker broke; another takes its place'),
  )
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
