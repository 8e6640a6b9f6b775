import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const RegulationListQuery = graphql(`
  query RegulationList($first: Int, $after: String, $last: Int, $before: String, $filter: RegulationFilter) {
    regulations(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id name title state synthetic year enactedOn plannedFor tenant { shortName } articles { fundingSource } } }
    }
    regulationFacets(filter: $filter) { dimension key count }
  }
`)

export type RegulationRow = ResultOf<typeof RegulationListQuery>['regulations']['edges'][number]['node']

export const RegulationQuery = graphql(`
  query Regulation($id: ID!) {
    regulation(id: $id) {
      id
      kind
      name
      state
      number
      year
      title
      titleUnread
      plannedFor
      enactedOn
      inForceOn
      replacedOn
      gazetteYear
      gazetteNumber
      gazetteSupplement
      source
      synthetic
      version
      actions
      updatedAt
      updatedBy { name }
      tenant { shortName }
      replacedBy { id name }
      replaces { id name }
      articles { label subject fundingSource text occupation { code nameId nameEn } }
      file { id name href }
    }
  }
`)

export type RegulationDetail = NonNullable<ResultOf<typeof RegulationQuery>['regulation']>

export const SaveRegulationMutation = graphql(
  `
    mutation SaveRegulation($input: SaveRegulationInput!) {
      saveRegulation(input: $input) {
        __typename
        ... on SaveRegulationSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const MoveRegulationMutation = graphql(
  `
    mutation MoveRegulation($input: MoveRegulationInput!) {
      moveRegulation(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const EnactRegulationMutation = graphql(
  `
    mutation EnactRegulation($input: EnactRegulationInput!) {
      enactRegulation(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RecordGazetteMutation = graphql(
  `
    mutation RecordGazette($input: RecordGazetteInput!) {
      recordGazette(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ReplaceRegulationMutation = graphql(
  `
    mutation ReplaceRegulation($input: ReplaceRegulationInput!) {
      replaceRegulation(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

export const StartRegulationExportMutation = graphql(
  `
    mutation StartRegulationExport($input: StartRegulationExportInput!) {
      startRegulationExport(input: $input) {
        __typename
        ... on StartRegulationExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
