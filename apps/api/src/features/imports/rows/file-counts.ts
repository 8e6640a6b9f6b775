import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import type { FileCounts } from '@payung/domain/import/file-watch'

const countsOwner = (importId: string) => ownerOf('import_file.counts_cipher', importId)

/** Most of some thirty thousand counts are small or nothing: packed, those of a province's file are some tens of kilobytes. */
export function sealCounts(vault: Vault, tenantId: string, importId: string, counts: FileCounts): Buffer {
  return vault.sealForTenant(
    tenantId,
    countsOwner(importId),
    deflateRawSync(JSON.stringify(counts), { level: 1 }).toString('base64'),
  )
}

/** @returns null for a file that was read before its counts were kept */
export function openCounts(
  vault: Vault,
  tenantId: string,
  importId: string,
  sealed: Uint8Array | null,
): FileCounts | null {
  if (sealed === null) return null
  const packed = Buffer.from(vault.openForTenant(tenantId, countsOwner(importId), sealed), 'base64')
  return JSON.parse(inflateRawSync(packed).toString('utf8')) as FileCounts
}
