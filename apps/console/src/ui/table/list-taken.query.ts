import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

/** The log's line about a list that is taken along: without it there is no file. */
export const RecordListTakenMutation = graphql(
  `
    mutation RecordListTaken($input: RecordListTakenInput!) {
      recordListTaken(input: $input) { __typename ... on RecordListTakenSuccess { data } ...Problem }
    }
  `,
  [Problem],
)
