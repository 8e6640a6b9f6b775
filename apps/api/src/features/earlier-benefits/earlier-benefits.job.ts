import { defineJob } from '../../platform/jobs/define-job.ts'
import { takeEarlierBenefits } from './take-earlier-benefits.ts'

defineJob({
  kind: 'EARLIER_BENEFITS',
  run: async (job) => {
    const { id, row_count: rows, fault_count: faults, isKnown } = await takeEarlierBenefits(job)
    return { details: { uploadId: id, rows, faults, isKnown } }
  },
})
