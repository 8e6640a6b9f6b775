import { initGraphQLTada } from 'gql.tada'
import type { introspection } from '../../generated/graphql-env.d.ts'

type Types = introspection['types']

/** A connection of saved views has the shape of one of notices, with another node. */
interface SharedViews {
  name: 'sharedViews'
  type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SavedViewConnection'; ofType: null } }
}
interface Node {
  name: 'node'
  type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SavedView'; ofType: null } }
}
interface Edges {
  name: 'edges'
  type: {
    kind: 'NON_NULL'
    name: never
    ofType: {
      kind: 'LIST'
      name: never
      ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SavedViewEdge'; ofType: null } }
    }
  }
}

/** The generated schema with the field of the example, as `generate` would write it: the example is no part of the product. */
export const graphql = initGraphQLTada<{
  introspection: Omit<introspection, 'types'> & {
    types: Omit<Types, 'Query'> & {
      Query: { kind: 'OBJECT'; name: 'Query'; fields: { sharedViews: SharedViews } }
      SavedViewConnection: {
        kind: 'OBJECT'
        name: 'SavedViewConnection'
        fields: { edges: Edges; pageInfo: Types['NoticeConnection']['fields']['pageInfo'] }
      }
      SavedViewEdge: { kind: 'OBJECT'; name: 'SavedViewEdge'; fields: { node: Node } }
    }
  }
  scalars: { CalendarDate: string; Instant: string; Rupiah: string }
}>()
