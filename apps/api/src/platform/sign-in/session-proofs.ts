import type pg from 'pg'

export interface SessionProofs {
  /** This session passed the second factor. */
  prove(token: string): Promise<void>
  end(token: string): Promise<void>
  /** Ends the person's sessions that began before there was a second factor to pass. */
  endUnproven(userId: string): Promise<void>
}

/** What is kept of the second factor, session by session. */
export function openSessionProofs(pool: pg.Pool): SessionProofs {
  return {
    async prove(token) {
      await pool.query('update auth.session set second_factor_passed = true where token = $1', [token])
    },
    async end(token) {
      await pool.query('delete from auth.session where token = $1', [token])
    },
    async endUnproven(userId) {
      await pool.query('delete from auth.session where "userId" = $1 and not second_factor_passed', [userId])
    },
  }
}
