import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const OutsideReportsQuery = graphql(`
  query OutsideReports($first: Int, $after: String) {
    outsideReports(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id reporter isByFamily source kind eventDay dayPrecision place atWorkOrOnTheWay ofOccupationalIllness reportedAt mayDecide
          person { id name village { name } }
          family { name relation phone }
          otherDays { day isReported }
          metOn
          onePersonRefusal { text textEn }
        }
      }
    }
  }
`)

export type OutsideReport = ResultOf<typeof OutsideReportsQuery>['outsideReports']['edges'][number]['node']

export const ReportToKeeperMutation = graphql(
  `
    mutation ReportLifeEventToKeeper($input: ReportLifeEventToKeeperInput!) {
      reportLifeEventToKeeper(input: $input) {
        ... on ReportLifeEventToKeeperSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DecideOutsideReportMutation = graphql(
  `
    mutation DecideOutsideReport($input: DecideOutsideReportInput!) {
      decideOutsideReport(input: $input) {
        ... on DecideOutsideReportSuccess { __typename data { id state event { id claim { id } } } }
        ...Problem
      }
    }
  `,
  [Problem],
)
