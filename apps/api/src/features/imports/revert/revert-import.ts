import { setTimeout as sleep } from 'node:timers/promises'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { DomainError } from '../../../platform/errors.ts'
import { findRowsOf } from '../commit/closed-rows.queries.ts'
import { hasMovedOn, inOneStatement } from '../commit/one-statement.ts'
import type { Importer, ImportTools, Watch } from '../import-tools.ts'
import { importMessages } from '../imports.messages.ts'
import { prepareUndo, type Undone } from './prepare-revert.ts'
import { countEffects, findImportTotal, revertRows } from './revert-import.queries.ts'

export interface Reverted {
  /** People whom the import had made, or brought back. */
  readonly withdrawn: number
  /** Records that say again what they said before. */
  readonly restored: number
  /** Proposals that nobody had decided. */
  readonly proposals: number
  readonly repeated: boolean
}

const ATTEMPTS = 3
const OBJECT_IN_USE = '55006'

/**
 * Takes back an import whose state is REVERTING: everything that it did, or nothing. Nobody is deleted; whom it made is withdrawn.
 *
 * @throws DomainError `IMPORT_DEPENDED_ON` if something has come to depend on it, `IMPORT_HISTORY_ERASED`, `VALUE_UNOPENED` if what a record
 * said before does not open
 */
export async function revertImport(
  tools: ImportTools,
  importer: Importer,
  importId: string,
  watch: Watch,
): Promise<Reverted> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToRevert(tools, importer, importId, watch)
    } catch (error) {
      watch.throwIfCancelled()
      if ((error as { code?: unknown }).code === OBJECT_IN_USE) throw dependedOn()
      if (!hasMovedOn(error) || attempt === ATTEMPTS) throw error
      await sleep(200 * 2 ** attempt)
    }
  }
}

async function tryToRevert(tools: ImportTools, importer: Importer, importId: string, watch: Watch): Promise<Reverted> {
  const file = await tools.transactions.write(importer, (tx) => findTotal(tx, importId))
  // Of one that was taken back before, nothing is opened any more.
  if (file.state === 'REVERTING') {
    let part: Undone = { prepared: 0, upTo: null, closed: [] }
    let prepared = 0
    const closed: string[] = []
    do {
      watch.throwIfCancelled()
      watch.progress('PREPARING', prepared, file.total)
      const above = part.upTo
      part = await tools.transactions.write(importer, (tx) => prepareUndo(tx, tools.vault, importer, importId, above))
      prepared += part.prepared
      closed.push(...part.closed)
    } while (part.upTo !== null)
    // All of it or nothing: another attempt would open them no better.
    if (closed.length > 0)
      throw await tools.transactions.snapshot(importer, (tx) => recordsClosed(tx, importId, closed))
  }
  watch.throwIfCancelled()
  return inOneStatement<Reverted>(tools, importer, watch, {
    step: 'REVERTING',
    count: countEffects(importId),
    statement: revertRows(importId),
  })
}

async function findTotal(tx: TenantTransaction, importId: string) {
  const [file] = await tx.rows<{ state: string; total: number }>(findImportTotal(importId))
  if (file === undefined) throw new Error('the import is gone')
  return file
}

async function recordsClosed(tx: TenantTransaction, importId: string, closed: readonly string[]): Promise<DomainError> {
  const rows = await tx.rows<{ row_number: number }>(findRowsOf(importId, closed))
  const numbers = rows.map(({ row_number }) => row_number).join(', ')
  const [atId, atEn] =
    numbers === '' ? ['', ''] : [` (baris ${numbers})`, ` (${rows.length === 1 ? 'row' : 'rows'} ${numbers})`]
  return new DomainError(importMessages.VALUE_UNOPENED({ people: closed.length, at: { id: atId, en: atEn } }))
}

export function dependedOn(): DomainError {
  return new DomainError(importMessages.IMPORT_DEPENDED_ON())
}
