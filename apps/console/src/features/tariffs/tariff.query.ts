import { graphql, type ResultOf, type VariablesOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

const TariffParts = graphql(`
  fragment TariffParts on Tariff @_unmask {
    kind membershipKind programme occupationGroup riskClass incomeFrom rateMillionths amount min max excludedSources sharedMonth
    fromMonth untilMonth legalBasis
  }
`)

const EffectParts = graphql(`
  fragment EffectParts on TariffEffect @_unmask {
    programme occupationGroup riskClass income sources isShared before after
  }
`)

export const TariffsQuery = graphql(
  `
    query Tariffs($month: CalendarDate!) {
      tariffs(month: $month) { ...TariffParts }
      tariffChanges {
        id ends state proposedAt isMine decidedAt
        proposedBy { name }
        decidedBy { name }
        onePersonRefusal { code text textEn }
        tariff { ...TariffParts }
        effect { ...EffectParts }
      }
    }
  `,
  [TariffParts, EffectParts],
)

export type Tariff = ResultOf<typeof TariffsQuery>['tariffs'][number]
export type TariffChange = ResultOf<typeof TariffsQuery>['tariffChanges'][number]
export type TariffEffect = TariffChange['effect'][number]

export const ContributionQuery = graphql(`
  query Contribution($input: ContributionInput!) {
    contribution(input: $input) {
      programme amount full base rateMillionths limit discount discountRateMillionths excludedSource legalBasis
      refusal { code text textEn }
    }
  }
`)

export type ContributionInput = VariablesOf<typeof ContributionQuery>['input']
export type Contribution = ResultOf<typeof ContributionQuery>['contribution'][number]

export const PreviewTariffChangeMutation = graphql(
  `
    mutation PreviewTariffChange($input: TariffChangeInput!) {
      previewTariffChange(input: $input) {
        __typename
        ... on PreviewTariffChangeSuccess { data { ...EffectParts } }
        ...Problem
      }
    }
  `,
  [Problem, EffectParts],
)

export const ProposeTariffChangeMutation = graphql(
  `
    mutation ProposeTariffChange($input: TariffChangeInput!) {
      proposeTariffChange(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export type TariffChangeInput = VariablesOf<typeof ProposeTariffChangeMutation>['input']

export const ConfirmTariffChangeMutation = graphql(
  `
    mutation ConfirmTariffChange($input: ConfirmTariffChangeInput!) {
      confirmTariffChange(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const WithdrawTariffChangeMutation = graphql(
  `
    mutation WithdrawTariffChange($input: WithdrawTariffChangeInput!) {
      withdrawTariffChange(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)
