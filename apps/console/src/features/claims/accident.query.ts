import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const AccidentQuery = graphql(`
  query Accident($id: ID!) {
    claim(id: $id) {
      id mayWriteAccident
      accidents {
        number daysUnableToWork homeCare transportLand transportSea transportAir writtenAt
        losses { part pieces percent }
        writtenBy { name }
      }
    }
  }
`)

export type AccidentCase = NonNullable<ResultOf<typeof AccidentQuery>['claim']>
export type Accident = NonNullable<AccidentCase['accidents']>[number]

export const WriteAccidentMutation = graphql(
  `
    mutation WriteAccident($input: WriteAccidentInput!) {
      writeAccident(input: $input) {
        ... on WriteAccidentSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
