import { readConfig } from '@payung/api/config'
import { startServer } from '@payung/api/server'

/** The API's server role with the bench's documents in the place of the console's: the measured page is none of the console's own. */
const server = await startServer(readConfig(), JSON.parse(process.env['BENCH_DOCUMENTS'] ?? '{}'))

process.once('SIGTERM', () => {
  void server.close().then(() => process.exit(0))
})
