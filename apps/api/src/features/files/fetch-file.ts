import type { Readable } from 'node:stream'
import type { FileStore } from '@payung/database/file-store'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { recordAudit } from '../audit/public.ts'
import { contentDisposition } from './file-name.ts'
import { mayFetch } from './files.policy.ts'
import type { FileRow } from './files.queries.ts'

export interface Download {
  readonly headers: Readonly<Record<string, string>>
  readonly content: Readable
}

/** Lists with people in them, and their papers: each time one leaves the system, the log says so. */
const LOGGED: ReadonlySet<FileRow['purpose']> = new Set(['EXPORT', 'RESULT', 'DOCUMENT', 'IMPORT'])

/**
 * Hands out a file's content.
 *
 * @returns null if this person may not have it, which is the same as if it did not exist
 */
export async function fetchFile(
  files: FileStore,
  write: <T>(use: (tx: TenantTransaction) => Promise<T>) => Promise<T>,
  actor: Actor,
  file: FileRow,
): Promise<Download | null> {
  if (!mayFetch(actor, file)) return null
  const content = await files.get(file.tenant_id, file.id)
  if (LOGGED.has(file.purpose)) {
    await write((tx) =>
      recordAudit(tx, actor, 'FILE_DOWNLOADED', {
        subject: { kind: 'file', id: file.id },
        details: { purpose: file.purpose, unmasked: file.unmasked },
      }),
    )
  }
  return {
    content,
    headers: {
      'content-type': contentTypeOf(file),
      'content-length': String(file.size_bytes),
      'content-disposition': contentDisposition(file.name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  }
}

/** Our own texts are UTF-8. In which letters somebody else wrote theirs is not known, so it goes out as bytes. */
function contentTypeOf({ media_type: mediaType, purpose }: FileRow): string {
  if (!mediaType.startsWith('text/')) return mediaType
  return purpose === 'EXPORT' ? `${mediaType}; charset=utf-8` : 'application/octet-stream'
}
