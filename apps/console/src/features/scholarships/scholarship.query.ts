import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const FamilyQuery = graphql(`
  query ScholarshipFamily($id: ID!) {
    claim(id: $id) {
      id
      due { monthState }
      scholarshipFamily {
        total paid rest isConditionMet mayAdd mayCheck
        check { id reason checkedAt mayWithdraw checkedBy { name } }
        children { id childName end { kind onDay } years { year state level due limit end proveUntil } }
      }
    }
  }
`)

export type Family = NonNullable<NonNullable<ResultOf<typeof FamilyQuery>['claim']>['scholarshipFamily']>

export const ScholarshipQuery = graphql(`
  query Scholarship($id: ID!) {
    scholarship(id: $id) {
      id childName birthDate level yearOfLevel withdrawalReason firstProvableYear mayEnd mayWithdraw
      claim { id state }
      person { id name }
      end { id kind onDay reason mayWithdraw endedBy { name } }
      years {
        year state level yearOfLevel due paid limit end proveUntil mayProve mayPay
        proof { id school addedAt mayWithdraw addedBy { name } file { id name href } onePersonRefusal { code text textEn } }
        payment { id amount paidOn reference mayWithdraw recordedBy { name } }
      }
      takenBackProofs { id year school withdrawalReason }
      takenBackPayments { id year amount reference withdrawalReason }
    }
  }
`)

export type Scholarship = NonNullable<ResultOf<typeof ScholarshipQuery>['scholarship']>
export type ScholarshipYear = Scholarship['years'][number]

export const StartScholarshipExportMutation = graphql(
  `
    mutation StartScholarshipExport($input: StartScholarshipExportInput!) {
      startScholarshipExport(input: $input) {
        __typename
        ... on StartScholarshipExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const StandingsQuery = graphql(`
  query ScholarshipStandings($first: Int, $after: String, $last: Int, $before: String, $year: Int!, $show: ScholarshipShow, $search: String) {
    scholarshipStandings(first: $first, after: $after, last: $last, before: $before, year: $year, show: $show, search: $search) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id state isLast proveUntil due paid scholarship { id childName } claim { id person { id name village { name } } } } }
    }
    scholarshipTotals(year: $year, search: $search) { total proofMissing unpaid paid ending unpaidAmount paidAmount }
  }
`)

export type Standing = ResultOf<typeof StandingsQuery>['scholarshipStandings']['edges'][number]['node']
export type Totals = NonNullable<ResultOf<typeof StandingsQuery>['scholarshipTotals']>

export const UnclaimedQuery = graphql(`
  query UnclaimedFamilies($first: Int, $after: String, $last: Int, $before: String, $search: String) {
    unclaimedFamilies(first: $first, after: $after, last: $last, before: $before, search: $search) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id claim { id stateSince programme person { id name village { name } } } } }
    }
  }
`)

export const AddScholarshipMutation = graphql(
  `
    mutation AddScholarship($input: AddScholarshipInput!) {
      addScholarship(input: $input) {
        ... on AddScholarshipSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CheckScholarshipMutation = graphql(
  `
    mutation CheckScholarship($input: CheckScholarshipInput!) {
      checkScholarship(input: $input) {
        ... on CheckScholarshipSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ProveScholarshipYearMutation = graphql(
  `
    mutation ProveScholarshipYear($input: ProveScholarshipYearInput!) {
      proveScholarshipYear(input: $input) {
        ... on ProveScholarshipYearSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RecordScholarshipPaymentMutation = graphql(
  `
    mutation RecordScholarshipPayment($input: RecordScholarshipPaymentInput!) {
      recordScholarshipPayment(input: $input) {
        ... on RecordScholarshipPaymentSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const EndScholarshipMutation = graphql(
  `
    mutation EndScholarship($input: EndScholarshipInput!) {
      endScholarship(input: $input) {
        ... on EndScholarshipSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const WithdrawScholarshipEntryMutation = graphql(
  `
    mutation WithdrawScholarshipEntry($input: WithdrawScholarshipEntryInput!) {
      withdrawScholarshipEntry(input: $input) {
        ... on WithdrawScholarshipEntrySuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
