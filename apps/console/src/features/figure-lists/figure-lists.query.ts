import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const FigureListsQuery = graphql(`
  query FigureLists($first: Int, $after: String, $last: Int, $before: String) {
    figureLists(first: $first, after: $after, last: $last, before: $before) {
      mayRead mayTake
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id fileName state lineCount verdicts { verdict lines } uploadedAt uploadedBy { name } } }
    }
  }
`)

export type FigureListSummary = ResultOf<typeof FigureListsQuery>['figureLists']['edges'][number]['node']

export const FigureListQuery = graphql(`
  query FigureList($id: ID!) {
    figureList(id: $id) {
      id version fileName sha256 state lineCount actions reason uploadedAt enteredAt decidedAt
      verdicts { verdict lines }
      uploadedBy { name }
      decidedBy { name }
      onePersonRefusal { code text textEn }
    }
  }
`)

export type FigureList = NonNullable<ResultOf<typeof FigureListQuery>['figureList']>

export const FigureLinesQuery = graphql(`
  query FigureLines($id: ID!, $verdict: FigureLineVerdict, $first: Int, $after: String, $last: Int, $before: String) {
    figureList(id: $id) {
      id
      lines(verdict: $verdict, first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges {
          node {
            lineNumber verdict asOf precision amount numerator denominator shareHundredths exceedsWhole source sourceDay evidence otherSources
            standingAmount standingShareHundredths
            indicator { code unit nameId nameEn definitionId definitionEn }
            area { code name }
            faults { field code text textEn }
            cells { field text }
          }
        }
      }
    }
  }
`)

export type FigureLine = NonNullable<ResultOf<typeof FigureLinesQuery>['figureList']>['lines']['edges'][number]['node']
export type FigureLineVerdict = FigureLine['verdict']

export const TakeFigureListMutation = graphql(
  `
    mutation TakeFigureList($input: TakeFigureListInput!) {
      takeFigureList(input: $input) { __typename ... on TakeFigureListSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const EnterFigureListMutation = graphql(
  `
    mutation EnterFigureList($input: EnterFigureListInput!) {
      enterFigureList(input: $input) { __typename ... on EnterFigureListSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const ConfirmFigureListMutation = graphql(
  `
    mutation ConfirmFigureList($input: ConfirmFigureListInput!) {
      confirmFigureList(input: $input) { __typename ... on ConfirmFigureListSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const RefuseFigureListMutation = graphql(
  `
    mutation RefuseFigureList($input: RefuseFigureListInput!) {
      refuseFigureList(input: $input) { __typename ... on RefuseFigureListSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const WithdrawFigureListMutation = graphql(
  `
    mutation WithdrawFigureList($input: WithdrawFigureListInput!) {
      withdrawFigureList(input: $input) { __typename ... on WithdrawFigureListSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)
