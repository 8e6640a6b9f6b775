import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

/** The payment orders of a government: how far each is, who waits, and since when. */
export const PaymentOrdersQuery = graphql(`
  query PaymentOrders($first: Int, $after: String, $last: Int, $before: String, $filter: PaymentOrderFilter) {
    paymentOrders(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      amount
      states { state count amount }
      payers { id name }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id amount state sppNumber sppOn spmNumber spmOn sp2dNumber sp2dOn waitsSince isLate
          list { id fromMonth untilMonth billingCode decree { id kind number fromMonth programme { name } } government { id name } }
          lines { amount line { id subActivity programme agency { id name } } }
        }
      }
    }
  }
`)

export type PaymentOrderSummary = ResultOf<typeof PaymentOrdersQuery>['paymentOrders']['edges'][number]['node']

export const StartPaymentOrderExportMutation = graphql(
  `
    mutation StartPaymentOrderExport($input: StartPaymentOrderExportInput!) {
      startPaymentOrderExport(input: $input) {
        __typename
        ... on StartPaymentOrderExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
