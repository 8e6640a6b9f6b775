import type { Entry } from '@payung/database/entry'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { maskNationalIds } from '@payung/domain/import/long-number'
import { findJobDefinition, type JobParams } from './define-job.ts'
import { endJob, findFileName, type JobEnd, noticeEnd, type RunOfJob } from './job.queries.ts'
import type { WorkerResources } from './worker-resources.ts'

/** Ends a job, tells who asked for it, and lets its kind tidy up: in one transaction, and once. */
export async function finishJob(
  { transactions }: Pick<WorkerResources, 'transactions'>,
  entry: Entry,
  run: RunOfJob,
  end: JobEnd,
): Promise<void> {
  await transactions.write(entry, async (tx) => {
    const job = await endJob(tx, run, end)
    if (job === null) return
    if (end.state !== 'SUCCEEDED')
      await findJobDefinition(job.kind)?.ended?.(tx, { id: run.jobId, params: job.params }, end.state, entry)
    if (job.created_by !== null) {
      const file = await subjectNameOf(tx, job, end)
      const what: JobParams = {
        ...{ jobId: run.jobId, jobKind: job.kind, ...idsOf(job.params), ...end.result.details },
        ...(file === null ? {} : { file: maskNationalIds(file) }),
      }
      await noticeEnd(tx, entry.tenantId, job.created_by, end.state, what)
    }
  })
}

/** What the notice links to beside the job. */
function idsOf(params: JobParams): JobParams {
  const { importId } = params
  return importId === undefined ? {} : { importId }
}

/** What the notice calls the work by: the file that was read or made, or the list that was computed. It goes out by mail, so that no NIK stays in the name. */
async function subjectNameOf(
  tx: TenantTransaction,
  { kind, params }: { readonly kind: string; readonly params: JobParams },
  { result }: JobEnd,
): Promise<string | null> {
  const definition = findJobDefinition(kind)
  if (definition?.subjectName !== undefined) return definition.subjectName(tx, params)
  const fileId = result.resultFileId ?? params['fileId']
  return typeof fileId === 'string' ? findFileName(tx, fileId) : null
}
