import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const FigureEntriesQuery = graphql(`
  query FigureEntries($areaCode: String!) {
    figureEntries(areaCode: $areaCode) {
      mayEnter
      entries {
        id asOf precision amount numerator denominator shareHundredths exceedsWhole source sourceDay evidence
        replacesId replacedById state reason enteredAt decidedAt actions
        area { code name }
        indicator { code unit nameId nameEn definitionId definitionEn }
        enteredBy { name }
        decidedBy { name }
        onePersonRefusal { code text textEn }
      }
    }
  }
`)

export type FigureEntry = NonNullable<ResultOf<typeof FigureEntriesQuery>['figureEntries']>['entries'][number]

export const EnterFigureMutation = graphql(
  `
    mutation EnterFigure($input: EnterFigureInput!) {
      enterFigure(input: $input) { __typename ... on EnterFigureSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const ConfirmFigureMutation = graphql(
  `
    mutation ConfirmFigure($input: ConfirmFigureInput!) {
      confirmFigure(input: $input) { __typename ... on ConfirmFigureSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const RefuseFigureMutation = graphql(
  `
    mutation RefuseFigure($input: RefuseFigureInput!) {
      refuseFigure(input: $input) { __typename ... on RefuseFigureSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)

export const WithdrawFigureMutation = graphql(
  `
    mutation WithdrawFigure($input: WithdrawFigureInput!) {
      withdrawFigure(input: $input) { __typename ... on WithdrawFigureSuccess { data { id } } ...Problem }
    }
  `,
  [Problem],
)
