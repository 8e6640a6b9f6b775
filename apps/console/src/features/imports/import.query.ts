import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const ImportSummary = graphql(`
  fragment ImportSummary on Import @_unmask {
    id
    fileName
    state
    rowCount
    invalidCount
    createCount
    updateCount
    proposalCount
    skipCount
    excludedCount
    noteCount
    profile
    sender
    createdAt
    createdBy { id name }
    committedAt
    revertedAt
  }
`)

export type ImportSummaryOf = ResultOf<typeof ImportSummary>

export const ImportView = graphql(
  `
    fragment ImportView on Import @_unmask {
      ...ImportSummary
      sheets { name hidden }
      sheet
      headerRow
      columns { index header field confidence samples }
      job { id state }
      issueCounts { code severity count message messageEn }
      remarks { code severity mustBeConfirmed message messageEn }
      roundTask { id label round { id name } }
      committedBy { id name }
      revertedBy { id name }
      revertReason
      dependentCounts { reason people }
      sameFile { id fileName state committedAt committedBy { id name } }
      refusal { code message messageEn }
      annotatedFile { id name href }
      columnsAtFault
      repairs { repairedRows canUndo canRedo }
    }
  `,
  [ImportSummary],
)

export type ImportView = ResultOf<typeof ImportView>
export type ImportColumn = ImportView['columns'][number]

export const ImportQuery = graphql(
  `
    query Import($id: ID!) {
      import(id: $id) { ...ImportView }
    }
  `,
  [ImportView],
)

export const ImportListQuery = graphql(
  `
    query ImportList($first: Int, $after: String, $last: Int, $before: String, $sender: String) {
      imports(first: $first, after: $after, last: $last, before: $before, sender: $sender) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { ...ImportSummary } }
      }
    }
  `,
  [ImportSummary],
)

export const CreateImportMutation = graphql(
  `
    mutation CreateImport($input: CreateImportInput!) {
      createImport(input: $input) {
        __typename
        ... on CreateImportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ChooseImportLayoutMutation = graphql(
  `
    mutation ChooseImportLayout($input: ChooseImportLayoutInput!) {
      chooseImportLayout(input: $input) {
        __typename
        ... on ChooseImportLayoutSuccess { data { ...ImportView } }
        ...Problem
      }
    }
  `,
  [ImportView, Problem],
)

export const CommitImportMutation = graphql(
  `
    mutation CommitImport($input: CommitImportInput!) {
      commitImport(input: $input) {
        __typename
        ... on CommitImportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DiscardImportMutation = graphql(
  `
    mutation DiscardImport($input: DiscardImportInput!) {
      discardImport(input: $input) {
        __typename
        ... on DiscardImportSuccess { data { id state } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RevertImportMutation = graphql(
  `
    mutation RevertImport($input: RevertImportInput!) {
      revertImport(input: $input) {
        __typename
        ... on RevertImportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ImportSendersQuery = graphql(`
  query ImportSenders {
    importSenders
    agencies { id name }
  }
`)

export const ImportQualityQuery = graphql(`
  query ImportQuality {
    importQuality {
      sender
      files
      rows
      valid
      months { month files rows valid }
      faults { code severity rows message messageEn }
    }
  }
`)

export const GovernmentQualityQuery = graphql(`
  query GovernmentQuality {
    importQualityBelow {
      government { id code shortName }
      files
      rows
      valid
      months { month files rows valid }
      faults { code severity rows message messageEn }
    }
  }
`)

export type GovernmentQuality = ResultOf<typeof GovernmentQualityQuery>['importQualityBelow'][number]

export const QualityRowsQuery = graphql(`
  query QualityRows($sender: String!, $month: CalendarDate, $code: String, $valid: Boolean, $first: Int, $after: String) {
    importQualityRows(sender: $sender, month: $month, code: $code, valid: $valid, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      edges {
        cursor
        node {
          file { id fileName state columns { index header field } }
          row { row outcome cells { column text } issues { column header code severity message messageEn } }
        }
      }
    }
  }
`)

export type QualityRow = ResultOf<typeof QualityRowsQuery>['importQualityRows']['edges'][number]['node']

export type SenderQuality = ResultOf<typeof ImportQualityQuery>['importQuality'][number]

export const PlannedChangesQuery = graphql(`
  query PlannedChanges($id: ID!, $first: Int, $after: String) {
    import(id: $id) {
      id
      plannedChanges(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            row
            comesBack
            worker { id name village { code name } }
            changes { field before after }
          }
        }
      }
    }
  }
`)

export const ProgrammeHintsQuery = graphql(`
  query ProgrammeHints($id: ID!) {
    import(id: $id) {
      id
      programmeHints {
        programme { id name owner { id shortName } }
        ruleVersion
        eligible
        notEligible
        unknown
        outside
        elsewhere
        refusals { text textEn people }
        gaps { text textEn people }
      }
    }
  }
`)

export type ProgrammeHint = NonNullable<ResultOf<typeof ProgrammeHintsQuery>['import']>['programmeHints'][number]

export const ImportDependentsQuery = graphql(`
  query ImportDependents($id: ID!, $first: Int, $after: String) {
    import(id: $id) {
      id
      dependents(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            reasons
            worker { id name maskedNationalId village { code name } }
          }
        }
      }
    }
  }
`)

type DependentsAnswer = NonNullable<ResultOf<typeof ImportDependentsQuery>['import']>
export type ImportDependent = DependentsAnswer['dependents']['edges'][number]['node']
export type DependenceReason = ImportDependent['reasons'][number]

/** The answers of these name a job and not the import, so that its queries must be told by name that they are stale. */
export const staleImports = { additionalTypenames: ['Import', 'Job', 'Viewer'] }
