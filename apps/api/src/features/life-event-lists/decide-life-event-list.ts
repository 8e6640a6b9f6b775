import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { eventListRefusalInput } from '@payung/domain/benefit/life-event-list-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedAsEventList } from './event-list-refusal.ts'
import { eventListMessages } from './life-event-lists.messages.ts'
import { assertMayOnEventList, mayReadEventLists } from './life-event-lists.policy.ts'
import { confirmEventRows, type EventUploadRow, findEventUpload, rejectEventRows } from './life-event-lists.queries.ts'

export interface EventListToDecide {
  readonly uploadId: string
  readonly expectedVersion: number
}

/**
 * Begins to report the events of a list, by another person than who uploaded it: a list of deaths stops many contributions. A job does it, in one transaction.
 *
 * @returns the job's id
 * @throws NotFoundError; NotAllowedError also `LIFE_EVENTS_UPLOADER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`; ConflictError `EVENT_LIST_STATE`, `EVENT_LIST_CHANGED`
 */
export async function startConfirmation(
  tx: TenantTransaction,
  actor: Actor,
  { idempotencyKey, ...input }: EventListToDecide & { readonly idempotencyKey: string },
): Promise<string> {
  const upload = await getListToDecide(tx, actor, input, 'CONFIRM')
  await assertNotHeldAsMaker(tx, 'LIFE_EVENT_LIST', upload.id)
  const { id } = await enqueueJob(tx, actor, {
    kind: 'LIFE_EVENT_LIST_CONFIRM',
    params: { uploadId: upload.id, expectedVersion: upload.version },
    idempotencyKey,
  })
  return id
}

/**
 * Reports the events of a list, all or none. Repeated, it has no effect: the list waits no more.
 *
 * @throws as `startConfirmation`; ConflictError also `EVENT_LIST_NOTHING_NEW`
 */
export async function confirmLifeEventList(job: JobRun): Promise<{ readonly id: string; readonly events: number }> {
  const input = { uploadId: String(job.params.uploadId), expectedVersion: Number(job.params.expectedVersion) }
  return job.longTransactions.write(job.actor, async (tx) => {
    const upload = await getListToDecide(tx, job.actor, input, 'CONFIRM')
    const { events } = await orRefusedAsEventList(() =>
      tx.one<{ readonly events: number }>(confirmEventRows(upload.id, input.expectedVersion)),
    )
    await recordAudit(tx, job.actor, 'LIFE_EVENT_LIST_CONFIRMED', { ...auditOf(upload), details: { events } })
    return { id: upload.id, events }
  })
}

/**
 * Rejects a list that waits, also one's own: nothing of it was reported, and the file may come again.
 *
 * @returns the list's id
 * @throws NotFoundError, NotAllowedError; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`; ConflictError `EVENT_LIST_STATE`, `EVENT_LIST_CHANGED`
 */
export async function rejectLifeEventList(
  tx: TenantTransaction,
  actor: Actor,
  input: EventListToDecide & { readonly reason: string },
): Promise<string> {
  const upload = await getListToDecide(tx, actor, input, 'REJECT')
  const { reason } = readInput(eventListRefusalInput, { reason: input.reason }, eventListMessages)
  await orRefusedAsEventList(() => tx.rows(rejectEventRows(upload.id, input.expectedVersion, reason)))
  await recordAudit(tx, actor, 'LIFE_EVENT_LIST_REJECTED', auditOf(upload))
  return upload.id
}

async function getListToDecide(
  tx: TenantTransaction,
  actor: Actor,
  { uploadId, expectedVersion }: EventListToDecide,
  action: 'CONFIRM' | 'REJECT',
): Promise<EventUploadRow> {
  const [upload] = mayReadEventLists(actor) ? await tx.rows<EventUploadRow>(findEventUpload(uploadId)) : []
  if (upload === undefined) throw new NotFoundError()
  assertMayOnEventList(actor, upload, action)
  if (upload.version !== expectedVersion) throw new ConflictError(eventListMessages.EVENT_LIST_CHANGED())
  return upload
}

function auditOf({ id, version }: EventUploadRow) {
  return { subject: { kind: 'life_event_upload', id, version: version + 1 } }
}
