import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { isIsoDay } from '@payung/domain/calendar/iso-day'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError } from '../../platform/errors.ts'
import { newPublicCode } from '../../platform/public-code.ts'
import { recordAudit } from '../audit/public.ts'
import { fault } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { assertMay } from './cohorts.policy.ts'
import { unlessClosed } from './programme-closed.ts'
import { setCohortDraft, setCohortPublished } from './publish-cohort.queries.ts'
import { assertUnchanged, lockRow } from './write-cohort.queries.ts'

interface Existing {
  readonly cohortId: string
  readonly expectedVersion: number
}

const DAYS_MAX = 90

/**
 * Puts the masked list on its public page, with the last day for objections. From then on nobody is placed anew.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ValidationError `OBJECTION_DAY_INVALID`
 * @throws ConflictError `COHORT_STATE`, `COHORT_CHANGED`, `COHORT_NOT_COMPUTED`, `PROGRAMME_NOT_OPEN`
 */
export async function publishCohort(
  tx: TenantTransaction,
  actor: Actor,
  input: Existing & { readonly objectionsUntil: string },
): Promise<string> {
  const record = await lockRow(tx, actor, input.cohortId)
  assertMay(actor, record, 'PUBLISH')
  assertUnchanged(record, input.expectedVersion)
  if (record.computed_at === null || record.members === 0) throw new ConflictError(cohortMessages.COHORT_NOT_COMPUTED())
  const [first, last] = [today().add({ days: 1 }).toString(), today().add({ days: DAYS_MAX }).toString()]
  if (!isIsoDay(input.objectionsUntil) || input.objectionsUntil < first || input.objectionsUntil > last)
    throw fault(cohortMessages.OBJECTION_DAY_INVALID({ daysMax: DAYS_MAX }))
  await unlessClosed(() => tx.run(setCohortPublished(actor, input.objectionsUntil, newPublicCode(), record.id)))
  await recordAudit(tx, actor, 'COHORT_PUBLISHED', {
    subject: { kind: 'cohort', id: record.id, version: record.version + 1 },
    details: { members: record.members, objectionsUntil: input.objectionsUntil },
  })
  return record.id
}

/**
 * Takes the public page down and makes the cohort a draft again, for instance to compute it anew. What was said against it stays.
 *
 * @throws NotFoundError, NotAllowedError, ConflictError `COHORT_STATE`, `COHORT_CHANGED`
 */
export async function withdrawCohort(tx: TenantTransaction, actor: Actor, input: Existing): Promise<string> {
  const record = await lockRow(tx, actor, input.cohortId)
  assertMay(actor, record, 'WITHDRAW')
  assertUnchanged(record, input.expectedVersion)
  await tx.run(setCohortDraft(actor, record.id))
  await recordAudit(tx, actor, 'COHORT_WITHDRAWN', {
    subject: { kind: 'cohort', id: record.id, version: record.version + 1 },
  })
  return record.id
}
