import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const TrialBalanceQuery = graphql(`
  query TrialBalance($from: CalendarDate!, $until: CalendarDate!) {
    trialBalance(from: $from, until: $until) {
      debit
      credit
      mayClose
      lastClosed { month closedAt closedBy { name } }
      accounts { account opening debit credit closing }
    }
  }
`)

export type TrialBalance = NonNullable<ResultOf<typeof TrialBalanceQuery>['trialBalance']>
export type LedgerAccount = TrialBalance['accounts'][number]['account']

export const AccountStatementQuery = graphql(`
  query AccountStatement(
    $account: LedgerAccount!, $from: CalendarDate!, $until: CalendarDate!, $first: Int, $after: String, $last: Int, $before: String
  ) {
    accountStatement(account: $account, from: $from, until: $until, first: $first, after: $after, last: $last, before: $before) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id bookedOn debit credit programme entry { id kind reversalReason text listId factOn bookedBy { name } } } }
    }
  }
`)

export type StatementRow = ResultOf<typeof AccountStatementQuery>['accountStatement']['edges'][number]['node']

export const CloseLedgerPeriodMutation = graphql(
  `
    mutation CloseLedgerPeriod($input: CloseLedgerPeriodInput!) {
      closeLedgerPeriod(input: $input) {
        __typename
        ... on CloseLedgerPeriodSuccess { data { month } }
        ...Problem
      }
    }
  `,
  [Problem],
)
