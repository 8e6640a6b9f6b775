import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { isIsoDay } from '@payung/domain/calendar/iso-day'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { type DecreeRecord, findDecrees } from '../decrees/public.ts'
import { fault, withoutNationalId } from '../workers/public.ts'
import { compileReview } from './compile-review.ts'
import { reverificationMessages } from './reverification.messages.ts'
import { mayOpenReverifications } from './reverification.policy.ts'
import { findSchedules, type ScheduleRow } from './reverifications.queries.ts'

export interface OpenInput {
  readonly decreeId: string
  /** Ages are reckoned and the annex is read on it; today if left out. */
  readonly asOf?: string | null | undefined
  readonly note?: string | null | undefined
}

const NOTE_LENGTH_MAX = 500

/**
 * Opens a review of a signed designation: whoever something speaks against is listed, everybody else is kept. A schedule moves on by it.
 *
 * @throws NotAllowedError, NotFoundError
 * @throws ValidationError `AS_OF_OUTSIDE`, `NOTE_TOO_LONG`, `TEXT_HAS_NATIONAL_ID`
 * @throws ConflictError `DECREE_NOT_IN_FORCE`, `REVERIFICATION_OPEN`
 */
export async function openReverification(tx: Transaction, actor: Actor, input: OpenInput): Promise<string> {
  if (!mayOpenReverifications(actor)) throw new NotAllowedError()
  const decree = await getInForce(tx, actor, input.decreeId)
  const day = readAsOf(decree, input.asOf ?? today().toString())
  const [schedule] = await tx.rows<ScheduleRow>(findSchedules([decree.id]))
  const isDue = schedule?.next_on != null && schedule.next_on <= day
  const because = isDue ? 'SCHEDULE' : 'EVIDENCE'
  return compileReview(tx, actor, { decree, asOf: day, because, note: readNote(input.note), schedule })
}

/** @throws NotFoundError, ConflictError `DECREE_NOT_IN_FORCE` */
export async function getInForce(tx: TenantTransaction, actor: Actor, id: string): Promise<DecreeRecord> {
  const [decree] = await tx.rows<DecreeRecord>(findDecrees([id]))
  if (decree === undefined || decree.tenant_id !== actor.tenantId) throw new NotFoundError()
  if (decree.kind === 'DESIGNATION' && (decree.state === 'SIGNED' || decree.state === 'PUBLISHED')) return decree
  throw new ConflictError(reverificationMessages.DECREE_NOT_IN_FORCE())
}

/** In the past, what is known today would be told of a day on which nobody knew it. */
function readAsOf(decree: DecreeRecord, day: string): string {
  if (isIsoDay(day) && day >= today().toString() && day < decree.until_month) return day
  throw fault(reverificationMessages.AS_OF_OUTSIDE())
}

function readNote(text: string | null | undefined): string | null {
  const note = text?.trim() || null
  if ((note?.length ?? 0) <= NOTE_LENGTH_MAX) return withoutNationalId(note, 'note')
  throw fault(reverificationMessages.NOTE_TOO_LONG())
}
