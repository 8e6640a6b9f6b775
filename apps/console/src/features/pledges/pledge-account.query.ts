import { graphql, type ResultOf, type VariablesOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

/** What pledges to a government have come to. */
export const PledgeAccountsQuery = graphql(`
  query PledgeAccounts($first: Int, $after: String, $last: Int, $before: String, $filter: PledgeAccountFilter) {
    pledgeAccounts(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      mayRead totalCount lateCount promised listed billed paid received gap overdue
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id state pledgedMonths listedMonths paidMonths receivedMonths promised listed billed paid received gap overdue overdueBills overdueSince daysLate
          pledge { id fromMonth untilMonth synthetic company { id name } }
        }
      }
    }
  }
`)

export type PledgeAccounts = ResultOf<typeof PledgeAccountsQuery>['pledgeAccounts']
export type PledgeAccount = PledgeAccounts['edges'][number]['node']
export type PledgeAccountFilter = NonNullable<VariablesOf<typeof PledgeAccountsQuery>['filter']>

export const StartPledgeExportMutation = graphql(
  `
    mutation StartPledgeExport($input: StartPledgeExportInput!) {
      startPledgeExport(input: $input) {
        __typename
        ... on StartPledgeExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** Who waits in the reserves, exact. */
export const CsrNeedsQuery = graphql(`
  query CsrNeeds($areaCode: String) {
    csrNeeds(areaCode: $areaCode) {
      month personMonth people monthAmount yearAmount groupCount
      groups { people firstPlace monthAmount yearAmount area { code name level } occupation { code nameId nameEn } }
    }
  }
`)

export type CsrNeeds = NonNullable<ResultOf<typeof CsrNeedsQuery>['csrNeeds']>

/** The same as a company may see it. */
export const CsrSheetQuery = graphql(`
  query CsrSheet($areaCode: String) {
    csrSheet(areaCode: $areaCode) {
      month personMonth personYear people yearAmount deathBenefit deathBenefitBasis
      area { code name }
      groups { people isRest district { code name } occupation { code nameId nameEn } }
    }
  }
`)

export type CsrSheet = NonNullable<ResultOf<typeof CsrSheetQuery>['csrSheet']>
