import { graphql, type ResultOf } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'

export const ApprovalRouteQuery = graphql(`
  query ApprovalRoute {
    approvalRoute {
      version
      mayChange
      steps { label labelEn duty days voter { id name } fromPeople fromRupiah }
      versions { version note savedBy { id name } savedAt steps { label labelEn duty days } }
    }
    approvalColleagues { user { id name } duties mayStandIn }
  }
`)

export type ApprovalRoute = NonNullable<ResultOf<typeof ApprovalRouteQuery>['approvalRoute']>
export type Colleague = ResultOf<typeof ApprovalRouteQuery>['approvalColleagues'][number]

export const SaveRouteMutation = graphql(
  `
    mutation SaveApprovalRoute($input: SaveApprovalRouteInput!) {
      saveApprovalRoute(input: $input) {
        __typename
        ... on SaveApprovalRouteSuccess { data { version } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DelegationsQuery = graphql(`
  query ApprovalDelegations {
    mayDelegateApproval
    approvalDelegations { id grantedBy { id name } deputy { id name } fromDay lastDay reason standing isMine revokedAt }
    approvalColleagues { user { id name } duties mayStandIn }
  }
`)

export type Delegation = ResultOf<typeof DelegationsQuery>['approvalDelegations'][number]

export const DelegateMutation = graphql(
  `
    mutation DelegateApproval($input: DelegateApprovalInput!) {
      delegateApproval(input: $input) {
        __typename
        ... on DelegateApprovalSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RevokeDelegationMutation = graphql(
  `
    mutation RevokeDelegation($input: RevokeDelegationInput!) {
      revokeDelegation(input: $input) {
        __typename
        ... on RevokeDelegationSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const TemplatesQuery = graphql(`
  query DecreeTemplates {
    decreeTemplates {
      kind
      version
      title
      considerations
      dictums
      mayChange
      examples { name value }
      versions { version title considerations dictums savedBy { id name } savedAt }
    }
  }
`)

export type DecreeTemplate = ResultOf<typeof TemplatesQuery>['decreeTemplates'][number]

export const SaveTemplateMutation = graphql(
  `
    mutation SaveDecreeTemplate($input: SaveDecreeTemplateInput!) {
      saveDecreeTemplate(input: $input) {
        __typename
        ... on SaveDecreeTemplateSuccess { data { version } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DecreeFormQuery = graphql(`
  query DecreeForm {
    decreeForm {
      version
      hasEmblem
      copiesTo
      legalHeadTitle
      legalHeadName
      legalHeadRank
      budgetAgency
      workAccidentAccount
      deathAccount
      oldAgeAccount
      mayChange
    }
  }
`)

export type SavedForm = NonNullable<ResultOf<typeof DecreeFormQuery>['decreeForm']>

export const SaveFormMutation = graphql(
  `
    mutation SaveDecreeForm($input: SaveDecreeFormInput!) {
      saveDecreeForm(input: $input) {
        __typename
        ... on SaveDecreeFormSuccess { data { version } }
        ...Problem
      }
    }
  `,
  [Problem],
)
