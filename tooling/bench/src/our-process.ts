import { subscribe } from 'node:diagnostics_channel'
import { readConfig } from '@payung/api/config'
import { startServer } from '@payung/api/server'

/**
 * The API's server role with the bench's documents in the place of the console's: the measured page is none of the console's own. To each message it answers how many
 * statements it has sent to the database so far.
 */
const server = await startServer(readConfig(), JSON.parse(process.env['BENCH_DOCUMENTS'] ?? '{}'))

let statements = 0
subscribe('tracing:payung:statement:start', () => {
  statements++
})
process.on('message', () => process.send?.(statements))

process.once('SIGTERM', () => {
  void server.close().then(() => process.exit(0))
})
