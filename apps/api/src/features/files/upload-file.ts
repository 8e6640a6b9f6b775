import { Readable } from 'node:stream'
import type { Actor } from '../../platform/actor.ts'
import { DomainError } from '../../platform/errors.ts'
import { FILE_PURPOSES, type FilePurpose } from './file-purpose.ts'
import { fileMessages } from './files.messages.ts'
import { mayUpload } from './files.policy.ts'
import { type Keeping, keepingForMember, saveFile } from './save-file.ts'
import { DOCUMENT_TYPES, SNIFFED_BYTES, sniffContent } from './sniff-content.ts'

export interface Upload {
  readonly name: string | undefined
  readonly content: Readable
  /** What the page says that it is for; by the content where it says nothing. */
  readonly purpose: 'IMPORT' | 'DOCUMENT' | null
  /** What its purpose allows in one request unless said. */
  readonly sizeBytesMax?: number
}

/**
 * Takes a file from outside.
 *
 * @returns its id, or null if this person may not upload such a thing: to them there is nothing here
 * @throws DomainError `FILE_TYPE` for a document that is no photograph, scan or PDF
 * @throws FileTooLargeError
 * @throws FormerMemberError if the sender's last role ended while the content arrived
 */
export async function uploadFile(keeping: Keeping, actor: Actor, upload: Upload): Promise<string | null> {
  if (!actor.permissions.has('FILE_UPLOAD')) return null
  const { head, content } = await peek(upload.content)
  const mediaType = sniffContent(head)
  const purpose: FilePurpose = upload.purpose ?? (DOCUMENT_TYPES.has(mediaType) ? 'DOCUMENT' : 'IMPORT')
  if (!mayUpload(actor, purpose)) return null
  if (purpose === 'DOCUMENT' && !DOCUMENT_TYPES.has(mediaType)) {
    throw new DomainError(fileMessages.FILE_TYPE())
  }
  const { sizeBytesMax = FILE_PURPOSES[purpose].sizeBytesMax } = upload
  return saveFile(keepingForMember(keeping, actor), actor, {
    name: upload.name ?? '',
    mediaType,
    purpose,
    content,
    sizeBytesMax,
    uploaded: true,
  })
}

/** The first bytes, and a stream that begins with them again. */
async function peek(content: Readable): Promise<{ head: Buffer; content: Readable }> {
  const chunks = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const first: Buffer[] = []
  let length = 0
  while (length < SNIFFED_BYTES) {
    const { done, value } = await chunks.next()
    if (done === true) break
    first.push(value)
    length += value.length
  }
  const head = Buffer.concat(first)
  async function* again() {
    if (head.length > 0) yield head
    for (;;) {
      const { done, value } = await chunks.next()
      if (done === true) return
      yield value
    }
  }
  return { head: head.subarray(0, SNIFFED_BYTES), content: Readable.from(again(), { objectMode: false }) }
}
