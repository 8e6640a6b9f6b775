import { definePeriodic } from '../../platform/jobs/periodic.ts'

const AT_ONCE = 200

definePeriodic({
  name: 'remove expired files',
  everySeconds: 600,
  run: async ({ jobsPool, files, log }) => {
    const { rows } = await jobsPool.query<{ tenant_id: string; id: string }>('select * from app.expired_files($1)', [
      AT_ONCE,
    ])
    // The content first: marked before, a killed process would leave it for ever.
    for (const { tenant_id, id } of rows) await files.remove(tenant_id, id)
    if (rows.length === 0) return
    await jobsPool.query('select app.mark_files_removed($1)', [rows.map(({ id }) => id)])
    log.info({ files: rows.length }, 'removed expired files')
  },
})

definePeriodic({
  name: 'remove expired uploads',
  everySeconds: 600,
  run: async ({ jobsPool, files }) => {
    const { rows } = await jobsPool.query<{ tenant_id: string; id: string; pieces: string[] }>(
      'select * from app.expired_uploads($1)',
      [AT_ONCE],
    )
    for (const { tenant_id, pieces } of rows) for (const piece of pieces) await files.remove(tenant_id, piece)
    if (rows.length > 0) await jobsPool.query('select app.forget_uploads($1)', [rows.map(({ id }) => id)])
  },
})
