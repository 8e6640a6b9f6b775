import { Prisma } from '@payung/database/prisma'
import { atPath, loggedReason } from '@payung/domain/input/input-parts'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError } from '../../platform/errors.ts'
import { platformMessages } from '../../platform/platform.messages.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { asAnotherPersonError } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, withoutNationalId } from './facts-issues.ts'
import { makerIsNotVerifier } from './records-held.ts'
import { alreadyRegistered } from './register-worker.ts'
import { sealState } from './sealed-state.ts'
import type { WorkerRecord } from './worker.queries.ts'
import type { StateField } from './worker-state.ts'
import { changeRecord, personKey } from './worker-version.queries.ts'
import { workerMessages } from './workers.messages.ts'

export interface WorkerChange {
  readonly assignments: readonly Prisma.Sql[]
  readonly fields: readonly StateField[]
  readonly because: string
  /** As in the log: `WORKER_UPDATED`. */
  readonly action: string
}

const REASON_LENGTH_MIN = 3
const REASON_LENGTH_MAX = 500

/**
 * Writes a change of one record, what the record was before, and that it happened: all or nothing.
 *
 * @throws ConflictError `VERSION_CONFLICT` if somebody was faster, `WORKER_ALREADY_REGISTERED` for a NIK that the tenant keeps already
 * @throws NotAllowedError `MAKER_IS_NOT_VERIFIER`, `MAY_BE_ONE_PERSON`
 * @throws NotedUnopenedError where the key of the person's history does not open
 */
export async function changeWorker(
  tx: Transaction,
  actor: Actor,
  record: WorkerRecord,
  change: WorkerChange,
): Promise<void> {
  const { vault } = tx
  const key = await personKey(tx, vault, record.tenant_id, record.person_id)
  const stateCipher = sealState(vault, key, record)
  const isWritten = await changeRecord(tx, actor, {
    workerId: record.id,
    expectedVersion: record.version,
    assignments: change.assignments,
    stateCipher,
    because: change.because,
    fields: change.fields,
  }).catch((error: unknown) => {
    const constraint = databaseRefusal(error)?.constraint
    if (constraint === 'worker_tenant_id_person_id_key') throw alreadyRegistered(null)
    // Whoever entered the record undoes a merge, and with it the record would be verified again.
    throw constraint === 'record_maker_is_not_verifier' ? makerIsNotVerifier() : asAnotherPersonError(error)
  })
  if (!isWritten) throw versionConflict()
  await recordAudit(tx, actor, change.action, {
    subject: { kind: 'worker', id: record.id, version: record.version + 1 },
    fields: change.fields,
  })
}

/** @throws ConflictError `VERSION_CONFLICT` */
export function assertVersion(record: WorkerRecord, expectedVersion: number): void {
  if (record.version !== expectedVersion) throw versionConflict()
}

/**
 * A reason that stays beside what was done, where no NIK may stand.
 *
 * @throws ValidationError `REASON_MISSING`, `TEXT_HAS_NATIONAL_ID`
 */
export function readReason(text: string, path = 'because'): string {
  return withoutNationalId(ofLength(text, path, REASON_LENGTH_MIN, REASON_LENGTH_MAX), path)
}

function ofLength(text: string, path: string, lengthMin: number, lengthMax: number): string {
  const reason = text.trim()
  if (reason.length >= lengthMin && reason.length <= lengthMax) return reason
  throw fault(platformMessages.REASON_MISSING({ lengthMin, lengthMax }), path)
}

/**
 * A reason that goes into the log, where no NIK may stand.
 *
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export function readLoggedReason(text: string, path = 'reason'): string {
  return readInput(atPath(path, loggedReason()), { [path]: text }, workerMessages)[path] ?? ''
}

function versionConflict(): ConflictError {
  return new ConflictError(workerMessages.VERSION_CONFLICT())
}

/** `column = value` in the order given. */
export function assign(column: string, value: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(column)} = ${value}`
}
