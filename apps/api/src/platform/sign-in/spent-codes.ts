import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { DELETE_SPENT_CODE, INSERT_SPENT_CODE } from './spent-codes.queries.ts'

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
      const { rowCount } = await pool.query(INSERT_SPENT_CODE, [userId, hashOf(userId, code)])
      return rowCount === 1
    },
    async giveBack(userId, code) {
      await pool.query(DELETE_SPENT_CODE, [userId, hashOf(userId, code)])
    },
  }
}
