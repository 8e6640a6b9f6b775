import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const ProposeCashPlanMutation = graphql(
  `
    mutation ProposeCashPlan($input: ProposeCashPlanInput!) {
      proposeCashPlan(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const ApproveCashPlanMutation = graphql(
  `
    mutation ApproveCashPlan($input: ApproveCashPlanInput!) {
      approveCashPlan(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const WithdrawCashPlanMutation = graphql(
  `
    mutation WithdrawCashPlan($input: WithdrawCashPlanInput!) {
      withdrawCashPlan(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)
