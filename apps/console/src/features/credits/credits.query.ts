import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

/** What one's own organisation paid too much, what waits longest first. */
export const CreditsQuery = graphql(`
  query Credits($first: Int, $after: String, $last: Int, $before: String) {
    contributionCredits(first: $first, after: $after, last: $last, before: $before) {
      totalCount months amount confirmedAmount mayRecord mayExport
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id fromMonth untilMonth months amount reason lastOwedMonth since ageDays isConfirmed
          worker { id name }
          list { id billingCode fromMonth untilMonth government { id name } keptFor { name source } }
        }
      }
    }
  }
`)

export type Credit = ResultOf<typeof CreditsQuery>['contributionCredits']['edges'][number]['node']

/** How credits were settled, the newest first. */
export const CreditSettlementsQuery = graphql(`
  query CreditSettlements($first: Int, $after: String, $last: Int, $before: String) {
    creditSettlements(first: $first, after: $after, last: $last, before: $before) {
      totalCount waiting owedBack
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id version kind state amount people months owedBack returnedOn reference actions reversalReason
          recordedBy { name }
          confirmedBy { name }
          offsetList { id fromMonth untilMonth }
          onePersonRefusal { code text textEn }
          credits { fromMonth untilMonth amount worker { id name } }
        }
      }
    }
  }
`)

export type CreditSettlement = ResultOf<typeof CreditSettlementsQuery>['creditSettlements']['edges'][number]['node']

/** Lists in which a credit can be offset: those that the insurer has not billed. */
export const OffsetListsQuery = graphql(`
  query OffsetLists {
    contributionLists(first: 100, states: [DRAFT, APPROVED, SENT]) {
      edges { node { id fromMonth untilMonth due decree { id number } government { id name } keptFor { name source } } }
    }
  }
`)

/** What of a bill was paid too much, and what is offset in it. */
export const ListCreditsQuery = graphql(`
  query ListCredits($id: ID!) {
    contributionList(id: $id) {
      id total offset due creditPeople credit
      offsets { id state amount people reference }
    }
  }
`)

/** Months of a person that were paid too much. */
export const WorkerCreditsQuery = graphql(`
  query WorkerCredits($id: ID!) {
    workerCredits(workerId: $id) { fromMonth untilMonth months amount isSettled isConfirmed list { id } }
  }
`)

export const RecordCreditSettlementMutation = graphql(
  `
    mutation RecordCreditSettlement($input: RecordCreditSettlementInput!) {
      recordCreditSettlement(input: $input) { __typename ... on RecordCreditSettlementSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const StartCreditExportMutation = graphql(
  `
    mutation StartCreditExport($input: StartCreditExportInput!) {
      startCreditExport(input: $input) { __typename ... on StartCreditExportSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const ConfirmCreditSettlementMutation = graphql(
  `
    mutation ConfirmCreditSettlement($input: ConfirmCreditSettlementInput!) {
      confirmCreditSettlement(input: $input) { __typename ... on ConfirmCreditSettlementSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const ReverseCreditSettlementMutation = graphql(
  `
    mutation ReverseCreditSettlement($input: ReverseCreditSettlementInput!) {
      reverseCreditSettlement(input: $input) { __typename ... on ReverseCreditSettlementSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)
