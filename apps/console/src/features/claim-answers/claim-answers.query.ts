import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const ClaimAnswerUploadsQuery = graphql(`
  query ClaimAnswerUploads($first: Int, $after: String, $last: Int, $before: String) {
    claimAnswerUploads(first: $first, after: $after, last: $last, before: $before) {
      mayRead mayTake mayHandOver mayHandOverUnmasked waitingCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id fileName rowCount appliedCount applicableCount uploadedAt uploadedBy { name } } }
    }
  }
`)

export type AnswerUploadSummary = ResultOf<
  typeof ClaimAnswerUploadsQuery
>['claimAnswerUploads']['edges'][number]['node']

export const ClaimAnswerUploadQuery = graphql(`
  query ClaimAnswerUpload($id: ID!) {
    claimAnswerUpload(id: $id) {
      id fileName rowCount appliedCount applicableCount mayApply uploadedAt
      uploadedBy { name }
      counts { verdict rows }
    }
  }
`)

export type AnswerUpload = NonNullable<ResultOf<typeof ClaimAnswerUploadQuery>['claimAnswerUpload']>

export const ClaimAnswersQuery = graphql(`
  query ClaimAnswers($id: ID!, $verdict: ClaimAnswerVerdict, $first: Int, $after: String, $last: Int, $before: String) {
    claimAnswerUpload(id: $id) {
      id
      answers(verdict: $verdict, first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges {
          node {
            id rowNumber caseNumber outcome onDay insurerNumber approved paid reason verdict
            faultField fault faultCell refusal refusalEn
            claim { id dueAtAnswer person { id name } }
          }
        }
      }
    }
  }
`)

export type Answer = NonNullable<
  ResultOf<typeof ClaimAnswersQuery>['claimAnswerUpload']
>['answers']['edges'][number]['node']
export type Verdict = Answer['verdict']

export const StartClaimSubmissionMutation = graphql(
  `
    mutation StartClaimSubmission($input: StartClaimSubmissionInput!) {
      startClaimSubmission(input: $input) { __typename ... on StartClaimSubmissionSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const TakeClaimAnswersMutation = graphql(
  `
    mutation TakeClaimAnswers($input: TakeClaimAnswersInput!) {
      takeClaimAnswers(input: $input) { __typename ... on TakeClaimAnswersSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const ApplyClaimAnswersMutation = graphql(
  `
    mutation ApplyClaimAnswers($input: ApplyClaimAnswersInput!) {
      applyClaimAnswers(input: $input) { __typename ... on ApplyClaimAnswersSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)
