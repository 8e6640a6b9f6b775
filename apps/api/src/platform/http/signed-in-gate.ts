import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { Context } from '../context.ts'
import { SignedOutError } from '../errors.ts'

/** What anybody may ask: who am I. The schema is for who may use the API. */
const OPEN_FIELDS = new Set(['viewer', '__typename'])

/**
 * Stops an operation of nobody before any resolver or SQL runs. Row-level security would show nothing anyway; this makes the answer
 * "sign in again" instead of an empty list, and keeps catalogues for those who belong somewhere.
 */
export const signedInGate: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, document, contextValue }) => {
      if (contextValue.actorOrNull !== null) return
      const asksOnlyOpen =
        operation !== undefined &&
        operation.operation === 'query' &&
        operation.selectionSet.selections.every(
          (selection) => selection.kind === 'Field' && OPEN_FIELDS.has(selection.name.value),
        )
      if (asksOnlyOpen) return
      const error = new SignedOutError()
      throw new GraphQLError(error.message, {
        originalError: error,
        nodes: document.definitions,
        // Without a status Apollo takes what a plugin throws for a fault of the server.
        extensions: { http: { status: 401 } },
      })
    },
  }),
}
