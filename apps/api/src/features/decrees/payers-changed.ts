import type { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { dictumsNaming, NEW_PAYERS_FIELD, namesNewPayers, successionsInWords } from '@payung/domain/decree/payer-dictum'
import { type FundingSource, fundingSourceName } from '@payung/domain/money/funding-source'
import { ConflictError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'
import { LINES_MAX } from './decree-texts.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { findMovedRupiah, findPayersChanged, type PayerChangedRow, setDictums } from './payers-changed.queries.ts'

type Read = <Row>(statement: Prisma.Sql) => Promise<Row[]>

/** Who takes over from whom by an amendment; nobody by any other decree. */
export async function payersChangedBy(
  read: Read,
  { id, changes_payers: changes }: Pick<DecreeRecord, 'id' | 'changes_payers'>,
): Promise<readonly PayerChangedRow[]> {
  return changes ? read<PayerChangedRow>(findPayersChanged(id)) : []
}

/** The same as the text of the amendment says it; null where nobody takes over. */
export function payersInWords(reference: ReferenceData, changed: readonly PayerChangedRow[]): string | null {
  const words = (tenantId: string | null, name: string | null, source: FundingSource) => {
    const payer = tenantId === null ? name : tenantOf(reference, tenantId).name
    return payer === null ? 'pekerja sendiri' : `${payer} (${fundingSourceName(source).id})`
  }
  return successionsInWords(
    changed.map((row) => ({
      former: words(row.old_tenant_id, row.old_name, row.old_source),
      next: words(row.new_tenant_id, row.new_name, row.new_source),
    })),
  )
}

/** Lets the dictums of a draft say who takes over, or no longer; nothing else of it changes. */
export async function nameNewPayers(
  tx: TenantTransaction,
  { id, dictums }: Pick<DecreeRecord, 'id' | 'dictums'>,
  changes: boolean,
): Promise<void> {
  const named = dictumsNaming(dictums, changes, LINES_MAX)
  if (named.length !== dictums.length) await tx.run(setDictums(id, named))
}

/** Who pays stands in the text that is signed, not in the system alone. @throws ConflictError `PAYERS_UNNAMED` */
export function assertPayersNamed({ changes_payers: changes, dictums }: DecreeRecord): void {
  if (changes && !namesNewPayers(dictums))
    throw new ConflictError(decreeDraftMessages.PAYERS_UNNAMED({ field: NEW_PAYERS_FIELD }))
}

/** How much others take over, as it stands today: an amendment is as large as that, too. */
export async function rupiahMoved(tx: Pick<TenantTransaction, 'rows'>, record: DecreeRecord): Promise<bigint> {
  if (!record.changes_payers) return 0n
  const [moved] = await tx.rows<{ rupiah: bigint }>(findMovedRupiah(record.id))
  return moved?.rupiah ?? 0n
}

const NO_LONGER: ReadonlySet<string> = new Set([
  'payer_change_rule',
  'payer_change_another',
  'payer_change_pledge',
  'payer_change_source',
  'payer_change_listed',
  'funding_rule_payer',
])

/** Where something has come between what was saved of who takes over and its submission or signature; null for any other refusal. */
export function payersOutdated(constraint: string | null | undefined): ConflictError | null {
  return constraint != null && NO_LONGER.has(constraint)
    ? new ConflictError(decreeStepMessages.PAYERS_OUTDATED())
    : null
}
