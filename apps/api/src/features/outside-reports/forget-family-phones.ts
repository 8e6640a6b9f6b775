import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { FORGET_FAMILY_PHONES } from './forget-family-phones.queries.ts'

/** Numbers of families whose reports were decided long ago are not kept (docs/limits.md). Repeating it does nothing. */
definePeriodic({
  name: 'forget phone numbers of families',
  everySeconds: 86_400,
  run: async ({ jobsPool, log }) => {
    const { rows } = await jobsPool.query<{ forgotten: number }>(FORGET_FAMILY_PHONES)
    const forgotten = rows[0]?.forgotten ?? 0
    if (forgotten > 0) log.info({ forgotten }, 'forgot phone numbers of families')
  },
})
