import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

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
      mayExamine
      mayExportRegistrations
      groupsWithheld
      groupsWaiting
      groups { people isRest district { code name } occupation { code nameId nameEn } }
      examined(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { place initials change district { code name } occupation { code nameId nameEn } } }
      }
      annex(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { change person { id level name maskedNationalId village { code name } occupation { nameId nameEn } } } }
      }
    }
  }
`)

export const ExamineCopyMutation = graphql(
  `
    mutation ExamineCopy($input: ExamineCopyInput!) {
      examineCopy(input: $input) {
        __typename
        ... on ExamineCopySuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export type DecreeCopyDetail = NonNullable<ResultOf<typeof DecreeCopyQuery>['decreeCopy']>
export type CopiedPerson = DecreeCopyDetail['annex']['edges'][number]['node']
