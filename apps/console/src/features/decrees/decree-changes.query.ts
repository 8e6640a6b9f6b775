import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const DraftDecreeMutation = graphql(
  `
    mutation DraftDecree($input: DraftDecreeInput!) {
      draftDecree(input: $input) {
        __typename
        ... on DraftDecreeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const EditDecreeMutation = graphql(
  `
    mutation EditDecree($input: EditDecreeInput!) {
      editDecree(input: $input) {
        __typename
        ... on EditDecreeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const SubmitDecreeMutation = graphql(
  `
    mutation SubmitDecree($input: SubmitDecreeInput!) {
      submitDecree(input: $input) {
        __typename
        ... on SubmitDecreeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const WithdrawDecreeMutation = graphql(
  `
    mutation WithdrawDecree($input: WithdrawDecreeInput!) {
      withdrawDecree(input: $input) {
        __typename
        ... on WithdrawDecreeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const VoteOnDecreeMutation = graphql(
  `
    mutation VoteOnDecree($input: VoteOnDecreeInput!) {
      voteOnDecree(input: $input) {
        __typename
        ... on VoteOnDecreeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ReopenDecreeMutation = graphql(
  `
    mutation ReopenDecree($input: ReopenDecreeInput!) {
      reopenDecree(input: $input) {
        __typename
        ... on ReopenDecreeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CancelDecreeMutation = graphql(
  `
    mutation CancelDecree($input: CancelDecreeInput!) {
      cancelDecree(input: $input) {
        __typename
        ... on CancelDecreeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const SignDecreeMutation = graphql(
  `
    mutation SignDecree($input: SignDecreeInput!) {
      signDecree(input: $input) {
        __typename
        ... on SignDecreeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CompareScanMutation = graphql(
  `
    mutation CompareScan($input: CompareScanInput!) {
      compareScan(input: $input) {
        __typename
        ... on CompareScanSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const PublishDecreeMutation = graphql(
  `
    mutation PublishDecree($input: PublishDecreeInput!) {
      publishDecree(input: $input) {
        __typename
        ... on PublishDecreeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DraftAmendmentMutation = graphql(
  `
    mutation DraftAmendment($input: DraftAmendmentInput!) {
      draftAmendment(input: $input) {
        __typename
        ... on DraftAmendmentSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ChangeAnnexMutation = graphql(
  `
    mutation ChangeAnnex($input: ChangeAnnexInput!) {
      changeAnnex(input: $input) {
        __typename
        ... on ChangeAnnexSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DraftRevocationMutation = graphql(
  `
    mutation DraftRevocation($input: DraftRevocationInput!) {
      draftRevocation(input: $input) {
        __typename
        ... on DraftRevocationSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RenderCleanPaperMutation = graphql(
  `
    mutation RenderCleanPaper($input: RenderCleanPaperInput!) {
      renderCleanPaper(input: $input) {
        __typename
        ... on RenderCleanPaperSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RenderAnnexMutation = graphql(
  `
    mutation RenderAnnex($input: RenderAnnexInput!) {
      renderAnnex(input: $input) {
        __typename
        ... on RenderAnnexSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const StartRegistrationExportMutation = graphql(
  `
    mutation StartRegistrationExport($input: StartRegistrationExportInput!) {
      startRegistrationExport(input: $input) {
        __typename
        ... on StartRegistrationExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
