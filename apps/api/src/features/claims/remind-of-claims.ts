import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { REMIND_OF_CLAIMS } from './claim-periodic.queries.ts'

/** Repeating it does nothing: of each wait of a case it reminds once. */
definePeriodic({
  name: 'remind of claims',
  everySeconds: 3_600,
  run: async ({ jobsPool, log }) => {
    const { rows } = await jobsPool.query<{ notices: number }>(REMIND_OF_CLAIMS)
    const notices = rows[0]?.notices ?? 0
    if (notices > 0) log.info({ notices }, 'reminded of cases that stand for too long')
  },
})
