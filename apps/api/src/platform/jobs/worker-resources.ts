import { type FileStore, openFileStore } from '@payung/database/file-store'
import { openPool } from '@payung/database/pool'
import { openPrisma } from '@payung/database/prisma'
import { openReader, type Reader } from '@payung/database/read-as'
import { openShownVault } from '@payung/database/shown-vault'
import { FOR_JOBS, FOR_LONG_WORK, openTransactions, type Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type pg from 'pg'
import { type Logger, pino } from 'pino'
import type { Config } from '../../config.ts'
import { firstLook } from '../first-look.ts'
import { logSettings } from '../logging.ts'
import { type Mailer, openMailer } from '../mailer.ts'
import { keepReferenceData, type ReferenceData } from '../reference-data.ts'
import type { Services } from '../services.ts'
import type { Surroundings } from '../transaction.ts'
import { openCopyPool } from './copy-pool.ts'

/** What a worker process holds open: connections as the application for the work, as payung_jobs for the queue. */
export interface WorkerResources {
  readonly config: Config
  readonly log: Logger
  readonly reader: Reader
  readonly transactions: Transactions
  /** Over a whole file or list: it may take minutes, on a connection of the same few. */
  readonly longTransactions: Transactions
  readonly vault: Vault
  readonly files: FileStore
  readonly mailer: Mailer
  readonly reference: () => Promise<ReferenceData>
  readonly copyPool: pg.Pool
  readonly jobsPool: pg.Pool
  close(): Promise<void>
}

/** In which the transactions of a job stand; its reference data is that of the minute. */
export async function surroundingsOf(
  worker: Pick<WorkerResources, 'vault' | 'reference' | keyof Services>,
): Promise<Surroundings> {
  return { vault: worker.vault, reference: await worker.reference(), services: worker }
}

/** Each running job's own and its pulse's, and as many for housekeeping and ends: a job in wait for one must not look dead. */
export const CONNECTIONS_MAX = 12

export async function openWorkerResources(config: Config): Promise<WorkerResources> {
  const log = pino({ ...logSettings(config.LOG_LEVEL), base: { role: 'worker' } })
  const { vault, shownKeys } = await openShownVault(config.DATABASE_URL, config.PAYUNG_KEYS, {
    checkConnection: firstLook(config),
    onRetired: (retiredKey) => log.warn({ retiredKey }, 'PAYUNG_KEYS: nothing needs this key any more, take it out'),
  })
  const reader = openReader(config.DATABASE_URL, { connectionsMax: 3 })
  const prisma = openPrisma(config.DATABASE_URL, { connectionsMax: CONNECTIONS_MAX })
  const copyPool = openCopyPool(config.DATABASE_URL)
  const jobsPool = openPool({
    connectionString: config.DATABASE_JOBS_URL,
    max: 6,
    // Should connections ever run out, it shall be heard of instead of waited for.
    connectionTimeoutMillis: 30_000,
  })
  return {
    config,
    log,
    reader,
    transactions: openTransactions(prisma, FOR_JOBS),
    longTransactions: openTransactions(prisma, FOR_LONG_WORK),
    vault,
    files: openFileStore(config.PAYUNG_DATA_DIR, vault),
    mailer: openMailer(config),
    reference: keepReferenceData(reader),
    copyPool,
    jobsPool,
    close: async () => {
      await Promise.allSettled([
        reader.close(),
        prisma.$disconnect(),
        copyPool.end(),
        jobsPool.end(),
        shownKeys.close(),
      ])
    },
  }
}
