import { graphql } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'

export const ChangeWorkerStatusMutation = graphql(
  `
    mutation ChangeWorkerStatus($input: ChangeWorkerStatusInput!) {
      changeWorkerStatus(input: $input) {
        __typename
        ... on ChangeWorkerStatusSuccess { data { id version status } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CallForVisitMutation = graphql(
  `
    mutation CallForVisit($input: CreateCheckTasksInput!) {
      createCheckTasks(input: $input) {
        __typename
        ... on CreateCheckTasksSuccess { data { created skipped } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** Who can be sent: with a person, only those in whose area they live. */
export const VisitAssigneesQuery = graphql(`
  query VisitAssignees($workerId: ID) {
    checkAssignees(workerId: $workerId) { id name }
  }
`)

export const NextToVerifyQuery = graphql(`
  query NextToVerify($afterId: ID!, $filter: WorkerFilter) {
    nextToVerify(afterId: $afterId, filter: $filter) { workerId name waiting }
  }
`)

/** What changes with a verdict: lists, the count of the home, and the visits. */
export const staleQueues = { additionalTypenames: ['WorkerRow', 'Home', 'CheckTask'] }
