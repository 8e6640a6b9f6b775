import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const CohortListQuery = graphql(`
  query CohortList($first: Int, $after: String, $last: Int, $before: String) {
    cohorts(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      mayCreate
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id name state synthetic members reserves computedAt programme { id name } cost { total } } }
    }
  }
`)

export type CohortSummary = ResultOf<typeof CohortListQuery>['cohorts']['edges'][number]['node']

export const CohortQuery = graphql(`
  query Cohort($id: ID!) {
    cohort(id: $id) {
      id
      name
      state
      synthetic
      programme { id name fromMonth untilMonth owner { id area { code name } } ruleInForce { version } priorityInForce { version } }
      filter
      round { id name }
      pledges { id people pledge { id state fromMonth untilMonth company { id name } agreement { id number title } } }
      seed
      reservePercent
      ruleVersion
      priority { version order criteria { number label points } }
      judgedOn
      computedAt
      computedBy { id name }
      eligible
      members
      reserves
      areas { area { code name } quota taken eligible members reserves removed lastPoints nextPoints cost { total } }
      cost { people months total spans { fromMonth months perMonth } }
      changedSince
      contentHash
      lockedAt
      lockedBy { id name }
      lockReason
      unconfirmedAtLock
      quotaReleased
      publishedAt
      objectionsUntil
      publicPath
      objectionCount
      openObjectionCount
      goneCount
      gone { workerId name status service citizenship age }
      actions
      onePersonRefusal { code text textEn }
      objectionsRefusal { code text textEn }
      madeByMe
      version
      updatedAt
    }
  }
`)

export type CohortDetail = NonNullable<ResultOf<typeof CohortQuery>['cohort']>

export const UnfitQuery = graphql(`
  query CohortUnfit($id: ID!) {
    cohort(id: $id) { id unfit { total people { workerId name reason { text textEn } } } }
  }
`)

export const BlockedQuery = graphql(`
  query CohortBlocked($id: ID!) {
    cohort(id: $id) {
      id
      covered { total people { workerId name fromMonth untilMonth payer } }
      insuredAlready { total people { workerId name fromMonth untilMonth decreeId decreeNumber } }
      openAnswers { total people { workerId name resultId answer answeredOn requestId } }
    }
  }
`)

export type UnfitPerson = NonNullable<NonNullable<ResultOf<typeof UnfitQuery>['cohort']>['unfit']>['people'][number]

export const CohortPeopleQuery = graphql(`
  query CohortPeople($id: ID!, $standing: CohortStanding, $areaCode: String, $first: Int, $after: String, $last: Int, $before: String) {
    cohort(id: $id) {
      id
      people(standing: $standing, areaCode: $areaCode, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { workerId name maskedNationalId ageYears village { code name } area { code name } occupation { code nameId nameEn } welfareDecile
          standing isByObjection place points draw criteria { number label points } } }
      }
    }
  }
`)

export type CohortPerson = NonNullable<ResultOf<typeof CohortPeopleQuery>['cohort']>['people']['edges'][number]['node']

/** Programmes that a cohort can be made of: open, and one's own. */
export const OpenProgrammesQuery = graphql(`
  query OpenProgrammes($first: Int) {
    programmes(first: $first) { edges { node { id name state mayManage quotas { area { code name } people } } } }
  }
`)

/** A pledge, and the others that may come onto one list with it. */
export const PledgesToDrawQuery = graphql(`
  query PledgesToDraw($id: ID!) {
    pledge(id: $id) {
      id state fromMonth untilMonth company { id name }
      designation { others { id state fromMonth untilMonth company { id name } } }
    }
  }
`)

