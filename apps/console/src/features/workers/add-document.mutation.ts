import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const AddWorkerDocumentMutation = graphql(
  `
    mutation AddWorkerDocument($input: AddWorkerDocumentInput!) {
      addWorkerDocument(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)
