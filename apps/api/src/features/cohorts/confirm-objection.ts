import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { openedOrNull } from '../../platform/unopened-values.ts'
import { recordAudit } from '../audit/public.ts'
import { fault } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { assertMayOnPart } from './cohorts.policy.ts'
import { type CohortRecord, findCohorts } from './cohorts.queries.ts'
import { insertConfirmation } from './confirm-objection.queries.ts'
import { type ConfirmationMeans, findObjection, type ObjectionRow } from './objections.queries.ts'
import { openStatement, type Statement } from './sealed-statement.ts'

/**
 * An officer has called whoever sent an objection in public, or has them at the counter: they are there and stand behind it. From then on a lock
 * waits for it, and another officer decides it.
 *
 * @returns the cohort's id
 * @throws NotFoundError, NotAllowedError
 * @throws ValidationError `OBJECTION_WITHOUT_NUMBER` where nobody can be called
 * @throws ConflictError `COHORT_STATE`, `OBJECTION_NOT_OPEN`, `OBJECTIONS_ENOUGH` where as many wait as a person can read
 */
export async function confirmObjection(
  tx: Transaction,
  actor: Actor,
  input: { readonly objectionId: string; readonly means: ConfirmationMeans },
): Promise<string> {
  const [objection] = await tx.rows<ObjectionRow>(findObjection(input.objectionId))
  if (objection === undefined) throw new NotFoundError()
  const [cohort] = await tx.rows<CohortRecord>(findCohorts([objection.cohort_id]))
  if (cohort === undefined) throw new NotFoundError()
  assertMayOnPart(actor, cohort, 'OBJECT')
  if (input.means === 'PHONE' && !hasNumber(openedOrNull(() => openStatement(tx.vault, objection))))
    throw fault(cohortMessages.OBJECTION_WITHOUT_NUMBER())
  try {
    await tx.run(insertConfirmation(objection.id, cohort.id, actor, input.means))
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint ?? ''
    if (constraint === 'objections_readable') throw enoughWait()
    if (constraint === 'objection_confirmable' || constraint === 'cohort_objection_confirmation_pkey') throw notOpen()
    throw error
  }
  await recordAudit(tx, actor, 'OBJECTION_CONFIRMED', {
    subject: { kind: 'cohort', id: cohort.id },
    details: { means: input.means },
  })
  return cohort.id
}

/** The fewest digits of a number that can be called. */
const DIGITS_MIN = 6

function hasNumber(statement: Statement | null): boolean {
  return (statement?.contact ?? '').replace(/\D/g, '').length >= DIGITS_MIN
}

const notOpen = () => new ConflictError(cohortMessages.OBJECTION_NOT_OPEN())

const enoughWait = () => new ConflictError(cohortMessages.OBJECTIONS_ENOUGH())
