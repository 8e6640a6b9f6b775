import { randomUUID } from 'node:crypto'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { takesEvidence } from '@payung/domain/benefit/benefit-event'
import { lifeEventInput, type ReportSource } from '@payung/domain/benefit/claim-input'
import { contradictsFirst } from '@payung/domain/benefit/report-facts'
import { checkInput, type InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { getWorker } from '../workers/public.ts'
import { orRefusedByRule } from './claim-refusal.ts'
import { claimMessages } from './claims.messages.ts'
import { mayReport } from './claims.policy.ts'
import {
  type EvidenceUseRow,
  findEvidenceUse,
  findKnownEvent,
  insertLifeEvent,
  insertReport,
  type LifeEventRow,
  type NewLifeEvent,
} from './claims.queries.ts'
import { reportFactsOf } from './report-facts-of.ts'

export type LifeEventToRead = InputOf<ReturnType<typeof lifeEventInput>>
export type WrittenReport = Omit<NewLifeEvent, 'tenantId' | 'workerId'> & { readonly source: ReportSource }

/**
 * Reports what happened to a person. The database opens what follows in the same statement. However many report the same event, it is one, and each of them is named.
 *
 * @returns the event's id
 * @throws NotFoundError for a person whom the viewer may not open, also for another's file; NotAllowedError also where another government keeps the record
 * @throws ValidationError `EVENT_IN_FUTURE`, `EVENT_DAY_INVALID`, `EVENT_PLACE_INVALID`, `DOCUMENT_TYPE`
 * @throws ConflictError `EVIDENCE_OF_CASE`, `EVIDENCE_USED`, `EVIDENCE_TOO_LATE`, `EVENT_BEFORE_BIRTH`, `EVENT_AFTER_DEATH`, `DEATH_ON_OTHER_DAY`, `EVENT_OF_MERGED_RECORD`, `EVENT_KNOWN`, `EVENT_ANSWERS_DIFFER`, `EVENTS_OF_DAY`, `REPORTS_OF_EVENT`
 */
export async function reportLifeEvent(
  tx: TenantTransaction,
  actor: Actor,
  input: LifeEventToRead & { readonly workerId: string; readonly evidenceFileId: string | null },
): Promise<string> {
  if (!mayReport(actor)) throw new NotAllowedError()
  const worker = await getWorker(tx, input.workerId)
  if (worker.tenant_id !== actor.tenantId) throw new NotAllowedError()
  const reported = readLifeEvent(input)
  const { evidenceFileId } = input
  if (evidenceFileId !== null) {
    if (!takesEvidence(reported.kind)) throw new ConflictError(claimMessages.EVIDENCE_OF_CASE())
    await assertOwnFiles(tx, actor, [evidenceFileId])
  }
  return writeReport(tx, actor, worker.id, { ...reported, evidenceFileId }, 'REFUSED')
}

/** The same of a form without an account, which says itself what is wrong: anything may be handed in. */
export function checkLifeEvent(input: unknown) {
  return checkInput(lifeEventInput({ today: today().toString() }), input)
}

/** @throws ValidationError as `reportLifeEvent` */
export function readLifeEvent(input: LifeEventToRead): WrittenReport {
  return readInput(lifeEventInput({ today: today().toString() }), input, claimMessages)
}

/**
 * Writes a report down, of a person whose record the actor's government keeps.
 *
 * @param differing what becomes of a report that answers otherwise than the first of the same event: one who reports now is refused and corrects the first; one that
 *   stands written elsewhere is added as a further source
 * @returns the event's id
 * @throws ConflictError as `reportLifeEvent`
 */
export async function writeReport(
  tx: TenantTransaction,
  actor: Actor,
  workerId: string,
  { source, evidenceFileId = null, ...reported }: WrittenReport & { readonly evidenceFileId?: string | null },
  differing: 'REFUSED' | 'ADDED',
): Promise<string> {
  const [knownEvent] = await tx.rows<LifeEventRow>(findKnownEvent(workerId, reported.kind, reported.eventDay))
  if (differing === 'REFUSED' && knownEvent !== undefined && contradictsFirst(reported, reportFactsOf(knownEvent)))
    throw new ConflictError(claimMessages.EVENT_ANSWERS_DIFFER())
  const { tenantId } = actor
  const isSentAgain = evidenceFileId !== null && (await isEvidenceThere(tx, knownEvent?.id ?? null, evidenceFileId))
  if (knownEvent !== undefined && isSentAgain) return knownEvent.id
  const id = knownEvent?.id ?? randomUUID()
  await orRefusedByRule(async () => {
    if (knownEvent === undefined) await tx.run(insertLifeEvent(id, { tenantId, workerId, ...reported }))
    await tx.run(insertReport(id, tenantId, source, evidenceFileId))
  })
  await recordAudit(tx, actor, knownEvent === undefined ? 'LIFE_EVENT_REPORTED' : 'LIFE_EVENT_REPORTED_TOO', {
    subject: { kind: 'worker', id: workerId },
    details: { event: id, ...(evidenceFileId !== null && { file: evidenceFileId }) },
  })
  return id
}

/**
 * A report is never changed: evidence comes with it or not at all. Of one that is sent again, with the same file, it is there.
 *
 * @throws ConflictError `EVIDENCE_USED`, `EVIDENCE_TOO_LATE`
 */
async function isEvidenceThere(tx: TenantTransaction, eventId: string | null, fileId: string): Promise<boolean> {
  const [use] = await tx.rows<EvidenceUseRow>(findEvidenceUse(eventId, fileId))
  if (use?.is_same) return true
  if (use?.is_used) throw new ConflictError(claimMessages.EVIDENCE_USED())
  if (use?.has_reported) throw new ConflictError(claimMessages.EVIDENCE_TOO_LATE())
  return false
}
