import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql'
import type { Context } from '../context.ts'

/** A query of a persisted document that is ready to run; see graphql/persisted. */
export interface CompiledOperation {
  readonly variables: Readonly<Record<string, unknown>>
  readonly run: (
    context: unknown,
    variables: Readonly<Record<string, unknown>>,
  ) => ExecutionResult | Promise<ExecutionResult>
}

type Present = (formatted: GraphQLFormattedError, error: GraphQLError) => GraphQLFormattedError

/**
 * Answers a persisted query without Apollo, whose pipeline takes longer than the query itself. What Apollo would decide about such a request
 * is decided already: the document is ours and valid, the body is JSON (which no form on another site can send), and the answer is one of two
 * media types.
 *
 * @returns null, before anything was read, for what Apollo answers: nobody is signed in, or no JSON is accepted
 */
export async function answerCompiled(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: CompiledOperation,
  context: Context,
  present: Present,
): Promise<string | null> {
  const type = mediaTypeFor(request.headers.accept)
  if (type === null || context.actorOrNull === null) return null
  const { data, errors } = await operation.run(context, operation.variables)
  reply.header('content-type', type)
  return JSON.stringify(
    errors === undefined ? { data } : { errors: errors.map((error) => present(formatted(error), error)), data },
  )
}

function mediaTypeFor(accept: string | undefined): string | null {
  if (accept === undefined) return 'application/json; charset=utf-8'
  if (accept.includes('application/graphql-response+json')) return 'application/graphql-response+json; charset=utf-8'
  return accept.includes('application/json') || accept.includes('*/*') ? 'application/json; charset=utf-8' : null
}

/** As Apollo does it: whatever says nothing about itself is a defect. */
function formatted(error: GraphQLError): GraphQLFormattedError {
  return { ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } }
}
