import { areaLevelOf, isWithin } from '@payung/domain/area/area-code'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, issueAbout, NotFoundError, ValidationError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { fault } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { assertMayOnPart } from './cohorts.policy.ts'
import { type CohortRecord, findCohorts } from './cohorts.queries.ts'
import type { ObjectionKind } from './objections.queries.ts'
import { findMemberOfCohort, insertObjection } from './receive-objection.queries.ts'
import { nextObjectionId, type Statement, sealStatement } from './sealed-statement.ts'

export const STATEMENT_LIMITS = { textMin: 10, textMax: 1_000, nameMax: 120, contactMax: 60 } as const

/** @throws ValidationError with everything that is wrong */
export function readStatement(input: {
  readonly text: string
  readonly name?: string | null | undefined
  readonly contact?: string | null | undefined
}): Statement {
  const { textMin, textMax, nameMax, contactMax } = STATEMENT_LIMITS
  const text = input.text.trim()
  const name = input.name?.trim() || null
  const contact = input.contact?.trim() || null
  const issues = [
    ...(text.length >= textMin && text.length <= textMax
      ? []
      : [issueAbout(cohortMessages.STATEMENT_LENGTH({ textMin, textMax }))]),
    ...((name?.length ?? 0) <= nameMax ? [] : [issueAbout(cohortMessages.TEXT_TOO_LONG({ nameMax }))]),
    ...((contact?.length ?? 0) <= contactMax
      ? []
      : [issueAbout(cohortMessages['TEXT_TOO_LONG/readStatement']({ contactMax }))]),
  ]
  if (issues.length > 0) throw new ValidationError(issues)
  return { text, name, contact }
}

export interface ObjectionInput {
  readonly cohortId: string
  /** Whom it is about; null for somebody who is missing from the list. */
  readonly workerId: string | null
  readonly villageCode: string
  readonly kind: ObjectionKind
  readonly text: string
  readonly name?: string | null | undefined
  readonly contact?: string | null | undefined
}

/**
 * Takes down what somebody says at the counter against a published list.
 *
 * @returns the objection's id
 * @throws NotFoundError also for somebody who has no place in the cohort
 * @throws NotAllowedError, ValidationError
 * @throws ConflictError `COHORT_STATE`, `OBJECTIONS_OVER` after the last day
 */
export async function receiveObjection(tx: Transaction, actor: Actor, input: ObjectionInput): Promise<string> {
  const { vault } = tx
  const [cohort] = await tx.rows<CohortRecord>(findCohorts([input.cohortId]))
  if (cohort === undefined) throw new NotFoundError()
  assertMayOnPart(actor, cohort, 'OBJECT')
  const statement = readStatement(input)
  if (
    areaLevelOf(input.villageCode) !== 'VILLAGE' ||
    !isWithin(input.villageCode, actor.areaScope || input.villageCode)
  )
    throw fault(cohortMessages.VILLAGE_UNKNOWN())
  if (input.workerId === null && input.kind !== 'MISSING' && input.kind !== 'OTHER')
    throw fault(cohortMessages.WORKER_MISSING())
  if (input.workerId !== null) {
    const rounds = await tx.rows<unknown>(findMemberOfCohort(cohort.id, input.workerId))
    if (rounds.length === 0) throw new NotFoundError()
  }
  const id = await nextObjectionId(tx)
  try {
    const [made] = await tx.rows<{ id: string }>(
      insertObjection(actor, {
        id,
        cohortId: cohort.id,
        workerId: input.workerId,
        villageCode: input.villageCode,
        kind: input.kind,
        statementCipher: sealStatement(vault, actor.tenantId, id, statement),
      }),
    )
    if (made === undefined) throw new Error('the objection was not written')
    await recordAudit(tx, actor, 'OBJECTION_RECEIVED', {
      subject: { kind: 'cohort', id: cohort.id },
      details: { inPublic: false },
    })
    return made.id
  } catch (error) {
    throw databaseRefusal(error)?.constraint === 'objection_in_time' ? objectionsOver() : error
  }
}

function objectionsOver(): ConflictError {
  return new ConflictError(cohortMessages.OBJECTIONS_OVER())
}
