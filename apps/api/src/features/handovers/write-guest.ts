import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { handoverGuestInput } from '@payung/domain/benefit/handover-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedAsHandover } from './handover-refusal.ts'
import { handoverMessages } from './handovers.messages.ts'
import { assertMayOnHandover, mayReadHandovers } from './handovers.policy.ts'
import {
  deleteGuest,
  findGuest,
  findHandovers,
  type GuestRow,
  type HandoverRow,
  insertGuest,
} from './handovers.queries.ts'

/**
 * Invites somebody beside the families, until the minutes are written. Guests have a seat on the seating list.
 *
 * @returns the id of the event
 * @throws NotFoundError, NotAllowedError; ConflictError `HANDOVER_STATE`, `HANDOVER_GUESTS_FULL`
 * @throws ValidationError `HANDOVER_GUEST_NAME_INVALID`, `HANDOVER_GUEST_POSITION_INVALID`, `TEXT_HAS_NATIONAL_ID`
 */
export async function inviteHandoverGuest(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof handoverGuestInput> & { readonly handoverId: string },
): Promise<string> {
  const handover = await getInvitingHandover(tx, actor, input.handoverId)
  const guest = readInput(handoverGuestInput, input, handoverMessages)
  await orRefusedAsHandover(() => tx.run(insertGuest(actor.tenantId, handover.id, guest)))
  await recordAudit(tx, actor, 'HANDOVER_GUEST_INVITED', { subject: { kind: 'handover', id: handover.id } })
  return handover.id
}

/**
 * Takes a guest off the list: the name is not kept.
 *
 * @returns the id of the event
 * @throws NotFoundError, NotAllowedError; ConflictError `HANDOVER_STATE`
 */
export async function removeHandoverGuest(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly guestId: string },
): Promise<string> {
  const [guest] = mayReadHandovers(actor) ? await tx.rows<GuestRow>(findGuest(input.guestId)) : []
  if (guest === undefined) throw new NotFoundError()
  const handover = await getInvitingHandover(tx, actor, guest.handover_id)
  await orRefusedAsHandover(() => tx.run(deleteGuest(guest.id)))
  await recordAudit(tx, actor, 'HANDOVER_GUEST_REMOVED', { subject: { kind: 'handover', id: handover.id } })
  return handover.id
}

async function getInvitingHandover(tx: TenantTransaction, actor: Actor, id: string): Promise<HandoverRow> {
  const [handover] = mayReadHandovers(actor) ? await tx.rows<HandoverRow>(findHandovers([id])) : []
  if (handover === undefined) throw new NotFoundError()
  assertMayOnHandover(actor, handover, 'INVITE')
  return handover
}
