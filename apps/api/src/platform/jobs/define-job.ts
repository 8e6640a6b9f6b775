import type { Entry } from '@payung/database/entry'
import type { FileStore } from '@payung/database/file-store'
import type { Reader } from '@payung/database/read-as'
import type { TenantTransaction, Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type pg from 'pg'
import type { Config } from '../../config.ts'
import type { Actor } from '../actor.ts'
import type { Mailer } from '../mailer.ts'
import type { ReferenceData } from '../reference-data.ts'
import type { Transaction } from '../transaction.ts'

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** Ids and choices, never a name or a NIK: parameters are kept readable, for retries and for support. */
export type JobParams = { readonly [key: string]: JsonValue }

/** One run of a job, for the person who asked for it, with what they may do *today*. */
export interface JobRun {
  readonly id: string
  readonly actor: Actor
  readonly params: JobParams
  /** 1 for the first run; a killed or failed run is repeated. */
  readonly attempt: number
  /** Cheap to call for every row: written at most once a second. `total` null where nobody knows it. */
  progress(step: string, done: number, total: number | null): void
  /** @throws JobCancelled or JobInterrupted if somebody asked this job, or this process, to stop */
  throwIfCancelled(): void
  /** Fires on the same occasions, for what can be stopped in the middle. */
  readonly signal: AbortSignal
  readonly transactions: Transactions
  readonly reader: Reader
  readonly vault: Vault
  readonly files: FileStore
  readonly mailer: Mailer
  readonly config: Config
  readonly reference: () => Promise<ReferenceData>
  /** For what takes minutes. */
  readonly longTransactions: Transactions
  /** One of them for the actor. */
  inTransaction<T>(use: (tx: Transaction) => Promise<T>): Promise<T>
  /** A short one for the actor: work that is done in parts has one for each part. */
  write<T>(use: (tx: Transaction) => Promise<T>): Promise<T>
  /** Connections as payung_app for COPY into temporary tables, with transactions of their own. */
  readonly copyPool: pg.Pool
}

/** What a finished job leaves: counts for the screen, and a file where it made one. */
export interface JobResult {
  readonly resultFileId?: string
  readonly details?: JobParams
}

export interface JobDefinition {
  /** As in the API's enum: `IMPORT_STAGE`. */
  readonly kind: string
  /**
   * Must be safe to repeat from the start, at any point of an earlier run that was killed.
   *
   * A thrown DomainError ends the job with its words; anything else is tried again a few times.
   */
  run(job: JobRun): Promise<JobResult>
  /** The name of the file or of the list that it is about, where its parameters name no file as `fileId` and it makes none. */
  subjectName?(tx: TenantTransaction, params: JobParams): Promise<string | null>
  /** Called in the transaction that ends a job without success, so that what it was about does not wait for ever. */
  ended?(
    tx: TenantTransaction,
    job: { readonly id: string; readonly params: JobParams },
    how: 'FAILED' | 'CANCELLED',
    by: Entry,
  ): Promise<void>
}

const definitions = new Map<string, JobDefinition>()

/** Features call this where they are loaded; the worker role loads every feature. */
export function defineJob(definition: JobDefinition): JobDefinition {
  if (definitions.has(definition.kind)) throw new Error(`job kind ${definition.kind} is defined twice`)
  definitions.set(definition.kind, definition)
  return definition
}

export function findJobDefinition(kind: string): JobDefinition | null {
  return definitions.get(kind) ?? null
}
