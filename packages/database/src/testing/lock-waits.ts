import type pg from 'pg'

/**
 * How many sessions of this database wait for a lock; other test files work in databases of their own on the same server. Within a transaction
 * what others do is remembered from the first look, so it is forgotten each time.
 */
export async function countLockWaits(admin: pg.Client): Promise<number> {
  await admin.query('select pg_stat_clear_snapshot()')
  const { rowCount } = await admin.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rowCount ?? 0
}
