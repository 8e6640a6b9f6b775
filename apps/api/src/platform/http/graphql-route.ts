import { ApolloServer, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import type { ReadLane } from '@payung/database/read-as'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { asChangedMeanwhile } from '../changed-meanwhile.ts'
import type { Context } from '../context.ts'
import { databaseRefusal } from '../database-refusal.ts'
import { DomainError, ValidationError } from '../errors.ts'
import { AddressBudget } from '../fair-shares/address-budget.ts'
import { BusyError } from '../fair-shares/busy-error.ts'
import type { FairShares } from '../fair-shares/fair-shares.ts'
import type { Pause } from '../fair-shares/pause.ts'
import { messageWithReference } from '../message-with-reference.ts'
import { networkOf } from '../network-of.ts'
import { referenceCode } from '../reference-code.ts'
import { answerCompiled, type CompiledOperation } from './compiled-answer.ts'
import { signedInGate } from './signed-in-gate.ts'

export interface GraphqlRouteOptions {
  readonly schema: GraphQLSchema
  /** Looks at a request before anybody is looked up; see graphql/limits. */
  readonly gate: {
    admit(body: unknown, isStranger: boolean): { readonly errors: readonly Error[] } | AdmittedRequest
    knows(body: unknown, isStranger: boolean): 'ADMITTED' | 'REFUSED' | 'UNKNOWN'
  }
  readonly bodyBytesMax: number
  readonly contextFor: (request: FastifyRequest) => Promise<Context>
  /** The same for every door. */
  readonly shares: FairShares
  readonly pause: Pause
}

interface AdmittedRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly compiled: CompiledOperation['run'] | null
  readonly price: number
  readonly lane: ReadLane
}

/** Writing the answer takes time of the one thread: a millisecond for so many characters. Catalogues need no statement, so this is all that is measured of them. */
const CHARACTERS_PER_MILLISECOND = 16_384

/** Headers that Apollo reads; copying the others costs more than the rest of this route. */
const READ_HEADERS = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'] as const

/** A route of our own around Apollo: measured twice as fast as the ready-made integration (docs/decisions/0002-read-path.md). */
export async function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    // For who may use the API: `signedInGate` refuses everybody else.
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
  const addresses = new AddressBudget()
  const { shares, pause } = options

  app.post('/graphql', { bodyLimit: options.bodyBytesMax }, async (request, reply) => {
    // Whose people these are must not stay in a cache between here and the browser.
    reply.header('cache-control', 'no-store')
    const address = networkOf(request.ip)
    const isStranger = await hasNobodyBehind(request, options.contextFor)
    const acquaintance = options.gate.knows(request.body, isStranger)
    const wait = acquaintance === 'ADMITTED' ? 0 : addresses.secondsToWait(address)
    if (wait > 0) {
      await pause()
      return sendBusy(reply, new BusyError(wait))
    }
    const began = performance.now()
    const admitted = options.gate.admit(request.body, isStranger)
    if (acquaintance === 'UNKNOWN') addresses.charge(address, performance.now() - began)
    if ('errors' in admitted) {
      addresses.charge(address, refusalPrice(admitted.errors))
      // A valid text that asks for too much is known, and was let past the budget above.
      if (addresses.secondsToWait(address) > 0) await pause()
      const errors = admitted.errors.map((error) => present(asGraphqlError(error).toJSON(), error, app))
      const { status, type } = refusalShape(request.headers.accept, admitted.errors)
      return reply.code(status).type(type).send(JSON.stringify({ errors }))
    }
    const context = await options.contextFor(request).catch(() => null)
    const actor = context?.actorOrNull ?? null
    const visit = {
      personId: actor?.userId ?? address,
      tenantId: actor?.tenantId ?? address,
      lane: admitted.lane,
      price: admitted.price,
      isGone: () => request.raw.socket.destroyed,
    }
    if (context !== null) context.lane = admitted.lane
    const leave = await shares.enter(visit).catch(async (error: unknown) => {
      if (!(error instanceof BusyError)) throw error
      await pause()
      return error
    })
    if (leave instanceof BusyError) return sendBusy(reply, leave)
    let answered = 0
    try {
      const answer = await run(request, reply, admitted, context)
      answered = typeof answer === 'string' ? answer.length : 0
      return answer
    } finally {
      leave((context?.meter.milliseconds ?? 0) + answered / CHARACTERS_PER_MILLISECOND)
    }
  })

  async function run(
    request: FastifyRequest,
    reply: FastifyReply,
    admitted: AdmittedRequest,
    context: Context | null,
  ): Promise<string | FastifyReply | null> {
    if (admitted.compiled !== null && context !== null) {
      const operation = { run: admitted.compiled, variables: admitted.variables }
      const answer = await answerCompiled(request, reply, operation, context, (formatted, error) =>
        present(formatted, error, app),
      )
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
      context: async () => context ?? (await options.contextFor(request)),
    })
    for (const [name, value] of answer.headers) reply.header(name, value)
    reply.code(answer.status ?? 200)
    return answer.body.kind === 'complete' ? answer.body.string : null
  }
}

