import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { enterAs } from '../arrange-decree.ts'
import { type BenchDatabase, lettingEverybodyLive } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'

const ROUNDS = 2

/** Tables that got many rows in this transaction. */
const WRITTEN = 'select relname as table from pg_stat_xact_user_tables where n_tup_ins >= 1000 order by relname'

/** One row in twenty is a move, as a population register has them; the others are deaths, each with a claim. */
const STATED = `select jsonb_agg(jsonb_build_object('no', w.no + 1, 'worker', w.id, 'name', w.name, 'prefix', '6112', 'kind', case w.no % 20 when 0 then 'MOVE' else 'DEATH' end,
    'day', app.today() - 3, 'precision', 'DAY', 'place', 'Rumah'))::text as rows
  from (select id, name, row_number() over (order by id) as no from worker where tenant_id = $1 and superseded_by is null limit $2) w`

/**
 * A list of deaths and moves confirmed: judged again, reported, with claims, first steps, proposed statuses and notices. Against COPY of the rows that this leaves,
 * finished, into the same tables with their indexes and checks, triggers off.
 */
export async function* measureLifeEventList(database: BenchDatabase, events: number): AsyncGenerator<Line> {
  const { admin } = database
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-'))
  await using _folder = { [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
  const tenant = await arrangePeople(admin, events)
  const list = await arrangeList(admin, tenant, events)
  const confirms = async (then: () => Promise<void>): Promise<number> => {
    await admin.query('begin')
    await enterAs(admin, tenant, 'APPROVER')
    const began = performance.now()
    const { rows } = await admin.query<{ n: number }>(
      'select app.confirm_life_events(id, version) as n from life_event_upload where id = $1',
      [list],
    )
    const took = performance.now() - began
    if (rows[0]?.n !== events) throw new Error(`${rows[0]?.n} events instead of ${events}`)
    await then()
    await admin.query('rollback')
    return took
  }
  let tables: readonly string[] = []
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(
      await confirms(async () => {
        if (round > 0) return
        tables = (await admin.query<{ table: string }>(WRITTEN)).rows.map(({ table }) => table)
        for (const table of tables) await copyOut(admin, table, join(folder, table))
      }),
    )
    // What was undone still lies in the tables.
    const vacuum = `vacuum ${tables.join(', ')}, life_event_upload`
    await admin.query(vacuum)
    peer.push(await copiesIn(admin, tables, folder))
    await admin.query(vacuum)
  }
  yield line({
    measure: `list of ${events.toLocaleString('en')} life events confirmed with their claims, against COPY of the rows that it leaves`,
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
    toReach: 3,
  })
}

/** So many people whose records one government keeps, alike but for their NIK. @returns that government's id */
async function arrangePeople(admin: pg.Client, people: number): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    'select tenant_id as id from worker where superseded_by is null group by 1 order by count(*) desc limit 1',
  )
  const tenant = rows[0]?.id ?? ''
  await admin.query(
    `with another as (insert into person (blind_index) select sha256(uuid_send(uuidv7()) || int4send(i)) from generate_series(1, $2) i returning id),
       alike as materialized (select * from worker where tenant_id = $1 and superseded_by is null order by id limit 1)
     insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code, occupation_code, status, registered_by_tenant_id)
     select k.tenant_id, a.id, k.national_id_cipher, k.national_id_prefix, k.name, k.name_search, k.birth_date, k.sex, k.village_code, k.occupation_code, 'CANDIDATE',
       k.registered_by_tenant_id from another a, alike k`,
    [tenant, people],
  )
  await lettingEverybodyLive(admin)
  await admin.query('vacuum analyze')
  return tenant
}

/** The list as it was taken in, waiting for another person. */
async function arrangeList(admin: pg.Client, tenant: string, events: number): Promise<string> {
  const { rows: stated } = await admin.query<{ rows: string }>(STATED, [tenant, events])
  await admin.query('begin')
  await enterAs(admin, tenant, 'OFFICER')
  const { rows } = await admin.query<{ id: string }>(
    `with uploaded as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
       values ($1, 'peristiwa.csv', 'text/csv', 1, sha256('peristiwa'), 'IMPORT', app.user_id()) returning id) select id from uploaded`,
    [tenant],
  )
  const taken = await admin.query<{ id: string }>(
    `select list_id as id from app.take_life_events($1, 'POPULATION_REGISTER', $2)`,
    [rows[0]?.id, stated[0]?.rows],
  )
  await admin.query('commit')
  await admin.query('vacuum analyze life_event_row')
  return taken.rows[0]?.id ?? ''
}

/** What this very transaction has written. */
async function copyOut(admin: pg.Client, table: string, path: string): Promise<void> {
  const written = `select ${await columnsOf(admin, table)} from ${table} where xmin::text = (pg_current_xact_id()::xid)::text`
  await pipeline(admin.query(copyTo(`copy (${written}) to stdout`)), createWriteStream(path))
}

/** In a transaction of its own, rolled back. Events before their claims, claims before their steps: COPY checks what a row refers to. @returns milliseconds */
async function copiesIn(admin: pg.Client, tables: readonly string[], folder: string): Promise<number> {
  const first = ['life_event', 'claim', 'audit_event']
  const inOrder = [
    ...first.filter((table) => tables.includes(table)),
    ...tables.filter((table) => !first.includes(table)),
  ]
  await admin.query('begin')
  for (const table of inOrder) await admin.query(`alter table ${table} disable trigger user`)
  const began = performance.now()
  for (const table of inOrder) {
    const target = `copy ${table} (${await columnsOf(admin, table)}) from stdin`
    await pipeline(createReadStream(join(folder, table)), admin.query(copyFrom(target)))
  }
  await admin.query('set constraints all immediate')
  const took = performance.now() - began
  await admin.query('rollback')
  return took
}

async function columnsOf(admin: pg.Client, table: string): Promise<string> {
  const { rows } = await admin.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows[0]?.columns ?? ''
}
