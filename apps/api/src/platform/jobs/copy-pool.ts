import pg from 'pg'

/** Few: each job that reads a file uses one. */
const CONNECTIONS_MAX = 3

/** Connections as payung_app for COPY, which goes into temporary tables of the connection and so has transactions of its own. */
export function openCopyPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS_MAX })
  pool.on('error', () => {}) // a broken idle connection is replaced; unheard, its event would end the process
  return pool
}
