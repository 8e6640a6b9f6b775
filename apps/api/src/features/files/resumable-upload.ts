import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { FileTooLargeError } from '@payung/database/file-store'
import type { Actor } from '../../platform/actor.ts'
import { withinBounds } from '../../platform/bound-refusal.ts'
import { DayIsFullError, DomainError } from '../../platform/errors.ts'
import { cleanFileName } from './file-name.ts'
import { FILE_PURPOSES } from './file-purpose.ts'
import { fileMessages } from './files.messages.ts'
import { mayUpload } from './files.policy.ts'
import { DAY_IS_FULL, type Keeping } from './save-file.ts'
import { uploadFile } from './upload-file.ts'
import { addPiece, endUpload, holdUploadsOf, keepForNextDay, type UploadRow } from './uploads.queries.ts'

/** What may be lost when a connection breaks, and the most that one request brings. */
export const PIECE_BYTES_MAX = 8 * 1024 ** 2
/** Of one person at once: somebody who begins more is filling the disk. */
const UNFINISHED_MAX = 20

export interface UploadStanding {
  readonly offset: number
  /** Once the last piece has come. */
  readonly fileId: string | null
}

/**
 * Begins an upload that comes in pieces.
 *
 * @returns its id, or null if this person may not upload such a thing
 * @throws FileTooLargeError
 * @throws DayIsFullError as `saveFile`, for the size that is declared
 * @throws DomainError `UPLOADS_UNFINISHED`
 */
export async function beginUpload(
  { write }: Pick<Keeping, 'write'>,
  actor: Actor,
  file: { readonly name: string; readonly purpose: 'IMPORT' | 'DOCUMENT'; readonly sizeBytes: number },
): Promise<string | null> {
  if (!mayUpload(actor, file.purpose)) return null
  if (file.sizeBytes > FILE_PURPOSES[file.purpose].inPiecesBytesMax)
    throw new FileTooLargeError('larger than its purpose')
  return withinBounds(DAY_IS_FULL, () =>
    write(async (tx) => {
      await holdUploadsOf(tx, actor.userId)
      const unfinished = await tx.models.fileUpload.count({ where: { fileId: null, expiresAt: { gt: new Date() } } })
      if (unfinished >= UNFINISHED_MAX) throw tooManyUnfinished()
      const { id } = await tx.models.fileUpload.create({
        data: {
          tenantId: actor.tenantId,
          createdBy: actor.userId,
          name: cleanFileName(file.name),
          purpose: file.purpose,
          sizeBytes: BigInt(file.sizeBytes),
        },
        select: { id: true },
      })
      return id
    }),
  )
}

/**
 * Takes the next piece, and with the last makes the file of them. A piece that breaks off is not kept; the same piece again, or one from the
 * wrong place, changes nothing: the answer says where the upload stands.
 *
 * @throws DayIsFullError as `saveFile`; then all pieces stay, and the next day ends the upload without another
 * @throws DomainError as `uploadFile`; then nothing of the upload is left
 */
export async function appendPiece(
  keeping: Keeping,
  actor: Actor,
  upload: UploadRow,
  piece: { readonly offset: number; readonly content: Readable },
): Promise<UploadStanding | 'ELSEWHERE'> {
  const size = Number(upload.size_bytes)
  if (upload.file_id !== null) return { offset: size, fileId: upload.file_id }
  if (piece.offset !== Number(upload.received_bytes)) return 'ELSEWHERE'
  if (piece.offset === size) return finish(keeping, actor, upload)

  const id = randomUUID()
  const { sizeBytes } = await keeping.files.put(actor.tenantId, id, piece.content, {
    sizeBytesMax: Math.min(PIECE_BYTES_MAX, size - piece.offset),
  })
  const isNext = await keeping
    .write((tx) => addPiece(tx, upload, { id, offset: piece.offset, bytes: sizeBytes }))
    .catch(async (error: unknown) => {
      await keeping.files.remove(actor.tenantId, id)
      throw error
    })
  if (!isNext) {
    await keeping.files.remove(actor.tenantId, id)
    return 'ELSEWHERE'
  }
  const offset = piece.offset + sizeBytes
  if (offset < size) return { offset, fileId: null }
  return finish(keeping, actor, { ...upload, pieces: [...upload.pieces, id] })
}

/** Throws an unfinished upload away. */
export async function dropUpload({ files, write }: Keeping, actor: Actor, upload: UploadRow): Promise<void> {
  await write((tx) => tx.models.fileUpload.deleteMany({ where: { id: upload.id } }))
  for (const piece of upload.pieces) await files.remove(actor.tenantId, piece)
}

/** Killed in between, it is done again by the next request: the pieces go only once the file is there. */
async function finish(keeping: Keeping, actor: Actor, upload: UploadRow): Promise<UploadStanding> {
  const { files, write } = keeping
  async function* whole() {
    for (const piece of upload.pieces) yield* await files.get(actor.tenantId, piece)
  }
  const fileId = await uploadFile(keeping, actor, {
    name: upload.name,
    purpose: upload.purpose,
    content: Readable.from(whole(), { objectMode: false }),
    sizeBytesMax: FILE_PURPOSES[upload.purpose].inPiecesBytesMax,
  }).catch(async (error: unknown) => {
    if (error instanceof DayIsFullError) await write((tx) => keepForNextDay(tx, upload.id))
    else if (error instanceof DomainError) await dropUpload(keeping, actor, upload)
    throw error
  })
  if (fileId === null) throw new Error('who began this upload may not end it')
  await write((tx) => endUpload(tx, upload.id, fileId))
  for (const piece of upload.pieces) await files.remove(actor.tenantId, piece)
  return { offset: Number(upload.size_bytes), fileId }
}

function tooManyUnfinished(): DomainError {
  return new DomainError(fileMessages.UPLOADS_UNFINISHED({ unfinishedMax: UNFINISHED_MAX }))
}
