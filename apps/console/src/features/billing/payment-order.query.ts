import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import type { ContributionListDetail } from './billing.query.ts'

export type PaymentOrder = ContributionListDetail['paymentOrders'][number]

export const RequestPaymentOrderMutation = graphql(
  `
    mutation RequestPaymentOrder($input: RequestPaymentOrderInput!) {
      requestPaymentOrder(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const IssuePaymentOrderMutation = graphql(
  `
    mutation IssuePaymentOrder($input: IssuePaymentOrderInput!) {
      issuePaymentOrder(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const RefusePaymentOrderMutation = graphql(
  `
    mutation RefusePaymentOrder($input: RefusePaymentOrderInput!) {
      refusePaymentOrder(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const RecordDisbursementMutation = graphql(
  `
    mutation RecordDisbursement($input: RecordDisbursementInput!) {
      recordDisbursement(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const WithdrawPaymentOrderMutation = graphql(
  `
    mutation WithdrawPaymentOrder($input: WithdrawPaymentOrderInput!) {
      withdrawPaymentOrder(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)
