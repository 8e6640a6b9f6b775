import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { ConflictError } from '../../platform/errors.ts'
import { fault } from '../workers/public.ts'
import { findScan, type ScanRow } from './decree-scan.queries.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'

/** How many pages are named; more would not be read. */
const NAMED_MAX = 10

/**
 * The file was compared with the clean paper, and somebody looked at each page whose code no program could read.
 *
 * @throws ConflictError `SCAN_NOT_COMPARED`
 * @throws ValidationError `PAGES_NOT_LOOKED_AT`
 */
export async function assertLookedAt(
  tx: TenantTransaction,
  decreeId: string,
  { fileId, pagesLookedAt }: { readonly fileId: string; readonly pagesLookedAt?: readonly number[] | null | undefined },
): Promise<void> {
  const [scan] = await tx.rows<ScanRow>(findScan(decreeId, fileId))
  if (scan === undefined) throw scanNotCompared()
  const open = scan.unread_pages.flatMap((page, at) =>
    pagesLookedAt?.includes(page) ? [] : [`${page} (${scan.unread_codes[at]})`],
  )
  if (open.length === 0) return
  const named = open.slice(0, NAMED_MAX).join(', ')
  const [more, moreEn] =
    open.length > NAMED_MAX
      ? [` dan ${open.length - NAMED_MAX} halaman lain`, ` and ${open.length - NAMED_MAX} more`]
      : ['', '']
  throw fault(decreeStepMessages.PAGES_NOT_LOOKED_AT({ named, more: { id: more, en: moreEn } }))
}

export function scanNotCompared(): ConflictError {
  return new ConflictError(decreeStepMessages.SCAN_NOT_COMPARED())
}
