import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { ConflictError } from '../../platform/errors.ts'
import { fault } from '../workers/public.ts'
import { findScan, type ScanRow } from './decree-scan.queries.ts'

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
  throw fault(
    'pagesLookedAt',
    'PAGES_NOT_LOOKED_AT',
    `Kode halaman tidak terbaca pada halaman ${named}${more}. Cocokkan kode di setiap halaman itu dengan yang tertulis di sini, lalu tandai satu per satu.`,
    `No code could be read on page ${named}${moreEn}. Compare the code on each of these pages with the one written here, then mark them one by one.`,
  )
}

export function scanNotCompared(): ConflictError {
  return new ConflictError('SCAN_NOT_COMPARED', {
    id: 'Berkas ini belum dibandingkan dengan naskah bersih. Unggah pindaian naskah bersih yang ditandatangani dan tunggu perbandingannya selesai.',
    en: 'This file was not compared with the clean paper. Upload the scan of the signed clean paper and wait until it was compared.',
  })
}
