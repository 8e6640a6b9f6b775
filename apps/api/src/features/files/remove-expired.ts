import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { EXPIRED_FILES, EXPIRED_UPLOADS, FORGET_UPLOADS, MARK_FILES_REMOVED } from './remove-expired.queries.ts'

const AT_ONCE = 200

definePeriodic({
  name: 'remove expired files',
  everySeconds: 600,
  run: async ({ jobsPool, files, log }) => {
    const { rows } = await jobsPool.query<{ tenant_id: string; id: string }>(EXPIRED_FILES, [AT_ONCE])
    // The content first: marked before, a killed process would leave it for ever.
    for (const { tenant_id, id } of rows) await files.remove(tenant_id, id)
    if (rows.length === 0) return
    await jobsPool.query(MARK_FILES_REMOVED, [rows.map(({ id }) => id)])
    log.info({ files: rows.length }, 'removed expired files')
  },
})

definePeriodic({
  name: 'remove expired uploads',
  everySeconds: 600,
  run: async ({ jobsPool, files }) => {
    const { rows } = await jobsPool.query<{ tenant_id: string; id: string; pieces: string[] }>(EXPIRED_UPLOADS, [
      AT_ONCE,
    ])
    for (const { tenant_id, pieces } of rows) for (const piece of pieces) await files.remove(tenant_id, piece)
    if (rows.length > 0) await jobsPool.query(FORGET_UPLOADS, [rows.map(({ id }) => id)])
  },
})
