import type { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { type FundingSource, fundingSourceName } from '@payung/domain/money/funding-source'
import { ConflictError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import { LINES_MAX } from './decree-texts.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { findMovedRupiah, findPayersChanged, type PayerChangedRow } from './payers-changed.queries.ts'

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
  const sentences = changed.map(
    (row) =>
      `bagian iuran yang semula dibayar oleh ${words(row.old_tenant_id, row.old_name, row.old_source)} selanjutnya dibayar oleh ${words(row.new_tenant_id, row.new_name, row.new_source)}`,
  )
  return sentences.length === 0 ? null : sentences.join('; ')
}

const FIELD = '{pembayar_baru}'
/** The dictum that an amendment begins with once another payer takes over; its words are free, its field is not. */
const DICTUM = `Mengubah pembayar iuran mulai {mulai}: ${FIELD}`
/** The dictum that closes a decree: nothing stands behind it. */
const TAKES_EFFECT = /mulai berlaku/i

/** The dictums of an amendment that says who takes over, or no longer does. What somebody wrote with the field stays as they wrote it. */
export function dictumsNaming(dictums: readonly string[], changes: boolean): readonly string[] {
  if (!changes) return dictums.filter((line) => line !== DICTUM)
  if (dictums.some((line) => line.includes(FIELD)) || dictums.length >= LINES_MAX) return dictums
  const closing = TAKES_EFFECT.test(dictums.at(-1) ?? '') ? 1 : 0
  return dictums.toSpliced(dictums.length - closing, 0, DICTUM)
}

/** Who pays stands in the text that is signed, not in the system alone. @throws ConflictError `PAYERS_UNNAMED` */
export function assertPayersNamed({ changes_payers: changes, dictums }: DecreeRecord): void {
  if (changes && !dictums.some((line) => line.includes(FIELD)))
    throw new ConflictError(decreeDraftMessages.PAYERS_UNNAMED({ field: FIELD }))
}

/** How much others take over, as it stands today: an amendment is as large as that, too. */
export async function rupiahMoved(tx: Pick<TenantTransaction, 'rows'>, record: DecreeRecord): Promise<bigint> {
  if (!record.changes_payers) return 0n
  const [moved] = await tx.rows<{ rupiah: bigint }>(findMovedRupiah(record.id))
  return moved?.rupiah ?? 0n
}
