import { graphql, type ResultOf } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'

export const ObviousMergesQuery = graphql(`
  query ObviousMerges($first: Int, $after: String, $last: Int, $before: String) {
    obviousMerges {
      scoreMin
      count
      left { code message messageEn count }
      pairs(first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges {
          node {
            id
            score
            reasons
            suggestedWinnerId
            a { id name village { code name } }
            b { id name village { code name } }
          }
        }
      }
    }
  }
`)

export type ObviousMerges = ResultOf<typeof ObviousMergesQuery>['obviousMerges']
export type ObviousPair = ObviousMerges['pairs']['edges'][number]['node']

export const StartObviousMergesMutation = graphql(
  `
    mutation StartObviousMerges($input: StartObviousMergesInput!) {
      startObviousMerges(input: $input) {
        __typename
        ... on StartObviousMergesSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const StartNotSameMutation = graphql(
  `
    mutation StartNotSame($input: StartNotSameInput!) {
      startNotSame(input: $input) {
        __typename
        ... on StartNotSameSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const UndoDuplicateBatchMutation = graphql(
  `
    mutation UndoDuplicateBatch($input: UndoDuplicateBatchInput!) {
      undoDuplicateBatch(input: $input) {
        __typename
        ... on UndoDuplicateBatchSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DuplicateBatchesQuery = graphql(`
  query DuplicateBatches($first: Int, $after: String, $last: Int, $before: String) {
    duplicateBatches(first: $first, after: $after, last: $last, before: $before) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id
          kind
          scoreMin
          because
          asked
          decided
          undone
          left
          mayUndo
          askedAt
          askedBy { id name }
          refusals { code message messageEn count }
          jobUnderWay { id }
        }
      }
    }
  }
`)

export type Batch = ResultOf<typeof DuplicateBatchesQuery>['duplicateBatches']['edges'][number]['node']

export const BatchPairsQuery = graphql(`
  query DuplicateBatchPairs($id: ID!, $first: Int, $after: String) {
    node(id: $id) {
      __typename
      ... on DuplicateBatch {
        id
        pairs(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          edges {
            cursor
            node { outcome because becauseEn pair { id score a { id name } b { id name } } }
          }
        }
      }
    }
  }
`)
