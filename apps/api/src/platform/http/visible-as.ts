import type { Statement } from '@payung/database/statement'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'

/** @param tenantCode instead of the one that the request's header names */
export type ContextFor = (request: FastifyRequest, tenantCode?: string) => Promise<Context>

export interface Seen<Row> {
  readonly row: Row
  readonly actor: Actor
  readonly context: Context
}

/**
 * Reads one row as whichever of the person's tenants sees it. Links and event streams cannot carry the header that chooses a tenant, and an id
 * belongs to one tenant only. What the tenant asks of its people, such as a second factor, holds as if it had been chosen.
 */
export async function readAsWhoSees<Row>(
  contextFor: ContextFor,
  request: FastifyRequest,
  statement: Statement,
): Promise<Seen<Row> | null> {
  const context = await contextFor(request)
  for (const choice of context.choices) {
    const [row] = await context.parts.reader.readAs<Row>(choice, statement, 'CHEAP', context.meter)
    if (row === undefined) continue
    const there = choice === context.choices[0] ? context : await contextFor(request, choice.tenantCode)
    const actor = there.actorOrNull
    return actor === null || actor.tenantId !== choice.tenantId ? null : { row, actor, context: there }
  }
  return null
}
