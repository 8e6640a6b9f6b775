import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { ADD_UP_CLAIM_CHANGES } from './claim-periodic.queries.ts'

definePeriodic({
  name: 'add up claim changes',
  everySeconds: 600,
  run: async ({ jobsPool }) => {
    await jobsPool.query(ADD_UP_CLAIM_CHANGES)
  },
})
