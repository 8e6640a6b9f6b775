import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const FundProvisionsQuery = graphql(`
  query FundProvisions($first: Int, $after: String, $last: Int, $before: String, $year: Int) {
    fundProvisions(first: $first, after: $after, last: $last, before: $before, year: $year) {
      totalCount
      year
      years
      provided
      mayRecord
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id number decidedOn fromMonth lastMonth amount state actions
          draftedBy { name }
          approvedBy { name }
          onePersonRefusal { code text textEn }
          lines { amount line { id subActivity programme ceiling provided } }
          mayRevoke
          revocations {
            id reason state actions
            draftedBy { name }
            onePersonRefusal { code text textEn }
          }
        }
      }
    }
  }
`)

export type FundProvision = ResultOf<typeof FundProvisionsQuery>['fundProvisions']['edges'][number]['node']

/** Lines for which a new letter can provide. */
export const LinesToProvideQuery = graphql(`
  query LinesToProvide($fiscalYear: Int!) {
    budgetLines(first: 100, year: $fiscalYear) {
      edges { node { id subActivity programme ceiling provided } }
    }
  }
`)

export type LineToProvide = ResultOf<typeof LinesToProvideQuery>['budgetLines']['edges'][number]['node']

export const RecordFundProvisionMutation = graphql(
  `
    mutation RecordFundProvision($input: RecordFundProvisionInput!) {
      recordFundProvision(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const ApproveFundProvisionMutation = graphql(
  `
    mutation ApproveFundProvision($input: ApproveFundProvisionInput!) {
      approveFundProvision(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const WithdrawFundProvisionMutation = graphql(
  `
    mutation WithdrawFundProvision($input: WithdrawFundProvisionInput!) {
      withdrawFundProvision(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const ProposeProvisionRevocationMutation = graphql(
  `
    mutation ProposeProvisionRevocation($input: ProposeProvisionRevocationInput!) {
      proposeProvisionRevocation(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const ApproveProvisionRevocationMutation = graphql(
  `
    mutation ApproveProvisionRevocation($input: ApproveProvisionRevocationInput!) {
      approveProvisionRevocation(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const WithdrawProvisionRevocationMutation = graphql(
  `
    mutation WithdrawProvisionRevocation($input: WithdrawProvisionRevocationInput!) {
      withdrawProvisionRevocation(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)
