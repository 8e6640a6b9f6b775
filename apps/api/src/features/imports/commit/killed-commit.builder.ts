import { type ChildProcess, spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { FileStore } from '@payung/database/file-store'
import type { Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type pg from 'pg'
import { expect, onTestFinished, vi } from 'vitest'
import type { Config } from '../../../config.ts'
import { type Surroundings, within } from '../../../platform/transaction.ts'
import { PROVINCE_OFFICER } from '../../../testing/officer.builder.ts'
import { saveFile } from '../../files/public.ts'
import { createImport } from '../create-import.ts'
import { aLine, aList } from '../imports.builder.ts'
import { requestCommit } from './request-commit.ts'

const MAIN = fileURLToPath(new URL('../../../main.ts', import.meta.url))

/** A worker in a process of its own, as an installation runs it, so that it can be killed. */
export function spawnWorker(config: Config): ChildProcess {
  const { DATABASE_URL, DATABASE_AUTH_URL, DATABASE_JOBS_URL, PAYUNG_DATA_DIR, PAYUNG_KEYS, PAYUNG_AUTH_SECRET } =
    config
  const own = { DATABASE_URL, DATABASE_AUTH_URL, DATABASE_JOBS_URL, PAYUNG_DATA_DIR, PAYUNG_KEYS, PAYUNG_AUTH_SECRET }
  const child = spawn(process.execPath, [MAIN], {
    stdio: 'ignore',
    env: { ...own, PAYUNG_ROLE: 'worker', LOG_LEVEL: 'silent' },
  })
  // A test that fails before it kills its worker leaves none behind.
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

export async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => child.once('exit', resolve))
}

export async function uploadPeople(files: FileStore, transactions: Transactions, people: number): Promise<string> {
  const content = Readable.from([Buffer.from(aList(...Array.from({ length: people }, () => aLine())))])
  const fileId = await saveFile(
    { files, write: (use) => transactions.write(PROVINCE_OFFICER, use) },
    PROVINCE_OFFICER,
    {
      name: 'provinsi.csv',
      mediaType: 'text/csv',
      purpose: 'IMPORT',
      content,
    },
  )
  return transactions.write(PROVINCE_OFFICER, (tx) => createImport(tx, PROVINCE_OFFICER, { fileId }))
}

export function askForCommit(transactions: Transactions, vault: Vault, importId: string): Promise<string> {
  // Of what stands around it, it needs the vault alone.
  const ask = within({ vault } as Surroundings, (tx) =>
    requestCommit(tx, PROVINCE_OFFICER, { importId, idempotencyKey: null, confirmedRemarks: [] }),
  )
  return transactions.write(PROVINCE_OFFICER, ask)
}

export async function reached(admin: pg.Client, what: string, query: string, secondsMax = 150): Promise<void> {
  await vi.waitFor(async () => expect((await admin.query(query)).rowCount, what).toBeGreaterThan(0), {
    timeout: secondsMax * 1000,
    interval: 10,
  })
}

/** Rows in every table that a commit writes: either none of them, or all. */
export async function written(admin: pg.Client): Promise<Readonly<Record<string, number>>> {
  const { rows } =
    await admin.query(`select (select count(*)::int from person) as people, (select count(*)::int from worker) as workers,
    (select count(*)::int from worker_access) as links, (select count(*)::int from worker_listing) as listings,
    (select count(*)::int from audit_event where action = 'IMPORT_COMMITTED') as events,
    ((select coalesce(sum(bit_count(bits)), 0) from facet_bits where field = 'EVERYBODY') + (select coalesce(sum(cardinality(numbers)), 0) from facet_change))::int as counted,
    (select count(*)::int from import_file where state = 'COMMITTED') as committed`)
  return rows[0]
}

export function nothing() {
  return { people: 0, workers: 0, links: 0, listings: 0, events: 0, counted: 0, committed: 0 }
}

export function allOf(people: number) {
  return { people, workers: people, links: people, listings: 2 * people, events: 1, counted: 2 * people, committed: 1 }
}
