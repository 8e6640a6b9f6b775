import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const OpenBillsQuery = graphql(`
  query OpenBills($id: ID!) {
    contributionList(id: $id) {
      id
      openBills { id fromMonth untilMonth dueOn billedOn billed paid ordered }
      waitingTransfers { reference amount rest }
    }
  }
`)

export type PayerBills = NonNullable<ResultOf<typeof OpenBillsQuery>['contributionList']>

export const RecordContributionTransferMutation = graphql(
  `
    mutation RecordContributionTransfer($input: RecordContributionTransferInput!) {
      recordContributionTransfer(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)
