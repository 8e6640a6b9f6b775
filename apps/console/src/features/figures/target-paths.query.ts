import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const TargetPathsQuery = graphql(`
  query TargetPaths($areaCode: String!) {
    targetPaths(areaCode: $areaCode) {
      maySet
      paths {
        id documentKind documentNumber documentDay documentName reason replacedById state refusalReason proposedAt decidedAt actions
        steps { year amount falls }
        area { code name }
        indicator { code unit nameId nameEn }
        proposedBy { name }
        decidedBy { name }
        onePersonRefusal { code text textEn }
      }
    }
  }
`)

export type TargetPath = NonNullable<ResultOf<typeof TargetPathsQuery>['targetPaths']>['paths'][number]

export const SetTargetMutation = graphql(
  `
    mutation SetTarget($input: SetTargetInput!) {
      setTarget(input: $input) { __typename ... on SetTargetSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const ConfirmTargetMutation = graphql(
  `
    mutation ConfirmTarget($input: ConfirmTargetInput!) {
      confirmTarget(input: $input) { __typename ... on ConfirmTargetSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const RefuseTargetMutation = graphql(
  `
    mutation RefuseTarget($input: RefuseTargetInput!) {
      refuseTarget(input: $input) { __typename ... on RefuseTargetSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const WithdrawTargetMutation = graphql(
  `
    mutation WithdrawTarget($input: WithdrawTargetInput!) {
      withdrawTarget(input: $input) { __typename ... on WithdrawTargetSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)
