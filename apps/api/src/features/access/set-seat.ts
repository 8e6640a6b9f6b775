import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { accessMessages } from './access.messages.ts'

interface SeatInput {
  /** Empty where no place is to be named. */
  readonly seat?: string | null | undefined
}

/** Letters and what stands between them in names of places; the database asks for no less. */
const PLACE = /^\p{L}[\p{L} .'’-]{1,79}$/u

/**
 * Says where the tenant makes its decrees: "Ditetapkan di Sungai Raya". Drafts and decrees that are submitted from then on name it; what was submitted
 * keeps the place that was voted on.
 *
 * @returns the place as it stands
 * @throws NotAllowedError to who does not look after the tenant's decrees and settings, or after one part of it alone
 * @throws ValidationError `SEAT_INVALID`
 */
export async function setSeat(tx: TenantTransaction, actor: Actor, input: SeatInput): Promise<string | null> {
  const mayDecree = actor.permissions.has('TENANT_SETTINGS_MANAGE') && actor.permissions.has('DECREE_CONFIGURE')
  if (!mayDecree || actor.areaScope !== '' || actor.agencyId !== null) throw new NotAllowedError()
  const seat = input.seat?.trim().replaceAll(/\s+/g, ' ') || null
  if (seat !== null && !PLACE.test(seat)) throw new ValidationError([issueAbout(accessMessages.SEAT_INVALID())])
  const former = await tx.models.tenant.findUniqueOrThrow({ where: { id: actor.tenantId }, select: { seat: true } })
  await tx.models.tenant.update({ where: { id: actor.tenantId }, data: { seat }, select: { id: true } })
  await recordAudit(tx, actor, 'SEAT_SET', {
    subject: { kind: 'tenant', id: actor.tenantId },
    details: { from: former.seat ?? '', to: seat ?? '' },
  })
  return seat
}
