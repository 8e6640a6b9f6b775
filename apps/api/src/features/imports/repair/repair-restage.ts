import { personSealer } from '@payung/database/person-sealer'
import { withNationalIdIssue } from '@payung/domain/import/judge-row'
import type { Cell } from '@payung/domain/import/table-cell'
import { UnopenedValues } from '../../../platform/unopened-values.ts'
import { sealLayout } from '../layout/import-layout.ts'
import { sealCounts } from '../rows/file-counts.ts'
import { LineBuffer } from '../rows/line-buffer.ts'
import { DRAFT_DIVIDER, sealDrafts } from '../rows/seal-drafts.ts'
import { cellsOf, openCells } from '../rows/staged-cells.ts'
import type { RepairBench } from './repair-bench.ts'
import {
  excludeUnopened,
  findMistakenRepeats,
  findStaged,
  forgetAnnotated,
  putStaged,
  putWhole,
  resolveRows,
  type StagedNow,
} from './repair-rows.queries.ts'

const ROWS_AT_ONCE = 1_000

/** What a row is to be: other cells, or left out, or taken in again. */
export interface RowChange {
  readonly cells?: (now: readonly Cell[], row: number) => readonly Cell[]
  readonly excluded?: boolean
}

/**
 * Judges rows anew after a change, and every other row that stands or falls with them: those of the same NIK. Then looks all of them up in the
 * registry. A row that does not open can be left out, and nothing else: it would stay as it is while the log says that it was repaired.
 *
 * @returns the rows that were touched, in the order of the file
 * @throws NotedUnopenedError where a row that was asked for does not open
 */
export async function restage(
  bench: RepairBench,
  rows: readonly number[],
  changeOf: (row: number) => RowChange,
): Promise<readonly number[]> {
  const touched = new Set<number>()
  const moved = new Map<string, Uint8Array>()
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const staged = await findStaged(bench, rows.slice(at, at + ROWS_AT_ONCE))
    await stageAnew(bench, staged, changeOf, 'ASKED', moved)
    for (const { row_number } of staged) touched.add(row_number)
  }
  const mistaken = moved.size === 0 ? [] : await findMistakenRepeats(bench, [...moved.values()])
  for (let at = 0; at < mistaken.length; at += ROWS_AT_ONCE) {
    const part = mistaken.slice(at, at + ROWS_AT_ONCE)
    // Nobody has changed these rows: whoever is at work on one of them is not told of a conflict.
    await stageAnew(bench, part, () => ({}), 'ALONG', new Map())
    for (const { row_number } of part) touched.add(row_number)
  }
  const all = [...touched].sort((a, b) => a - b)
  await resolveRows(bench, all)
  await keepRemarks(bench)
  await forgetAnnotated(bench)
  return all
}

/** What the file shows as a whole, now that its rows say something else. */
async function keepRemarks({ tx, vault, tenantId, importId, layout, whole }: RepairBench): Promise<void> {
  if (whole === null) return
  const layoutCipher = sealLayout(vault, tenantId, importId, { ...layout, remarks: whole.remarks() })
  await putWhole(tx, importId, layoutCipher, sealCounts(vault, tenantId, importId, whole.counts()))
}

async function stageAnew(
  bench: RepairBench,
  staged: readonly StagedNow[],
  changeOf: (row: number) => RowChange,
  meant: 'ASKED' | 'ALONG',
  moved: Map<string, Uint8Array>,
): Promise<void> {
  if (staged.length === 0) return
  const { stager, columns, vault, tenantId, whole } = bench
  const unopened = new UnopenedValues()
  const drafts: string[] = []
  const numbers: number[] = []
  const leftOut: number[] = []
  let issues = ''
  for (const now of staged) {
    const change = changeOf(now.row_number)
    const open = () => openCells(vault, tenantId, cellsOf(bench.importId, now.row_number), now.cells_cipher)
    const isRequired = meant === 'ASKED' && change.excluded !== true
    const earlier = unopened[isRequired ? 'require' : 'open']('import_row.cells_cipher', rowId(bench, now), open)
    if (earlier === null) {
      // A row that came along stays as it was judged before: nobody can judge it anew.
      if (change.excluded !== true) continue
      leftOut.push(now.row_number)
      if (now.blind_index !== null) moved.set(hexOf(now.blind_index), now.blind_index)
      continue
    }
    numbers.push(now.row_number)
    const row = { number: now.row_number, cells: change.cells?.(earlier, now.row_number) ?? earlier }
    const excluded = change.excluded ?? now.outcome === 'EXCLUDED'
    // Counted as it was when it was judged by itself; a row that is left out says nothing of the file.
    if (now.outcome !== 'EXCLUDED') whole?.remove(earlier, bench.judge(earlier))
    const judged = bench.judge(row.cells)
    if (!excluded) whole?.add(row.cells, judged)
    const index = excluded || judged.nationalId === null ? null : vault.blindIndex(judged.nationalId)
    const isSame = index === null ? now.blind_index === null : now.blind_index !== null && index.equals(now.blind_index)
    if (!isSame)
      for (const blindIndex of [index, now.blind_index])
        if (blindIndex !== null) moved.set(hexOf(blindIndex), blindIndex)
    if (excluded) {
      drafts.push(stager.excludedDraft(row))
      continue
    }
    const judgement = isSame && now.is_repeated ? withNationalIdIssue(judged, columns, 'DUPLICATE_IN_FILE') : judged
    drafts.push(stager.draft(row, judgement))
    issues += stager.issueLines(row, judgement)
  }
  await unopened.setAside(bench.tx, { tenantId })
  await excludeUnopened(bench, leftOut)
  if (numbers.length === 0) return
  const lines = new LineBuffer()
  sealDrafts(personSealer(vault.sealingKeys(tenantId)), bench.importId, drafts.join(DRAFT_DIVIDER), lines)
  await putStaged(bench, { numbers, rows: lines.take().toString('utf8'), issues }, meant === 'ASKED' ? 1 : 0)
}

/** What the operator is told of a row. */
function rowId({ importId }: Pick<RepairBench, 'importId'>, { row_number }: Pick<StagedNow, 'row_number'>): string {
  return `${importId}/${row_number}`
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
