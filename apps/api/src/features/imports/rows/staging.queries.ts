import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ENTER, type Entry, entryValues } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { STAGED_ISSUE_COLUMNS, STAGED_ROW_COLUMNS } from './staged-row.ts'

/** A later reading of the same file has begun, or somebody discarded the import: this one has nothing to write any more. */
export class StagingSuperseded extends Error {
  override readonly name = 'StagingSuperseded'
}

const PIECE_BYTES = 64 * 1024

/** The names in a list of columns with their types. */
export function namesIn(columns: string): readonly string[] {
  return columns.split(',').map((column) => column.trim().split(' ')[0] ?? '')
}
const ROW_NAMES = namesIn(STAGED_ROW_COLUMNS).join(', ')
const ISSUE_NAMES = namesIn(STAGED_ISSUE_COLUMNS).join(', ')

/** Row-level security refuses COPY into the staging itself: so into temporary tables of the connection, emptied by each commit. */
export async function prepareStaging(client: pg.PoolClient): Promise<void> {
  await client.query(`create temp table if not exists staged_row (${STAGED_ROW_COLUMNS}) on commit delete rows;
    create temp table if not exists staged_issue (${STAGED_ISSUE_COLUMNS}) on commit delete rows`)
}

export interface StagedBatch {
  readonly rows: Buffer
  readonly issues: Buffer
}

/** @throws StagingSuperseded */
export async function writeBatch(
  client: pg.PoolClient,
  entry: Entry,
  importId: string,
  run: number,
  batch: StagedBatch,
): Promise<void> {
  await client.query('begin')
  try {
    await client.query(ENTER, entryValues(entry))
    // Nobody is told of a batch: that the review opens is waited for, and on disk it comes after all of them.
    await client.query('set local synchronous_commit = off')
    if ((await client.query(holdRun(importId, run))).rowCount === 0) throw new StagingSuperseded()
    await copy(client, 'staged_row', batch.rows)
    await client.query(
      `insert into import_row (import_id, tenant_id, ${ROW_NAMES}) select $1, $2, ${ROW_NAMES} from staged_row`,
      [importId, entry.tenantId],
    )
    if (batch.issues.length > 0) {
      await copy(client, 'staged_issue', batch.issues)
      await client.query(
        `insert into import_issue (import_id, tenant_id, ${ISSUE_NAMES}) select $1, $2, ${ISSUE_NAMES} from staged_issue`,
        [importId, entry.tenantId],
      )
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {}) // the first error tells more
    throw error
  }
}

async function copy(client: pg.PoolClient, table: string, lines: Buffer): Promise<void> {
  await pipeline(Readable.from(inPieces(lines)), client.query(copyFrom(`copy pg_temp.${table} from stdin`)))
}

/** The connection takes each piece over before it asks for the next, so the whole is never held twice. */
function* inPieces(lines: Buffer): Generator<Buffer> {
  for (let at = 0; at < lines.length; at += PIECE_BYTES) yield lines.subarray(at, at + PIECE_BYTES)
}

/** The row is held until the end of the transaction, so that a newer run waits for this batch and then empties it away. */
export async function assertRun(tx: Pick<TenantTransaction, 'rows'>, importId: string, run: number): Promise<void> {
  const held = await tx.rows(holdRun(importId, run))
  if (held.length === 0) throw new StagingSuperseded()
}

function holdRun(importId: string, run: number): Prisma.Sql {
  return Prisma.sql`select from import_file where id = ${importId}::uuid and state = 'READING' and staging_run = ${run} for share`
}
