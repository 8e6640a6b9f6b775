import type { Meter, Reader, ReadLane } from '@payung/database/read-as'
import type { Statement } from '@payung/database/statement'
import type { Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type { Actor } from './actor.ts'
import { SignedOutError } from './errors.ts'
import type { ReferenceData } from './reference-data.ts'
import type { Services } from './services.ts'
import { type Transaction, within } from './transaction.ts'
import { writeNotingUnopened } from './unopened-values.ts'

export interface SignedInUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly sessionId: string
  readonly sessionExpiresAt: Date
  readonly secondFactor: boolean
}

export interface ContextParts {
  readonly user: SignedInUser | null
  /** One actor for each tenant of this person, the chosen one first. */
  readonly choices: readonly Actor[]
  readonly secondFactorMissing: boolean
  readonly reader: Reader
  readonly transactions: Transactions
  readonly vault: Vault
  readonly reference: ReferenceData
  readonly services: Services
}

/**
 * What a request may reach. There is no database client in it: only reads and writes for the actor.
 *
 * Apollo copies the context of each operation property by property, so what must not be evaluated early is a getter on the prototype.
 */
export class Context {
  readonly parts: ContextParts
  /** Set before the operation runs: a dear one reads one statement after another, on connections of the dear. */
  lane: ReadLane = 'CHEAP'
  /** What the operation's statements have taken. */
  readonly meter: Meter = { milliseconds: 0 }

  constructor(parts: ContextParts) {
    this.parts = parts
  }

  get user(): SignedInUser | null {
    return this.parts.user
  }

  get actorOrNull(): Actor | null {
    return this.parts.secondFactorMissing ? null : (this.parts.choices[0] ?? null)
  }

  /** @throws SignedOutError unless somebody is signed in with a membership */
  get actor(): Actor {
    const actor = this.actorOrNull
    if (actor === null) throw new SignedOutError()
    return actor
  }

  get choices(): readonly Actor[] {
    return this.parts.choices
  }

  get secondFactorMissing(): boolean {
    return this.parts.secondFactorMissing
  }

  get vault(): Vault {
    return this.parts.vault
  }

  get reference(): ReferenceData {
    return this.parts.reference
  }

  get services(): Services {
    return this.parts.services
  }

  /** One statement, one round trip: what lists and dashboards use. An arrow, so that a resolver may take it out of the context. */
  readonly read = <Row>(statement: Statement): Promise<Row[]> =>
    this.parts.reader.readAs(this.actor, statement, this.lane, this.meter)

  /** Several reads that must agree with each other, or that read single records. */
  readonly snapshot = <T>(use: (tx: Transaction) => Promise<T>): Promise<T> =>
    this.parts.transactions.snapshot(this.actor, within(this, use), this.meter)

  readonly write = <T>(use: (tx: Transaction) => Promise<T>): Promise<T> =>
    writeNotingUnopened(this.parts.transactions, this.actor, within(this, use), this.meter)
}
