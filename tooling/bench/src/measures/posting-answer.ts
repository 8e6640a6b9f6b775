import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { takeContributionAnswer } from '@payung/api/features/billing/receipts.queries'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { arrangeDecree, enterAs } from '../arrange-decree.ts'
import { type BenchDatabase, lettingEverybodyLive, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { billList } from './billing.ts'

const ROUNDS = 5
const YEAR = 2027
const MONTHS = [1, 2, 3, 4, 5, 6]
const MONTH_RUPIAH = 16_800

/** What the insurer’s file says of everybody on the list: all accepted, each with a number. */
const STATED = `select jsonb_agg(jsonb_build_object('no', l.no, 'index', encode(p.blind_index, 'hex'), 'prefix', '6112', 'number', '7' || lpad(p.id::text, 10, '0'),
    'verdict', 'ACCEPTED', 'months', $2::int, 'rupiah', ($2::int * $3::int)::text, 'reason', null, 'fault', null) order by l.no)::text as rows
  from (select person_id, row_number() over (order by line_no) as no from app.listed_people($1)) l join person p on p.id = l.person_id`

/** Tables that got rows in this transaction; those with few are what the many refer to. */
const WRITTEN =
  'select relname as table, n_tup_ins >= 1000 as has_many from pg_stat_xact_user_tables where n_tup_ins > 0 order by relname'

interface WrittenTable {
  readonly table: string
  readonly has_many: boolean
}

/**
 * A file in which the insurer says to whom it has posted the money of a list, taken in: each row matched with a person, judged against what is known,
 * posted, with memberships, protected months, counts and the book. Against COPY of the rows that this leaves, finished, into the same tables with their
 * indexes and checks, triggers off.
 */
export async function* measurePostingAnswer(database: BenchDatabase, people: number): AsyncGenerator<Line> {
  const { admin } = database
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-'))
  await using _folder = { [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
  const tenant = await tenantIdOf(admin, '61')
  const list = await arrangeReceivedList(admin, tenant, people)
  const { rows } = await admin.query<{ rows: string }>(STATED, [list, MONTHS.length, MONTH_RUPIAH])
  const drafts = JSON.parse(rows[0]?.rows ?? '[]')
  const totals = { people, rupiah: BigInt(people * MONTHS.length * MONTH_RUPIAH) }
  const takes = async (then: () => Promise<void>): Promise<number> => {
    await admin.query('begin')
    await enterAs(admin, tenant, 'OFFICER')
    const file = await admin.query<{ id: string }>(
      `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
       values ($1, 'jawaban.csv', 'text/csv', 1, sha256('jawaban'), 'IMPORT', app.user_id()) returning id`,
      [tenant],
    )
    const statement = takeContributionAnswer(list, file.rows[0]?.id ?? '', totals, drafts)
    const began = performance.now()
    await admin.query(statement.text, statement.values)
    await admin.query('set constraints all immediate')
    const took = performance.now() - began
    await then()
    await admin.query('rollback')
    return took
  }

  let tables: readonly WrittenTable[] = []
  await takes(async () => {
    await assertPosted(admin, list, people)
    tables = (await admin.query<WrittenTable>(WRITTEN)).rows
    for (const { table } of tables) await copyOut(admin, table, join(folder, table))
  })
  const vacuum = `vacuum ${tables.map(({ table }) => table).join(', ')}`
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    // What was undone still lies in the tables.
    await admin.query(vacuum)
    ours.push(await takes(async () => {}))
    await admin.query(vacuum)
    peer.push(await copiesIn(admin, tables, folder))
  }
  yield line({
    measure: `answer of the insurer about ${people.toLocaleString('en')} people taken in, against COPY of the rows that it leaves`,
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
    toReach: 3,
  })
}

/** Approved, billed, paid and received whole. @returns its id */
async function arrangeReceivedList(admin: pg.Client, tenant: string, people: number): Promise<string> {
  await lettingEverybodyLive(admin)
  const { decree } = await arrangeDecree(admin, tenant, { people, year: YEAR })
  await admin.query('vacuum analyze')
  const as = async (role: string, text: string, values: readonly unknown[]): Promise<string> => {
    await admin.query('begin')
    await enterAs(admin, tenant, role)
    const { rows } = await admin.query<{ id: string }>(text, [...values])
    await admin.query('commit')
    return rows[0]?.id ?? ''
  }
  const amounts = MONTHS.map((month) => ({ month: `${YEAR}-0${month}-01`, rupiah: MONTH_RUPIAH }))
  const list = await as('OFFICER', 'select app.draft_contribution_list($1, $2, $3, $4) as id', [
    decree,
    `${YEAR}-01-01`,
    `${YEAR}-07-01`,
    JSON.stringify(amounts),
  ])
  await billList(admin, tenant, list)
  await as(
    'TREASURER',
    `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
     select id, tenant_id, billed_rupiah, app.today(), 'SP2D-1' from contribution_list where id = $1 returning id`,
    [list],
  )
  await as(
    'OFFICER',
    `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference)
     select list_id, tenant_id, rupiah, app.today(), 'BPJS-1' from contribution_payment where list_id = $1 returning id`,
    [list],
  )
  await admin.query('vacuum analyze')
  return list
}

async function assertPosted(admin: pg.Client, list: string, people: number): Promise<void> {
  const { rows } = await admin.query<{ posted: number; months: number }>(
    `select (select count(*)::int from contribution_posting where list_id = $1) as posted, (select count(*)::int from protected_span where list_id = $1) as months`,
    [list],
  )
  if (rows[0]?.posted !== people || rows[0].months !== 2 * people)
    throw new Error(`not everybody is posted: ${JSON.stringify(rows[0])}`)
}

/** What this very transaction has written. */
async function copyOut(admin: pg.Client, table: string, path: string): Promise<void> {
  const columns = await columnsOf(admin, table)
  const written = `select ${columns} from ${table} where xmin::text = (pg_current_xact_id()::xid)::text`
  await pipeline(admin.query(copyTo(`copy (${written}) to stdout`)), createWriteStream(path))
}

/** In a transaction of its own, rolled back; what the many rows refer to is there before. @returns milliseconds */
async function copiesIn(admin: pg.Client, tables: readonly WrittenTable[], folder: string): Promise<number> {
  const copies = async (table: string) => {
    const target = `copy ${table} (${await columnsOf(admin, table)}) from stdin`
    await pipeline(createReadStream(join(folder, table)), admin.query(copyFrom(target)))
  }
  const filled = tables.filter(({ has_many: many }) => many)
  await admin.query('begin')
  await admin.query('set local session_replication_role = replica')
  for (const { table } of tables) if (!filled.some((other) => other.table === table)) await copies(table)
  await admin.query('set local session_replication_role = origin')
  for (const { table } of filled) await admin.query(`alter table ${table} disable trigger user`)
  const began = performance.now()
  for (const { table } of filled) await copies(table)
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
