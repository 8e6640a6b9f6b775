import { startLocalPostgres } from '@payung/local-postgres/local-postgres'
import Fastify from 'fastify'

/** The least that a start with a database of one's own can be: the same PostgreSQL on a directory that it knows, and a server with one route. */
const postgres = await startLocalPostgres({ dataDir: process.env['BENCH_DATA_DIR'] ?? '' })
const app = Fastify()
app.get('/readyz', () => ({ ready: true }))
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) })

process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => postgres.stop())
    .then(() => process.exit(0))
})
