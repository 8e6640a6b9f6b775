import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const ReverificationListQuery = graphql(`
  query ReverificationList($first: Int, $after: String, $last: Int, $before: String, $states: [ReverificationState!], $undecided: Boolean) {
    reverifications(first: $first, after: $after, last: $last, before: $before, states: $states, undecided: $undecided) {
      totalCount
      mayOpen
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id state because asOf people listed undecided synthetic createdAt decree { id kind number fromMonth text { title } programme { name } } } }
    }
  }
`)

export type ReverificationSummary = ResultOf<typeof ReverificationListQuery>['reverifications']['edges'][number]['node']

export const DueReverificationsQuery = graphql(`
  query DueReverifications {
    reverificationsDue { dueOn decree { id kind number fromMonth people text { title } programme { name } } }
  }
`)

export const ReverificationQuery = graphql(`
  query Reverification($id: ID!) {
    reverification(id: $id) {
      id
      state
      stateReason
      because
      asOf
      note
      people
      listed
      undecided
      counts { finding outcome people }
      actions
      decree { id kind number fromMonth untilMonth text { title } programme { id name } }
      amendment { id kind number state fromMonth programme { name } }
      createdBy { id name }
      createdAt
      closedBy { id name }
      closedAt
      synthetic
      version
    }
  }
`)

export type ReverificationDetail = NonNullable<ResultOf<typeof ReverificationQuery>['reverification']>

export const ReverificationItemsQuery = graphql(`
  query ReverificationItems($id: ID!, $filter: ReverificationItemFilter, $first: Int, $after: String, $last: Int, $before: String) {
    reverification(id: $id) {
      id
      items(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { line workerId name maskedNationalId birthDate village { code name } occupation { code nameId nameEn } statusNow villageNow { code name } decileNow
          finding findings suggested outcome reason note decidedByName decidedAt evidence { finding source value area { code name } saidOn } } }
      }
    }
  }
`)

export type ReverificationItem = NonNullable<
  ResultOf<typeof ReverificationItemsQuery>['reverification']
>['items']['edges'][number]['node']

export const NewlyEligibleQuery = graphql(`
  query NewlyEligible($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    reverification(id: $id) {
      id
      newlyEligible(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id name maskedNationalId ageYears village { code name } occupation { code nameId nameEn } welfareDecile status registeredOn } }
      }
      proposableTasks { id label quotaPeople proposedPeople round { id name } }
    }
  }
`)

export const DecreeReverificationQuery = graphql(`
  query DecreeReverification($id: ID!) {
    decree(id: $id) { id mayReverify reverificationSchedule { everyMonths nextOn } }
    reverifications(first: 10, decreeId: $id) { edges { node { id state asOf listed undecided createdAt } } }
  }
`)

export const OpenReverificationMutation = graphql(
  `
    mutation OpenReverification($input: OpenReverificationInput!) {
      openReverification(input: $input) {
        __typename
        ... on OpenReverificationSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ScheduleReverificationMutation = graphql(
  `
    mutation ScheduleReverification($input: ScheduleReverificationInput!) {
      scheduleReverification(input: $input) {
        __typename
        ... on ScheduleReverificationSuccess { data { id reverificationSchedule { everyMonths nextOn } } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DecideReverificationMutation = graphql(
  `
    mutation DecideReverification($input: DecideReverificationInput!) {
      decideReverification(input: $input) {
        __typename
        ... on DecideReverificationSuccess { data { id undecided } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DecideManyReverificationsMutation = graphql(
  `
    mutation DecideManyReverifications($input: DecideManyReverificationsInput!) {
      decideManyReverifications(input: $input) {
        __typename
        ... on DecideManyReverificationsSuccess { data { id undecided } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CloseReverificationMutation = graphql(
  `
    mutation CloseReverification($input: CloseReverificationInput!) {
      closeReverification(input: $input) {
        __typename
        ... on CloseReverificationSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ReopenReverificationMutation = graphql(
  `
    mutation ReopenReverification($input: ReopenReverificationInput!) {
      reopenReverification(input: $input) {
        __typename
        ... on ReopenReverificationSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CancelReverificationMutation = graphql(
  `
    mutation CancelReverification($input: CancelReverificationInput!) {
      cancelReverification(input: $input) {
        __typename
        ... on CancelReverificationSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DraftFromReverificationMutation = graphql(
  `
    mutation DraftFromReverification($input: DraftFromReverificationInput!) {
      draftFromReverification(input: $input) {
        __typename
        ... on DraftFromReverificationSuccess { data { unfilled skipped passedOver amendment { id } } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ProposeNewlyEligibleMutation = graphql(
  `
    mutation ProposeNewlyEligible($input: ProposeNewlyEligibleInput!) {
      proposeNewlyEligible(input: $input) {
        __typename
        ... on ProposeNewlyEligibleSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const StartReverificationExportMutation = graphql(
  `
    mutation StartReverificationExport($input: StartReverificationExportInput!) {
      startReverificationExport(input: $input) {
        __typename
        ... on StartReverificationExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** What a change of a review makes old. */
export const staleReviews = {
  additionalTypenames: ['Reverification', 'ReverificationItem', 'Decree', 'DueReverification'],
}
