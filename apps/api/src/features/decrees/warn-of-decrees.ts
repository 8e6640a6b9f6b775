import { today } from '../../platform/clock.ts'
import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { WARN_OF_DECREES } from './warn-of-decrees.queries.ts'

/** Repeating it does nothing: a decree that ends is told of at 90, 60, 30 and 7 days, and a step that takes too long once. */
definePeriodic({
  name: 'warn of decrees',
  everySeconds: 3_600,
  run: async ({ jobsPool, log }) => {
    const { rows } = await jobsPool.query<{ notices: number }>(WARN_OF_DECREES, [today().toString()])
    const notices = rows[0]?.notices ?? 0
    if (notices > 0) log.info({ notices }, 'warned of decrees that end or wait too long')
  },
})
