import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type ValueNode,
  visit,
} from 'graphql'
import { compileQuery as compile, isCompiledQuery } from 'graphql-jit'

/** A query as one function, made once: what graphql-js would find out anew for each row of each answer is settled in it. */
export type CompiledQuery = (
  context: unknown,
  variables: Readonly<Record<string, unknown>>,
) => ExecutionResult | Promise<ExecutionResult>

/**
 * Compiles the query of a document that is known to be valid and ours: it becomes code by `new Function`, so nothing that came in a request
 * may be handed in.
 *
 * @returns null for what graphql-js must run: changes, whose order is its business, and values built around variables
 */
export function compileQuery(schema: GraphQLSchema, document: DocumentNode): CompiledQuery | null {
  const operation = getOperationAST(document)
  if (operation?.operation !== 'query' || buildsValues(document)) return null
  const compiled = compile(schema, document, operation.name?.value, {
    // Without it, one @skip on a fragment would hide the same field where another spread includes it.
    useExperimentalPathBasedSkipInclude: true,
  })
  if (!isCompiledQuery(compiled)) return null
  const { query } = compiled
  return (context, variables) => {
    const result = query(undefined, context, variables)
    return isPromise(result) ? result.then(withWholeErrors) : withWholeErrors(result)
  }
}

/** `{ from: $day }`, `[$code]`: the compiler reads a variable that was not sent as null there, where it should be as if not written. */
function buildsValues(document: DocumentNode): boolean {
  let hasCursor = false
  const look = (value: ValueNode) =>
    visit(value, {
      Variable: () => {
        hasCursor = true
      },
    })
  visit(document, { ObjectValue: look, ListValue: look })
  return hasCursor
}

function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return value instanceof Promise
}

/** The compiler's errors look like graphql-js' but lack `extensions`, and their cause where the compiler itself complains. */
function withWholeErrors(result: ExecutionResult): ExecutionResult {
  return result.errors === undefined ? result : { ...result, errors: result.errors.map(wholeError) }
}

function wholeError({ message, path, originalError, locations }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path: path ?? null, originalError: originalError ?? new Error(message) })
  return Object.defineProperty(error, 'locations', { value: locations, enumerable: locations !== undefined })
}
