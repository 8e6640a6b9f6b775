import pg from 'pg'

/**
 * As long as an officer looks at one page. A new connection knows no table and has planned nothing: whenever nobody had asked for anything for ten seconds, after
 * which a pool closes what is idle unless told otherwise, the first page took ten times as long.
 */
export const KEPT_IDLE_MILLISECONDS = 10 * 60_000

/**
 * Connections of one role. One that breaks, idle or lent out, is told by the query on it and replaced by the pool; unheard, its event would end
 * the process.
 *
 * A pool has ended before its connections have: whoever drops the database right after `end()` breaks them.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
