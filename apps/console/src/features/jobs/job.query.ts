import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const JobSummary = graphql(`
  fragment JobSummary on Job @_unmask {
    id
    kind
    state
    step
    done
    total
    stalled
    secondsLeft
    cancelRequested
    createdAt
    startedAt
    finishedAt
    createdBy { id name }
    errorMessage
    errorMessageEn
    result
    importId
    resultFile { id name href sizeBytes }
  }
`)

export type Job = ResultOf<typeof JobSummary>

export const JobQuery = graphql(
  `
    query Job($id: ID!) {
      job(id: $id) { ...JobSummary }
    }
  `,
  [JobSummary],
)

export const JobListQuery = graphql(
  `
    query JobList($first: Int, $after: String, $last: Int, $before: String) {
      jobs(first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { ...JobSummary } }
      }
    }
  `,
  [JobSummary],
)

export const CancelJobMutation = graphql(
  `
    mutation CancelJob($input: CancelJobInput!) {
      cancelJob(input: $input) {
        __typename
        ... on CancelJobSuccess { data { ...JobSummary } }
        ...Problem
      }
    }
  `,
  [JobSummary, Problem],
)

export const RetryJobMutation = graphql(
  `
    mutation RetryJob($input: RetryJobInput!) {
      retryJob(input: $input) {
        __typename
        ... on RetryJobSuccess { data { ...JobSummary } }
        ...Problem
      }
    }
  `,
  [JobSummary, Problem],
)

export function isUnderWay(job: Pick<Job, 'state'>): boolean {
  return job.state === 'WAITING' || job.state === 'RUNNING'
}
