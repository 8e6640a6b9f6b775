import { today } from '../../platform/clock.ts'
import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { WARN_OF_ENDING_PLEDGES } from './warn-of-ending.queries.ts'

/** Repeating it does nothing: each side is warned once at 90, 60, 30 and 7 days. */
definePeriodic({
  name: 'warn of ending pledges',
  everySeconds: 3_600,
  run: async ({ jobsPool, log }) => {
    const { rows } = await jobsPool.query<{ notices: number }>(WARN_OF_ENDING_PLEDGES, [today().toString()])
    const notices = rows[0]?.notices ?? 0
    if (notices > 0) log.info({ notices }, 'warned of pledges that end')
  },
})
