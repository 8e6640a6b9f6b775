import { setTimeout as sleep } from 'node:timers/promises'
import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { DomainError } from '../../platform/errors.ts'
import type { Importer, ImportTools, Watch } from './import-tools.ts'
import { hasMovedOn, inOneStatement } from './one-statement.ts'
import { prepareUndo, type Undone } from './prepare-revert.ts'

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
 * @throws DomainError `IMPORT_DEPENDED_ON` if something has come to depend on it, `IMPORT_HISTORY_ERASED`, `IMPORT_CONTENDED`
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
    let part: Undone = { prepared: 0, upTo: null }
    let prepared = 0
    do {
      watch.throwIfCancelled()
      watch.progress('PREPARING', prepared, file.total)
      const above = part.upTo
      part = await tools.transactions.write(importer, (tx) => prepareUndo(tx, tools.vault, importer, importId, above))
      prepared += part.prepared
    } while (part.upTo !== null)
  }
  watch.throwIfCancelled()
  return inOneStatement<Reverted>(tools, importer, watch, {
    step: 'REVERTING',
    count: Prisma.sql`select count(*)::int as total from import_effect where import_id = ${importId}::uuid and kind <> 'PROPOSED'`,
    statement: Prisma.sql`select app.revert_import(${importId}::uuid) as answer`,
  })
}

async function findTotal(tx: TenantTransaction, importId: string) {
  const [file] = await tx.rows<{ state: string; total: number }>(Prisma.sql`
    select state, create_count + update_count as total from import_file where id = ${importId}::uuid`)
  if (file === undefined) throw new Error('the import is gone')
  return file
}

export function dependedOn(): DomainError {
  return new DomainError('IMPORT_DEPENDED_ON', {
    id: 'Impor ini tidak dapat dibatalkan lagi: sebagian datanya sudah dipakai. Buka halaman impor untuk melihat siapa dan sebabnya.',
    en: 'This import can no longer be taken back: some of its records are in use. Open the import to see whose, and why.',
  })
}
