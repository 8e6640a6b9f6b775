import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { assertMay } from './cohorts.policy.ts'
import { insertSetAside } from './objections.queries.ts'
import { lockRow } from './write-cohort.queries.ts'

/**
 * One decision about everything that came in public and that nobody stands behind: a flood is read at a glance, and named as such. Each stays in the list
 * with the reason.
 *
 * @returns the cohort's id
 * @throws NotFoundError, NotAllowedError also `MAY_BE_ONE_PERSON`
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `COHORT_STATE`, `OBJECTIONS_NONE`
 */
export async function setAsideObjections(
  tx: TenantTransaction,
  actor: Actor,
  input: {
    readonly cohortId: string
    /** Of this village only. */
    readonly villageCode?: string | null | undefined
    /** What came later is not meant. */
    readonly receivedUntil: Date
    readonly reason: string
  },
): Promise<string> {
  const cohort = await lockRow(tx, actor, input.cohortId)
  assertMay(actor, cohort, 'DECIDE')
  await assertAnotherPerson(tx, cohort.authors)
  const reason = readLoggedReason(input.reason)
  const count = await tx.run(
    insertSetAside({
      cohortId: cohort.id,
      villageCode: input.villageCode ?? null,
      receivedUntil: input.receivedUntil,
      reason,
      decidedBy: actor.userId,
    }),
  )
  if (count === 0) throw noneLeft()
  await recordAudit(tx, actor, 'OBJECTIONS_SET_ASIDE', {
    subject: { kind: 'cohort', id: cohort.id },
    details: { count, village: input.villageCode ?? 'ALL' },
  })
  return cohort.id
}

const noneLeft = () => new ConflictError(cohortMessages.OBJECTIONS_NONE())
