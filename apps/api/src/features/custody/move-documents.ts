import { definePeriodic } from '../../platform/jobs/periodic.ts'
import type { WorkerResources } from '../../platform/jobs/worker-resources.ts'
import { DOCUMENTS_TO_MOVE, MOVE_DOCUMENT } from './move-documents.queries.ts'

const AT_ONCE = 50

interface DocumentToMove {
  readonly document_id: string
  readonly file_id: string
  readonly from_tenant_id: string
  readonly to_tenant_id: string
  readonly size_bytes: string
}

definePeriodic({ name: 'move documents after a hand-over', everySeconds: 60, run: moveDocuments })

/**
 * Brings the papers of people who were handed over to their new custodian, under its key.
 *
 * The content first, at a place that the document's id decides: a killed run's copy is written over by the next.
 */
export async function moveDocuments(worker: WorkerResources): Promise<void> {
  const { rows } = await worker.jobsPool.query<DocumentToMove>(DOCUMENTS_TO_MOVE, [AT_ONCE])
  let left = 0
  for (const document of rows) {
    await moveDocument(worker, document).catch(() => left++)
  }
  if (rows.length > 0) worker.log.info({ documents: rows.length - left }, 'moved documents after a hand-over')
  if (left > 0)
    worker.log.warn({ documents: left }, 'documents stay with a former custodian: their content is not readable')
}

async function moveDocument({ files, jobsPool }: WorkerResources, document: DocumentToMove): Promise<void> {
  const { document_id: id, to_tenant_id: to } = document
  const content = await files.get(document.from_tenant_id, document.file_id)
  await files.put(to, id, content, { sizeBytesMax: Number(document.size_bytes) })
  const { rows } = await jobsPool.query<{ moved: boolean }>(MOVE_DOCUMENT, [id, to])
  if (rows[0]?.moved !== true) await files.remove(to, id)
}
