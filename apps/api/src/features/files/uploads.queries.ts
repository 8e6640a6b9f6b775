import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'
import type { TenantTransaction } from '@payung/database/tenant-transaction'

export interface UploadRow {
  readonly id: string
  readonly name: string
  readonly purpose: 'IMPORT' | 'DOCUMENT'
  readonly size_bytes: bigint
  readonly received_bytes: bigint
  readonly pieces: readonly string[]
  readonly file_id: string | null
}

/** One's own; the policy shows nobody else's. */
export function findUpload(id: string): Statement {
  return Prisma.sql`select id, name, purpose, size_bytes, received_bytes, pieces, file_id from file_upload
    where id = ${id}::uuid and expires_at > now()`
}

/** One beginning of this person after the other: counted at the same moment, none of fifty would be one too many. */
export async function holdUploadsOf(tx: TenantTransaction, userId: string): Promise<void> {
  await tx.run(Prisma.sql`select pg_advisory_xact_lock(hashtextextended('uploads of ' || ${userId}, 0))`)
}

/** @returns false if the upload is not where the piece begins, any more or yet, or ended while the piece was on its way */
export async function addPiece(
  tx: TenantTransaction,
  upload: UploadRow,
  piece: { readonly id: string; readonly offset: number; readonly bytes: number },
): Promise<boolean> {
  const added = await tx.run(Prisma.sql`
    update file_upload set received_bytes = received_bytes + ${piece.bytes}, pieces = pieces || ${piece.id}::uuid
    where id = ${upload.id}::uuid and received_bytes = ${piece.offset} and file_id is null and expires_at > now()`)
  return added === 1
}

/** Once, however often its end is tried: so it ends on the next day, when there is room for it again, or goes. */
export async function keepForNextDay(tx: TenantTransaction, id: string): Promise<void> {
  await tx.run(Prisma.sql`
    update file_upload set expires_at = created_at + interval '2 days' where id = ${id}::uuid and file_id is null and expires_at > now()`)
}

export async function endUpload(tx: TenantTransaction, id: string, fileId: string): Promise<void> {
  await tx.run(
    Prisma.sql`update file_upload set file_id = ${fileId}::uuid, pieces = '{}' where id = ${id}::uuid and file_id is null`,
  )
}
