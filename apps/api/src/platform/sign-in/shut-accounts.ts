import type pg from 'pg'
import type { Config } from '../../config.ts'
import {
  DELETE_SESSIONS_OF_ACCOUNTS,
  END_ROLES_FROM_ACCOUNTS,
  HAS_DEMO_ADDRESS,
  REVOKE_INVITATIONS_OF_ACCOUNTS,
} from './shut-accounts.queries.ts'

/** Accounts that exist and that nobody enters with. */
export interface ShutAccounts {
  has(userId: string): boolean
  /** Their sessions end for good, also for the day on which the accounts are opened again. */
  endSessions(): Promise<void>
  /** Whom they have invited, and who has not come yet, does not come any more; who came has no role left that rests on them alone. */
  endWhatTheyGave(): Promise<void>
}

/** The demo's accounts where an installation that began with a demo goes on for real people: everybody may know their password. */
export async function shutAccounts(config: Pick<Config, 'PAYUNG_DEMO'>, pool: pg.Pool): Promise<ShutAccounts> {
  const ids = new Set(config.PAYUNG_DEMO === 'off' ? await demoAccountIds(pool) : [])
  return {
    has: (userId) => ids.has(userId),
    endSessions: async () => {
      if (ids.size > 0) await pool.query(DELETE_SESSIONS_OF_ACCOUNTS, [[...ids]])
    },
    endWhatTheyGave: async () => {
      if (ids.size === 0) return
      // In this order: an invitation that is accepted in between is met by the second.
      await pool.query(REVOKE_INVITATIONS_OF_ACCOUNTS, [[...ids]])
      await pool.query(END_ROLES_FROM_ACCOUNTS, [[...ids]])
    },
  }
}

/** Where there was never a demo, who is in it is not even loaded. */
async function demoAccountIds(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ found: boolean }>(HAS_DEMO_ADDRESS)
  if (rows[0]?.found !== true) return []
  const { demoAccountId } = await import('@payung/demo-data/accounts/account-id')
  const { demoAccounts } = await import('@payung/demo-data/demo-accounts')
  return demoAccounts().map(({ email }) => demoAccountId(email))
}
