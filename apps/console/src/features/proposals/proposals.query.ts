import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const ProposalsQuery = graphql(`
  query WorkerProposals($first: Int, $after: String, $last: Int, $before: String, $importId: ID) {
    proposingImports { id people cameAt proposer { id shortName } onePersonRefusal { code text textEn } }
    workerProposals(first: $first, after: $after, last: $last, before: $before, state: OPEN, importId: $importId) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id
          worker { id name maskedNationalId village { code name path { code name level } } }
          proposer { id shortName kind }
          changes { field before after }
          isFromObjection
          onePersonRefusal { code text textEn }
          reason
          createdAt
        }
      }
    }
  }
`)

export type Proposal = ResultOf<typeof ProposalsQuery>['workerProposals']['edges'][number]['node']

export type ProposingImport = ResultOf<typeof ProposalsQuery>['proposingImports'][number]

export const DecideManyMutation = graphql(
  `
    mutation DecideWorkerProposals($input: DecideWorkerProposalsInput!) {
      decideWorkerProposals(input: $input) {
        __typename
        ... on DecideWorkerProposalsSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DecideProposalMutation = graphql(
  `
    mutation DecideWorkerProposal($input: DecideWorkerProposalInput!) {
      decideWorkerProposal(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)
