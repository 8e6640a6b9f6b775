import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { END_PLEDGES } from './end-pledges.queries.ts'

/** Repeating it does nothing: a pledge ends once, and what it has used is counted from its lists. */
definePeriodic({
  name: 'end pledges',
  everySeconds: 3_600,
  run: async ({ jobsPool, log }) => {
    const { rows } = await jobsPool.query<{ ended: number }>(END_PLEDGES)
    const ended = rows[0]?.ended ?? 0
    if (ended > 0) log.info({ ended }, 'ended pledges whose months are over')
  },
})
