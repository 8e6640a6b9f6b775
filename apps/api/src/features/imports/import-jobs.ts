import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { defineJob, type JobParams, type JobRun } from '../../platform/jobs/define-job.ts'
import { JobInterrupted } from '../../platform/jobs/job-stop.ts'
import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { commitImport } from './commit/commit-import.ts'
import { findImportedFileName, REMOVE_OLD_STAGING } from './import-jobs.queries.ts'
import { setImportState } from './import-runs.queries.ts'
import type { ImportTools } from './import-tools.ts'
import { annotateImport } from './repair/annotate-import.ts'
import { revertImport } from './revert/revert-import.ts'
import { StagingSuperseded } from './rows/staging.queries.ts'
import { stageImport } from './staging/stage-import.ts'

defineJob({
  kind: 'IMPORT_STAGE',
  subjectName: fileName,
  run: async (job) => {
    const importId = importOf(job.params)
    const staged = await stageImport(toolsOf(job), job.actor, importId, job).catch((error: unknown) => {
      if (error instanceof StagingSuperseded) throw new JobInterrupted()
      throw error
    })
    if (staged.state !== 'REVIEW') return { details: { state: staged.state } }
    job.progress('ANNOTATING', 0, null)
    await annotateImport({ ...toolsOf(job), reader: job.reader }, job.actor, importId)
    return { details: { state: staged.state, rows: staged.rows, valid: staged.valid } }
  },
  ended: (tx, { params }) => ended(tx, params, ['READING'], 'FAILED'),
})

defineJob({
  kind: 'IMPORT_ANNOTATE',
  subjectName: fileName,
  run: async (job) => {
    job.progress('ANNOTATING', 0, null)
    const tools = { ...toolsOf(job), reader: job.reader }
    const resultFileId = await annotateImport(tools, job.actor, importOf(job.params))
    return resultFileId === null ? {} : { resultFileId }
  },
})

defineJob({
  kind: 'IMPORT_COMMIT',
  subjectName: fileName,
  run: async (job) => {
    const importId = importOf(job.params)
    // A retried commit finds the import back in its review.
    await job.transactions.write(job.actor, (tx) => setImportState(tx, importId, ['REVIEW'], 'COMMITTING'))
    const { created, updated, proposed, noted } = await commitImport(toolsOf(job), job.actor, importId, job)
    return { details: { created, updated, proposed, ...(noted === undefined ? {} : { noted }) } }
  },
  ended: (tx, { params }) => ended(tx, params, ['COMMITTING'], 'REVIEW'),
})

defineJob({
  kind: 'IMPORT_REVERT',
  subjectName: fileName,
  run: async (job) => {
    const importId = importOf(job.params)
    await job.transactions.write(job.actor, (tx) => setImportState(tx, importId, ['COMMITTED'], 'REVERTING'))
    const { withdrawn, restored, proposals } = await revertImport(toolsOf(job), job.actor, importId, job)
    return { details: { withdrawn, restored, proposals } }
  },
  ended: (tx, { params }) => ended(tx, params, ['REVERTING'], 'COMMITTED'),
})

definePeriodic({
  name: 'remove old staging',
  everySeconds: 900,
  run: async ({ jobsPool }) => {
    await jobsPool.query(REMOVE_OLD_STAGING)
  },
})

async function ended(tx: TenantTransaction, params: JobParams, from: readonly string[], to: string): Promise<void> {
  await setImportState(tx, importOf(params), from, to)
}

async function fileName(tx: TenantTransaction, params: JobParams): Promise<string | null> {
  const [imported] = await tx.rows<{ file_name: string }>(findImportedFileName(importOf(params)))
  return imported?.file_name ?? null
}

function importOf(params: JobParams): string {
  if (typeof params.importId !== 'string') throw new Error('a job of imports names its import')
  return params.importId
}

function toolsOf(job: JobRun): ImportTools {
  const { copyPool, transactions, longTransactions, vault, files, reference, config } = job
  return { copyPool, transactions, longTransactions, vault, files, reference, dataDir: config.PAYUNG_DATA_DIR }
}
