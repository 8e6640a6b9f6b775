import { readWorkerFacts } from '@payung/domain/worker/validate-worker-facts'
import type { WorkerFactsDraft } from '@payung/domain/worker/worker-facts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnAgency } from './assert-own-agency.ts'
import { catalogueOf, issueOf, withoutNationalId } from './facts-issues.ts'
import { findFullListing, findOwnByIndex, insertOwnWorker, registerAtCustodian } from './register-worker.queries.ts'
import { settleRequestKey, takeRequestKey } from './registration-request.ts'
import { workerMessages } from './workers.messages.ts'
import { placeOfRegistration } from './workers.policy.ts'

export interface RegisterWorkerInput extends Omit<WorkerFactsDraft, 'status'> {
  readonly agencyId?: string | null | undefined
  /** Chosen by who sends and may have to send again, because no answer came. */
  readonly requestKey?: string | null | undefined
}

/**
 * Registers a person whom no import has brought. Everybody begins as a candidate.
 *
 * A province registers in any of its villages: the record is made at the village's custodian, who sees it at once, and the province keeps a
 * link to whom it registered. The same request under the same key again makes nobody and answers with who was made then.
 *
 * @returns the record's id, or `WORKER_ALREADY_REGISTERED`, which names the record only to who may open it. It is returned and not thrown, because
 * what another tenant was asked about somebody stays in both logs.
 * @throws ConflictError `REQUEST_KEY_USED`, `REQUEST_KEY_INVALID`
 * @throws NotAllowedError if the village lies outside the actor's scope, or `REGISTRATION_LIMIT`
 * @throws ValidationError with every remark about the facts, if one of them stops; `TEXT_HAS_NATIONAL_ID` of notes
 */
export async function registerWorker(
  tx: Transaction,
  actor: Actor,
  { requestKey, ...input }: RegisterWorkerInput,
): Promise<string | ConflictError> {
  if (requestKey == null) return registerOnce(tx, actor, input)
  assertRequestKey(requestKey)
  const earlier = await takeRequestKey(tx, actor, requestKey, JSON.stringify(input))
  if (earlier.state === 'DONE') {
    // It may have been handed to another custodian since.
    const [open] = await tx.rows<unknown>(findFullListing(earlier.workerId))
    return open === undefined ? alreadyRegistered(null) : earlier.workerId
  }
  const made = await registerOnce(tx, actor, input)
  await settleRequestKey(tx, actor, requestKey, typeof made === 'string' ? made : null)
  return made
}

async function registerOnce(
  tx: Transaction,
  actor: Actor,
  input: Omit<RegisterWorkerInput, 'requestKey'>,
): Promise<string | ConflictError> {
  const { vault, reference } = tx
  const { facts, issues } = readWorkerFacts({ ...input, status: 'CANDIDATE' }, today(), catalogueOf(reference))
  if (facts === null) throw new ValidationError(issues.map(issueOf))
  withoutNationalId(facts.notes, 'notes')
  const place = placeOfRegistration(actor, reference, facts.villageCode)
  const agencyId = actor.agencyId ?? input.agencyId ?? null
  if (place === 'OWN') await assertOwnAgency(tx, agencyId)

  const registered =
    place === 'OWN'
      ? await insertOwnWorker(tx, actor, vault, facts, agencyId)
      : await registerAtCustodian(tx, vault, facts)
  if (registered.outcome === 'LIMITED') throw tooManyKnown()
  if (registered.outcome === 'KNOWN') {
    return alreadyRegistered(registered.workerId ?? (await findOwnByIndex(tx, vault.blindIndexes(facts.nationalId))))
  }
  await recordAudit(tx, actor, 'WORKER_REGISTERED', {
    subject: { kind: 'worker', id: registered.workerId, version: 1 },
  })
  return registered.workerId
}

function assertRequestKey(key: string): void {
  if (/^[\w-]{8,60}$/.test(key)) return
  throw new ConflictError(workerMessages.REQUEST_KEY_INVALID())
}

export function alreadyRegistered(workerId: string | null): ConflictError {
  const message =
    workerId === null ? workerMessages.WORKER_ALREADY_REGISTERED() : workerMessages['WORKER_ALREADY_REGISTERED/own']()
  return new ConflictError(message, workerId === null ? {} : { workerId })
}

function tooManyKnown(): NotAllowedError {
  return new NotAllowedError(workerMessages.REGISTRATION_LIMIT())
}
