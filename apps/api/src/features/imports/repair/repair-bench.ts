import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { createVillageIndex, type VillageIndex } from '@payung/domain/area/village-index'
import { FileWatch } from '@payung/domain/import/file-watch'
import type { ImportColumn } from '@payung/domain/import/import-field'
import { type JudgedRow, rowJudge } from '@payung/domain/import/judge-row'
import type { Row } from '@payung/domain/import/table-cell'
import { answerKindOf } from '@payung/domain/verification/check-answer'
import type { Actor } from '../../../platform/actor.ts'
import { today } from '../../../platform/clock.ts'
import { NotFoundError } from '../../../platform/errors.ts'
import type { ReferenceData } from '../../../platform/reference-data.ts'
import type { Transaction } from '../../../platform/transaction.ts'
import { wrongState } from '../import-errors.ts'
import { assertMayImport } from '../imports.policy.ts'
import { type ImportLayout, openLayout } from '../layout/import-layout.ts'
import { openCounts } from '../rows/file-counts.ts'
import { RowStager } from '../rows/staged-row.ts'
import { lockImportForRepair } from './repair-bench.queries.ts'

/** One import held open for a repair: nobody else repairs, saves or reads it until the transaction ends. */
export interface RepairBench {
  readonly tx: TenantTransaction
  readonly vault: Vault
  readonly actor: Actor
  readonly importId: string
  readonly tenantId: string
  readonly sheet: string | null
  readonly columns: readonly ImportColumn[]
  readonly judge: (row: Row) => JudgedRow
  readonly stager: RowStager
  readonly layout: ImportLayout
  /** Goes on counting what the file shows as a whole; null of a file that was read before its counts were kept. */
  readonly whole: FileWatch | null
}

interface ImportToRepair {
  readonly id: string
  readonly tenant_id: string
  readonly state: string
  readonly profile: string | null
  readonly area_scope: string
  readonly layout_cipher: Uint8Array | null
  readonly counts_cipher: Uint8Array | null
}

/**
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `IMPORT_STATE` unless it is in its review: while it is being saved, and after, nothing of it changes any more
 */
export async function openBench(tx: Transaction, actor: Actor, importId: string): Promise<RepairBench> {
  const { vault, reference } = tx
  assertMayImport(actor)
  const [file] = await tx.rows<ImportToRepair>(lockImportForRepair(importId))
  if (file === undefined) throw new NotFoundError()
  // What the insurer answered is not for an office to repair.
  if (file.state !== 'REVIEW' || answerKindOf(file.profile) !== null) throw wrongState()
  const layout = openLayout(vault, file.tenant_id, file.id, file.layout_cipher)
  const { columns, sheet } = layout
  const areaPrefix = file.area_scope || (actor.tenantAreaCode ?? '')
  const judge = rowJudge(judgeContext(layout, reference, areaPrefix))
  const counts = openCounts(vault, file.tenant_id, file.id, file.counts_cipher)
  const whole = counts && new FileWatch(columns, areaPrefix, reference.firstRegistrationAges, counts)
  const stager = new RowStager(columns, (text) => vault.indexForTenant(file.tenant_id, text))
  return { tx, vault, actor, importId: file.id, tenantId: file.tenant_id, sheet, columns, judge, stager, layout, whole }
}

/** Judged within the scope in which the import was made, whoever repairs it: as it was read, and as it will be saved. */
export function judgeContext(
  { columns, place, answers = {} }: ImportLayout,
  reference: ReferenceData,
  areaPrefix: string,
) {
  const answersByKey = new Map(Object.entries(answers))
  return {
    columns,
    place,
    areaPrefix,
    answers: answersByKey,
    villages: villagesOf(reference),
    today: today(),
    ages: reference.firstRegistrationAges,
  }
}

/** Built once as long as the areas are the same. */
const indexes = new WeakMap<ReferenceData['areas'], VillageIndex>()
function villagesOf({ areas, formerNames }: ReferenceData): VillageIndex {
  const villages = indexes.get(areas) ?? createVillageIndex(areas.values(), formerNames)
  indexes.set(areas, villages)
  return villages
}
