import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** An account is tried by guessing passwords, an address by guessing accounts; an office of fifty shares one address. */
const ATTEMPTS_MAX = { account: 8, address: 40 } as const
const MINUTES = 15

export interface Attempt {
  /** Seconds until the next attempt is heard; null if this one is. */
  readonly lockedSeconds: number | null
  /** This very attempt was the one too many: worth telling once. */
  readonly lockedNow: boolean
}

export interface Attempts {
  /** Counts an attempt *before* the password is looked at: of a hundred sent at once, only the allowed ones are heard. */
  begin(email: string, address: string): Promise<Attempt>
  /** The password was right: the account starts afresh and the address gets its attempt back. */
  succeed(email: string, address: string): Promise<void>
  /** The person proved the mailbox by a reset. */
  forgive(email: string): Promise<void>
}

/**
 * Lockout after repeated failures, the same for accounts that exist and for those that do not: neither answer nor time tells them apart.
 * Keys are hashed with the server's secret, so the table names nobody.
 */
export function countAttempts(pool: pg.Pool, secret: string): Attempts {
  const keyOf = (kind: string, text: string) => createHmac('sha256', secret).update(`${kind}:${text}`).digest()
  const accountKey = (email: string) => keyOf('account', email.trim().toLowerCase())
  return {
    async begin(email, address) {
      const account = accountKey(email)
      // In the order of the keys, so that two sign-ins never wait for each other crosswise.
      const { rows } = await pool.query<{ key_hash: Buffer; failures: number; seconds: number | null; most: number }>(
        `with asked as (select * from unnest($1::bytea[], $2::integer[]) as a (key_hash, most) order by key_hash),
        counted as (
          insert into auth.sign_in_failure as f (key_hash, failures, last_failure_at) select key_hash, 1, now() from asked
          on conflict (key_hash) do update set
            failures = case when f.locked_until > now() then f.failures + 1
              when f.locked_until is not null or f.last_failure_at < now() - make_interval(mins => ${MINUTES}) then 1 else f.failures + 1 end,
            last_failure_at = now(),
            locked_until = case when f.locked_until > now() then f.locked_until
              when f.locked_until is null and f.last_failure_at >= now() - make_interval(mins => ${MINUTES})
                and f.failures >= (select most from asked where asked.key_hash = f.key_hash) then now() + make_interval(mins => ${MINUTES}) end
          returning key_hash, failures, locked_until)
        select c.key_hash, c.failures, a.most, ceil(extract(epoch from c.locked_until - now()))::integer as seconds
        from counted c join asked a using (key_hash)`,
        [
          [account, keyOf('address', address)],
          [ATTEMPTS_MAX.account, ATTEMPTS_MAX.address],
        ],
      )
      const seconds = rows.flatMap((row) => (row.seconds === null ? [] : [row.seconds]))
      return {
        lockedSeconds: seconds.length === 0 ? null : Math.max(...seconds, 1),
        lockedNow: rows.some((row) => row.key_hash.equals(account) && row.failures === row.most + 1),
      }
    },

    async succeed(email, address) {
      await pool.query(
        `delete from auth.sign_in_failure where key_hash = $1 or (last_failure_at < now() - interval '1 day' and key_hash <> $2)`,
        [accountKey(email), keyOf('address', address)],
      )
      await pool.query('update auth.sign_in_failure set failures = greatest(failures - 1, 0) where key_hash = $1', [
        keyOf('address', address),
      ])
    },

    async forgive(email) {
      await pool.query('delete from auth.sign_in_failure where key_hash = $1', [accountKey(email)])
    },
  }
}
