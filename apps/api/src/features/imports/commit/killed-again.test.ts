import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type FileStore, openFileStore } from '@payung/database/file-store'
import type { Transactions } from '@payung/database/tenant-transaction'
import { layGround } from '@payung/database/testing/ground'
import { newMasterKey, openVault, type Vault } from '@payung/database/vault'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { PROVINCE_OFFICER } from '../../../testing/officer.builder.ts'
import { saveFile } from '../../files/public.ts'
import { createImport } from '../create-import.ts'
import { aLine, aList, recount } from '../imports.builder.ts'
import { requestRevert } from '../revert/request-revert.ts'
import { askForCommit, reached, spawnWorker } from './killed-commit.builder.ts'
import { cutPower, killWorker, openServer } from './killed-server.builder.ts'

const FULL = process.env['PAYUNG_TEST_FULL'] === '1'
/** Every third takes PostgreSQL with it. In `test` once at each of the moments: every kill starts a worker anew, and that takes the time. */
const KILLS = FULL ? 100 : 7
/** Where a busy machine lets no saving end, it is killed on until one does. */
const KILLS_MOST = FULL ? 100 : 40
/** Each begins with an empty registry: what is counted after each kill stays small, and a fault names the hundred it fell in. */
const REGISTRIES = FULL ? 10 : 1
const PEOPLE = 60
/** After it has begun, in milliseconds: some of the work is let end. A machine too busy to end any gets longer with each round. */
const MOMENTS = [0, 40, 120, 300, 700, 1_500, 2_500]
const nationalIdOf = (number: number) => `6112055511${String(820000 + number)}`

/** Always the next thing that an officer would do: send a file, save it, and every other time take it back. */
async function goOn(admin: pg.Client, transactions: Transactions, files: FileStore, vault: Vault): Promise<void> {
  const { rows } = await admin.query(
    `select i.id, i.state, i.create_count + i.update_count + i.proposal_count as people, row_number() over (order by i.id) as nth,
       exists (select from job j where j.state in ('WAITING', 'RUNNING')) as busy from import_file i order by i.id desc limit 1`,
  )
  const [last] = rows
  if (last?.busy) return
  const { rows: all } = await admin.query('select count(*)::int as n from import_file')
  const nth = all[0].n
  const write = <T>(use: Parameters<Transactions['write']>[1]) =>
    transactions.write(PROVINCE_OFFICER, use) as Promise<T>
  if (last?.state === 'REVIEW') {
    await askForCommit(transactions, vault, last.id)
  } else if (last?.state === 'COMMITTED' && nth % 2 === 0) {
    const revert = { importId: last.id, reason: 'Berkas salah kirim', people: last.people }
    await write((tx) => requestRevert(tx, PROVINCE_OFFICER, revert))
  } else {
    // Half of the people came before, or were taken back and come again.
    const first = Math.floor(nth / 2) * (PEOPLE / 2)
    const lines = Array.from({ length: PEOPLE }, (_, at) =>
      aLine({ nik: nationalIdOf(first + at), name: `Yuliana ${'ABCDEFGHIJ'[(nth + at) % 10]}` }),
    )
    const fileId = await saveFile(
      { files, write: (use) => transactions.write(PROVINCE_OFFICER, use) },
      PROVINCE_OFFICER,
      {
        name: 'provinsi.csv',
        mediaType: 'text/csv',
        purpose: 'IMPORT',
        content: Readable.from([Buffer.from(aList(...lines))]),
      },
    )
    await write((tx) => createImport(tx, PROVINCE_OFFICER, { fileId }))
  }
}

