import { NOBODY } from '@payung/database/entry'
import type { Reader } from '@payung/database/read-as'
import type { FastifyInstance } from 'fastify'
import { countForHealth } from './health-routes.queries.ts'

interface Health {
  readonly areas: number
  readonly unopened: number
}

/** The database is asked at most once a second. */
const ANSWER_KEPT_MILLISECONDS = 1_000
/** A question on a line that was cut never ends: whoever comes later asks on another one. */
const ANSWER_AWAITED_MILLISECONDS = 5_000

/**
 * `/healthz`: the process answers. `/readyz`: the database is migrated and its catalogues are loaded, so people can work; and whether there
 * are sealed values that do not open. How many, and which, is nobody's business but the operator's: `/metrics` and `payung keys unopened` say it.
 */
export function addHealthRoutes(app: FastifyInstance, reader: Reader): void {
  const healthOf = keepAnswer(async () => {
    const [health] = await reader.readAs<Health>(NOBODY, countForHealth())
    return health
  })
  app.get('/healthz', () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    try {
      const health = await healthOf()
      if (health !== undefined && health.areas > 0) return { ready: true, unopened: health.unopened > 0 }
      return await reply.code(503).send({ ready: false, reason: 'no areas are loaded yet' })
    } catch {
      return reply.code(503).send({ ready: false, reason: 'the database does not answer, or is not migrated' })
    }
  })
}

/** Requests that come meanwhile, or soon after, get the same answer. A failure is not kept. */
function keepAnswer<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null
  return () => {
    if (answer !== null) return answer
    const request = ask()
    answer = request
    const forget = () => {
      if (answer === request) answer = null
    }
    setTimeout(forget, ANSWER_AWAITED_MILLISECONDS).unref()
    request.then(() => setTimeout(forget, ANSWER_KEPT_MILLISECONDS).unref(), forget)
    return request
  }
}
