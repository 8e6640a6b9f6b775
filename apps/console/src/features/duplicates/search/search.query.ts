import { graphql } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'

export const DuplicateSearchQuery = graphql(`
  query DuplicateSearch {
    duplicateSearch {
      last { id finishedAt result createdBy { id name } }
      underWay { id }
    }
  }
`)

export const StartDuplicateSearchMutation = graphql(
  `
    mutation StartDuplicateSearch($input: StartDuplicateSearchInput!) {
      startDuplicateSearch(input: $input) {
        __typename
        ... on StartDuplicateSearchSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
