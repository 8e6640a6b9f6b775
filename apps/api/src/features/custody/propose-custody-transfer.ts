import { isWithin } from '@payung/domain/area/area-code'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, getWorker, readReason, textOf } from '../workers/public.ts'
import { custodyMessages } from './custody.messages.ts'
import { insertTransfer } from './custody.queries.ts'

export interface ProposeCustodyTransferInput {
  readonly workerId: string
  readonly toVillageCode: string
  readonly reason: string
}

/**
 * Proposes that a record goes to the custodian of another village, because the person moved. It moves when the other side accepts.
 *
 * Either side may begin: who keeps the record, or who keeps the village and may see the person in full.
 *
 * @throws NotFoundError for a missing record and another tenant's alike
 * @throws NotAllowedError to third parties, and outside the scope
 * @throws ValidationError `VILLAGE_UNKNOWN`, `SAME_CUSTODIAN`, `REASON_MISSING`
 * @throws ConflictError `TRANSFER_OPEN` while another proposal for this person waits
 */
export async function proposeCustodyTransfer(
  tx: Transaction,
  actor: Actor,
  input: ProposeCustodyTransferInput,
): Promise<string> {
  const { reference } = tx
  if (!actor.permissions.has('CUSTODY_REQUEST')) throw new NotAllowedError()
  const reason = readReason(input.reason, 'reason')
  const record = await getWorker(tx, input.workerId)
  const village = reference.areas.get(input.toVillageCode)
  if (village?.level !== 'VILLAGE' || village.custodianTenantId === null) {
    const text = textOf('VILLAGE_UNKNOWN')
    throw new ValidationError([{ path: 'toVillageCode', code: 'VILLAGE_UNKNOWN', severity: 'ERROR', text }])
  }
  if (village.custodianTenantId === record.tenant_id) {
    throw fault(custodyMessages.SAME_CUSTODIAN())
  }
  const isGiving = record.tenant_id === actor.tenantId
  const isTaking = village.custodianTenantId === actor.tenantId && isWithin(village.code, actor.areaScope)
  if (!isGiving && !isTaking) throw new NotAllowedError()

  const toTenantId = village.custodianTenantId
  const transferId = await insertTransfer(tx, actor, {
    workerId: record.id,
    fromTenantId: record.tenant_id,
    toTenantId,
    toVillageCode: village.code,
    reason,
  })
  if (transferId === null) throw alreadyOpen()
  await recordAudit(tx, actor, 'CUSTODY_PROPOSED', {
    subject: { kind: 'worker', id: record.id, version: record.version },
    details: { transfer: transferId, from: record.tenant_id, to: toTenantId },
  })
  return transferId
}

function alreadyOpen(): ConflictError {
  return new ConflictError(custodyMessages.TRANSFER_OPEN())
}
