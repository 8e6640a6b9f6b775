import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const HandoversQuery = graphql(`
  query Handovers($first: Int, $after: String, $last: Int, $before: String, $state: HandoverState, $areaCode: String, $from: CalendarDate, $until: CalendarDate) {
    handovers(first: $first, after: $after, last: $last, before: $before, state: $state, areaCode: $areaCode, from: $from, until: $until) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id title onDay startsAt place state families area { code name } } }
    }
  }
`)

export type HandoverSummary = ResultOf<typeof HandoversQuery>['handovers']['edges'][number]['node']

export const HandoverQuery = graphql(`
  query Handover($id: ID!) {
    handover(id: $id) {
      id title place onDay startsAt giverName giverPosition withPress state stateReason version
      families coming shown present attended minutes recordedAt confirmedAt
      boardsPath seatsPath questionsPath minutesPath actions
      area { code name }
      createdBy { name }
      recordedBy { name }
      confirmedBy { name }
      onePersonRefusal { code text textEn }
      consents {
        id familyName heirName comes mayBeShown consentedOn channel amount withdrawnAt wasPresent
        claim { id }
        recordedBy { name }
      }
      guests { id name position }
      photos { id kind caption file { name href } addedBy { name } }
    }
  }
`)

export type Handover = NonNullable<ResultOf<typeof HandoverQuery>['handover']>
export type Consent = Handover['consents'][number]

export const CandidatesQuery = graphql(`
  query HandoverCandidates($first: Int, $after: String, $last: Int, $before: String, $id: ID!, $search: String) {
    handoverCandidates(first: $first, after: $after, last: $last, before: $before, handoverId: $id, search: $search) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id amount claim { id person { id name village { name } } heirs { id name isLiving } } } }
    }
  }
`)

export type Candidate = ResultOf<typeof CandidatesQuery>['handoverCandidates']['edges'][number]['node']

export const ClaimHandoversQuery = graphql(`
  query ClaimHandovers($id: ID!) {
    claim(id: $id) {
      id
      handoverConsents { id familyName comes mayBeShown consentedOn withdrawnAt wasPresent handover { id title onDay state } }
    }
  }
`)

export const HandoverAreasQuery = graphql(`
  query HandoverAreas($parentCode: String!) { areas(parentCode: $parentCode) { code name } }
`)

export const PlanHandoverMutation = graphql(
  `
    mutation PlanHandover($input: PlanHandoverInput!) {
      planHandover(input: $input) {
        ... on PlanHandoverSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ChangeHandoverMutation = graphql(
  `
    mutation ChangeHandover($input: ChangeHandoverInput!) {
      changeHandover(input: $input) {
        ... on ChangeHandoverSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ScheduleHandoverMutation = graphql(
  `
    mutation ScheduleHandover($input: ScheduleHandoverInput!) {
      scheduleHandover(input: $input) {
        ... on ScheduleHandoverSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CancelHandoverMutation = graphql(
  `
    mutation CancelHandover($input: CancelHandoverInput!) {
      cancelHandover(input: $input) {
        ... on CancelHandoverSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RecordHandoverConsentMutation = graphql(
  `
    mutation RecordHandoverConsent($input: RecordHandoverConsentInput!) {
      recordHandoverConsent(input: $input) {
        ... on RecordHandoverConsentSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const WithdrawHandoverConsentMutation = graphql(
  `
    mutation WithdrawHandoverConsent($input: WithdrawHandoverConsentInput!) {
      withdrawHandoverConsent(input: $input) {
        ... on WithdrawHandoverConsentSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RecordHandoverMinutesMutation = graphql(
  `
    mutation RecordHandoverMinutes($input: RecordHandoverMinutesInput!) {
      recordHandoverMinutes(input: $input) {
        ... on RecordHandoverMinutesSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ConfirmHandoverMutation = graphql(
  `
    mutation ConfirmHandover($input: ConfirmHandoverInput!) {
      confirmHandover(input: $input) {
        ... on ConfirmHandoverSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const InviteHandoverGuestMutation = graphql(
  `
    mutation InviteHandoverGuest($input: InviteHandoverGuestInput!) {
      inviteHandoverGuest(input: $input) {
        ... on InviteHandoverGuestSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RemoveHandoverGuestMutation = graphql(
  `
    mutation RemoveHandoverGuest($input: RemoveHandoverGuestInput!) {
      removeHandoverGuest(input: $input) {
        ... on RemoveHandoverGuestSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const AddHandoverPhotoMutation = graphql(
  `
    mutation AddHandoverPhoto($input: AddHandoverPhotoInput!) {
      addHandoverPhoto(input: $input) {
        ... on AddHandoverPhotoSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RemoveHandoverPhotoMutation = graphql(
  `
    mutation RemoveHandoverPhoto($input: RemoveHandoverPhotoInput!) {
      removeHandoverPhoto(input: $input) {
        ... on RemoveHandoverPhotoSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
