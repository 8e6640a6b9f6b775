import type { IssueCode } from '@payung/domain/import/issue'
import { type RepairSuggestion, suggestRepairs } from '@payung/domain/import/suggest-repairs'
import type { Context } from '../../platform/context.ts'
import { findRowDuplicates, type RowDuplicate } from '../duplicates/public.ts'
import type { ImportLayout } from './import-layout.ts'
import { findRows, type ImportRecord, type StagedRow } from './imports.queries.ts'
import { judgeContext } from './repair-bench.ts'
import {
  type CellAtFault,
  findCellAtFault,
  findRepairScope,
  listReasons,
  type RepairReasonRow,
} from './repair-reads.queries.ts'
import { openCells } from './staged-cells.ts'

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
  const reasons = (await context.read<RepairReasonRow>(listReasons(record.id, row))).map((row) => ({
    kind: row.kind,
    code: row.issue_code,
    reason: context.vault.openForTenant(record.tenant_id, row.reason_cipher),
    at: row.made_at,
    by: row.by_name,
  }))
  const duplicates = await context.read<RowDuplicate>(findRowDuplicates(record.id, row))
  if (column === null) return { alike: 1, suggestions: [], reasons, duplicates }
  const faults = await context.read<CellAtFault>(findCellAtFault(record.id, row, column))
  const cells = openCells(context.vault, record.tenant_id, staged.cells_cipher)
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

function distinct(suggestions: readonly RepairSuggestion[]): readonly RepairSuggestion[] {
  return [...new Map(suggestions.map((suggestion) => [suggestion.text, suggestion])).values()]
}
