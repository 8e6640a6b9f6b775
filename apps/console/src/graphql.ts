import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './generated/graphql-env.d.ts'

/**
 * Typed documents: what a query asks for decides the type of what it gets, without generated files per query.
 *
 * Fragments are masked: a component reads only the fields that it asked for itself.
 *
 * The task `document-types` keeps the type of each document in `generated/document-types.d.ts`: without it a type check
 * works all of them out again, which takes three times as long.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { CalendarDate: string; Instant: string; Rupiah: string }
}>()

export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada'
