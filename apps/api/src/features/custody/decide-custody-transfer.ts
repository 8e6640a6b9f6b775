import { cutText } from '@payung/domain/text/cut-text'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { mayBeOnePerson } from '../access/public.ts'
import {
  changedFields,
  getWorker,
  personKey,
  readReason,
  sealState,
  stateOf,
  type WorkerRecord,
  withoutNationalId,
} from '../workers/public.ts'
import { custodyMessages } from './custody.messages.ts'
import {
  decideTransfer,
  findTransfers,
  insertHandOverVersion,
  type TransferRow,
  type TransferVerdict,
} from './custody.queries.ts'

export interface DecideCustodyTransferInput {
  readonly transferId: string
  readonly accept: boolean
  readonly reason?: string | null | undefined
}

/**
 * Accepts or refuses a hand-over; who proposed it may take it back. On acceptance the record moves, and what it said before becomes a version
 * that the new custodian can read.
 *
 * @throws NotFoundError for a missing transfer and one between others
 * @throws NotAllowedError without the permission, and to the side or the person that proposed it and would accept their own
 * @throws ValidationError `REASON_MISSING` when it is refused without a reason
 * @throws ConflictError `TRANSFER_DECIDED`, `TRANSFER_OUTDATED`, `ALREADY_KEPT_THERE`
 * @throws NotedUnopenedError where the key of the person's history does not open
 */
export async function decideCustodyTransfer(
  tx: Transaction,
  actor: Actor,
  input: DecideCustodyTransferInput,
): Promise<string> {
  if (!actor.permissions.has('CUSTODY_DECIDE')) throw new NotAllowedError()
  const [transfer] = await tx.rows<TransferRow>(findTransfers([input.transferId]))
  if (transfer === undefined) throw new NotFoundError()
  const isRefusal = !input.accept && transfer.tenant_id !== actor.tenantId
  const reason = isRefusal
    ? readReason(input.reason ?? '', 'reason')
    : withoutNationalId(cutText(input.reason?.trim() ?? '', 500) || null, 'reason')

  // Who gives a record away loses sight of it with the decision, so it is read before.
  const formerStateInHand =
    input.accept && transfer.from_tenant_id === actor.tenantId ? await getWorker(tx, transfer.worker_id) : null
  const verdict = await decideTransfer(tx, transfer.id, input.accept, reason)
  if (!isDecided(verdict)) throw refusalOf(verdict)
  if (verdict.outcome === 'ACCEPTED') {
    const former = formerStateInHand ?? formerState(await getWorker(tx, transfer.worker_id), transfer, verdict)
    await keepFormerState(tx, actor, former, transfer)
  }
  return transfer.id
}

function isDecided({ outcome }: TransferVerdict): boolean {
  return outcome === 'ACCEPTED' || outcome === 'REFUSED' || outcome === 'WITHDRAWN'
}

/** The record as it was, told from what it is now and what the decision changed. */
function formerState(taken: WorkerRecord, transfer: TransferRow, verdict: TransferVerdict): WorkerRecord {
  return {
    ...taken,
    tenant_id: transfer.from_tenant_id,
    village_code: verdict.former_village_code ?? taken.village_code,
    address: verdict.former_address,
    rt: verdict.former_rt,
    rw: verdict.former_rw,
    agency_id: verdict.former_agency_id,
    version: taken.version - 1,
    updated_at: verdict.former_updated_at ?? taken.updated_at,
    updated_by: verdict.former_updated_by,
  }
}

/** Under the key of whoever decides: it is they who write it, and readers of the record may use any key of its history. */
async function keepFormerState(
  tx: Transaction,
  actor: Actor,
  former: WorkerRecord,
  transfer: TransferRow,
): Promise<void> {
  const { vault } = tx
  const key = await personKey(tx, vault, actor.tenantId, former.person_id)
  const state = stateOf(former)
  const home = { villageCode: transfer.to_village_code, address: null, rt: null, rw: null }
  const after = { ...state, ...home, custodianId: transfer.to_tenant_id, agencyId: null }
  await insertHandOverVersion(tx, actor, {
    workerId: former.id,
    version: former.version,
    personId: former.person_id,
    stateCipher: sealState(vault, key, former),
    recordedFrom: former.updated_at,
    recordedBy: former.updated_by,
    because: transfer.reason,
    fields: changedFields(state, after),
  })
}

function refusalOf({ outcome }: TransferVerdict): Error {
  if (outcome === 'NOT_FOUND') return new NotFoundError()
  if (outcome === 'OTHER_SIDE_DECIDES') return new NotAllowedError(custodyMessages.OTHER_SIDE_DECIDES())
  if (outcome === 'PROPOSER_IS_NOT_DECIDER') return new NotAllowedError(custodyMessages.PROPOSER_IS_NOT_DECIDER())
  if (outcome === 'MAY_BE_ONE_PERSON') return mayBeOnePerson()
  if (outcome === 'ALREADY_KEPT_THERE') return new ConflictError(custodyMessages.ALREADY_KEPT_THERE())
  if (outcome === 'ALREADY_MOVED') return new ConflictError(custodyMessages.TRANSFER_OUTDATED())
  return new ConflictError(custodyMessages.TRANSFER_DECIDED())
}
