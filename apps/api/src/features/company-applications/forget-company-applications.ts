import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { FORGET_COMPANY_APPLICATIONS } from './forget-company-applications.queries.ts'

/** People who are named in what nobody has confirmed, or in what was refused, are not kept (docs/limits.md). Repeating it does nothing. */
definePeriodic({
  name: 'forget company applications',
  everySeconds: 3_600,
  run: async ({ jobsPool, log }) => {
    const { rows } = await jobsPool.query<{ forgotten: number }>(FORGET_COMPANY_APPLICATIONS)
    const forgotten = rows[0]?.forgotten ?? 0
    if (forgotten > 0) log.info({ forgotten }, 'deleted applications of companies that nobody has confirmed')
  },
})
