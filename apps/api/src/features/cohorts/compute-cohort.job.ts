import { defineJob } from '../../platform/jobs/define-job.ts'
import { computeCohort } from './compute-cohort.ts'

defineJob({
  kind: 'COHORT_COMPUTE',
  run: async (job) => ({
    details: {
      ...(await computeCohort(job, String(job.params['cohortId']), {
        withoutCovered: job.params['withoutCovered'] === true,
        withoutAnswered: job.params['withoutAnswered'] === true,
      })),
    },
  }),
})
