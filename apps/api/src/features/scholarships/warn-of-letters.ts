import { today } from '../../platform/clock.ts'
import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { WARN_OF_SCHOLARSHIP_LETTERS } from './warn-of-letters.queries.ts'

/** Repeating it does nothing: of each child and school year it warns once. */
definePeriodic({
  name: 'warn of scholarship letters',
  everySeconds: 3_600,
  run: async ({ jobsPool, log }) => {
    const { rows } = await jobsPool.query<{ notices: number }>(WARN_OF_SCHOLARSHIP_LETTERS, [today().toString()])
    const notices = rows[0]?.notices ?? 0
    if (notices > 0) log.info({ notices }, 'warned of school letters that are due')
  },
})
