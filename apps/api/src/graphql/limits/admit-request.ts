import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { type CompiledQuery, compileQuery } from '../persisted/compile-query.ts'
import type { DocumentTexts } from '../persisted/console-documents.ts'
import { limitDocument } from './limit-document.ts'
import { LIMITS, LimitError } from './limit-error.ts'
import { limitVariables } from './limit-values.ts'

type Faults = readonly (GraphQLError | LimitError)[]

/** What is wrong with a request, or what there is to run. */
export type Admission = { readonly errors: Faults } | AdmittedRequest

export interface AdmittedRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName: string | null
  /** Only for a query of a persisted document. */
  readonly compiled: CompiledQuery | null
}

interface AdmittedDocument {
  readonly query: string
  readonly document: DocumentNode
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
  options: { introspection: boolean; persisted: DocumentTexts },
): (body: unknown) => Admission {
  const rules = options.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule]
  const known = new Map<string, AdmittedDocument>()
  const persisted = new Map<string, AdmittedDocument>()
  const keep = (admitted: AdmittedDocument) => {
    if (admitted.query.length > KEPT_LENGTH_MAX) return
    const oldest = known.size >= DOCUMENTS_KEPT ? known.keys().next().value : undefined
    if (oldest !== undefined) known.delete(oldest)
    known.set(admitted.query, admitted)
  }

  const read = (query: string): DocumentNode | { errors: Faults } => {
    try {
      const document = parse(query, { maxTokens: LIMITS.tokens })
      const errors = validate(schema, document, rules, { maxErrors: ERRORS_MAX })
      if (errors.length > 0) return { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
      limitDocument(schema, document)
      return document
    } catch (error) {
      if (error instanceof LimitError) return { errors: [error] }
      if (!(error instanceof GraphQLError)) throw error
      if (/ tokens\. Parsing aborted/.test(error.message)) return { errors: [new LimitError('QUERY_TOO_LARGE')] }
      return { errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] }
    }
  }

  const documentOfText = (query: string): AdmittedDocument | { errors: Faults } => {
    const admitted = known.get(query)
    if (admitted !== undefined) return admitted
    const document = read(query)
    if ('errors' in document) return document
    const found = { query, document, compiled: null }
    keep(found)
    return found
  }

  const documentOfId = (id: string): AdmittedDocument | { errors: Faults } => {
    const admitted = persisted.get(id)
    if (admitted !== undefined) return admitted
    const query = Object.hasOwn(options.persisted, id) ? options.persisted[id] : undefined
    if (query === undefined) throw new LimitError('DOCUMENT_UNKNOWN')
    const document = read(query)
    if ('errors' in document) return document
    const found = { query, document, compiled: compileQuery(schema, document) }
    persisted.set(id, found)
    return found
  }

  return (body) => {
    try {
      const { source, variables, operationName } = readBody(body)
      limitVariables(variables)
      const found = 'id' in source ? documentOfId(source.id) : documentOfText(source.query)
      if ('errors' in found) return found
      const { query, document, compiled } = found
      const operation = getOperationAST(document, operationName)
      if (operation == null) return { query, variables, operationName, compiled: null } // the executor says it better
      const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
        maxErrors: ERRORS_MAX,
      })
      return coerced.errors === undefined
        ? { query, variables, operationName, compiled }
        : { errors: coerced.errors.map((error) => withCode(error, 'BAD_USER_INPUT')) }
    } catch (error) {
      if (error instanceof LimitError) return { errors: [error] }
      throw error
    }
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

/** graphql-js repeats values in its messages: digits that could be a NIK go no further. */
function withCode(error: GraphQLError, code: keyof typeof INDONESIAN): GraphQLError {
  const message = error.message.replace(/\d[\d\s.-]{10,}\d/g, '••••')
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
