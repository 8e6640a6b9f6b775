import { setTimeout as sleep } from 'node:timers/promises'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { IMPORT_PROFILES, type ImportProfileCode } from '@payung/domain/import/import-profile'
import { DomainError } from '../../../platform/errors.ts'
import { taskRefusal } from '../import-errors.ts'
import type { Importer, ImportTools, Watch } from '../import-tools.ts'
import { importMessages } from '../imports.messages.ts'
import { lookUp } from '../look-up/look-up.ts'
import {
  commitRows,
  countImported,
  countRowsToPrepare,
  findRowCount,
  findStateAndProfile,
} from './commit-import.queries.ts'
import { hasMovedOn, inOneStatement } from './one-statement.ts'
import { type AnswerPlace, FIRST_ANSWER, prepareAnswers } from './prepare-answers.ts'
import { prepareChecks } from './prepare-checks.ts'
import { prepareRows } from './prepare-commit.ts'

export interface Committed {
  readonly created: number
  readonly updated: number
  readonly proposed: number
  /** Of answers: what was noted without changing a record. */
  readonly noted?: number
  /** It had been committed before: nothing was changed now. */
  readonly repeated: boolean
}

const ATTEMPTS = 4

/**
 * Commits a reviewed import whose state is COMMITTING: everything that it says, or nothing.
 *
 * Who is known is looked up once more, because days may lie between review and commit.
 *
 * @throws DomainError `IMPORT_CONTENDED` if the same people keep being changed by others
 */
export async function commitImport(
  tools: ImportTools,
  importer: Importer,
  importId: string,
  watch: Watch,
): Promise<Committed> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToCommit(tools, importer, importId, watch)
    } catch (error) {
      watch.throwIfCancelled()
      if (!hasMovedOn(error)) throw error
      if (attempt === ATTEMPTS) throw contended()
      await sleep(200 * 2 ** attempt)
    }
  }
}

async function tryToCommit(tools: ImportTools, importer: Importer, importId: string, watch: Watch): Promise<Committed> {
  const toPrepare = await prepare(tools, importer, importId, watch)
  if (toPrepare !== null) {
    let [row, prepared]: [number | null, number] = [0, 0]
    while (row !== null) {
      watch.throwIfCancelled()
      watch.progress('PREPARING', prepared, toPrepare)
      const from: number = row
      const part = await tools.transactions.write(importer, (tx) =>
        prepareRows(tx, tools.vault, importer, importId, from),
      )
      row = part.upTo
      prepared += part.prepared
    }
  }
  let answer: AnswerPlace | null = toPrepare === null ? null : FIRST_ANSWER
  while (answer !== null) {
    watch.throwIfCancelled()
    const from: AnswerPlace = answer
    answer = await tools.transactions.write(importer, (tx) => prepareAnswers(tx, tools.vault, importer, importId, from))
  }
  const { commits } = await tools.transactions.snapshot(importer, (tx) => profileOf(tx, importId))
  let check: number | null = toPrepare === null || commits !== 'CHECK' ? null : 0
  while (check !== null) {
    watch.throwIfCancelled()
    const from: number = check
    check = await tools.transactions.write(importer, (tx) => prepareChecks(tx, tools.vault, importer, importId, from))
  }
  watch.throwIfCancelled()
  const committed = await inOneStatement<Committed>(tools, importer, watch, {
    step: 'COMMITTING',
    count: findRowCount(importId),
    statement: commitRows(commits, importId),
  }).catch((error: unknown) => {
    throw taskRefusal(error) ?? error
  })
  // By itself and afterwards: what is committed is said to be, whatever becomes of this.
  await tools.longTransactions.write(importer, (tx) => tx.run(countImported(importId))).catch(() => {}) // the database counts for itself a little later
  return committed
}

async function profileOf(tx: TenantTransaction, importId: string) {
  const [file] = await tx.rows<{ state: string; profile: ImportProfileCode | null }>(findStateAndProfile(importId))
  return { state: file?.state, ...IMPORT_PROFILES[file?.profile ?? 'PEOPLE'] }
}

/** @returns how many rows are to be prepared; null if the import has been saved before */
async function prepare(tools: ImportTools, importer: Importer, importId: string, watch: Watch): Promise<number | null> {
  return tools.longTransactions.write(importer, async (tx) => {
    const { commits, state } = await profileOf(tx, importId)
    if (state === 'COMMITTED') return null
    watch.progress('LOOKING_UP', 0, null)
    await lookUp(tools, tx, importId, commits)
    const { count } = await tx.one<{ count: number }>(countRowsToPrepare(importId))
    return count
  })
}

function contended(): DomainError {
  return new DomainError(importMessages.IMPORT_CONTENDED())
}
