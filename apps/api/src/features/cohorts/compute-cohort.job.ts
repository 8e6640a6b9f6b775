import { defineJob } from '../../platform/jobs/define-job.ts'
import { type CohortRecord, findCohorts } from './cohorts.queries.ts'
import { computeCohort } from './compute-cohort.ts'

defineJob({
  kind: 'COHORT_COMPUTE',
  subjectName: async (tx, { cohortId }) => {
    const [cohort] = await tx.rows<CohortRecord>(findCohorts([String(cohortId)]))
    return cohort?.name ?? null
  },
  run: async (job) => ({
    details: {
      ...(await computeCohort(job, String(job.params['cohortId']), {
        withoutCovered: job.params['withoutCovered'] === true,
        withoutAnswered: job.params['withoutAnswered'] === true,
      })),
    },
  }),
})
