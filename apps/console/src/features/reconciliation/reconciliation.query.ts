import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const ReconciliationFilesQuery = graphql(`
  query ReconciliationFiles($first: Int, $after: String, $last: Int, $before: String) {
    reconciliationFiles(first: $first, after: $after, last: $last, before: $before) {
      mayTake
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id fileName rowCount amount firstOn lastOn recordedAt recordedBy { name } } }
    }
  }
`)

export type StatementSummary = ResultOf<typeof ReconciliationFilesQuery>['reconciliationFiles']['edges'][number]['node']

export const ReconciliationFileQuery = graphql(`
  query ReconciliationFile($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $states: [ReconciliationState!]) {
    reconciliationFile(id: $id) {
      id fileName rowCount incomingCount amount firstOn lastOn mayConfirm recordedAt
      recordedBy { name }
      onePersonRefusal { code text textEn }
      counts { state rows }
      rows(first: $first, after: $after, last: $last, before: $before, states: $states) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges {
          node {
            rowNumber state day amount reference description earlierFileName earlierRowNumber earlierAmount reason decidedAt
            decidedBy { name }
            payments {
              id paidOn reference days isShown mayConfirm
              recordedBy { name }
              onePersonRefusal { code text textEn }
              list { id fromMonth untilMonth billingCode billed open decree { id number } government { id name } }
            }
            bills { id fromMonth untilMonth billingCode billed open decree { id number } government { id name } }
          }
        }
      }
    }
  }
`)

export type StatementDetail = NonNullable<ResultOf<typeof ReconciliationFileQuery>['reconciliationFile']>
export type StatementLine = StatementDetail['rows']['edges'][number]['node']
export type ListBeside = StatementLine['bills'][number]

export const UnshownPaymentsQuery = graphql(`
  query UnshownPayments($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    reconciliationFile(id: $id) {
      id
      unshown(first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges {
          node {
            id amount paidOn reference
            recordedBy { name }
            list { id fromMonth untilMonth billingCode billed open decree { id number } government { id name } }
          }
        }
      }
    }
  }
`)

export const TakeReconciliationFileMutation = graphql(
  `
    mutation TakeReconciliationFile($input: TakeReconciliationFileInput!) {
      takeReconciliationFile(input: $input) {
        __typename
        ... on TakeReconciliationFileSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ConfirmReconciliationMutation = graphql(
  `
    mutation ConfirmReconciliation($input: ConfirmReconciliationInput!) {
      confirmReconciliation(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const ConfirmReconciliationMatchesMutation = graphql(
  `
    mutation ConfirmReconciliationMatches($input: ConfirmReconciliationMatchesInput!) {
      confirmReconciliationMatches(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const SetReconciliationRowsAsideMutation = graphql(
  `
    mutation SetReconciliationRowsAside($input: SetReconciliationRowsAsideInput!) {
      setReconciliationRowsAside(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)
