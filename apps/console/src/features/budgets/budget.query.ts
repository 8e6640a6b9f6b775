import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const BudgetLinesQuery = graphql(`
  query BudgetLines($first: Int, $after: String, $last: Int, $before: String, $year: Int, $toApprove: Boolean) {
    budgetLines(first: $first, after: $after, last: $last, before: $before, year: $year, toApprove: $toApprove) {
      totalCount
      year
      years
      ceiling
      committed
      paid
      mayDraft
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id subActivity accountCode programme fundingSource ceiling committed paid remaining
          agency { id name }
          stages { id state }
        }
      }
    }
  }
`)

export type BudgetLineSummary = ResultOf<typeof BudgetLinesQuery>['budgetLines']['edges'][number]['node']

export const BudgetLineQuery = graphql(`
  query BudgetLine($id: ID!) {
    budgetLine(id: $id) {
      id fiscalYear subActivity accountCode programme fundingSource ceiling committed paid remaining nextStages
      agency { id name }
      stages {
        id stage amount decidedOn documentNumber state approvedAt actions
        draftedBy { name }
        approvedBy { name }
        onePersonRefusal { code text textEn }
      }
      mayProposeCashPlan
      cashPlans {
        id months amount state isInForce isOfStageInForce draftedAt actions
        draftedBy { name }
        approvedBy { name }
        onePersonRefusal { code text textEn }
      }
      cashMonths {
        month
        within { planned provided ordered paid }
        soFar { planned provided ordered paid }
      }
      provided
      provisions { id number fromMonth lastMonth state amount }
      commitments { id listId fromMonth untilMonth decreeNumber state committed paid }
      movements { id kind amount movedAt listId reference movedBy { name } }
    }
  }
`)

export type BudgetLineDetail = NonNullable<ResultOf<typeof BudgetLineQuery>['budgetLine']>
export type CashPlan = BudgetLineDetail['cashPlans'][number]
export type BudgetStage = BudgetLineDetail['stages'][number]

/** What a new line begins with. */
export const NewBudgetLineQuery = graphql(`
  query NewBudgetLine {
    agencies { id name }
    budgetAccounts { programme code name }
  }
`)

export const ListBudgetQuery = graphql(`
  query ListBudget($listId: ID!) {
    contributionListBudget(listId: $listId) {
      mayChoose
      parts { programme amount }
      commitments { id programme state requested committed paid line { id subActivity accountCode remaining agency { id name } } }
      lines { id fiscalYear subActivity accountCode programme remaining agency { id name } }
    }
  }
`)

export type ListBudgetAnswer = NonNullable<ResultOf<typeof ListBudgetQuery>['contributionListBudget']>

export const DraftBudgetLineMutation = graphql(
  `
    mutation DraftBudgetLine($input: DraftBudgetLineInput!) {
      draftBudgetLine(input: $input) {
        __typename
        ... on DraftBudgetLineSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ProposeBudgetStageMutation = graphql(
  `
    mutation ProposeBudgetStage($input: ProposeBudgetStageInput!) {
      proposeBudgetStage(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const ApproveBudgetStageMutation = graphql(
  `
    mutation ApproveBudgetStage($input: ApproveBudgetStageInput!) {
      approveBudgetStage(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const WithdrawBudgetStageMutation = graphql(
  `
    mutation WithdrawBudgetStage($input: WithdrawBudgetStageInput!) {
      withdrawBudgetStage(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const ChooseBudgetLinesMutation = graphql(
  `
    mutation ChooseBudgetLines($input: ChooseBudgetLinesInput!) {
      chooseBudgetLines(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)
