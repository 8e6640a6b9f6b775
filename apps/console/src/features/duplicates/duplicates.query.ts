import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const DuplicatePairsQuery = graphql(`
  query DuplicatePairs($first: Int, $after: String, $last: Int, $before: String, $state: DuplicateState, $scoreMin: Int, $reason: LikenessReason, $keeper: DuplicateKeeping) {
    duplicatePairs(first: $first, after: $after, last: $last, before: $before, state: $state, scoreMin: $scoreMin, reason: $reason, keeper: $keeper) {
      totalCount
      keepers { tenant { id shortName } pairs remindedOn mayRemind }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id
          score
          reasons
          foundAt
          a { id name village { code name } custodian { id shortName } }
          b { id name village { code name } custodian { id shortName } }
        }
      }
    }
  }
`)

export type PairOnList = ResultOf<typeof DuplicatePairsQuery>['duplicatePairs']['edges'][number]['node']

export type Keeper = ResultOf<typeof DuplicatePairsQuery>['duplicatePairs']['keepers'][number]

export const RemindKeeperMutation = graphql(
  `
    mutation RemindDuplicateKeeper($input: RemindDuplicateKeeperInput!) {
      remindDuplicateKeeper(input: $input) {
        __typename
        ... on RemindDuplicateKeeperSuccess { data { pairs reached } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DuplicatePairQuery = graphql(`
  query DuplicatePair($id: ID!) {
    node(id: $id) {
      __typename
      ... on DuplicatePair {
        id
        score
        reasons
        state
        revision
        mayMerge
        suggestedWinnerId
        a { id name version custodian { id shortName } }
        b { id name version custodian { id shortName } }
        fields { field a b differs takeable }
        decisions { id kind undone decidedAt decidedBy { id name } }
      }
    }
  }
`)

type Node = NonNullable<ResultOf<typeof DuplicatePairQuery>['node']>
export type Pair = Extract<Node, { __typename: 'DuplicatePair' }>

export const DecideDuplicateMutation = graphql(
  `
    mutation DecideDuplicate($input: DecideDuplicateInput!) {
      decideDuplicate(input: $input) {
        __typename
        ... on DecideDuplicateSuccess { data { id revision decisions { id } } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const MergeWorkersMutation = graphql(
  `
    mutation MergeWorkers($input: MergeWorkersInput!) {
      mergeWorkers(input: $input) {
        __typename
        ... on MergeWorkersSuccess { data { id revision decisions { id } } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const UndoDecisionMutation = graphql(
  `
    mutation UndoDuplicateDecision($input: UndoDuplicateDecisionInput!) {
      undoDuplicateDecision(input: $input) {
        __typename
        ... on UndoDuplicateDecisionSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
