import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

/** What was paid in numbers, and the lists from which it is known. */
export const EarlierFiguresQuery = graphql(`
  query EarlierFigures($first: Int, $after: String, $last: Int, $before: String) {
    earlierBenefitFigures {
      all { claims amount }
      byProgramme { key claims amount }
      byArea { key claims amount isUnplaced area { code name } }
      byYear { key claims amount }
    }
    earlierBenefitUploads(first: $first, after: $after, last: $last, before: $before) {
      mayRead mayTake
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id fileName state rowCount amount faultCount firstPaidOn lastPaidOn uploadedAt uploadedBy { name } } }
    }
  }
`)

export type EarlierFigures = NonNullable<ResultOf<typeof EarlierFiguresQuery>['earlierBenefitFigures']>
export type EarlierUploadSummary = ResultOf<
  typeof EarlierFiguresQuery
>['earlierBenefitUploads']['edges'][number]['node']

export const EarlierUploadQuery = graphql(`
  query EarlierUpload($id: ID!) {
    earlierBenefitUpload(id: $id) {
      id version fileName state rowCount amount faultCount matchedCount repeatedCount conflictCount countedAmount firstPaidOn lastPaidOn actions
      uploadedAt confirmedAt rejectedAt rejectionReason
      uploadedBy { name }
      confirmedBy { name }
      rejectedBy { name }
      onePersonRefusal { code text textEn }
      faultyRows(first: 100) { edges { node { rowNumber faults { field fault cell } } } }
    }
  }
`)

export type EarlierUpload = NonNullable<ResultOf<typeof EarlierUploadQuery>['earlierBenefitUpload']>

export const EarlierBenefitsQuery = graphql(`
  query EarlierBenefits(
    $first: Int, $after: String, $last: Int, $before: String
    $programme: InsuranceProgramme, $year: Int, $areaCode: String, $search: String, $uploadId: ID
  ) {
    earlierBenefits(
      first: $first, after: $after, last: $last, before: $before
      programme: $programme, year: $year, areaCode: $areaCode, search: $search, uploadId: $uploadId
    ) {
      totalCount totalAmount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id rowNumber name maskedNationalId membershipNumber programme eventOn paidOn amount claimNumber recipient standing isCounted
          area { code name }
          worker { id name }
        }
      }
    }
  }
`)

export type EarlierBenefit = ResultOf<typeof EarlierBenefitsQuery>['earlierBenefits']['edges'][number]['node']

export const TakeEarlierBenefitsMutation = graphql(
  `
    mutation TakeEarlierBenefits($input: TakeEarlierBenefitsInput!) {
      takeEarlierBenefits(input: $input) {
        __typename
        ... on TakeEarlierBenefitsSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ConfirmEarlierBenefitsMutation = graphql(
  `
    mutation ConfirmEarlierBenefits($input: ConfirmEarlierBenefitsInput!) {
      confirmEarlierBenefits(input: $input) { __typename ... on ConfirmEarlierBenefitsSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const RejectEarlierBenefitsMutation = graphql(
  `
    mutation RejectEarlierBenefits($input: RejectEarlierBenefitsInput!) {
      rejectEarlierBenefits(input: $input) { __typename ... on RejectEarlierBenefitsSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)
