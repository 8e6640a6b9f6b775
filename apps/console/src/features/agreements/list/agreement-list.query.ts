import { graphql, type ResultOf } from '../../../graphql.ts'

export const AgreementListQuery = graphql(`
  query AgreementList($first: Int, $after: String, $last: Int, $before: String, $filter: AgreementFilter, $order: AgreementOrder) {
    agreements(first: $first, after: $after, last: $last, before: $before, filter: $filter, order: $order) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id
          kind
          standing
          number
          title
          validFrom
          lastDay
          quotaPeople
          synthetic
          parties { id name tenant { shortName } }
          obligationTally { total done late }
        }
      }
    }
    agreementFacets(filter: $filter) { dimension key label count }
  }
`)

export type AgreementRow = ResultOf<typeof AgreementListQuery>['agreements']['edges'][number]['node']
export type AgreementFacet = ResultOf<typeof AgreementListQuery>['agreementFacets'][number]
