import { graphql, type ResultOf, type VariablesOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const RoundListQuery = graphql(`
  query RoundList($first: Int, $after: String, $last: Int, $before: String) {
    rounds(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      mayCreate
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id name state synthetic dueOn owner { id shortName } progress { asked late sent accepted } candidates { candidates } } }
    }
  }
`)

export type RoundSummary = ResultOf<typeof RoundListQuery>['rounds']['edges'][number]['node']

export const RoundQuery = graphql(`
  query Round($id: ID!) {
    round(id: $id) {
      id
      name
      note
      state
      synthetic
      dueOn
      openedAt
      updatedAt
      owner { id shortName }
      programme { id name }
      progress { asked notBegun neverBegun atWork sent returned accepted late quotaPeople proposedPeople }
      districts { district { code name } asked notBegun atWork sent returned accepted late quotaPeople proposedPeople }
      candidates { candidates accepted shared }
      version
      actions
    }
  }
`)

export type RoundDetail = NonNullable<ResultOf<typeof RoundQuery>['round']>

export const RoundTaskListQuery = graphql(`
  query RoundTaskList($filter: RoundTaskFilter, $first: Int, $after: String, $last: Int, $before: String) {
    roundTasks(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id
          label
          kind
          standing
          dueOn
          quotaPeople
          proposedPeople
          answeredPeople
          sentAt
          remindedOn
          village { code }
          district { code name }
          round { id name owner { id shortName } }
        }
      }
    }
  }
`)

export type RoundTaskRow = ResultOf<typeof RoundTaskListQuery>['roundTasks']['edges'][number]['node']
export type RoundTaskFilter = NonNullable<VariablesOf<typeof RoundTaskListQuery>['filter']>

export const OpenRoundMutation = graphql(
  `
    mutation OpenRound($input: OpenRoundInput!) {
      openRound(input: $input) {
        __typename
        ... on OpenRoundSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CloseRoundMutation = graphql(
  `
    mutation CloseRound($input: CloseRoundInput!) {
      closeRound(input: $input) {
        __typename
        ... on CloseRoundSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CreateRoundMutation = graphql(
  `
    mutation CreateRound($input: CreateRoundInput!) {
      createRound(input: $input) {
        __typename
        ... on CreateRoundSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RemindProposersMutation = graphql(
  `
    mutation RemindProposers($input: RemindProposersInput!) {
      remindProposers(input: $input) {
        __typename
        ... on RemindProposersSuccess { data { reminded unheard } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const UpdateRoundMutation = graphql(
  `
    mutation UpdateRound($input: UpdateRoundInput!) {
      updateRound(input: $input) {
        __typename
        ... on UpdateRoundSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const StartRoundExportMutation = graphql(
  `
    mutation StartRoundExport($input: StartRoundExportInput!) {
      startRoundExport(input: $input) {
        __typename
        ... on StartRoundExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** Who besides villages is asked, and who else could be. */
export const RoundOthersQuery = graphql(`
  query RoundOthers($roundId: ID!) {
    roundTasks(first: 100, filter: { roundId: $roundId, kinds: [AGENCY, MARKET, PLATFORM, INSURER] }) {
      pageInfo { hasNextPage }
      edges { node { id kind agencyId name quotaPeople proposer { id } } }
    }
    agencies { id name }
    tenants { id kind shortName }
  }
`)
