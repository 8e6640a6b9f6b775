import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql'
import { type CompiledQuery, compileQuery } from '../persisted/compile-query.ts'
import type { DocumentTexts } from '../persisted/console-documents.ts'
import { asksForSchema, limitNesting, limitSizes, partsOf } from './limit-document.ts'
import { LIMITS, type LimitCode, LimitError } from './limit-error.ts'
import { limitVariables } from './limit-values.ts'
import { openPriceList, type PriceList } from './price-list.ts'
import { DEAR_FROM, PRICE_MAX, SCHEMA_PRICE } from './prices.ts'

type Faults = readonly (GraphQLError | LimitError)[]

/** What is wrong with a request, or what there is to run. */
export type Admission = { readonly errors: Faults } | AdmittedRequest

export interface AdmittedRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName: string | null
  /** Only for a query of a persisted document. */
  readonly compiled: CompiledQuery | null
  /** Milliseconds, see `prices.ts`. */
  readonly price: number
  readonly lane: 'CHEAP' | 'DEAR'
}

/** What is remembered of a text or an id. */
export type Acquaintance = 'ADMITTED' | 'REFUSED' | 'UNKNOWN'

export interface Gate {
  /** @param isStranger nobody is signed in: of texts, only short ones are looked at */
  admit(body: unknown, isStranger: boolean): Admission
  /** Whether looking at it would cost more than a look into a table. */
  knows(body: unknown, isStranger: boolean): Acquaintance
}

interface AdmittedDocument extends ReadDocument {
  readonly query: string
  readonly compiled: CompiledQuery | null
}

const DOCUMENTS_KEPT = 500
/** Longer ones are looked at each time: what is kept must not be a way to fill the memory. */
const KEPT_LENGTH_MAX = 8_000
const ERRORS_MAX = 5

/**
 * Looks at a request before anything else does: no session is looked up and no row is read for one that is malformed, invalid or beyond the
 * limits. What was found about a document is kept, so that the console's own cost nothing the second time.
 */
export function openAdmission(
  schema: GraphQLSchema,
  options: { persisted: DocumentTexts; openDeadline?: (milliseconds: number) => Deadline },
): Gate {
  const clock = (options.openDeadline ?? openDeadline)(LIMITS.validationMilliseconds)
  // Who may have the schema is decided by the actor, later: a document is the same whoever sends it.
  const rules = [clock.rule, ...specifiedRules]
  // A suggestion for each guess would spell out the schema to who is signed out.
  const hideSuggestions = true
  const recent = new Map<string, AdmittedDocument>()
  const refused = new Map<string, Faults>()
  const persisted = new Map<string, AdmittedDocument>()
  const keep = (admitted: AdmittedDocument) => {
    if (admitted.query.length > KEPT_LENGTH_MAX) return
    forgetOldest(recent)
    recent.set(admitted.query, admitted)
  }

  const read = (query: string, size: TextSize): ReadDocument | { errors: Faults } => {
    try {
      if (query.length > size.length) throw new LimitError(size.code)
      const document = parse(query, { maxTokens: size.tokens })
      const parts = partsOf(document)
      limitSizes(document, parts)
      const errors = inTime(() => {
        clock.start()
        return validate(schema, document, rules, { maxErrors: ERRORS_MAX, hideSuggestions })
      })
      if (errors.length > 0) return { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
      limitNesting(schema, parts)
      return { document, prices: openPriceList(schema, parts), asksForSchema: asksForSchema(document) }
    } catch (error) {
      if (error instanceof LimitError) return { errors: [error] }
      if (!(error instanceof GraphQLError)) throw error
      if (/ tokens\. Parsing aborted/.test(error.message)) return { errors: [new LimitError(size.code)] }
      return { errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] }
    }
  }

  const documentOfText = (query: string, isStranger: boolean): AdmittedDocument | { errors: Faults } => {
    const admitted = recent.get(query)
    if (admitted !== undefined) return admitted
    const key = refusalKey(query, isStranger)
    const errors = refused.get(key)
    if (errors !== undefined) return { errors }
    const document = read(query, isStranger ? SIZE_SIGNED_OUT : SIZE)
    if ('errors' in document) {
      forgetOldest(refused)
      refused.set(key, document.errors)
      return document
    }
    const documentRead = { query, ...document, compiled: null }
    keep(documentRead)
    return documentRead
  }

  const documentOfId = (id: string): AdmittedDocument | { errors: Faults } => {
    const admitted = persisted.get(id)
    if (admitted !== undefined) return admitted
    const query = Object.hasOwn(options.persisted, id) ? options.persisted[id] : undefined
    if (query === undefined) throw new LimitError('DOCUMENT_UNKNOWN')
    const document = read(query, SIZE)
    if ('errors' in document) return document
    const compiledDocument = { query, ...document, compiled: compileQuery(schema, document.document) }
    persisted.set(id, compiledDocument)
    return compiledDocument
  }

  const admit = (body: unknown, isStranger: boolean): Admission => {
    try {
      const { source, variables, operationName } = readBody(body)
      limitVariables(variables)
      const admitted = 'id' in source ? documentOfId(source.id) : documentOfText(source.query, isStranger)
      if ('errors' in admitted) return admitted
      const { query, document, prices, compiled, asksForSchema } = admitted
      const operation = getOperationAST(document, operationName)
      const cheap = { price: 0, lane: 'CHEAP' } as const
      if (operation == null) return { query, variables, operationName, compiled: null, ...cheap } // the executor says it better
      const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
        maxErrors: ERRORS_MAX,
        hideSuggestions,
      })
      if (coerced.errors !== undefined)
        return { errors: coerced.errors.map((error) => withCode(error, 'BAD_USER_INPUT')) }
      // With the defaults of variables that were left out: the executor takes them too.
      const price = Math.max(prices.priceOf(operation, coerced.coerced), asksForSchema ? SCHEMA_PRICE : 0)
      if (price > PRICE_MAX) throw new LimitError('QUERY_TOO_COSTLY')
      return { query, variables, operationName, compiled, price, lane: price >= DEAR_FROM ? 'DEAR' : 'CHEAP' }
    } catch (error) {
      if (error instanceof LimitError) return { errors: [error] }
      throw error
    }
  }
  return {
    admit,
    knows: (body, isStranger) => {
      const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null
      if (typeof query !== 'string' || recent.has(query)) return 'ADMITTED'
      return refused.has(refusalKey(query, isStranger)) ? 'REFUSED' : 'UNKNOWN'
    },
  }
}

