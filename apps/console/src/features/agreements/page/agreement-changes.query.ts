import { graphql } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'

export const MoveAgreementMutation = graphql(
  `
    mutation MoveAgreement($input: MoveAgreementInput!) {
      moveAgreement(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const SignAgreementMutation = graphql(
  `
    mutation SignAgreement($input: SignAgreementInput!) {
      signAgreement(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ConfirmAgreementMutation = graphql(
  `
    mutation ConfirmAgreement($input: ConfirmAgreementInput!) {
      confirmAgreement(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const StateAgreementPartyMutation = graphql(
  `
    mutation StateAgreementParty($input: StateAgreementPartyInput!) {
      stateAgreementParty(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const TerminateAgreementMutation = graphql(
  `
    mutation TerminateAgreement($input: TerminateAgreementInput!) {
      terminateAgreement(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RenewAgreementMutation = graphql(
  `
    mutation RenewAgreement($input: RenewAgreementInput!) {
      renewAgreement(input: $input) {
        __typename
        ... on RenewAgreementSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ReportObligationMutation = graphql(
  `
    mutation ReportObligation($input: ReportObligationInput!) {
      reportObligation(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const AssignObligationMutation = graphql(
  `
    mutation AssignObligation($input: AssignObligationInput!) {
      assignObligation(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CommentOnAgreementMutation = graphql(
  `
    mutation CommentOnAgreement($input: CommentOnAgreementInput!) {
      commentOnAgreement(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const AddAgreementDocumentMutation = graphql(
  `
    mutation AddAgreementDocument($input: AddAgreementDocumentInput!) {
      addAgreementDocument(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)
