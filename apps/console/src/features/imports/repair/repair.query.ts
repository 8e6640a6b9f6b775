import { graphql, type ResultOf } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'
import { ImportView } from '../import.query.ts'

export const RepairRow = graphql(`
  fragment RepairRow on ImportRow @_unmask {
    row
    version
    outcome
    cells { column text }
    issues { column header code severity ignored message messageEn }
  }
`)

export type ImportRow = ResultOf<typeof RepairRow>
export type ImportIssue = ImportRow['issues'][number]

export const RowAnchorsQuery = graphql(`
  query RowAnchors($id: ID!, $onlyIssues: Boolean, $code: String, $excluded: Boolean) {
    import(id: $id) {
      id
      rowAnchors(onlyIssues: $onlyIssues, code: $code, excluded: $excluded) { total anchors }
    }
  }
`)

export const RepairRowsQuery = graphql(
  `
    query RepairRows($id: ID!, $first: Int, $after: String, $onlyIssues: Boolean, $code: String, $excluded: Boolean) {
      import(id: $id) {
        id
        rows(first: $first, after: $after, onlyIssues: $onlyIssues, code: $code, excluded: $excluded) {
          edges { node { ...RepairRow } }
        }
      }
    }
  `,
  [RepairRow],
)

export const RepairHelpQuery = graphql(`
  query RepairHelp($id: ID!, $row: Int!, $column: Int) {
    import(id: $id) {
      id
      repairHelp(row: $row, column: $column) {
        alike
        suggestions { text code distance }
        reasons { code reason at by }
        duplicates { workerId name row score reasons }
      }
    }
  }
`)

export type RepairHelp = NonNullable<NonNullable<ResultOf<typeof RepairHelpQuery>['import']>['repairHelp']>

const Repaired = graphql(
  `
    fragment Repaired on ImportRepair @_unmask {
      changed
      rows { ...RepairRow }
      import { ...ImportView }
    }
  `,
  [RepairRow, ImportView],
)

export type RepairedAnswer = ResultOf<typeof Repaired>

export const RepairRowsMutation = graphql(
  `
    mutation RepairImportRows($input: RepairImportRowsInput!) {
      answer: repairImportRows(input: $input) {
        __typename
        ... on RepairImportRowsSuccess { data { ...Repaired } }
        ...Problem
      }
    }
  `,
  [Repaired, Problem],
)

export const RepairAlikeMutation = graphql(
  `
    mutation RepairImportAlike($input: RepairImportAlikeInput!) {
      answer: repairImportAlike(input: $input) {
        __typename
        ... on RepairImportAlikeSuccess { data { ...Repaired } }
        ...Problem
      }
    }
  `,
  [Repaired, Problem],
)

export const IgnoreIssueMutation = graphql(
  `
    mutation IgnoreImportIssue($input: IgnoreImportIssueInput!) {
      answer: ignoreImportIssue(input: $input) {
        __typename
        ... on IgnoreImportIssueSuccess { data { ...Repaired } }
        ...Problem
      }
    }
  `,
  [Repaired, Problem],
)

export const ExcludeRowsMutation = graphql(
  `
    mutation ExcludeImportRows($input: ExcludeImportRowsInput!) {
      answer: excludeImportRows(input: $input) {
        __typename
        ... on ExcludeImportRowsSuccess { data { ...Repaired } }
        ...Problem
      }
    }
  `,
  [Repaired, Problem],
)

export const UndoRepairMutation = graphql(
  `
    mutation UndoImportRepair($input: UndoImportRepairInput!) {
      answer: undoImportRepair(input: $input) {
        __typename
        ... on UndoImportRepairSuccess { data { ...Repaired } }
        ...Problem
      }
    }
  `,
  [Repaired, Problem],
)

export const PrepareImportFileMutation = graphql(
  `
    mutation PrepareImportFile($input: PrepareImportFileInput!) {
      prepareImportFile(input: $input) {
        __typename
        ... on PrepareImportFileSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
