import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { defineJob, type JobParams } from '../../platform/jobs/define-job.ts'
import { confirmLifeEventList } from './decide-life-event-list.ts'
import { type EventUploadRow, findEventUpload } from './life-event-lists.queries.ts'
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
  subjectName: fileName,
  run: async (job) => {
    const { id, events } = await confirmLifeEventList(job)
    return { details: { uploadId: id, events } }
  },
})

defineJob({
  kind: 'LIFE_EVENT_LIST_WITHDRAW',
  subjectName: fileName,
  run: async (job) => {
    const { id, withdrawn, held } = await withdrawLifeEventList(job)
    return { details: { uploadId: id, withdrawn, held } }
  },
})

async function fileName(tx: TenantTransaction, { uploadId }: JobParams): Promise<string | null> {
  const [upload] = await tx.rows<EventUploadRow>(findEventUpload(String(uploadId)))
  return upload?.file_name ?? null
}
