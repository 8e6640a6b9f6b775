import { defineJob } from '../../platform/jobs/define-job.ts'
import { confirmLifeEventList } from './decide-life-event-list.ts'
import { withdrawLifeEventList } from './take-event-list-back.ts'
import { takeLifeEventList } from './take-life-event-list.ts'

defineJob({
  kind: 'LIFE_EVENT_LIST',
  run: async (job) => {
    const { id, row_count: rows, isKnown } = await takeLifeEventList(job)
    return { details: { uploadId: id, rows, isKnown } }
  },
})

defineJob({
  kind: 'LIFE_EVENT_LIST_CONFIRM',
  run: async (job) => {
    const { id, events } = await confirmLifeEventList(job)
    return { details: { uploadId: id, events } }
  },
})

defineJob({
  kind: 'LIFE_EVENT_LIST_WITHDRAW',
  run: async (job) => {
    const { id, withdrawn, held } = await withdrawLifeEventList(job)
    return { details: { uploadId: id, withdrawn, held } }
  },
})
