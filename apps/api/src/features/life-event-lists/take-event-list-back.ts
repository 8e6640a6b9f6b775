import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { eventListRefusalInput } from '@payung/domain/benefit/life-event-list-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import type { EventListToDecide } from './decide-life-event-list.ts'
import { orRefusedAsEventList } from './event-list-refusal.ts'
import { eventListMessages } from './life-event-lists.messages.ts'
import { assertMayTakeBack, mayReadEventLists } from './life-event-lists.policy.ts'
import {
  type EventListTakenBack,
  type EventUploadRow,
  findEventUpload,
  withdrawEventRows,
} from './life-event-lists.queries.ts'

/**
 * Begins to take a confirmed list back as a whole, with its reason. A job does it, in one transaction.
 *
 * @returns the job's id
 * @throws NotFoundError, NotAllowedError; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`; ConflictError `EVENT_LIST_STATE`, `EVENT_LIST_CHANGED`
 */
export async function startWithdrawal(
  tx: TenantTransaction,
  actor: Actor,
  { idempotencyKey, ...input }: EventListToDecide & { readonly reason: string; readonly idempotencyKey: string },
): Promise<string> {
  const upload = await getListToTakeBack(tx, actor, input)
  const { reason } = readInput(eventListRefusalInput, { reason: input.reason }, eventListMessages)
  const { id } = await enqueueJob(tx, actor, {
    kind: 'LIFE_EVENT_LIST_WITHDRAW',
    params: { uploadId: upload.id, expectedVersion: upload.version, reason },
    idempotencyKey,
  })
  return id
}

/**
 * Withdraws every event of a list that can still be withdrawn, as one is withdrawn. The others stay, each with its reason. Repeated, it has no effect.
 *
 * @throws as `startWithdrawal`; ConflictError also `EVENT_LIST_NONE_TO_WITHDRAW`
 */
export async function withdrawLifeEventList(job: JobRun): Promise<EventListTakenBack & { readonly id: string }> {
  const { params, actor } = job
  const input = { uploadId: String(params.uploadId), expectedVersion: Number(params.expectedVersion) }
  return job.longTransactions.write(actor, async (tx) => {
    const upload = await getListToTakeBack(tx, actor, input)
    const { withdrawn, held } = await orRefusedAsEventList(() =>
      tx.one<EventListTakenBack>(withdrawEventRows(upload.id, input.expectedVersion, String(params.reason))),
    )
    await recordAudit(tx, actor, 'LIFE_EVENT_LIST_WITHDRAWN', {
      subject: { kind: 'life_event_upload', id: upload.id, version: upload.version + 1 },
      details: { withdrawn, held },
    })
    return { id: upload.id, withdrawn, held }
  })
}

async function getListToTakeBack(
  tx: TenantTransaction,
  actor: Actor,
  { uploadId, expectedVersion }: EventListToDecide,
): Promise<EventUploadRow> {
  const [upload] = mayReadEventLists(actor) ? await tx.rows<EventUploadRow>(findEventUpload(uploadId)) : []
  if (upload === undefined) throw new NotFoundError()
  assertMayTakeBack(actor, upload)
  if (upload.version !== expectedVersion) throw new ConflictError(eventListMessages.EVENT_LIST_CHANGED())
  return upload
}
