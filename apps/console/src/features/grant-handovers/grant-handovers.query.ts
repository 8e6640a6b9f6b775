import { type FragmentOf, graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const GrantHandoverParts = graphql(`
  fragment GrantHandoverParts on GrantHandover @_unmask {
    id grantId due amount lessReason handedOn receiver forHeir state actions recordedAt decidedAt
    recordedBy { name }
    decidedBy { name }
    file { id name href }
    onePersonRefusal { text textEn }
  }
`)

export type GrantHandover = FragmentOf<typeof GrantHandoverParts>

export const RecordGrantHandoverMutation = graphql(
  `
    mutation RecordGrantHandover($input: RecordGrantHandoverInput!) {
      recordGrantHandover(input: $input) { __typename ... on RecordGrantHandoverSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const ConfirmGrantHandoverMutation = graphql(
  `
    mutation ConfirmGrantHandover($input: ConfirmGrantHandoverInput!) {
      confirmGrantHandover(input: $input) { __typename ... on ConfirmGrantHandoverSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const SetGrantHandoverAsideMutation = graphql(
  `
    mutation SetGrantHandoverAside($input: SetGrantHandoverAsideInput!) {
      setGrantHandoverAside(input: $input) { __typename ... on SetGrantHandoverAsideSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)
