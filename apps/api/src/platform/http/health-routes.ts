import { NOBODY } from '@payung/database/entry'
import type { Reader } from '@payung/database/read-as'
import type { FastifyInstance } from 'fastify'
import { countForHealth } from './health-routes.queries.ts'

/**
 * `/healthz`: the process answers. `/readyz`: the database is migrated and its catalogues are loaded, so people can work; and whether there
 * are sealed values that do not open. How many, and which, is nobody's business but the operator's: `/metrics` and `payung keys unopened` say it.
 */
export function addHealthRoutes(app: FastifyInstance, reader: Reader): void {
  app.get('/healthz', () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    try {
      const [row] = await reader.readAs<{ areas: number; unopened: number }>(NOBODY, countForHealth())
      if (row !== undefined && row.areas > 0) return { ready: true, unopened: row.unopened > 0 }
      return await reply.code(503).send({ ready: false, reason: 'no areas are loaded yet' })
    } catch {
      return reply.code(503).send({ ready: false, reason: 'the database does not answer, or is not migrated' })
    }
  })
}
