import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

/** Companies that have applied to my government, the newest first. */
export const CompanyApplicationsQuery = graphql(`
  query CompanyApplications($first: Int, $after: String, $last: Int, $before: String) {
    companyApplications(first: $first, after: $after, last: $last, before: $before) {
      totalCount mayRead
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id version state companyName nib companyOfNib address purpose refusalReason confirmedAt verifiedAt admittedAt refusedAt actions
          area { name }
          contact { name position email phone }
          verifiedBy { name }
          admittedBy { name }
          refusedBy { name }
          onePersonRefusal { code text textEn }
        }
      }
    }
  }
`)

export type CompanyApplication = ResultOf<
  typeof CompanyApplicationsQuery
>['companyApplications']['edges'][number]['node']

export const VerifyCompanyMutation = graphql(
  `
    mutation VerifyCompany($input: VerifyCompanyApplicationInput!) {
      verifyCompanyApplication(input: $input) { __typename ... on VerifyCompanyApplicationSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const AdmitCompanyMutation = graphql(
  `
    mutation AdmitCompany($input: AdmitCompanyInput!) {
      admitCompany(input: $input) { __typename ... on AdmitCompanySuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const RefuseCompanyMutation = graphql(
  `
    mutation RefuseCompany($input: RefuseCompanyApplicationInput!) {
      refuseCompanyApplication(input: $input) { __typename ... on RefuseCompanyApplicationSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const InviteCompanyAgainMutation = graphql(
  `
    mutation InviteCompanyAgain($input: InviteCompanyAgainInput!) {
      inviteCompanyAgain(input: $input) { __typename ... on InviteCompanyAgainSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)
