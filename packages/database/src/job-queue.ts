import { openPool } from './pool.ts'

/**
 * Makes the schema of the job queue, owned by payung_jobs. A newer graphile-worker brings it up to date when a worker starts; here it only has
 * to exist, because the application may enqueue before any worker has ever run.
 *
 * @param jobsUrl signed in as payung_jobs
 */
export async function ensureJobQueue(jobsUrl: string): Promise<void> {
  const pool = openPool({ connectionString: jobsUrl, max: 2 })
  try {
    const { rows } = await pool.query<{ exists: boolean }>(
      `select to_regclass('graphile_worker.migrations') is not null as exists`,
    )
    if (rows[0]?.exists === true) return
    // Loaded only on the first migration: it would add to the time of every later start.
    const { runMigrations } = await import('graphile-worker')
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}
