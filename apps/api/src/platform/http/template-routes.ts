import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { SignedOutError } from '../errors.ts'
import { DOOR_PRICES } from '../fair-shares/door-prices.ts'
import type { Doors } from '../fair-shares/doors.ts'
import { missingFile, refusedFile } from './file-answers.ts'
import type { ContextFor } from './visible-as.ts'

/** The same use-case for both formats; null: this person has no use for it. */
export type MakeTemplate = (context: Context, actor: Actor, format: 'XLSX' | 'CSV') => Promise<Buffer | null>

interface Asked {
  Querystring: { tenant?: string }
}

/**
 * Empty tables to fill. A link cannot carry the header that chooses a tenant, so it names one in its address; who does not act for that one
 * gets their own.
 */
export function addTemplateRoutes(
  app: FastifyInstance,
  contextFor: ContextFor,
  doors: Doors,
  make: MakeTemplate,
): void {
  app.get<Asked>('/templates/people.xlsx', (request, reply) => send(request, reply, 'XLSX'))
  app.get<Asked>('/templates/people.csv', (request, reply) => send(request, reply, 'CSV'))

  async function send(request: FastifyRequest<Asked>, reply: FastifyReply, format: 'XLSX' | 'CSV') {
    const { tenant } = request.query
    const context = await contextFor(request, typeof tenant === 'string' ? tenant : undefined)
    if (context.actorOrNull === null) return refusedFile(reply, 401, new SignedOutError())
    const content = await doors.member(request, context, DOOR_PRICES.template, () =>
      make(context, context.actor, format),
    )
    if (content === null) return missingFile(reply)
    return reply
      .headers({
        'content-type':
          format === 'XLSX'
            ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
            : 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="templat-payung.${format.toLowerCase()}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      .send(content)
  }
}
