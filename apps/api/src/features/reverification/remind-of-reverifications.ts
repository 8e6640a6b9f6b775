import { today } from '../../platform/clock.ts'
import { definePeriodic } from '../../platform/jobs/periodic.ts'

/**
 * Repeating it does nothing: officers are told once for each due day. Nothing is opened by itself, as a review fixes the day as which people are judged,
 * and whoever answers for the list chooses it.
 */
definePeriodic({
  name: 'remind of reverifications',
  everySeconds: 3_600,
  run: async ({ jobsPool, log }) => {
    const { rows } = await jobsPool.query<{ notices: number }>('select app.remind_of_reverifications($1) as notices', [
      today().toString(),
    ])
    const notices = rows[0]?.notices ?? 0
    if (notices > 0) log.info({ notices }, 'reminded of decrees to be looked at again')
  },
})
