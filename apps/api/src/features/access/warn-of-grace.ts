import { today } from '../../platform/clock.ts'
import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { WARN_OF_GRACE } from './warn-of-grace.queries.ts'

/** Repeating it does nothing: each account is told 30 and 7 days before it stops counting apart, and when it has stopped (decision 83). */
definePeriodic({
  name: 'warn of grace',
  everySeconds: 3_600,
  run: async ({ jobsPool, log }) => {
    const { rows } = await jobsPool.query<{ notices: number }>(WARN_OF_GRACE, [today().toString()])
    const notices = rows[0]?.notices ?? 0
    if (notices > 0) log.info({ notices }, 'warned of accounts that stop counting apart')
  },
})
