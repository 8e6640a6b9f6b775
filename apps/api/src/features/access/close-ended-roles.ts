import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { CLOSE_ENDED_ROLES } from './close-ended-roles.queries.ts'

/** A role whose last day is over takes along what it has opened, as one does that somebody ends. Repeating it does nothing. */
definePeriodic({
  name: 'close ended roles',
  everySeconds: 60,
  run: async ({ jobsPool, log }) => {
    const { rows } = await jobsPool.query<{ roles: number }>(CLOSE_ENDED_ROLES)
    const roles = rows[0]?.roles ?? 0
    if (roles > 0) log.info({ roles }, 'closed what ended roles had opened')
  },
})
