import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { handoverPhotoInput } from '@payung/domain/benefit/handover-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { orRefusedAsHandover } from './handover-refusal.ts'
import { handoverMessages } from './handovers.messages.ts'
import { assertMayOnHandover, mayReadHandovers } from './handovers.policy.ts'
import {
  deletePhoto,
  findHandovers,
  findPhoto,
  type HandoverRow,
  insertPhoto,
  type PhotoRow,
} from './handovers.queries.ts'

/**
 * Adds a photograph of an event, on which every family has agreed to be photographed, or the minutes as they were signed.
 *
 * @returns the id of the event
 * @throws NotFoundError, NotAllowedError; ConflictError `HANDOVER_STATE`, `HANDOVER_DAY_TO_COME`, `HANDOVER_PHOTOS_FULL`
 * @throws ValidationError `HANDOVER_CAPTION_INVALID`, `HANDOVER_PHOTO_DISAGREED`, `HANDOVER_PHOTO_KNOWN`, `DOCUMENT_TYPE`, `TEXT_HAS_NATIONAL_ID`
 */
export async function addHandoverPhoto(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof handoverPhotoInput> & { readonly handoverId: string; readonly fileId: string },
): Promise<string> {
  const handover = await getPhotographed(tx, actor, input.handoverId)
  const photo = readInput(handoverPhotoInput, input, handoverMessages)
  await assertOwnFiles(tx, actor, [input.fileId])
  const { fileId } = input
  const entry = { ...photo, tenantId: actor.tenantId, handoverId: handover.id, fileId }
  await orRefusedAsHandover(() => tx.run(insertPhoto(entry)))
  await recordAudit(tx, actor, 'HANDOVER_PHOTO_ADDED', {
    subject: { kind: 'handover', id: handover.id },
    details: { kind: photo.kind, file: fileId },
  })
  return handover.id
}

/**
 * Removes a photograph, without a reason; its file goes, too. Signed minutes stay once the minutes are confirmed.
 *
 * @returns the id of the event
 * @throws NotFoundError, NotAllowedError; ConflictError `HANDOVER_STATE`
 */
export async function removeHandoverPhoto(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly photoId: string },
): Promise<string> {
  const [photo] = mayReadHandovers(actor) ? await tx.rows<PhotoRow>(findPhoto(input.photoId)) : []
  if (photo === undefined) throw new NotFoundError()
  const handover = await getPhotographed(tx, actor, photo.handover_id)
  await orRefusedAsHandover(() => tx.run(deletePhoto(photo.id)))
  await recordAudit(tx, actor, 'HANDOVER_PHOTO_REMOVED', {
    subject: { kind: 'handover', id: handover.id },
    details: { kind: photo.kind, file: photo.file_id },
  })
  return handover.id
}

async function getPhotographed(tx: TenantTransaction, actor: Actor, id: string): Promise<HandoverRow> {
  const [handover] = mayReadHandovers(actor) ? await tx.rows<HandoverRow>(findHandovers([id])) : []
  if (handover === undefined) throw new NotFoundError()
  assertMayOnHandover(actor, handover, 'PHOTOGRAPH')
  return handover
}
