import type { Vault } from '@payung/database/vault'
import type { Role } from '@payung/domain/access/role'
import type pg from 'pg'
import type { TestTenant } from './test.ts'

/** How a member would decide what the builder has arranged: with a role that may, by the console's own mutation. */
export interface ApiAttack {
  readonly role: Role
  readonly mutation: string
  /** Finds what was arranged last: a text of SQL that answers one row. */
  readonly subject: string
  readonly input: (row: { id: string; version: number; other: string }) => Record<string, unknown>
  /** What the maker hears as the deputy of somebody who decides; left out, nothing of it can be delegated. */
  readonly asDeputy?: string
  /** What the maker's deputy hears. */
  readonly byDeputy?: string
  /** What an account of the same administrator hears. */
  readonly ofOneMaker?: string
  /** Where it is decided; left out: in Kubu Raya. */
  readonly tenant?: TestTenant
  /** What the vault has to seal before it can be decided. */
  readonly seals?: (admin: pg.Client, vault: Vault, id: string) => Promise<unknown>
  /** Nothing is delegated there: only votes of decrees are. */
  readonly hasNoDeputies?: boolean
}
