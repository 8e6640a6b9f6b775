import { graphql, type ResultOf } from '../graphql.ts'

/** What a mutation answers when a person caused the refusal: the same shape from every mutation. */
export const Problem = graphql(`
  fragment Problem on Error @_unmask {
    __typename
    code
    message
    messageEn
    ... on ValidationError {
      issues { path code message messageEn severity }
    }
    ... on ConflictError {
      workerId
    }
  }
`)

export type ProblemAnswer = ResultOf<typeof Problem>
