import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const ProgrammeListQuery = graphql(`
  query ProgrammeList($first: Int, $after: String, $last: Int, $before: String) {
    programmes(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      mayCreate
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id name state synthetic owner { id shortName } fromMonth untilMonth fundingSource quotaPeople cost { total } } }
    }
  }
`)

export type ProgrammeSummary = ResultOf<typeof ProgrammeListQuery>['programmes']['edges'][number]['node']

export const ProgrammeQuery = graphql(`
  query Programme($id: ID!) {
    programme(id: $id) {
      id
      name
      description
      state
      synthetic
      owner { id name shortName area { code name } }
      insuranceProgrammes
      occupations { code nameId nameEn }
      fromMonth
      untilMonth
      paidMonths { fromMonth untilMonth paymentNumber paidOn amount monthsCost differenceReason file { id name href } }
      fundingSource
      relief
      legalNote
      regulations { id name title }
      agreements { agreement { id title number } code reason reasonEn remedy remedyEn }
      proposers
      quotas { area { code name level } people }
      quotaPeople
      rules { version rule effectiveFrom note savedAt savedBy { id name } usedAt }
      ruleInForce { version rule effectiveFrom }
      legalFloor { text textEn basis }
      cost { people months perPerson total spans { fromMonth months perPerson } }
      version
      updatedAt
      mayManage
    }
  }
`)

export type ProgrammeDetail = NonNullable<ResultOf<typeof ProgrammeQuery>['programme']>

export const BasisChoicesQuery = graphql(`
  query BasisChoices {
    agreements(first: 100, filter: { standings: [APPROVED, SIGNED, ACTIVE] }) { edges { node { id title number } } }
    regulations(first: 100, filter: { states: [ENACTED] }) { edges { node { id name title } } }
  }
`)

export const RuleEffectQuery = graphql(`
  query RuleEffect($programmeId: ID!, $draftRule: String) {
    ruleEffect(programmeId: $programmeId, draftRule: $draftRule) {
      hasRuleInForce
      all { judged eligible notEligible unknown gained lost kept }
      areas { area { code name } judged eligible notEligible unknown gained lost kept }
    }
  }
`)

export type RuleEffectResult = NonNullable<ResultOf<typeof RuleEffectQuery>['ruleEffect']>

export const CreateProgrammeMutation = graphql(
  `
    mutation CreateProgramme($input: CreateProgrammeInput!) {
      createProgramme(input: $input) {
        __typename
        ... on CreateProgrammeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const UpdateProgrammeMutation = graphql(
  `
    mutation UpdateProgramme($input: UpdateProgrammeInput!) {
      updateProgramme(input: $input) {
        __typename
        ... on UpdateProgrammeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const OpenProgrammeMutation = graphql(
  `
    mutation OpenProgramme($input: OpenProgrammeInput!) {
      openProgramme(input: $input) {
        __typename
        ... on OpenProgrammeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DiscardProgrammeMutation = graphql(
  `
    mutation DiscardProgramme($input: DiscardProgrammeInput!) {
      discardProgramme(input: $input) {
        __typename
        ... on DiscardProgrammeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CloseProgrammeMutation = graphql(
  `
    mutation CloseProgramme($input: CloseProgrammeInput!) {
      closeProgramme(input: $input) {
        __typename
        ... on CloseProgrammeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const SaveRuleMutation = graphql(
  `
    mutation SaveRule($input: SaveRuleInput!) {
      saveRule(input: $input) {
        __typename
        ... on SaveRuleSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const PaymentDifferencesQuery = graphql(`
  query PaymentDifferences($insuranceProgrammes: [ProgrammeInsurance!]!, $fundingSource: FundingSource!, $relief: ContributionRelief, $people: Int!, $payments: [AmountPaidInput!]!) {
    paymentDifferences(insuranceProgrammes: $insuranceProgrammes, fundingSource: $fundingSource, relief: $relief, people: $people, payments: $payments) { payments paid cost }
  }
`)
