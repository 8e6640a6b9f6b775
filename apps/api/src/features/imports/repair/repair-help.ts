import type { Vault } from '@payung/database/vault'
import type { IssueCode } from '@payung/domain/import/issue'
import { type RepairSuggestion, suggestRepairs } from '@payung/domain/import/suggest-repairs'
import type { Context } from '../../../platform/context.ts'
import { UNREADABLE, UnopenedValues } from '../../../platform/unopened-values.ts'
import { findRowDuplicates, type RowDuplicate } from '../../duplicates/public.ts'
import { findRows, type ImportRecord, type StagedRow } from '../imports.queries.ts'
import type { ImportLayout } from '../layout/import-layout.ts'
import { cellsOf, openCells } from '../rows/staged-cells.ts'
import { judgeContext } from './repair-bench.ts'
import {
  type CellAtFault,
  findCellAtFault,
  findRepairScope,
  listReasons,
  type RepairReasonRow,
} from './repair-reads.queries.ts'
import { openReason } from './sealed-repair.ts'

export interface RepairReason {
  readonly kind: 'EXCLUDE' | 'IGNORE'
  readonly code: string | null
  readonly reason: string
  readonly at: Date
  readonly by: string | null
}

export interface RepairHelp {
  /** Rows that "apply to all alike" would change. */
  readonly alike: number
  readonly suggestions: readonly RepairSuggestion[]
  readonly reasons: readonly RepairReason[]
  readonly duplicates: readonly RowDuplicate[]
}

/** What a person can choose from at one cell of the review. Null for a row that the import does not have. */
export async function readRepairHelp(
  context: Context,
  record: ImportRecord,
  layout: ImportLayout,
  row: number,
  column: number | null,
): Promise<RepairHelp | null> {
  const [staged] = await context.read<StagedRow>(findRows(record.id, [row]))
  if (staged === undefined) return null
  const unopened = new UnopenedValues()
  const reasons = (await context.read<RepairReasonRow>(listReasons(record.id, row))).map((act) => ({
    kind: act.kind,
    code: act.issue_code,
    reason: readReason(context.vault, unopened, record, act),
    at: act.made_at,
    by: act.by_name,
  }))
  const cells = unopened.open('import_row.cells_cipher', `${record.id}/${row}`, () =>
    openCells(context.vault, record.tenant_id, cellsOf(record.id, row), staged.cells_cipher),
  )
  if (unopened.size > 0) await context.write((tx) => unopened.setAside(tx, context.actor))
  const duplicates = await context.read<RowDuplicate>(findRowDuplicates(record.id, row))
  if (column === null || cells === null) return { alike: 1, suggestions: [], reasons, duplicates }
  const faults = await context.read<CellAtFault>(findCellAtFault(record.id, row, column))
  const [scope] = await context.read<{ area_scope: string }>(findRepairScope(record.id))
  const areaPrefix = scope?.area_scope || (context.actor.tenantAreaCode ?? '')
  const { areas } = context.reference
  const judged = judgeContext(layout, context.reference, areaPrefix)
  const knowledge = {
    ...judged,
    today: judged.today.toString(),
    villageName: (code: string) => areas.get(code)?.name ?? code,
  }
  const suggestions = faults.flatMap(({ code }) => suggestRepairs(code as IssueCode, cells, column, knowledge))
  return { alike: faults[0]?.alike ?? 1, suggestions: distinct(suggestions), reasons, duplicates }
}

function readReason(vault: Vault, unopened: UnopenedValues, record: ImportRecord, act: RepairReasonRow): string {
  const { id: importId, tenant_id } = record
  const { number, reason_cipher: sealed } = act
  const reason = unopened.open('import_repair.reason_cipher', `${importId}/${number}`, () =>
    openReason(vault, tenant_id, { importId, number }, sealed),
  )
  return reason ?? UNREADABLE
}

function distinct(suggestions: readonly RepairSuggestion[]): readonly RepairSuggestion[] {
  return [...new Map(suggestions.map((suggestion) => [suggestion.text, suggestion])).values()]
}
