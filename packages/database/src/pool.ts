import pg from 'pg'

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
