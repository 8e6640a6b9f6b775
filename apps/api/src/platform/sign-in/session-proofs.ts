import type pg from 'pg'
import { DELETE_SESSION, DELETE_UNPROVEN_SESSIONS, PROVE_SESSION } from './session-proofs.queries.ts'

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
      await pool.query(PROVE_SESSION, [token])
    },
    async end(token) {
      await pool.query(DELETE_SESSION, [token])
    },
    async endUnproven(userId) {
      await pool.query(DELETE_UNPROVEN_SESSIONS, [userId])
    },
  }
}
