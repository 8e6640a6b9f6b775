import { defineJob } from '../../platform/jobs/define-job.ts'
import { decideMany } from './decide-many-proposals.ts'

defineJob({
  kind: 'PROPOSALS_DECIDE',
  run: async (job) => {
    const { proposedBy, accept, reason } = job.params
    if (typeof proposedBy !== 'string') throw new Error('a job of proposals names the import that made them')
    const { accepted, refused, open, unopened } = await decideMany(job, {
      importId: proposedBy,
      accept: accept === true,
      reason: typeof reason === 'string' ? reason : null,
    })
    return { details: { accepted, refused, open, ...(unopened === 0 ? {} : { unopened }) } }
  },
})
