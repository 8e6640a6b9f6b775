import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const FormerNamesQuery = graphql(`
  query FormerNames($first: Int, $after: String, $last: Int, $before: String) {
    areaFormerNames(first: $first, after: $after, last: $last, before: $before) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id name validUntil legalBasis source addedAt withdrawnAt
          area { code name path { code name level } }
          addedBy { name }
        }
      }
    }
  }
`)

export type FormerName = ResultOf<typeof FormerNamesQuery>['areaFormerNames']['edges'][number]['node']

export const AreaSearchQuery = graphql(`
  query AreaSearch($search: String!) {
    areas(search: $search) { code name path { code name level } }
  }
`)

export const AddFormerNameMutation = graphql(
  `
    mutation AddFormerName($input: AddAreaFormerNameInput!) {
      addAreaFormerName(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const WithdrawFormerNameMutation = graphql(
  `
    mutation WithdrawFormerName($input: WithdrawAreaFormerNameInput!) {
      withdrawAreaFormerName(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

/** An area with those around it, below the province: `Sungai Rupa, Pengkadan, Kapuas Hulu`. */
export function fullNameOf(area: {
  readonly path: readonly { readonly name: string; readonly level: string }[]
}): string {
  const below = area.path.filter(({ level }) => level !== 'PROVINCE')
  return (below.length === 0 ? area.path : below)
    .map(({ name }) => name)
    .toReversed()
    .join(', ')
}
