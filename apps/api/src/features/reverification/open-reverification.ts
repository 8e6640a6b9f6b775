import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { isIsoDay } from '@payung/domain/iso-day'
import { REVIEW_MONTHS } from '@payung/domain/reverification-state'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { recordAudit } from '../audit/public.ts'
import { type DecreeRecord, findDecrees } from '../decrees/public.ts'
import { fault } from '../workers/public.ts'
import { finishListing, listFindings } from './list-findings.queries.ts'
import { judgingOn } from './read-judging.ts'
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
 * @throws ValidationError `AS_OF_OUTSIDE`, `NOTE_TOO_LONG`
 * @throws ConflictError `DECREE_NOT_IN_FORCE`, `REVERIFICATION_OPEN`
 */
export async function openReverification(
  tx: TenantTransaction,
  actor: Actor,
  { reference }: { readonly reference: ReferenceData },
  input: OpenInput,
): Promise<string> {
  if (!mayOpenReverifications(actor)) throw new NotAllowedError()
  const decree = await getInForce(tx, actor, input.decreeId)
  const day = readAsOf(decree, input.asOf ?? today().toString())
  // Signed before it begins, its annex is that of its first month.
  const month = [day, decree.from_month].sort()[1] ?? day
  const note = readNote(input.note)
  const [schedule] = await tx.$queryRaw<ScheduleRow[]>(findSchedules([decree.id]))
  const isDue = schedule?.next_on != null && schedule.next_on <= day
  const id = await insert(tx, actor, decree.id, day, isDue ? 'SCHEDULE' : 'EVIDENCE', note)
  const judged = await judgingOn(tx, decree.programme_id, day)
  const listing = {
    id: decree.id,
    programme_id: decree.programme_id,
    until_month: decree.until_month,
    signed_on: decree.signed_on ?? day,
  }
  await tx.$executeRaw(
    listFindings(reference, { reverification: id, tenant: actor.tenantId, decree: listing, month, judged }),
  )
  const [counted] = await tx.$queryRaw<{ people: number; listed: number }[]>(finishListing(id, decree.id, month))
  if (schedule?.every_months != null)
    await tx.$executeRaw`update reverification_schedule set next_on = ${monthsAfter(day, schedule.every_months)}::date
      where decree_id = ${decree.id}::uuid`
  await recordAudit(tx, actor, 'REVERIFICATION_OPENED', {
    subject: { kind: 'reverification', id, version: 1 },
    details: { decree: decree.id, asOf: day, people: counted?.people ?? 0, listed: counted?.listed ?? 0 },
  })
  return id
}

/** @throws NotFoundError, ConflictError `DECREE_NOT_IN_FORCE` */
async function getInForce(tx: TenantTransaction, actor: Actor, id: string): Promise<DecreeRecord> {
  const [decree] = await tx.$queryRaw<DecreeRecord[]>(findDecrees([id]))
  if (decree === undefined || decree.tenant_id !== actor.tenantId) throw new NotFoundError()
  if (decree.kind === 'DESIGNATION' && (decree.state === 'SIGNED' || decree.state === 'PUBLISHED')) return decree
  throw new ConflictError('DECREE_NOT_IN_FORCE', {
    id: 'Hanya keputusan penetapan yang sudah ditandatangani dan masih berlaku dapat diverifikasi ulang.',
    en: 'Only a signed designation that is in force can be looked at again.',
  })
}

/** In the past, what is known today would be told of a day on which nobody knew it. */
function readAsOf(decree: DecreeRecord, day: string): string {
  if (isIsoDay(day) && day >= today().toString() && day < decree.until_month) return day
  throw fault(
    'asOf',
    'AS_OF_OUTSIDE',
    'Pilih hari ini atau hari setelahnya, sebelum keputusan berakhir.',
    'Choose today or a later day, before the decree ends.',
  )
}

function readNote(text: string | null | undefined): string | null {
  const note = text?.trim() || null
  if ((note?.length ?? 0) <= NOTE_LENGTH_MAX) return note
  throw fault(
    'note',
    'NOTE_TOO_LONG',
    'Persingkat catatan, paling banyak 500 huruf.',
    'Shorten the note to 500 letters.',
  )
}

async function insert(
  tx: TenantTransaction,
  actor: Actor,
  decreeId: string,
  asOf: string,
  because: 'SCHEDULE' | 'EVIDENCE',
  note: string | null,
): Promise<string> {
  try {
    const [made] = await tx.$queryRaw<
      { id: string }[]
    >`insert into reverification (tenant_id, decree_id, as_of, because, note)
      values (${actor.tenantId}::uuid, ${decreeId}::uuid, ${asOf}::date, ${because}, ${note}) returning id`
    if (made === undefined) throw new Error('the review was not written')
    return made.id
  } catch (error) {
    const refusal = databaseRefusal(error)
    if (refusal?.constraint !== 'reverification_open') throw error
    throw new ConflictError('REVERIFICATION_OPEN', {
      id: 'Keputusan ini sedang diverifikasi ulang. Selesaikan atau batalkan yang sedang berjalan dahulu.',
      en: 'This decree is being looked at already. Finish that review or call it off first.',
    })
  }
}

/** The same day of a later month; of the 31st the last of a shorter month. */
function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

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
    throw fault(
      'everyMonths',
      'MONTHS_OUTSIDE',
      `Isi setiap ${min} sampai ${max} bulan.`,
      `Enter every ${min} to ${max} months.`,
    )
  const next = everyMonths === null ? null : (nextOn ?? monthsAfter(today().toString(), everyMonths))
  if (next !== null && (!isIsoDay(next) || next < today().toString() || next >= decree.until_month))
    throw fault(
      'nextOn',
      'NEXT_ON_OUTSIDE',
      'Pilih hari ini atau hari setelahnya, sebelum keputusan berakhir.',
      'Choose today or a later day, before the decree ends.',
    )
  await tx.$executeRaw`insert into reverification_schedule (decree_id, tenant_id, every_months, next_on)
    values (${decree.id}::uuid, ${actor.tenantId}::uuid, ${everyMonths}::int, ${next}::date)
    on conflict (decree_id) do update set every_months = excluded.every_months, next_on = excluded.next_on`
  await recordAudit(tx, actor, 'REVERIFICATION_SCHEDULED', {
    subject: { kind: 'decree', id: decree.id },
    details: { everyMonths: everyMonths ?? 0, nextOn: next ?? '' },
  })
  return decree.id
}