/** Whatever was killed when: each import did all that it says or nothing, nobody stands twice, and the totals are those of the lists. */
async function expectWhole(admin: pg.Client): Promise<void> {
  const { kept: stored, counted } = await recount(admin)
  expect(stored).toEqual(counted)
  const { rows } = await admin.query(`select
    (select count(*)::int from (select person_id from worker group by person_id having count(*) > 1) d) as doubled,
    (select count(*)::int from import_file i where i.state in ('COMMITTED', 'REVERTED', 'REVERTING')
      and (select count(*) from import_effect e where e.import_id = i.id and e.kind <> 'PROPOSED') <> i.create_count + i.update_count) as half,
    (select count(*)::int from import_effect e join import_file i on i.id = e.import_id where i.committed_at is null) as early,
    (select count(*)::int from import_file i where i.committed_at is not null
      and (select count(*) from audit_event a where a.action = 'IMPORT_COMMITTED' and a.subject_id = i.id::text) <> 1) as untold,
    (select count(*)::int from import_file i where (i.state = 'REVERTED')
      <> exists (select from audit_event a where a.action = 'IMPORT_REVERTED' and a.subject_id = i.id::text)) as untold_reverts,
    (select count(*)::int from worker w where (select count(*) from worker_version v where v.worker_id = w.id) <> w.version - 1) as without_history,
    (select count(*)::int from worker w where (w.status = 'WITHDRAWN') <> (w.reverted_import_id is not null)) as half_withdrawn,
    (select count(*)::int from worker w where w.reverted_import_id is null
      and (select count(*) from worker_listing l where l.worker_id = w.id) <> 2) as unlisted,
    (select count(*)::int from worker w left join lateral (select count(*) as n from import_effect e join import_file i on i.id = e.import_id
      where e.worker_id = w.id and i.state = 'COMMITTED') e on true where w.reverted_import_id is null and e.n = 0) as from_nowhere`)
  expect(rows[0]).toEqual({
    doubled: 0,
    half: 0,
    early: 0,
    untold: 0,
    untold_reverts: 0,
    without_history: 0,
    half_withdrawn: 0,
    unlisted: 0,
    from_nowhere: 0,
  })
}

const registries = Array.from({ length: REGISTRIES }, (_, at) => at + 1)

test.each(registries)(
  `registry %i killed again and again, worker and database: nothing is lost and nothing doubled`,
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'payung-killed-'))
    const keys = newMasterKey()
    const vault = openVault(keys)
    const files = openFileStore(dataDir, vault)
    let server = await openServer(dataDir, keys)
    await layGround(server.admin)
    let worker: ChildProcess | undefined
    try {
      let saved = 0
      for (let kill = 1; kill <= KILLS || (saved === 0 && kill <= KILLS_MOST); kill++) {
        await goOn(server.admin, server.transactions, files, vault)
        // The killed worker held the lane of its job, too (decision 157).
        await server.admin.query(
          `select graphile_worker.force_unlock_workers(array(select locked_by from graphile_worker.jobs where locked_by is not null))`,
        )
        // Of a job that has killed its process five times the queue gives up; here each of them is to end.
        await server.admin.query(`update graphile_worker._private_jobs set attempts = 0, run_at = now()`)
        await server.admin.query(`update job set step = null where state = 'RUNNING'`)
        worker = spawnWorker(server.config)
        await reached(
          server.admin,
          'the worker is at it',
          `select from (select * from job order by id desc limit 1) last where step is not null or state not in ('WAITING', 'RUNNING')`,
        )
        await sleep((MOMENTS[kill % MOMENTS.length] ?? 0) * Math.ceil(kill / KILLS))
        if (kill % 3 === 0) {
          await Promise.all([cutPower(dataDir, server.admin), killWorker(worker)])
          await server.close()
          server = await openServer(dataDir, keys)
        } else {
          await killWorker(worker)
          // The statement of a killed client goes on to its end, and then finds nobody to commit it.
          await reached(
            server.admin,
            'its transaction is over',
            `select where not exists (select from pg_stat_activity where datname = current_database() and usename = 'payung_app' and xact_start is not null)`,
          )
        }
        await expectWhole(server.admin)
        const { rows } = await server.admin.query(
          `select count(*)::int as saved from import_file where committed_at is not null`,
        )
        saved = rows[0].saved
      }
      expect(saved).toBeGreaterThan(0)
    } finally {
      if (worker !== undefined) await killWorker(worker)
      await server.close()
      await rm(dataDir, { recursive: true, force: true })
    }
  },
  3_600_000,
)
