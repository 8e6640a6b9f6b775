import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const RecordCardHandOverMutation = graphql(
  `
    mutation RecordCardHandOver($input: RecordCardHandOverInput!) {
      recordCardHandOver(input: $input) {
        __typename
        ... on RecordCardHandOverSuccess { data { people } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const WithdrawCardHandOverMutation = graphql(
  `
    mutation WithdrawCardHandOver($input: WithdrawCardHandOverInput!) {
      withdrawCardHandOver(input: $input) {
        __typename
        ... on WithdrawCardHandOverSuccess { data { people } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** The page of the person says it at once. */
export const stalePerson = { additionalTypenames: ['Worker'] }
