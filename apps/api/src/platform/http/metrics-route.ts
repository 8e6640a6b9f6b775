import { createHash, timingSafeEqual } from 'node:crypto'
import { NOBODY } from '@payung/database/entry'
import type { Reader } from '@payung/database/read-as'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Config } from '../../config.ts'
import { countUnopenedValues } from './metrics-route.queries.ts'

/** `GET /metrics` for Prometheus, with a token of its own. Labels are routes and status codes: nothing that names a person or a tenant. */
export function addMetricsRoute(app: FastifyInstance, config: Config, reader: Reader): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'payung_http_request_seconds',
    help: 'How long requests took, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'payung_unopened_values',
    help: 'Sealed values that do not open, as "payung keys unopened" names them',
    registers: [registry],
    async collect() {
      const [row] = await reader.readAs<{ unopened: number }>(NOBODY, countUnopenedValues()).catch(() => [])
      // Without an answer of the database there is no number; the other measures are needed most at such a time.
      if (row === undefined) this.remove()
      else this.set(row.unopened)
    },
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    duration.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000)
    done()
  })
  app.get('/metrics', async (request, reply) => {
    if (!isSame(request.headers.authorization ?? '', `Bearer ${config.PAYUNG_METRICS_TOKEN}`)) {
      return reply.code(401).header('www-authenticate', 'Bearer').send({ code: 'METRICS_TOKEN_MISSING' })
    }
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** Hashed first, so that neither length nor place of a difference shows in the time. */
function isSame(token: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(token), hash(expected))
}
