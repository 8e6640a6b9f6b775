import type { Entry } from '@payung/database/entry'
import type { FileStore } from '@payung/database/file-store'
import type { Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type pg from 'pg'
import type { ReferenceData } from '../../platform/reference-data.ts'

/** Who an import is read and committed for: a person through a job, or whoever runs the installation through the command line. */
export interface Importer extends Entry {
  readonly tenantAreaCode: string | null
}

/** What reading and committing a file need of the process they run in. */
export interface ImportTools {
  /** For COPY into temporary tables, which no transaction of the application offers. */
  readonly copyPool: pg.Pool
  readonly transactions: Transactions
  /** For what takes minutes. */
  readonly longTransactions: Transactions
  readonly vault: Vault
  readonly files: FileStore
  readonly dataDir: string
  readonly reference: () => Promise<ReferenceData>
}

/** How somebody watches, and stops, what takes long. */
export interface Watch {
  progress(step: string, done: number, total: number | null): void
  throwIfCancelled(): void
  readonly signal: AbortSignal
}
