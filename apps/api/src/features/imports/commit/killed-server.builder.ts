import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { migrate } from '@payung/database/migrate'
import { openPrisma } from '@payung/database/prisma'
import { openTransactions } from '@payung/database/tenant-transaction'
import { eventually } from '@payung/database/testing/eventually'
import { startLocalPostgres } from '@payung/local-postgres/local-postgres'
import { isAlive, readRunningServer } from '@payung/local-postgres/running-server'
import pg from 'pg'
import { expect } from 'vitest'
import { readConfig } from '../../../config.ts'
import { gone } from './killed-commit.builder.ts'

/** A server of this test's own, for the others share one that must live. */
export async function openServer(dataDir: string, keys: string) {
  const server = await startLocalPostgres({ dataDir: join(dataDir, 'postgres') })
  const { urls } = await migrate({ adminUrl: server.adminUrl, passwords: { app: 'app', auth: 'auth', jobs: 'jobs' } })
  const admin = new pg.Client({ connectionString: server.adminUrl })
  admin.on('error', () => {}) // it is killed on purpose
  await admin.connect()
  const prisma = openPrisma(urls.app, { connectionsMax: 2 })
  const config = readConfig({
    DATABASE_URL: urls.app,
    DATABASE_AUTH_URL: urls.auth,
    DATABASE_JOBS_URL: urls.jobs,
    PAYUNG_DATA_DIR: dataDir,
    PAYUNG_KEYS: keys,
    PAYUNG_AUTH_SECRET: 'a-secret-for-tests-of-at-least-32-characters',
    LOG_LEVEL: 'silent',
  })
  const close = async () => {
    await Promise.allSettled([admin.end(), prisma.$disconnect()])
    await server.stop()
  }
  return { admin, adminUrl: server.adminUrl, transactions: openTransactions(prisma), config, close }
}

/** As a power cut would, all at once; some end by themselves as soon as the first is gone. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** The whole server at once: what it had not written down is gone, and its next start recovers the rest. */
export async function cutPower(dataDir: string, admin: pg.Client): Promise<void> {
  const postmaster = readRunningServer(join(dataDir, 'postgres', 'cluster'))?.pid ?? 0
  const { rows } = await admin.query<{ pid: number }>('select pid from pg_stat_activity')
  for (const pid of [postmaster, ...rows.map((row) => row.pid)]) killIfThere(pid)
  await eventually(() => expect(isAlive(postmaster)).toBe(false))
}

export async function killWorker(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL')
  await gone(worker)
}
