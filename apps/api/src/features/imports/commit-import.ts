import { setTimeout as sleep } from 'node:timers/promises'
import { IMPORT_PROFILES, type ImportProfileCode } from '@payung/domain/import/import-profile'
import type pg from 'pg'
import { DomainError } from '../../platform/errors.ts'
import { inAppTransaction } from '../../platform/jobs/app-transaction.ts'
import { taskRefusal } from './import-errors.ts'
import { STATEMENTS } from './import-statements.ts'
import type { Importer, ImportTools, Watch } from './import-tools.ts'
import { lookUp } from './look-up.ts'
import { hasMovedOn, inOneStatement } from './one-statement.ts'
import { type AnswerPlace, FIRST_ANSWER, prepareAnswers } from './prepare-answers.ts'
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
      const part = await tools.transactions.write(importer, (tx) => prepareRows(tx, tools.vault, importId, from))
      row = part.upTo
      prepared += part.prepared
    }
  }
  let answer: AnswerPlace | null = toPrepare === null ? null : FIRST_ANSWER
  while (answer !== null) {
    watch.throwIfCancelled()
    const from: AnswerPlace = answer
    answer = await tools.transactions.write(importer, (tx) => prepareAnswers(tx, tools.vault, importId, from))
  }
  watch.throwIfCancelled()
  const { commits } = await inAppTransaction(tools.appPool, importer, (client) => profileOf(client, importId))
  const committed = await inOneStatement<Committed>(tools, importer, watch, {
    step: 'COMMITTING',
    count: 'select row_count::int as total from import_file where id = $1',
    statement: `select app.${STATEMENTS[commits].commit}($1) as answer`,
    importId,
  }).catch((error: unknown) => {
    throw taskRefusal(error) ?? error
  })
  // By itself and afterwards: what is committed is said to be, whatever becomes of this.
  await inAppTransaction(tools.appPool, importer, (client) =>
    client.query('select app.count_imported($1)', [importId]),
  ).catch(() => {}) // the database counts for itself a little later
  return committed
}

async function profileOf(client: pg.PoolClient, importId: string) {
  const { rows } = await client.query<{ state: string; profile: ImportProfileCode | null }>(
    'select state, profile from import_file where id = $1',
    [importId],
  )
  return { state: rows[0]?.state, ...IMPORT_PROFILES[rows[0]?.profile ?? 'PEOPLE'] }
}

/** @returns how many rows are to be prepared; null if the import has been saved before */
async function prepare(tools: ImportTools, importer: Importer, importId: string, watch: Watch): Promise<number | null> {
  return inAppTransaction(tools.appPool, importer, async (client) => {
    const { commits, state } = await profileOf(client, importId)
    if (state === 'COMMITTED') return null
    watch.progress('LOOKING_UP', 0, null)
    await lookUp(tools, client, importId, commits)
    const { rows: counts } = await client.query<{ count: number }>(
      `select count(*)::int as count from import_row where import_id = $1 and outcome in ('UPDATE', 'REVIVE', 'PROPOSE')`,
      [importId],
    )
    return counts[0]?.count ?? 0
  })
}

function contended(): DomainError {
  return new DomainError('IMPORT_CONTENDED', {
    id: 'Data orang-orang yang sama terus diubah pada saat ini, sehingga impor belum disimpan. Tunggu sebentar, lalu simpan lagi.',
    en: 'The same people are being changed right now, so the import was not saved. Wait a moment, then save again.',
  })
}
