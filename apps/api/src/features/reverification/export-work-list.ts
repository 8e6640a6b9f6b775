import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { openParams, sealParams } from '../../platform/jobs/sealed-params.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { type DecreeRecord, findDecrees } from '../decrees/public.ts'
import { EXPORT_MEDIA_TYPES, type ExportFormat, exportFile, readCursor, writeTable } from '../files/public.ts'
import { assertMay } from './reverification.policy.ts'
import {
  countItems,
  declareItems,
  fetchItems,
  type ItemFilter,
  type ReverificationItemRow,
} from './reverification-items.queries.ts'
import { findReverifications, type ReverificationRow } from './reverifications.queries.ts'
import { WORK_LIST_COLUMNS } from './work-list-columns.ts'

const KIND = 'REVERIFICATION_EXPORT'

export interface WorkListRequest {
  readonly reverificationId: string
  readonly filter: ItemFilter
  readonly format: ExportFormat
}

/**
 * Asks for a work list as a file, as far as this person sees it: to be decided about in the field, or kept beside the amendment. @returns the job's id
 *
 * @throws NotFoundError
 * @throws NotAllowedError without the permission to take people out
 */
export async function startWorkListExport(
  tx: Transaction,
  actor: Actor,
  { idempotencyKey, ...request }: WorkListRequest & { readonly idempotencyKey: string },
): Promise<string> {
  const { vault } = tx
  await getExportable(tx, actor, request.reverificationId)
  const params = sealParams(vault, actor, KIND, request)
  const { id } = await enqueueJob(tx, actor, { kind: KIND, params, idempotencyKey })
  return id
}

/** Asked again when the job runs: permissions may have ended meanwhile. */
async function getExportable(
  tx: Pick<TenantTransaction, 'rows'>,
  actor: Actor,
  id: string,
): Promise<ReverificationRow> {
  const [review] = await tx.rows<ReverificationRow>(findReverifications([id]))
  if (review === undefined) throw new NotFoundError()
  assertMay(actor, review, 'EXPORT')
  return review
}

/** Writes the lines down in the order of the annex, with masked numbers, and says in the log who took how many. */
async function exportWorkList(job: JobRun, { reverificationId, filter, format }: WorkListRequest) {
  const { fileId, rows } = await exportFile(job, async (path) => {
    const { review, written } = await writeLines(job, { reverificationId, filter, format }, path)
    return {
      name: `verifikasi-ulang-${today().toString()}.${format.toLowerCase()}`,
      mediaType: EXPORT_MEDIA_TYPES[format],
      rows: written,
      audit: {
        action: 'REVERIFICATION_EXPORTED',
        subject: { kind: 'reverification', id: review.id, version: review.version },
      },
    }
  })
  return { resultFileId: fileId, details: { rows } }
}

async function writeLines(job: JobRun, { reverificationId, filter, format }: WorkListRequest, path: string) {
  const reference = await job.reference()
  return job.inTransaction(async (tx) => {
    const review = await getExportable(tx, job.actor, reverificationId)
    const [decree] = await tx.rows<DecreeRecord>(findDecrees([review.decree_id]))
    const [counted] = await tx.rows<{ total: number }>(countItems(review.id, filter))
    await tx.run(declareItems(review.id, filter))
    const listed = readCursor<ReverificationItemRow>(job, tx, fetchItems, counted?.total ?? null)
    const asOf = formatDateLong(Temporal.PlainDate.from(review.as_of))
    await writeTable(path, format, 'Daftar kerja', {
      titleRows: [
        `Verifikasi ulang ${decree?.number ?? ''} — ${job.actor.tenantName}`,
        `Keadaan per ${asOf}, ditulis ${formatDateLong(today())}. NIK disamarkan.`,
      ],
      columns: WORK_LIST_COLUMNS,
      rows: listed.each((row) => WORK_LIST_COLUMNS.map(({ cell }) => cell(row, reference))),
    })
    return { review, written: listed.read() }
  })
}

defineJob({
  kind: KIND,
  run: (job) => exportWorkList(job, openParams<WorkListRequest>(job, KIND)),
})
