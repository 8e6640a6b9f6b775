import { Prisma } from '@payung/database/prisma'
import { mayBecome, type WorkerStatus } from '@payung/domain/worker/worker-status'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, ValidationError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { assertVersion, assign, changeWorker, readReason } from './change-worker.ts'
import { textOf } from './facts-issues.ts'
import { getWorker } from './find-worker.ts'
import { assertVerifiedByAnother } from './records-held.ts'
import { allowedStatuses } from './workers.policy.ts'

export interface ChangeWorkerStatusInput {
  readonly workerId: string
  readonly expectedVersion: number
  readonly status: WorkerStatus
  readonly because: string
}

/**
 * Says where a person stands from now on.
 *
 * @throws NotFoundError for a missing record and another tenant's alike
 * @throws NotAllowedError to who may not say this status, or does not keep the record; `MAKER_IS_NOT_VERIFIER`, `MAY_BE_ONE_PERSON`
 * @throws ValidationError `STATUS_TRANSITION_NOT_ALLOWED` where it may not follow on the present one
 * @throws ConflictError `VERSION_CONFLICT`
 */
export async function changeWorkerStatus(
  tx: Transaction,
  actor: Actor,
  input: ChangeWorkerStatusInput,
): Promise<string> {
  const because = readReason(input.because)
  const record = await getWorker(tx, input.workerId)
  assertVersion(record, input.expectedVersion)
  if (record.status === input.status) return record.id
  if (!mayBecome(record.status, input.status)) {
    const text = textOf('STATUS_TRANSITION_NOT_ALLOWED')
    throw new ValidationError([{ path: 'status', code: 'STATUS_TRANSITION_NOT_ALLOWED', severity: 'ERROR', text }])
  }
  if (!allowedStatuses(actor, record).includes(input.status)) throw new NotAllowedError()
  if (input.status === 'VERIFIED') await assertVerifiedByAnother(tx, record.id)
  await changeWorker(tx, actor, record, {
    assignments: [assign('status', Prisma.sql`${input.status}`)],
    fields: ['status'],
    because,
    action: 'WORKER_STATUS_CHANGED',
  })
  return record.id
}
