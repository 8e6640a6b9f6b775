import { defineJob } from '../../platform/jobs/define-job.ts'
import { takeStatement } from './take-statement.ts'

defineJob({
  kind: 'RECONCILIATION',
  run: async (job) => {
    const { id, row_count: rows, isKnown } = await takeStatement(job)
    return { details: { statementId: id, rows, isKnown } }
  },
})
