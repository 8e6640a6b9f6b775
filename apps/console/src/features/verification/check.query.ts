import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const CheckTaskListQuery = graphql(`
  query CheckTaskList($filter: CheckTaskFilter, $first: Int, $after: String, $last: Int, $before: String) {
    checkTasks(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      mayManage
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id
          standing
          dueOn
          assigneeActive
          synthetic
          assignee { id name }
          person { id name village { code name } district { code name } }
          result { id answer }
        }
      }
    }
  }
`)

export type CheckTaskRow = ResultOf<typeof CheckTaskListQuery>['checkTasks']['edges'][number]['node']

export const CheckTaskQuery = graphql(`
  query CheckTask($id: ID!) {
    checkTask(id: $id) {
      id
      standing
      dueOn
      note
      assigneeActive
      cancelReason
      synthetic
      actions
      assignee { id name }
      round { id name }
      person { id name maskedNationalId ageYears village { code name } district { code name } occupation { code nameId nameEn } }
      result { id answer reasonCode evidence foundOn recordedAt recordedByName decision photos { id href } }
    }
  }
`)

export type CheckTaskDetail = NonNullable<ResultOf<typeof CheckTaskQuery>['checkTask']>

export const CheckAssigneesQuery = graphql(`
  query CheckAssignees {
    checkAssignees { id name }
    rounds(first: 25) { edges { node { id name state owner { id code } } } }
  }
`)

/** Who may visit everybody of a selection. */
export const CoveringAssigneesQuery = graphql(`
  query CoveringAssignees($roundId: ID, $filter: WorkerFilter) {
    checkAssignees(roundId: $roundId, filter: $filter) { id name }
  }
`)

export const CreateCheckTasksMutation = graphql(
  `
    mutation CreateCheckTasks($input: CreateCheckTasksInput!) {
      createCheckTasks(input: $input) {
        __typename
        ... on CreateCheckTasksSuccess { data { created skipped } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const AssignCheckTasksMutation = graphql(
  `
    mutation AssignCheckTasks($input: AssignCheckTasksInput!) {
      assignCheckTasks(input: $input) {
        __typename
        ... on AssignCheckTasksSuccess { data { changed } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CancelCheckTasksMutation = graphql(
  `
    mutation CancelCheckTasks($input: CancelCheckTasksInput!) {
      cancelCheckTasks(input: $input) {
        __typename
        ... on CancelCheckTasksSuccess { data { changed } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RecordVisitMutation = graphql(
  `
    mutation RecordVisit($input: RecordVisitInput!) {
      recordVisit(input: $input) {
        __typename
        ... on RecordVisitSuccess { data { id standing } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CheckRequestListQuery = graphql(`
  query CheckRequestList($first: Int, $after: String, $last: Int, $before: String) {
    checkRequests(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      mayAsk
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id question askedPeople synthetic madeAt madeByName round { id name } answers { answer people undecided } } }
    }
  }
`)

export type CheckRequestRow = ResultOf<typeof CheckRequestListQuery>['checkRequests']['edges'][number]['node']

export const CheckRequestQuery = graphql(`
  query CheckRequest($id: ID!) {
    checkRequest(id: $id) {
      id
      question
      askedPeople
      unopenedPeople
      reason
      synthetic
      madeAt
      madeByName
      mayDecide
      round { id name }
      job { id }
      answers { answer people undecided held }
      onePersonRefusal { code text textEn }
    }
  }
`)

export type CheckRequestDetail = NonNullable<ResultOf<typeof CheckRequestQuery>['checkRequest']>

export const CheckResultListQuery = graphql(`
  query CheckResultList($filter: CheckResultFilter, $first: Int, $after: String, $last: Int, $before: String) {
    checkResults(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id
          question
          answer
          reasonCode
          evidence
          foundOn
          newest
          mayDecide
          isForAnother
          refusal { code text textEn }
          onePersonRefusal { code text textEn }
          decision
          decidedFields
          decisionReason
          decidedByName
          recordedAt
          recordedByName
          photos { id href }
          person { id name maskedNationalId village { code name } district { code name } }
          differences { field before after }
        }
      }
    }
  }
`)

export type CheckResult = ResultOf<typeof CheckResultListQuery>['checkResults']['edges'][number]['node']

export const StartCheckRequestMutation = graphql(
  `
    mutation StartCheckRequest($input: StartCheckRequestInput!) {
      startCheckRequest(input: $input) {
        __typename
        ... on StartCheckRequestSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DecideCheckMutation = graphql(
  `
    mutation DecideCheck($input: DecideCheckInput!) {
      decideCheck(input: $input) {
        __typename
        ... on DecideCheckSuccess { data { id decision } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** What a decision of many has left, each with why. */
export const LeftChecksQuery = graphql(`
  query LeftChecks($id: ID!) {
    job(id: $id) { id leftChecks { text textEn result { id person { id name } } } }
  }
`)

export const DecideChecksMutation = graphql(
  `
    mutation DecideChecks($input: DecideChecksInput!) {
      decideChecks(input: $input) {
        __typename
        ... on DecideChecksSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** What changes with any of these. */
export const staleChecks = {
  additionalTypenames: ['CheckTask', 'CheckResult', 'CheckRequest', 'Worker', 'WorkerRow', 'Home'],
}
