import { isWorkerStatus } from '@payung/domain/worker/worker-status'
import type { Actor } from '../../platform/actor.ts'
import { type DomainError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { allowedStatuses, mayUpdate, type WorkerRecord } from '../workers/public.ts'
import { checkConflict } from './check-errors.ts'
import type { CheckResultRow } from './check-results.queries.ts'
import type { Differences } from './said-differences.ts'
import { mayDecideChecks, ownFindingRefusal } from './verification.policy.ts'

/** Our record beside what a result says. */
export interface ComparedRecord {
  readonly record: WorkerRecord
  readonly differences: Differences
}

/**
 * Why the viewer cannot decide about a result; null where they can. The page asks the same as the step, so that no button leads into a refusal.
 *
 * @param about null where the viewer does not see the record
 * @param takeOver false where our record is to be kept; left out: whichever is possible
 */
export function refusalToDecide(
  actor: Actor,
  result: CheckResultRow,
  about: ComparedRecord | null,
  takeOver = true,
): DomainError | null {
  if (!mayDecideChecks(actor)) return new NotAllowedError()
  if (result.decision !== null) return checkConflict('CHECK_DECIDED')
  if (!result.newest) return checkConflict('CHECK_SUPERSEDED')
  return about === null ? new NotFoundError() : ownFindingRefusal(actor, result, about.differences, takeOver)
}

/** Why what differs cannot be taken over by the viewer, by the rules of the correction itself; null where it can. */
export function refusalToTakeOver(actor: Actor, record: WorkerRecord, chosen: Differences): DomainError | null {
  const status = chosen.get('status')
  if (chosen.size === 0) return null
  if (record.tenant_id !== actor.tenantId) {
    if (status !== undefined) return checkConflict('CHECK_STATUS_OF_OTHERS')
    return actor.permissions.has('WORKER_UPDATE') ? null : new NotAllowedError()
  }
  const hasFacts = chosen.size > (status === undefined ? 0 : 1)
  if (hasFacts && !mayUpdate(actor, record)) return new NotAllowedError()
  const maySayIt = status === undefined || !isWorkerStatus(status) || allowedStatuses(actor, record).includes(status)
  return maySayIt ? null : new NotAllowedError()
}
