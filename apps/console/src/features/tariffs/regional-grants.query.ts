import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const RegionalGrantsQuery = graphql(`
  query RegionalGrants {
    regionalGrants {
      mayPropose
      grants {
        id endsGrantId amount fromDay lastDay legalBasis basisDay state actions proposedAt decidedAt
        proposedBy { name }
        decidedBy { name }
        onePersonRefusal { code text textEn }
      }
    }
  }
`)

export type RegionalGrant = NonNullable<ResultOf<typeof RegionalGrantsQuery>['regionalGrants']>['grants'][number]

export const ProposeRegionalGrantMutation = graphql(
  `
    mutation ProposeRegionalGrant($input: ProposeRegionalGrantInput!) {
      proposeRegionalGrant(input: $input) { __typename ... on ProposeRegionalGrantSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const ProposeRegionalGrantEndMutation = graphql(
  `
    mutation ProposeRegionalGrantEnd($input: ProposeRegionalGrantEndInput!) {
      proposeRegionalGrantEnd(input: $input) { __typename ... on ProposeRegionalGrantEndSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const ConfirmRegionalGrantMutation = graphql(
  `
    mutation ConfirmRegionalGrant($input: ConfirmRegionalGrantInput!) {
      confirmRegionalGrant(input: $input) { __typename ... on ConfirmRegionalGrantSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const SetRegionalGrantAsideMutation = graphql(
  `
    mutation SetRegionalGrantAside($input: SetRegionalGrantAsideInput!) {
      setRegionalGrantAside(input: $input) { __typename ... on SetRegionalGrantAsideSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)
