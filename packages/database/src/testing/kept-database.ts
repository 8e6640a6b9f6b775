import { readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import pg from 'pg'
import { applyObjects } from '../apply-objects.ts'
import { applyMigrations, readMigrations } from '../schema-engine.ts'
import { readSqlObjects, type SqlObject } from '../sql-objects.ts'

/** PAYUNG_KEYS of everything that is sealed in kept databases: nobody's secret. */
export const KEPT_KEYS = `1:${Buffer.alloc(32, 7).toString('base64')}`

/** The baseline, with the tenants of the isolation tests in it. */
export const BASELINE = new URL('../../kept/2026-11-21-baseline.json.br', import.meta.url)

/** A database as a version left it: what had made its schema, and its rows. The migrations' own texts never change, so their names are enough. */
export interface KeptDatabase {
  readonly migrations: readonly string[]
  readonly objects: readonly SqlObject[]
  /** The rows of each table as PostgreSQL writes them as JSON: parsed here, large numbers would lose their last digits. */
  readonly tables: readonly {
    readonly name: string
    readonly columns: string
    readonly count: number
    readonly rows: string
  }[]
  readonly sequences: readonly { readonly name: string; readonly value: string }[]
}

/** How the file of a version was made: its demo loaded, then this. */
export async function keepDatabase(adminUrl: string): Promise<Buffer> {
  return withClient(adminUrl, {}, async (client) => {
    const { rows: tables } = await client.query<{ name: string; columns: string }>(TABLES)
    const keptDatabase: KeptDatabase = {
      migrations: (await readMigrations()).migrationDirectories.map(({ path }) => path),
      objects: readSqlObjects(),
      tables: await inTurn(tables, async ({ name, columns }) => {
        const { rows } = await client.query<{ count: number; rows: string }>(
          `select count(*)::int as count, coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from (select ${columns} from ${name}) t`,
        )
        return { name, columns, count: rows[0]?.count ?? 0, rows: rows[0]?.rows ?? '[]' }
      }),
      sequences: (
        await client.query<{ name: string; value: string }>(
          `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
           from pg_sequences where schemaname in ('public', 'app', 'auth') and last_value is not null`,
        )
      ).rows,
    }
    return brotliCompressSync(JSON.stringify(keptDatabase))
  })
}

/** What is computed is not kept; nor is what migrating writes itself. */
const TABLES = `
  select c.oid::regclass::text as name, string_agg(quote_ident(attname), ', ' order by attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
  where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace, 'auth'::regnamespace)
    and c.relname <> '_prisma_migrations'
  group by 1 order by 1`

export function readKept(file: URL | Buffer): KeptDatabase {
  const compressed = file instanceof URL ? readFileSync(file) : file
  return JSON.parse(brotliDecompressSync(compressed).toString()) as KeptDatabase
}

/** @param adminUrl of an empty database with its roles */
export async function restoreDatabase(adminUrl: string, keptDatabase: KeptDatabase): Promise<void> {
  await withClient(adminUrl, { options: '-c role=payung_owner' }, async (client) => {
    const migrations = await readMigrations()
    await client.query('begin; create schema app')
    await applyObjects(
      client,
      keptDatabase.objects.filter(({ isBeforeTables }) => isBeforeTables),
    )
    await applyMigrations(client, {
      ...migrations,
      migrationDirectories: migrations.migrationDirectories.filter(({ path }) =>
        keptDatabase.migrations.includes(path),
      ),
    })
    await applyObjects(client, keptDatabase.objects)
    await client.query('commit')
  })
  await withClient(adminUrl, {}, async (client) => {
    // As they were: no trigger writes anything a second time, and none of the rows waits for another.
    await client.query(`begin; set local session_replication_role = replica; delete from duplicate_threshold`)
    for (const { name, columns, rows } of keptDatabase.tables) {
      await client.query(
        `insert into ${name} (${columns}) overriding system value select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
        [rows],
      )
    }
    for (const { name, value } of keptDatabase.sequences)
      await client.query('select setval($1::regclass, $2::bigint)', [name, value])
    await client.query('commit')
  })
}

async function inTurn<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await run(item))
  return results
}

async function withClient<T>(url: string, config: pg.ClientConfig, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, ...config })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
