import { graphql, type ResultOf } from '../../graphql.ts'

export const DecreeCopyListQuery = graphql(`
  query DecreeCopyList($first: Int, $after: String, $last: Int, $before: String, $search: String, $agreementId: ID) {
    decreeCopies(first: $first, after: $after, last: $last, before: $before, search: $search, agreementId: $agreementId) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id number kind state signedOn people fromMonth programmeName government { id shortName } } }
    }
  }
`)

export type DecreeCopySummary = ResultOf<typeof DecreeCopyListQuery>['decreeCopies']['edges'][number]['node']

export const DecreeCopyQuery = graphql(`
  query DecreeCopy($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    decreeCopy(id: $id) {
      id
      reason
      kind
      state
      number
      signedOn
      programmeName
      insuranceProgrammes
      fundingSource
      people
      fromMonth
      untilMonth
      endedFrom
      amendsNumber
      publicPath
      government { id name shortName }
      annex(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { change person { id level name maskedNationalId village { code name } occupation { nameId nameEn } } } }
      }
    }
  }
`)

export type DecreeCopyDetail = NonNullable<ResultOf<typeof DecreeCopyQuery>['decreeCopy']>
export type CopiedPerson = DecreeCopyDetail['annex']['edges'][number]['node']
