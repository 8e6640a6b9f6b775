import { defineJob } from '../../platform/jobs/define-job.ts'
import { takeFigureList } from './take-figure-list.ts'

defineJob({
  kind: 'FIGURE_LIST',
  run: async (job) => {
    const { id, line_count: lines } = await takeFigureList(job)
    return { details: { listId: id, lines } }
  },
})
