import { resolve } from 'node:path'
import { type ApiProcess, startApi } from './api-process.ts'
import { claimInstance } from './claim-instance.ts'
import { prepareSources } from './prepare-sources.ts'
import { step } from './progress.ts'
import { runUntilHalted } from './run-until-halted.ts'
import { readStartConfig } from './start-config.ts'
import { printWelcome } from './welcome.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Everything from an empty folder to an address that answers. What it opens is put on the stack, to be closed in turn. */
async function start(stack: AsyncDisposableStack): Promise<ApiProcess> {
  const claimed = await claimInstance(readStartConfig(process.env, root), stack)
  const { address, places, config } = claimed

  // The console is built while the database fills: on two cores each has one for itself.
  const client = Promise.withResolvers<void>()
  const sources = step({ id: 'Menyiapkan konsol', en: 'Console' }, async (report) => {
    const preparation = prepareSources(root, report)
    stack.defer(preparation.stop)
    client.resolve(preparation.client)
    await preparation.done
  })
  // It loads itself while the database opens and fills.
  const loading = sources.then(() => {
    const api = startApi({ root, logFile: places.apiLog })
    stack.defer(api.stop)
    return api
  })
  // All are awaited below; a failure before that must not end the process by itself.
  sources.catch(client.reject)
  loading.catch(() => {})
  client.promise.catch(() => {})
  const { fillInstance } = await import('./fill-instance.ts') // loads all that speaks with a database, while the API loads itself
  const { env, demo, demoPassword } = await fillInstance(claimed, stack, client.promise)
  const api = await loading
  // Last of all, so that it ends before the database that it uses.
  stack.defer(api.stop)
  await step({ id: 'API dan pekerja', en: 'API and worker' }, () => api.begin(config.port, env))
  await printWelcome({ address, demo, asked: config.demo, password: demoPassword, logFile: places.apiLog })
  return api
}

await runUntilHalted(async (stack) => (await start(stack)).ended)
