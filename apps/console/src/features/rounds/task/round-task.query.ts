import { graphql, type ResultOf } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'

export const RoundTaskQuery = graphql(`
  query RoundTask($id: ID!) {
    roundTask(id: $id) {
      id
      label
      kind
      state
      standing
      dueOn
      quotaPeople
      proposedPeople
      answeredPeople
      remarks
      version
      actions
      onePersonRefusal { code text textEn }
      village { code name }
      district { code name }
      round { id name note state owner { id shortName area { code } } }
      deliberation { heldOn place attendees note version minutes { id name href } }
      steps { from to remarks at byName }
    }
  }
`)

export type RoundTaskDetail = NonNullable<ResultOf<typeof RoundTaskQuery>['roundTask']>

export const RoundPeopleQuery = graphql(`
  query RoundPeople($id: ID!, $people: RoundPeople, $search: String, $first: Int, $after: String) {
    roundTask(id: $id) {
      id
      people(people: $people, search: $search, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            worker { id name ageYears occupation { code nameId nameEn } }
            rt
            outcome
            answer
            reasonCode
            reason
            rank
            answerVersion
            answeredByName
          }
        }
      }
    }
  }
`)

type People = NonNullable<ResultOf<typeof RoundPeopleQuery>['roundTask']>['people']
export type RoundPerson = People['edges'][number]['node']

export const AnswerRoundMutation = graphql(
  `
    mutation AnswerRound($input: AnswerRoundInput!) {
      answerRound(input: $input) {
        __typename
        ... on AnswerRoundSuccess { data { id state standing proposedPeople answeredPeople version actions } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const SaveDeliberationMutation = graphql(
  `
    mutation SaveDeliberation($input: SaveDeliberationInput!) {
      saveDeliberation(input: $input) {
        __typename
        ... on SaveDeliberationSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const SendRoundTaskMutation = graphql(
  `
    mutation SendRoundTask($input: SendRoundTaskInput!) {
      sendRoundTask(input: $input) {
        __typename
        ... on SendRoundTaskSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ReturnRoundTaskMutation = graphql(
  `
    mutation ReturnRoundTask($input: ReturnRoundTaskInput!) {
      returnRoundTask(input: $input) {
        __typename
        ... on ReturnRoundTaskSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const AcceptRoundTaskMutation = graphql(
  `
    mutation AcceptRoundTask($input: AcceptRoundTaskInput!) {
      acceptRoundTask(input: $input) {
        __typename
        ... on AcceptRoundTaskSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ProposeByFilterMutation = graphql(
  `
    mutation ProposeByFilter($input: ProposeByFilterInput!) {
      proposeByFilter(input: $input) {
        __typename
        ... on ProposeByFilterSuccess { data { id proposedPeople } }
        ...Problem
      }
    }
  `,
  [Problem],
)
