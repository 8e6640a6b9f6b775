import { isIsoDay } from '@payung/domain/calendar/iso-day'
import { type PriorityFault, readPriorityText } from '@payung/domain/eligibility/priority-order'
import { findUnknownCode } from '@payung/domain/eligibility/unknown-code'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { findProgrammes, isSettled, type ProgrammeRecord } from '../programmes/public.ts'
import { fault, withoutNationalId } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { mayMakeCohorts } from './cohorts.policy.ts'
import { deletePriorityFrom, insertPriority, lockOwnProgramme } from './save-priority.queries.ts'

export interface SavePriorityInput {
  readonly programmeId: string
  /** JSON. */
  readonly criteria: string
  readonly effectiveFrom: string
  readonly note?: string | null | undefined
}

const NOTE_LENGTH_MAX = 500

const faultOf = ({ code, path, text }: PriorityFault) => new ValidationError([{ path, code, severity: 'ERROR', text }])

/**
 * Keeps an order of priority as the programme's next version, in force from its day. One of the same day that nobody was placed by is replaced.
 *
 * @throws ValidationError with the fault and its place as path: `criteria.1.of.0`
 * @throws NotFoundError for a programme that is not mine
 * @throws NotAllowedError, ConflictError `PROGRAMME_IS_CLOSED`
 */
export async function savePriority(tx: Transaction, actor: Actor, input: SavePriorityInput): Promise<string> {
  const { reference } = tx
  if (!mayMakeCohorts(actor)) throw new NotAllowedError()
  const read = readPriorityText(input.criteria)
  if ('fault' in read) throw faultOf(read.fault)
  for (const [at, { when }] of read.order.entries()) {
    const unknown = findUnknownCode(when, reference, `criteria.${at}`)
    if (unknown !== null) throw faultOf(unknown)
  }
  const note = withoutNationalId(input.note?.trim() || null, 'note')
  if ((note?.length ?? 0) > NOTE_LENGTH_MAX)
    throw fault(cohortMessages['TEXT_TOO_LONG/savePriority']({ noteLengthMax: NOTE_LENGTH_MAX }))
  if (!isIsoDay(input.effectiveFrom)) throw fault(cohortMessages.DAY_INVALID())
  // Locked, so that two officers do not give one number to two orders.
  await tx.rows(lockOwnProgramme(input.programmeId, actor))
  const [programme] = await tx.rows<ProgrammeRecord>(findProgrammes([input.programmeId]))
  if (programme === undefined || programme.tenant_id !== actor.tenantId) throw new NotFoundError()
  if (isSettled(programme)) throw new ConflictError(cohortMessages.PROGRAMME_IS_CLOSED())
  await tx.run(deletePriorityFrom(programme.id, input.effectiveFrom))
  const [saved] = await tx.rows<{ version: number }>(
    insertPriority(actor, {
      programmeId: programme.id,
      orderJson: JSON.stringify(read.order),
      effectiveFrom: input.effectiveFrom,
      note,
    }),
  )
  await recordAudit(tx, actor, 'PRIORITY_SAVED', {
    subject: { kind: 'programme', id: programme.id },
    details: { priorityVersion: saved?.version ?? 0, effectiveFrom: input.effectiveFrom },
  })
  return programme.id
}
