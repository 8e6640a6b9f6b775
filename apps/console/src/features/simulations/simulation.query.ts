import { graphql, type ResultOf, type VariablesOf } from '../../graphql.ts'

export const FundingSimulationQuery = graphql(`
  query FundingSimulation($input: FundingSimulationInput!) {
    fundingSimulation(input: $input) {
      personMonths amount endsIn
      months { month perPerson people shares { people amount } }
      totals { amount left endsIn }
      refusal { text textEn }
    }
  }
`)

export type FundingSimulation = ResultOf<typeof FundingSimulationQuery>['fundingSimulation']
export type SimulationInput = VariablesOf<typeof FundingSimulationQuery>['input']

export const SavedPlansQuery = graphql(`
  query SavedPlans {
    savedViews(list: SIMULATIONS) { id name state shared mine }
  }
`)

export type SavedPlan = ResultOf<typeof SavedPlansQuery>['savedViews'][number]

export const DeletePlanMutation = graphql(`
  mutation DeletePlan($input: DeleteViewInput!) {
    deleteView(input: $input) { __typename }
  }
`)
