import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** Every table that a commit of people writes, in the order of their keys. */
const TABLES = [
  'person',
  'worker',
  'worker_access',
  'worker_listing',
  'facet_change',
  'name_word',
  'name_posting',
  'audit_event',
  'audit_unsealed',
] as const

/** Takes out what an import has written, so that the same rows can be copied into the same tables of a database as it was before. */
export async function copyOut(admin: pg.Client, folder: string): Promise<void> {
  for (const table of TABLES) {
    await pipeline(
      admin.query(copyTo(`copy ${table} (${await columnsOf(admin, table)}) to stdout`)),
      createWriteStream(join(folder, table)),
    )
  }
}

/**
 * The least that any importer must do: COPY of finished, already encrypted rows into the same tables with their indexes, checks and
 * foreign keys, in one transaction. Triggers are off, because what they would write is among the rows.
 *
 * @returns milliseconds
 */
export async function copyIn(adminUrl: string, folder: string): Promise<number> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query('begin')
    for (const table of TABLES) await admin.query(`alter table ${table} disable trigger user`)
    await admin.query('alter table audit_seal disable trigger user')
    await admin.query('delete from audit_unsealed; delete from audit_seal; delete from audit_event')
    const began = performance.now()
    for (const table of TABLES) {
      const overriding = `copy ${table} (${await columnsOf(admin, table)}) from stdin`
      await pipeline(createReadStream(join(folder, table)), admin.query(copyFrom(overriding)))
    }
    for (const table of TABLES) await admin.query(`alter table ${table} enable trigger user`)
    await admin.query('alter table audit_seal enable trigger user')
    await admin.query('commit')
    return performance.now() - began
  } finally {
    await admin.end()
  }
}

async function columnsOf(admin: pg.Client, table: string): Promise<string> {
  const { rows } = await admin.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows[0]?.columns ?? ''
}
