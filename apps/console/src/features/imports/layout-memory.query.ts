import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const ImportMemoryQuery = graphql(`
  query ImportMemory($id: ID!) {
    import(id: $id) { id rememberedLayout { at } hiddenRowCount }
  }
`)

export const ForgetImportLayoutMutation = graphql(
  `
    mutation ForgetImportLayout($input: ForgetImportLayoutInput!) {
      forgetImportLayout(input: $input) {
        __typename
        ... on ForgetImportLayoutSuccess { data { id state } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const VillageQuestionsQuery = graphql(`
  query ImportVillageQuestions($id: ID!) {
    import(id: $id) {
      id
      villageQuestions {
        village
        district
        regency
        ambiguous
        rows
        candidates { code name path { code name level } }
      }
    }
  }
`)

export type VillageQuestion = NonNullable<ResultOf<typeof VillageQuestionsQuery>['import']>['villageQuestions'][number]

export const AnswerImportVillagesMutation = graphql(
  `
    mutation AnswerImportVillages($input: AnswerImportVillagesInput!) {
      answerImportVillages(input: $input) {
        __typename
        ... on AnswerImportVillagesSuccess { data { id state } }
        ...Problem
      }
    }
  `,
  [Problem],
)
