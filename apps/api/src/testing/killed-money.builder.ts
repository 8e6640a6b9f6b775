import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ENTER, entryValues } from '@payung/database/entry'
import { eventually } from '@payung/database/testing/eventually'
import { TENANTS } from '@payung/database/testing/ground'
import { testingPort } from '@payung/local-postgres/testing-port'
import pg from 'pg'
import { expect, onTestFailed, onTestFinished } from 'vitest'
import { VERIFY_COVER_ENDS, VERIFY_PLEDGE_SUMS, VERIFY_PROTECTION } from '../cli/verify-rollups.queries.ts'
import type { Config } from '../config.ts'
import { verifyLedger } from '../features/ledger/public.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
/** Nobody else takes this lock: whoever writes a fact about money waits for it between the fact and its commit. */
const LOCK = 471_100
/** Letters at the end of a process's log: enough for its last requests. */
const LOG_TOLD = 6_000

export interface Payung {
  readonly url: string
  readonly process: ChildProcess
}

/** Server and worker in a process of their own, as a small installation runs them, so that both can be killed at once. */
export async function spawnPayung(config: Config): Promise<Payung> {
  const { DATABASE_URL, DATABASE_AUTH_URL, DATABASE_JOBS_URL, PAYUNG_DATA_DIR, PAYUNG_KEYS, PAYUNG_AUTH_SECRET } =
    config
  const own = { DATABASE_URL, DATABASE_AUTH_URL, DATABASE_JOBS_URL, PAYUNG_DATA_DIR, PAYUNG_KEYS, PAYUNG_AUTH_SECRET }
  const port = await testingPort()
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...own, PORT: String(port), PAYUNG_ROLE: 'all', LOG_LEVEL: 'info' },
  })
  const log: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => log.push(text))
  // Whoever reads of a failure has nothing else that says what the process met.
  onTestFailed(() => void process.stderr.write(`port ${port} said:\n${log.join('').slice(-LOG_TOLD)}\n`))
  // A test that fails before it kills the process leaves none behind.
  onTestFinished(() => void child.kill('SIGKILL'))
  const url = `http://127.0.0.1:${port}`
  await eventually(async () => expect((await fetch(`${url}/readyz`)).ok).toBe(true))
  // Whoever answers must be this process, and not the server of another test.
  expect(child.exitCode).toBeNull()
  return { url, process: child }
}

/** From now on whoever has written a fact about money, and its line in the log, waits for {@link holdFacts} to be let go. */
export async function haltFacts(admin: pg.Client): Promise<void> {
  await admin.query(`create function public.wait_after_fact() returns trigger language plpgsql as $$ begin
    perform pg_advisory_xact_lock_shared(${LOCK}); return null; end $$`)
  await admin.query(`create trigger wait_after_fact after insert on audit_event for each row when (new.action like 'CONTRIBUTION%')
    execute function public.wait_after_fact()`)
}

export const holdFacts = (admin: pg.Client) => admin.query(`select pg_advisory_lock(${LOCK})`)
export const letFactsGo = (admin: pg.Client) => admin.query(`select pg_advisory_unlock(${LOCK})`)

/** A statement that has written everything, and waits before its commit. */
export const HALTED = `select from pg_locks where locktype = 'advisory' and objid = ${LOCK} and not granted`

/** The transactions of a killed process are over: nobody is left to commit them. */
export const ENDED = `select where not exists (select from pg_stat_activity where datname = current_database()
  and (usename = 'payung_jobs' or usename = 'payung_app' and xact_start is not null))`

/** The jobs of a killed worker can be taken again. */
export async function freeJobs(admin: pg.Client): Promise<void> {
  await admin.query(
    `select graphile_worker.force_unlock_workers(array(select locked_by from graphile_worker.jobs where locked_by is not null))`,
  )
  await admin.query(`update graphile_worker._private_jobs set attempts = 0, run_at = now()`)
}

/** How much of each fact about money there is. */
export async function countFacts(admin: pg.Client) {
  const { rows } = await admin.query(`select
    (select count(*)::int from contribution_list) as lists, (select count(*)::int from contribution_line) as lines,
    (select count(*)::int from contribution_list where state = 'BILLED') as bills, (select count(*)::int from contribution_payment) as payments,
    (select count(*)::int from contribution_receipt) as receipts, (select count(*)::int from contribution_posting) as posted,
    (select count(*)::int from journal_entry) as entries, (select count(*)::int from posting) as sides,
    (select count(*)::int from audit_event where action like 'CONTRIBUTION%') as events`)
  return rows[0] as Readonly<Record<string, number>>
}

/** Whatever was killed when: the books balance and follow from their facts, what is counted equals a recount, and no month of a person stands on two lists. */
export async function expectBalanced(admin: pg.Client, { DATABASE_URL, DATABASE_JOBS_URL }: Config): Promise<void> {
  const app = new pg.Client({ connectionString: DATABASE_URL })
  const jobs = new pg.Client({ connectionString: DATABASE_JOBS_URL })
  await Promise.all([app.connect(), jobs.connect()])
  try {
    await app.query('begin isolation level repeatable read read only')
    await app.query(
      ENTER,
      entryValues({ tenantId: TENANTS['kubu-raya'].id, userId: null, areaScope: '', agencyId: null }),
    )
    const { findings } = await verifyLedger(
      async <Row>({ text, values }: { readonly text: string; readonly values: readonly unknown[] }) =>
        (await app.query(text, [...values])).rows as Row[],
    )
    expect(findings).toEqual([])
    for (const verify of [VERIFY_COVER_ENDS, VERIFY_PROTECTION, VERIFY_PLEDGE_SUMS])
      expect((await jobs.query(verify, [false])).rows).toEqual([])
  } finally {
    await Promise.all([app.end(), jobs.end()])
  }
  const { rows } = await admin.query(`select
    (select count(*)::int from contribution_line l join contribution_line o on o.worker_id = l.worker_id and o.months && l.months
      and (o.list_id, o.line_no) > (l.list_id, l.line_no) where l.live and o.live) as listed_twice,
    (select count(*)::int from contribution_list c where coalesce((select sum(p.rupiah) from contribution_payment p where p.list_id = c.id), 0) > c.billed_rupiah) as overpaid,
    (select coalesce(sum(rupiah), 0)::int from posting) as unbalanced`)
  expect(rows[0]).toEqual({ listed_twice: 0, overpaid: 0, unbalanced: 0 })
}
