import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** A code counts in its own step and one before and after: ninety seconds in all. Longer than that nobody has to remember it. */
const SECONDS_KEPT = 180

export interface SpentCodes {
  /** Takes the code *before* it is looked at: of two requests that bring it at once, one is heard. @returns false if it was used already */
  spend(userId: string, code: string): Promise<boolean>
  /** The code was wrong, or not looked at: it may be the right one of a later step. */
  giveBack(userId: string, code: string): Promise<void>
}

/** Which codes of the authenticator a person has used: each of them counts once. */
export function openSpentCodes(pool: pg.Pool, secret: string): SpentCodes {
  const hashOf = (userId: string, code: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['spent code', userId, code]))
      .digest()
  return {
    async spend(userId, code) {
      const { rowCount } = await pool.query(
        `with old as (delete from auth.spent_code
           where user_id = $1 and code_hash <> $2 and spent_at < now() - make_interval(secs => ${SECONDS_KEPT}))
         insert into auth.spent_code as c (user_id, code_hash) values ($1, $2)
         on conflict (user_id, code_hash) do update set spent_at = now()
           where c.spent_at < now() - make_interval(secs => ${SECONDS_KEPT})`,
        [userId, hashOf(userId, code)],
      )
      return rowCount === 1
    },
    async giveBack(userId, code) {
      await pool.query('delete from auth.spent_code where user_id = $1 and code_hash = $2', [
        userId,
        hashOf(userId, code),
      ])
    },
  }
}
