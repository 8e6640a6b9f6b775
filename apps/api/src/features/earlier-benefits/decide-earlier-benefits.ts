import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { earlierRefusalInput } from '@payung/domain/benefit/earlier-benefit-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { earlierMessages } from './earlier-benefits.messages.ts'
import { assertMayOnEarlier, type EarlierAction, mayReadEarlier } from './earlier-benefits.policy.ts'
import { orRefusedAsEarlier } from './earlier-refusal.ts'
import {
  confirmEarlierRows,
  type EarlierUploadRow,
  findEarlierUpload,
  rejectEarlierRows,
} from './earlier-uploads.queries.ts'

export interface EarlierToDecide {
  readonly uploadId: string
  readonly expectedVersion: number
}

/**
 * Confirms a list of earlier payments: those that no confirmed list has yet count from now on. By another person than who uploaded it: else one person could
 * invent what families have received.
 *
 * @returns the list's id
 * @throws NotFoundError; NotAllowedError also `EARLIER_UPLOADER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`; ConflictError `EARLIER_STATE`, `EARLIER_CHANGED`, `EARLIER_NOTHING_NEW`
 */
export async function confirmEarlierBenefits(
  tx: TenantTransaction,
  actor: Actor,
  input: EarlierToDecide,
): Promise<string> {
  const upload = await getUploadToDecide(tx, actor, input, 'CONFIRM')
  await assertNotHeldAsMaker(tx, 'EARLIER_BENEFITS', upload.id)
  await orRefusedAsEarlier(() => tx.rows(confirmEarlierRows(upload.id, input.expectedVersion)))
  await recordAudit(tx, actor, 'EARLIER_BENEFITS_CONFIRMED', {
    ...auditOf(upload),
    details: { rows: upload.row_count },
  })
  return upload.id
}

/**
 * Rejects a list that waits, also one's own: nothing of it has counted, and the file may come again.
 *
 * @returns the list's id
 * @throws NotFoundError, NotAllowedError; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`; ConflictError `EARLIER_STATE`, `EARLIER_CHANGED`
 */
export async function rejectEarlierBenefits(
  tx: TenantTransaction,
  actor: Actor,
  input: EarlierToDecide & { readonly reason: string },
): Promise<string> {
  const upload = await getUploadToDecide(tx, actor, input, 'REJECT')
  const { reason } = readInput(earlierRefusalInput, { reason: input.reason }, earlierMessages)
  await orRefusedAsEarlier(() => tx.rows(rejectEarlierRows(upload.id, input.expectedVersion, reason)))
  await recordAudit(tx, actor, 'EARLIER_BENEFITS_REJECTED', auditOf(upload))
  return upload.id
}

async function getUploadToDecide(
  tx: TenantTransaction,
  actor: Actor,
  { uploadId, expectedVersion }: EarlierToDecide,
  action: EarlierAction,
): Promise<EarlierUploadRow> {
  const [upload] = mayReadEarlier(actor) ? await tx.rows<EarlierUploadRow>(findEarlierUpload(uploadId)) : []
  if (upload === undefined) throw new NotFoundError()
  assertMayOnEarlier(actor, upload, action)
  if (upload.version !== expectedVersion) throw new ConflictError(earlierMessages.EARLIER_CHANGED())
  return upload
}

function auditOf({ id, version }: EarlierUploadRow) {
  return { subject: { kind: 'earlier_benefit_upload', id, version: version + 1 } }
}
