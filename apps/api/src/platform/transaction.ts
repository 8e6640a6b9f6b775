import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type { Actor } from './actor.ts'
import type { ReferenceData } from './reference-data.ts'
import type { Services } from './services.ts'

/** What stands around a transaction, in a request and in a job alike. */
export interface Surroundings {
  readonly vault: Vault
  readonly reference: ReferenceData
  readonly services: Services
}

/** The transaction of a use-case that needs more than rows. It carries the rest, so that a use-case is `(tx, actor, input)`, whatever it works with. */
export interface Transaction extends TenantTransaction, Surroundings {}

export type UseCase<Input, Result> = (tx: Transaction, actor: Actor, input: Input) => Promise<Result>

/** Lays the surroundings around a transaction that the database opens. */
export function within<T>(
  { vault, reference, services }: Surroundings,
  use: (tx: Transaction) => Promise<T>,
): (tx: TenantTransaction) => Promise<T> {
  return (tx) => use({ ...tx, vault, reference, services })
}