/** What nobody sends by mistake twice. */
const SENT_ON_PURPOSE: ReadonlySet<string> = new Set(['QUERY_TOO_COSTLY', 'QUERY_TOO_LARGE_SIGNED_OUT'])

/**
 * What a refusal takes of an address's budget: about what it costs, parsing its body included, and more for what is sent on purpose. At one
 * millisecond each, a stranger's fragments came four hundred times a second for ten seconds before anybody told them to wait.
 */
function refusalPrice(errors: readonly Error[]): number {
  return errors.some((error) => error instanceof DomainError && SENT_ON_PURPOSE.has(error.code)) ? 20 : 1
}

/** A text below this length is looked at whoever sends it: asking for the session would cost more. A stranger may send so much with no cookie too. */
const SHORT_TEXT_LENGTH = 300

/**
 * Whether only what a stranger may send is looked at. Who sends no cookie is one; for long texts the session is asked for, since a cookie
 * can be invented.
 */
async function hasNobodyBehind(
  request: FastifyRequest,
  contextFor: (request: FastifyRequest) => Promise<Context>,
): Promise<boolean> {
  if (request.headers.cookie === undefined || request.headers.cookie === '') return true
  const query = Object(request.body).query
  if (typeof query !== 'string' || query.length < SHORT_TEXT_LENGTH) return false
  const context = await contextFor(request).catch(() => null)
  return context === null || context.user === null
}

function sendBusy(reply: FastifyReply, error: BusyError): FastifyReply {
  return reply
    .code(429)
    .header('retry-after', String(error.retryAfterSeconds))
    .type('application/json; charset=utf-8')
    .send({
      errors: [{ message: error.text.id, extensions: { code: error.code, messageEn: error.text.en } }],
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

/** The schema's name of what failed; the path would name it as the sender pleased. */
function fieldOf(error: unknown): string | undefined {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined
  return node?.kind === 'Field' ? node.name.value : undefined
}

/** What is wrong with each field, where a query reads as much as a form: a mutation answers it as data. */
function issuesOf(error: DomainError) {
  if (!(error instanceof ValidationError)) return {}
  return {
    issues: error.issues.map(({ path, code, text }) => ({ path, code, message: text.id, messageEn: text.en })),
  }
}

/** User errors keep their code and words; a defect keeps nothing but a reference under which the log has the rest. */
function present(formatted: GraphQLFormattedError, error: unknown, app: FastifyInstance): GraphQLFormattedError {
  const thrown = error instanceof GraphQLError ? error.originalError : error
  const changed = asChangedMeanwhile(thrown)
  // Told, and written down all the same: it may be a rule that a use-case forgot.
  if (changed !== null)
    app.log.warn({ field: fieldOf(error), refusal: databaseRefusal(thrown) }, 'a guard of the database refused')
  const original = changed ?? thrown
  if (original instanceof DomainError) {
    const extensions = { code: original.code, messageEn: original.text.en, ...issuesOf(original) }
    return { ...formatted, message: original.text.id, extensions }
  }
  const isRequestFault = original === undefined || original === null || original instanceof GraphQLError
  if (isRequestFault && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted
  const reference = referenceCode()
  app.log.error({ reference, err: original, field: fieldOf(error) }, 'operation failed')
  const message = messageWithReference(original, reference)
  if (message !== null)
    return {
      message: message.text.id,
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code: message.code, reference, messageEn: message.text.en },
    }
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