interface ReadDocument {
  readonly document: DocumentNode
  readonly prices: PriceList
  readonly asksForSchema: boolean
}

interface TextSize {
  readonly tokens: number
  readonly length: number
  readonly code: LimitCode
}

const SIZE: TextSize = { tokens: LIMITS.tokens, length: LIMITS.queryLength, code: 'QUERY_TOO_LARGE' }
const SIZE_SIGNED_OUT: TextSize = {
  tokens: LIMITS.tokensSignedOut,
  length: LIMITS.queryLengthSignedOut,
  code: 'QUERY_TOO_LARGE_SIGNED_OUT',
}

function forgetOldest(documents: Map<string, unknown>): void {
  const oldest = documents.size >= DOCUMENTS_KEPT ? documents.keys().next().value : undefined
  if (oldest !== undefined) documents.delete(oldest)
}

/** Refused texts may be of any size: only their hashes are kept. */
function refusalKey(query: string, isStranger: boolean): string {
  return `${isStranger ? 'stranger' : 'member'} ${createHash('sha256').update(query).digest('base64')}`
}

const NODES_BETWEEN_LOOKS = 8

/** A thread that clears its memory up just then spends the time of a small text, too: what is refused is remembered, so it is looked at once more first. */
function inTime<T>(look: () => T): T {
  try {
    return look()
  } catch (error) {
    if (!(error instanceof LimitError)) throw error
    return look()
  }
}

export interface Deadline {
  readonly rule: ValidationRule
  readonly start: () => void
}

/** A rule that says nothing about a document, and stops a validation that takes too long. It counts this thread alone: what others do beside it is not its doing. */
export function openDeadline(milliseconds: number): Deadline {
  let began = process.threadCpuUsage()
  let nodes = 0
  return {
    start: () => {
      began = process.threadCpuUsage()
      nodes = 0
    },
    rule: () => ({
      enter: () => {
        nodes++
        if (nodes % NODES_BETWEEN_LOOKS !== 0) return
        const { user, system } = process.threadCpuUsage(began)
        if (user + system > milliseconds * 1000) throw new LimitError('QUERY_TOO_LARGE')
      },
    }),
  }
}

interface RequestBody {
  readonly source: { readonly query: string } | { readonly id: string }
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName: string | null
}

const NAME_LENGTH_MAX = 200

function readBody(body: unknown): RequestBody {
  if (Array.isArray(body)) throw new LimitError('BATCHING_NOT_OFFERED')
  if (typeof body !== 'object' || body === null) throw new LimitError('REQUEST_MALFORMED')
  const { query, documentId, variables = null, operationName = null } = body as Record<string, unknown>
  const isNamed = operationName === null || isName(operationName)
  if (typeof variables !== 'object' || Array.isArray(variables) || !isNamed) throw new LimitError('REQUEST_MALFORMED')
  const rest = { variables: (variables ?? {}) as Record<string, unknown>, operationName }
  if (typeof query === 'string') return { source: { query }, ...rest }
  if (isName(documentId)) return { source: { id: documentId }, ...rest }
  throw new LimitError('REQUEST_MALFORMED')
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= NAME_LENGTH_MAX
}

const INDONESIAN = {
  GRAPHQL_PARSE_FAILED: 'Kueri tidak dapat dibaca',
  GRAPHQL_VALIDATION_FAILED: 'Kueri tidak sesuai dengan skema',
  BAD_USER_INPUT: 'Isian tidak sesuai dengan skema',
} as const

/**
 * graphql-js repeats values in its messages: digits that could be a NIK go no further. It also suggests what could have been meant, in one rule
 * whether suggestions are hidden or not; whoever writes a query by hand has the schema.
 */
function withCode(error: GraphQLError, code: keyof typeof INDONESIAN): GraphQLError {
  const message = error.message.replace(/\d[\d\s.-]{10,}\d/g, '••••').replace(/ Did you mean .*$/s, '')
  return new GraphQLError(`${INDONESIAN[code]}: ${message}`, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    ...(error.source === undefined ? {} : { source: error.source }),
    ...(error.positions === undefined ? {} : { positions: error.positions }),
    extensions: {
      code,
      messageEn: message,
    },
  })
}
