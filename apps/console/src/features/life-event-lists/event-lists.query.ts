import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const EventListsQuery = graphql(`
  query EventLists($first: Int, $after: String, $last: Int, $before: String) {
    lifeEventLists(first: $first, after: $after, last: $last, before: $before) {
      mayRead mayTake
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id fileName source state rowCount verdicts { verdict rows } uploadedAt uploadedBy { name } } }
    }
  }
`)

export type EventListSummary = ResultOf<typeof EventListsQuery>['lifeEventLists']['edges'][number]['node']

export const EventListQuery = graphql(`
  query EventList($id: ID!) {
    lifeEventList(id: $id) {
      id version fileName source state rowCount actions
      uploadedAt confirmedAt rejectedAt rejectionReason withdrawnAt withdrawalReason
      withdrawal { hindrance events }
      rowsWaitingOutside
      verdicts { verdict rows }
      uploadedBy { name }
      confirmedBy { name }
      rejectedBy { name }
      withdrawnBy { name }
      onePersonRefusal { code text textEn }
    }
  }
`)

export type EventList = NonNullable<ResultOf<typeof EventListQuery>['lifeEventList']>

export const EventRowsQuery = graphql(`
  query EventRows($id: ID!, $verdict: LifeEventVerdict, $first: Int, $after: String, $last: Int, $before: String) {
    lifeEventList(id: $id) {
      id
      rows(verdict: $verdict, first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges {
          node {
            rowNumber verdict name maskedNationalId membershipNumber kind eventDay dayPrecision place atWork ofOccupationalIllness eventId claimId isWithdrawn hindrance
            worker { id name }
            faults { field fault cell }
            waitingReports { id eventDay dayPrecision }
          }
        }
      }
    }
  }
`)

export type EventRow = NonNullable<ResultOf<typeof EventRowsQuery>['lifeEventList']>['rows']['edges'][number]['node']
export type EventVerdict = EventRow['verdict']

export const TakeEventListMutation = graphql(
  `
    mutation TakeEventList($input: TakeLifeEventListInput!) {
      takeLifeEventList(input: $input) { __typename ... on TakeLifeEventListSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const ConfirmEventListMutation = graphql(
  `
    mutation ConfirmEventList($input: ConfirmLifeEventListInput!) {
      confirmLifeEventList(input: $input) { __typename ... on ConfirmLifeEventListSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const RejectEventListMutation = graphql(
  `
    mutation RejectEventList($input: RejectLifeEventListInput!) {
      rejectLifeEventList(input: $input) { __typename ... on RejectLifeEventListSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const WithdrawEventListMutation = graphql(
  `
    mutation WithdrawEventList($input: WithdrawLifeEventListInput!) {
      withdrawLifeEventList(input: $input) { __typename ... on WithdrawLifeEventListSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)