export const CreateCohortMutation = graphql(
  `
    mutation CreateCohort($input: CreateCohortInput!) {
      createCohort(input: $input) {
        __typename
        ... on CreateCohortSuccess { data { id version } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const UpdateCohortMutation = graphql(
  `
    mutation UpdateCohort($input: UpdateCohortInput!) {
      updateCohort(input: $input) {
        __typename
        ... on UpdateCohortSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ComputeCohortMutation = graphql(
  `
    mutation ComputeCohort($input: ComputeCohortInput!) {
      computeCohort(input: $input) {
        __typename
        ... on ComputeCohortSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DiscardCohortMutation = graphql(
  `
    mutation DiscardCohort($input: DiscardCohortInput!) {
      discardCohort(input: $input) {
        __typename
        ... on DiscardCohortSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const LockCohortMutation = graphql(
  `
    mutation LockCohort($input: LockCohortInput!) {
      lockCohort(input: $input) {
        __typename
        ... on LockCohortSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const PriorityQuery = graphql(`
  query Priority($id: ID!) {
    programme(id: $id) {
      id
      name
      state
      mayManage
      owner { id area { code name } }
      priorities { version order effectiveFrom note savedAt savedBy { id name } usedAt }
      priorityInForce { version }
    }
  }
`)

export type PriorityProgramme = NonNullable<ResultOf<typeof PriorityQuery>['programme']>

export const SavePriorityMutation = graphql(
  `
    mutation SavePriority($input: SavePriorityInput!) {
      savePriority(input: $input) {
        __typename
        ... on SavePrioritySuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CohortObjectionsQuery = graphql(`
  query CohortObjections($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    cohort(id: $id) {
      id
      objections(first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id kind receivedAt receivedBy { id name } workerId workerName place standing village { code name } text senderName senderContact receivedByMe onePersonRefusal { code text textEn } holdsUpLock confirmation { means confirmedAt confirmedBy { id name } }
          additions { workerId workerName reason isMine onePersonRefusal { code text textEn } proposedBy { id name } }
          decision { upheld isSetAside reason decidedAt decidedBy { id name } isRemoved replacedBy addedStanding namedWorkerId namedWorkerName } } }
      }
    }
  }
`)

export type CohortObjection = NonNullable<
  ResultOf<typeof CohortObjectionsQuery>['cohort']
>['objections']['edges'][number]['node']

/** Whom an objection about somebody missing may mean: among the people whom the viewer's lists show. */
export const PeopleSoughtQuery = graphql(`
  query PeopleSought($search: String!, $first: Int) {
    workers(search: $search, first: $first) { edges { node { id name maskedNationalId village { code name } } } }
  }
`)

export const MissingPersonQuery = graphql(`
  query MissingPerson($id: ID!, $workerId: ID!) {
    cohort(id: $id) {
      id
      missingPerson(workerId: $workerId) { name outcome reasons { text textEn } takenStanding takenPlace takenCohort comingStanding comingPlace }
    }
  }
`)

export const CohortComparisonQuery = graphql(`
  query CohortComparison($id: ID!, $otherId: ID!) {
    cohort(id: $id) {
      id
      comparison(otherId: $otherId) { other { id name } all { area { code name } entered left kept } areas { area { code name } entered left kept } costDifference }
    }
  }
`)

export type CohortComparisonResult = NonNullable<
  NonNullable<ResultOf<typeof CohortComparisonQuery>['cohort']>['comparison']
>

export const CohortDifferenceQuery = graphql(`
  query CohortDifference($id: ID!, $notIn: ID!, $first: Int, $after: String) {
    cohort(id: $id) {
      id
      people(standing: MEMBER, notInCohortId: $notIn, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { workerId name village { code name } area { code name } place points } }
      }
    }
  }
`)

export const PublishCohortMutation = graphql(
  `
    mutation PublishCohort($input: PublishCohortInput!) {
      publishCohort(input: $input) {
        __typename
        ... on PublishCohortSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const WithdrawCohortMutation = graphql(
  `
    mutation WithdrawCohort($input: WithdrawCohortInput!) {
      withdrawCohort(input: $input) {
        __typename
        ... on WithdrawCohortSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ReceiveObjectionMutation = graphql(
  `
    mutation ReceiveObjection($input: ReceiveObjectionInput!) {
      receiveObjection(input: $input) {
        __typename
        ... on ReceiveObjectionSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ProposeAdditionMutation = graphql(
  `
    mutation ProposeAddition($input: ProposeAdditionInput!) {
      proposeAddition(input: $input) {
        __typename
        ... on ProposeAdditionSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ConfirmObjectionMutation = graphql(
  `
    mutation ConfirmObjection($input: ConfirmObjectionInput!) {
      confirmObjection(input: $input) {
        __typename
        ... on ConfirmObjectionSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const SetAsideObjectionsMutation = graphql(
  `
    mutation SetAsideObjections($input: SetAsideObjectionsInput!) {
      setAsideObjections(input: $input) {
        __typename
        ... on SetAsideObjectionsSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DecideObjectionMutation = graphql(
  `
    mutation DecideObjection($input: DecideObjectionInput!) {
      decideObjection(input: $input) {
        __typename
        ... on DecideObjectionSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const StartCohortExportMutation = graphql(
  `
    mutation StartCohortExport($input: StartCohortExportInput!) {
      startCohortExport(input: $input) {
        __typename
        ... on StartCohortExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RoundsOfProgrammesQuery = graphql(`
  query RoundsOfProgrammes($first: Int) {
    rounds(first: $first) { edges { node { id name state owner { id } programme { id } candidates { accepted } } } }
  }
`)
