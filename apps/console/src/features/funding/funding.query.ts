import { graphql, type ResultOf, type VariablesOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

/** The rules of a decree and what its payers answered. Its effect is asked by itself, so that a try does not load the rules again. */
export const DecreeFundingQuery = graphql(`
  query DecreeFunding($id: ID!) {
    decreeFunding(decreeId: $id) {
      decree { id version kind state number programme { name } text { title } fromMonth untilMonth people fundingSource }
      rules {
        number insteadOf shareBasisPoints amountPerMonth fromMonth untilMonth peopleMax ceiling onlyUnregistered occupationCodes villageCodes pledgeId
        payer { name source tenant { id name shortName } }
      }
      changes { ruleNumber payer { name source tenant { id name shortName } } }
      consents { id state total personMonths reason requestedAt decidedAt payer { id name } }
      pledges { pledgeId people fromMonth untilMonth company { id name } }
      mayChange
    }
    tenants { id kind name shortName }
  }
`)

type FundingPage = ResultOf<typeof DecreeFundingQuery>
export type DecreeFunding = NonNullable<FundingPage['decreeFunding']>
export type FundingRule = DecreeFunding['rules'][number]
export type FundingPledge = DecreeFunding['pledges'][number]
export type FundingConsent = DecreeFunding['consents'][number]
export type PayerTenant = FundingPage['tenants'][number]

export const DecreeFundingEffectQuery = graphql(`
  query DecreeFundingEffect($id: ID!) {
    decreeFunding(decreeId: $id) { effect { ruleNumber month people amount } }
  }
`)

export type FundingEffect = NonNullable<ResultOf<typeof DecreeFundingEffectQuery>['decreeFunding']>['effect'][number]

export const PreviewFundingRulesMutation = graphql(
  `
  mutation PreviewFundingRules($input: PreviewFundingRulesInput!) {
    previewFundingRules(input: $input) {
      __typename
      ... on PreviewFundingRulesSuccess { data { ruleNumber month people amount } }
      ...Problem
    }
  }
`,
  [Problem],
)

export const SaveFundingRulesMutation = graphql(
  `
  mutation SaveFundingRules($input: SaveFundingRulesInput!) {
    saveFundingRules(input: $input) {
      __typename
      ... on SaveFundingRulesSuccess { data { decree { id version } } }
      ...Problem
    }
  }
`,
  [Problem],
)

export const SavePayerChangesMutation = graphql(
  `
  mutation SavePayerChanges($input: SavePayerChangesInput!) {
    savePayerChanges(input: $input) {
      __typename
      ... on SavePayerChangesSuccess { data { decree { id version } } }
      ...Problem
    }
  }
`,
  [Problem],
)

export type SavedRules = Omit<VariablesOf<typeof SaveFundingRulesMutation>['input'], 'decreeId' | 'expectedVersion'>

export const FundingRequestsQuery = graphql(`
  query FundingRequests($first: Int, $after: String, $last: Int, $before: String, $toAnswer: Boolean, $toList: Boolean) {
    fundingRequests(first: $first, after: $after, last: $last, before: $before, toAnswer: $toAnswer, toList: $toList) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id state takesOver title number unlistedMonths programmeName fromMonth untilMonth personMonths total reason requestedAt decidedAt mayAnswer
          government { id name }
          months { month people amount }
          rules {
            number insteadOf shareBasisPoints amountPerMonth fromMonth untilMonth peopleMax ceiling onlyUnregistered occupationCodes villageCodes pledgeId
            payer { name source tenant { id name shortName } }
          }
          onePersonRefusal { code text textEn }
        }
      }
    }
  }
`)

export type FundingRequest = ResultOf<typeof FundingRequestsQuery>['fundingRequests']['edges'][number]['node']

export const AnswerFundingRequestMutation = graphql(
  `
  mutation AnswerFundingRequest($input: AnswerFundingRequestInput!) {
    answerFundingRequest(input: $input) {
      __typename
      ... on AnswerFundingRequestSuccess { data { id state } }
      ...Problem
    }
  }
`,
  [Problem],
)

export const WorkerPayersQuery = graphql(`
  query WorkerPayers($id: ID!) {
    workerPayers(workerId: $id) {
      fromMonth untilMonth amountPerMonth
      decree { id kind number fromMonth programme { name } }
      payer { name source tenant { id name shortName } }
    }
  }
`)

export type WorkerPayer = ResultOf<typeof WorkerPayersQuery>['workerPayers'][number]

export const ListsOfPayersQuery = graphql(`
  query ListsOfPayers($id: ID!) {
    listsOfPayers(decreeId: $id) { id state fromMonth untilMonth people total paid received postedPeople payer { id name } }
  }
`)

export type ListOfPayer = ResultOf<typeof ListsOfPayersQuery>['listsOfPayers'][number]
