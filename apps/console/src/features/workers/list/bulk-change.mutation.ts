import { graphql, type VariablesOf } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'

export type BulkChangeKind = 'STATUS' | 'OCCUPATION' | 'DECILE'

/** What a verifier decides about many at once. */
export type BulkVerdict = 'VERIFIED' | 'INELIGIBLE'

export const PreviewBulkChangeMutation = graphql(
  `
    mutation PreviewBulkChange($input: BulkChangeInput!) {
      previewBulkChange(input: $input) {
        __typename
        ... on PreviewBulkChangeSuccess {
          data {
            matching
            eligible
            changes { from to count }
            notEligible { code message messageEn count }
            token
          }
        }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const StartBulkChangeMutation = graphql(
  `
    mutation StartBulkChange($input: StartBulkChangeInput!) {
      startBulkChange(input: $input) {
        __typename
        ... on StartBulkChangeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export type BulkChange = VariablesOf<typeof PreviewBulkChangeMutation>['input']['change']
