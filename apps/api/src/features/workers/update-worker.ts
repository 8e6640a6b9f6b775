import { isWithin } from '@payung/domain/area/area-code'
import { readWorkerFacts } from '@payung/domain/worker/validate-worker-facts'
import type { WorkerFactsDraft } from '@payung/domain/worker/worker-facts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { NotAllowedError, ValidationError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { assertOwnAgency } from './assert-own-agency.ts'
import { assertVersion, changeWorker, readReason } from './change-worker.ts'
import { catalogueOf, fault, issueOf, textOf, withoutNationalId } from './facts-issues.ts'
import { getWorker } from './find-worker.ts'
import { draftOf, withChanges } from './merge-facts.ts'
import { keepMismatches } from './national-id-mismatch.ts'
import { differences } from './worker-differences.ts'
import type { StateField } from './worker-state.ts'
import { workerMessages } from './workers.messages.ts'
import { mayUpdate, outsideScope } from './workers.policy.ts'

/** What the digits of a NIK say of a person. */
const SAID_BY_NATIONAL_ID: ReadonlySet<StateField> = new Set(['nationalId', 'birthDate', 'sex'])

export interface UpdateWorkerInput {
  readonly workerId: string
  readonly expectedVersion: number
  readonly because: string
  readonly changes: Omit<WorkerFactsDraft, 'status'> & { readonly agencyId?: string | null | undefined }
}

/**
 * Corrects a record; what it said before becomes a version that anybody who may open the record can read.
 *
 * A NIK that is corrected makes the record another person's. Without any difference nothing is written.
 *
 * @throws NotFoundError for a missing record and another tenant's alike
 * @throws NotAllowedError to who sees the record without keeping it, and for a village outside the scope
 * @throws ValidationError for facts that stop, `TEXT_HAS_NATIONAL_ID` of new notes, and `CUSTODY_TRANSFER_NEEDED` for a village that somebody else keeps
 * @throws ConflictError `VERSION_CONFLICT`, `WORKER_ALREADY_REGISTERED`
 */
export async function updateWorker(tx: Transaction, actor: Actor, input: UpdateWorkerInput): Promise<string> {
  const because = readReason(input.because)
  const record = await getWorker(tx, input.workerId)
  if (!mayUpdate(actor, record)) throw new NotAllowedError()
  assertVersion(record, input.expectedVersion)

  const { agencyId, ...changes } = input.changes
  const { facts, issues } = readWorkerFacts(
    withChanges(draftOf(tx.vault, record), changes),
    today(),
    catalogueOf(tx.reference),
  )
  if (facts === null) throw new ValidationError(issues.map(issueOf))
  // What stands there from before keeps nobody from correcting something else.
  if (facts.notes !== record.notes) withoutNationalId(facts.notes, 'notes')
  if (facts.villageCode !== record.village_code) assertMayMoveTo(actor, tx.reference, facts.villageCode)
  const agency = agencyId === undefined ? record.agency_id : agencyId
  // Who works for one agency would lose sight of the record with any other.
  if (actor.agencyId !== null && agency !== actor.agencyId) throw new NotAllowedError()
  if (agency !== record.agency_id) await assertOwnAgency(tx, agency)

  const change = differences(tx.vault, record, facts, agency)
  if (change.fields.length > 0) await changeWorker(tx, actor, record, { ...change, because, action: 'WORKER_UPDATED' })
  // Whoever corrects what differs from the NIK goes back to a list that is shorter by this record: the comparison of changed records comes later.
  if (change.fields.some((field) => SAID_BY_NATIONAL_ID.has(field)))
    await compareWithOwnNationalId(tx, actor, record.id)
  return record.id
}

async function compareWithOwnNationalId(tx: Transaction, actor: Actor, workerId: string): Promise<void> {
  const unopened = new UnopenedValues()
  await keepMismatches(tx, actor, [workerId], unopened)
  await unopened.setAside(tx, actor)
}

function assertMayMoveTo(actor: Actor, reference: ReferenceData, villageCode: string): void {
  const village = reference.areas.get(villageCode)
  if (village === undefined) {
    throw new ValidationError([
      { path: 'villageCode', code: 'VILLAGE_UNKNOWN', severity: 'ERROR', text: textOf('VILLAGE_UNKNOWN') },
    ])
  }
  if (village.custodianTenantId !== actor.tenantId) {
    throw fault(workerMessages.CUSTODY_TRANSFER_NEEDED())
  }
  if (!isWithin(villageCode, actor.areaScope)) throw outsideScope()
}
