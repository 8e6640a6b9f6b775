import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Entry } from '@payung/database/entry'
import type { FileStore } from '@payung/database/file-store'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { withinBounds } from '../../platform/bound-refusal.ts'
import { DayIsFullError } from '../../platform/errors.ts'
import { assertStillMember } from '../../platform/former-member.ts'
import { cleanFileName } from './file-name.ts'
import { expiryOf, FILE_PURPOSES, type FilePurpose } from './file-purpose.ts'
import { fileMessages } from './files.messages.ts'

export interface NewFile {
  readonly name: string
  readonly mediaType: string
  readonly purpose: FilePurpose
  readonly content: Readable
  /** What its purpose allows unless said. */
  readonly sizeBytesMax?: number
  /** Whole NIKs are in it. */
  readonly unmasked?: boolean
  /** Somebody sends it, and it counts as theirs in a day; what a job writes in their name does not. */
  readonly uploaded?: boolean
}

export interface Keeping {
  readonly files: FileStore
  readonly write: <T>(use: (tx: TenantTransaction) => Promise<T>) => Promise<T>
}

/** The way to keep what took long to arrive or to write: its sender may have lost their role meanwhile, and then nothing is kept. */
export function keepingForMember({ files, write }: Keeping, actor: Actor): Keeping {
  return {
    files,
    write: (use) =>
      write(async (tx) => {
        await assertStillMember(tx, actor)
        return use(tx)
      }),
  }
}

export const DAY_IS_FULL = {
  files_of_person: () => new DayIsFullError(fileMessages.FILES_OF_DAY()),
  file_bytes_of_person: () => new DayIsFullError(fileMessages.FILE_BYTES_OF_DAY()),
  file_bytes_of_tenant: () => new DayIsFullError(fileMessages['FILE_BYTES_OF_DAY/ofTenant']()),
}

/**
 * Keeps a file: the content under the tenant's key, then its row. Without the row nobody can reach the content, so a process killed in between
 * has kept nothing that can be seen.
 *
 * @throws FileTooLargeError if it is larger than its purpose allows
 * @throws DayIsFullError `FILES_OF_DAY`, `FILE_BYTES_OF_DAY`
 */
export async function saveFile({ files, write }: Keeping, owner: Entry, file: NewFile): Promise<string> {
  const id = randomUUID()
  const { sizeBytesMax = FILE_PURPOSES[file.purpose].sizeBytesMax } = file
  const { sizeBytes, sha256 } = await files.put(owner.tenantId, id, file.content, { sizeBytesMax })
  try {
    await withinBounds(DAY_IS_FULL, () =>
      write((tx) =>
        tx.models.storedFile.create({
          data: {
            id,
            tenantId: owner.tenantId,
            name: cleanFileName(file.name),
            mediaType: file.mediaType,
            sizeBytes: BigInt(sizeBytes),
            sha256: new Uint8Array(sha256),
            purpose: file.purpose,
            unmasked: file.unmasked ?? false,
            uploaded: file.uploaded ?? false,
            createdBy: owner.userId,
            expiresAt: expiryOf(file.purpose),
          },
        }),
      ),
    )
  } catch (error) {
    await files.remove(owner.tenantId, id)
    throw error
  }
  return id
}
