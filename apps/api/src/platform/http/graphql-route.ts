import { ApolloServer, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { referenceCode } from '../reference-code.ts'
import { answerCompiled, type CompiledOperation } from './compiled-answer.ts'
import { signedInGate } from './signed-in-gate.ts'

export interface GraphqlRouteOptions {
  readonly schema: GraphQLSchema
  /** Looks at a request before anybody is looked up; see graphql/limits. */
  readonly admit: (body: unknown) => { readonly errors: readonly Error[] } | AdmittedRequest
  readonly bodyBytesMax: number
  readonly contextFor: (request: FastifyRequest) => Promise<Context>
}

interface AdmittedRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly compiled: CompiledOperation['run'] | null
}

/** Headers that Apollo reads; copying the others costs more than the rest of this route. */
const READ_HEADERS = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'] as const

/** A route of our own around Apollo: measured twice as fast as the ready-made integration (docs/decisions/0002-read-path.md). */
export async function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    // Whether it is open is decided before Apollo sees the request.
    introspection: true,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // Cache control wraps every resolver and costs a third of the throughput of a list.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      signedInGate,
      {
        requestDidStart: async () => ({ willSendResponse: async ({ contextValue }) => contextValue.end() }),
        unexpectedErrorProcessingRequest: async ({ error }) => app.log.error({ err: error }, 'request failed'),
        contextCreationDidFail: async ({ error }) => app.log.error({ err: error }, 'no context'),
      },
    ],
    formatError: (formatted, error) => present(formatted, error, app),
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())

  app.post('/graphql', { bodyLimit: options.bodyBytesMax }, async (request, reply) => {
    const admitted = options.admit(request.body)
    if ('errors' in admitted) {
      const errors = admitted.errors.map((error) => present(asGraphqlError(error).toJSON(), error, app))
      const { status, type } = refusalShape(request.headers.accept, admitted.errors)
      return reply.code(status).type(type).send(JSON.stringify({ errors }))
    }
    if (admitted.compiled !== null) {
      const operation = { run: admitted.compiled, variables: admitted.variables }
      const answer = await answerCompiled(request, reply, operation, {
        contextFor: options.contextFor,
        present: (formatted, error) => present(formatted, error, app),
      })
      if (answer !== null) return answer
    }
    const headers = new HeaderMap()
    for (const name of READ_HEADERS) {
      const value = request.headers[name]
      if (typeof value === 'string') headers.set(name, value)
    }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers,
        search: '',
        body: { ...Object(request.body), query: admitted.query },
      },
      context: () => options.contextFor(request),
    })
    for (const [name, value] of answer.headers) reply.header(name, value)
    reply.code(answer.status ?? 200)
    return answer.body.kind === 'complete' ? answer.body.string : null
  })
}

function asGraphqlError(error: Error): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error })
}

/**
 * As GraphQL over HTTP asks: under plain JSON a well-formed request that does not fit the schema is answered with 200. An unknown id has a
 * status of its own, by which the console sends the text.
 */
function refusalShape(accept: string | undefined, errors: readonly Error[]): { status: number; type: string } {
  const isUnknown = errors.some((error) => error instanceof DomainError && error.code === 'DOCUMENT_UNKNOWN')
  if (accept?.includes('application/graphql-response+json'))
    return { status: isUnknown ? 404 : 400, type: 'application/graphql-response+json; charset=utf-8' }
  const isWellFormed = errors.every((error) => error instanceof GraphQLError)
  return { status: isUnknown ? 404 : isWellFormed ? 200 : 400, type: 'application/json; charset=utf-8' }
}

/** User errors keep their code and words; a defect keeps nothing but a reference under which the log has the rest. */
function present(formatted: GraphQLFormattedError, error: unknown, app: FastifyInstance): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? error.originalError : error
  if (original instanceof DomainError) {
    return { ...formatted, message: original.text.id, extensions: { code: original.code, messageEn: original.text.en } }
  }
  const isRequestFault = original === undefined || original === null || original instanceof GraphQLError
  if (isRequestFault && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted
  const reference = referenceCode()
  app.log.error({ reference, err: original, path: formatted.path }, 'operation failed')
  return {
    message: `Terjadi kesalahan pada sistem. Tidak ada data yang berubah. Kode rujukan ${reference}.`,
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: {
      code: 'INTERNAL',
      reference,
      messageEn: `Something went wrong in the system. Nothing was changed. Reference ${reference}.`,
    },
  }
}
