import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { networkOf } from '../network-of.ts'
import { COUNT_FAILURE, DELETE_FAILURES, DELETE_OLD_FAILURES, TAKE_FAILURES_BACK } from './attempts.queries.ts'

/**
 * How many failures in fifteen minutes each counter takes. A stranger meets three of them: `own` for this account from this network, `network`
 * for all accounts from there (an office of fifty shares one), and `account` for what strangers everywhere try at this account.
 * A code has six digits and is guessed sooner than a password.
 */
const FAILURES_MAX = {
  PASSWORD: { own: 8, network: 40, account: 100 },
  CODE: { own: 10, network: 40, account: 10 },
} as const
/** Mails with a link to a new password that a mailbox gets in that time, whoever asks for them. The first ones lead in as well as any later one. */
const RESET_MAILS_MAX = 3

export type Secret = keyof typeof FAILURES_MAX

/** Who tries what. */
export interface Try {
  readonly secret: Secret
  readonly email: string
  readonly address: string
  /**
   * A device or a session that the account knows. It has a counter of its own and meets no other: what strangers do to the account, or others in
   * the same office, never shuts its owner out.
   */
  readonly known: string | null
}

export interface Attempt {
  /** Seconds until the next attempt is heard; null if this one is. */
  readonly lockedSeconds: number | null
  /** This very attempt was the one too many: worth telling once. */
  readonly lockedNow: boolean
}

export interface Attempts {
  /** Counts an attempt *before* the secret is looked at: of a hundred sent at once, only the allowed ones are heard. */
  begin(attempt: Try): Promise<Attempt>
  /** The secret was right: this person's counter starts afresh, the shared ones get the attempt back. */
  succeed(attempt: Try): Promise<void>
  /** It was refused for another reason than the secret. */
  giveBack(attempt: Try): Promise<void>
  /** Counts a mail with a link to a new password. @returns whether the mailbox gets it */
  mayMailReset(email: string): Promise<boolean>
  /** The person proved the mailbox by a reset. */
  forgive(email: string, address: string): Promise<void>
}

interface Counter {
  readonly key: Buffer
  readonly most: number
  /** Counts one person's attempts, so that its lock is worth a line in the log. */
  readonly ofAccount: boolean
}

/**
 * Lockout after repeated failures, the same for accounts that exist and for those that do not: neither answer nor time tells them apart.
 * Keys are hashed with the server's secret, so the table names nobody.
 */
export function countAttempts(pool: pg.Pool, secret: string): Attempts {
  const keyOf = (...parts: readonly string[]) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest()
  const countersOf = ({
    secret: kind,
    email,
    address,
    known: isKnownDevice,
  }: Try): readonly [Counter, ...Counter[]] => {
    const account = email.trim().toLowerCase()
    const most = FAILURES_MAX[kind]
    if (isKnownDevice !== null)
      return [{ key: keyOf(kind, account, 'known', isKnownDevice), most: most.own, ofAccount: true }]
    const network = networkOf(address)
    return [
      { key: keyOf(kind, account, 'network', network), most: most.own, ofAccount: true },
      { key: keyOf(kind, 'network', network), most: most.network, ofAccount: false },
      { key: keyOf(kind, account, 'strangers'), most: most.account, ofAccount: true },
    ]
  }

  const count = async ({ key, most }: Counter) => {
    const { rows } = await pool.query<{ failures: number; seconds: number | null }>(COUNT_FAILURE, [key, most])
    return rows[0] ?? { failures: 0, seconds: null }
  }
  const takeBack = async (counters: readonly Counter[]) => {
    // In the order of the keys, so that two answers never wait for each other crosswise.
    await pool.query(TAKE_FAILURES_BACK, [counters.map(({ key }) => key)])
  }

  return {
    async begin(attempt) {
      // One after the other: what the first counter refuses never reaches the shared ones, so that one network cannot use up everybody's.
      for (const counter of countersOf(attempt)) {
        const { failures, seconds } = await count(counter)
        if (seconds !== null)
          return {
            lockedSeconds: Math.max(seconds, 1),
            lockedNow: counter.ofAccount && failures === counter.most + 1,
          }
      }
      return { lockedSeconds: null, lockedNow: false }
    },

    async succeed(attempt) {
      const [own, ...others] = countersOf(attempt)
      await pool.query(DELETE_OLD_FAILURES, [own.key, others.map(({ key }) => key)])
      await takeBack(others)
    },

    giveBack: (attempt) => takeBack(countersOf(attempt)),

    async mayMailReset(email) {
      const key = keyOf('RESET', email.trim().toLowerCase())
      return (await count({ key, most: RESET_MAILS_MAX, ofAccount: true })).seconds === null
    },

    async forgive(email, address) {
      const counters = (['PASSWORD', 'CODE'] as const).flatMap((kind) =>
        countersOf({ secret: kind, email, address, known: null }).filter(({ ofAccount }) => ofAccount),
      )
      await pool.query(DELETE_FAILURES, [counters.map(({ key }) => key)])
    },
  }
}
