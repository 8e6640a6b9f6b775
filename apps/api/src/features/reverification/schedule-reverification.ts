import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { isIsoDay } from '@payung/domain/calendar/iso-day'
import { REVIEW_MONTHS } from '@payung/domain/reverification/reverification-state'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { fault } from '../workers/public.ts'
import { monthsAfter } from './compile-review.ts'
import { getInForce } from './open-reverification.ts'
import { reverificationMessages } from './reverification.messages.ts'
import { mayOpenReverifications } from './reverification.policy.ts'
import { upsertSchedule } from './schedule-reverification.queries.ts'

export interface ScheduleInput {
  readonly decreeId: string
  /** Null: on evidence alone. */
  readonly everyMonths: number | null
  /** The first day on which it is due; so many months from today if left out. */
  readonly nextOn?: string | null | undefined
}

/**
 * Says how often a decree is looked at again.
 *
 * @throws NotAllowedError, NotFoundError
 * @throws ValidationError `MONTHS_OUTSIDE`, `NEXT_ON_OUTSIDE`
 * @throws ConflictError `DECREE_NOT_IN_FORCE`
 */
export async function scheduleReverification(
  tx: TenantTransaction,
  actor: Actor,
  { decreeId, everyMonths, nextOn }: ScheduleInput,
): Promise<string> {
  if (!mayOpenReverifications(actor)) throw new NotAllowedError()
  const decree = await getInForce(tx, actor, decreeId)
  const { min, max } = REVIEW_MONTHS
  if (everyMonths !== null && (everyMonths < min || everyMonths > max))
    throw fault(reverificationMessages.MONTHS_OUTSIDE({ min, max }))
  const next = everyMonths === null ? null : (nextOn ?? monthsAfter(today().toString(), everyMonths))
  if (next !== null && (!isIsoDay(next) || next < today().toString() || next >= decree.until_month))
    throw fault(reverificationMessages.NEXT_ON_OUTSIDE())
  await tx.run(upsertSchedule(decree.id, actor, everyMonths, next))
  await recordAudit(tx, actor, 'REVERIFICATION_SCHEDULED', {
    subject: { kind: 'decree', id: decree.id },
    details: { everyMonths: everyMonths ?? 0, nextOn: next ?? '' },
  })
  return decree.id
}
