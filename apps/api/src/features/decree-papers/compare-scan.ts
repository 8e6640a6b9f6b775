import { buffer } from 'node:stream/consumers'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { type Approved, type PaperPart, pageCode, pageCodesIn } from '@payung/documents/page-code'
import { readLetters, UnreadablePdf } from '@payung/documents/read-letters'
import { type CleanPaperCodes, compareScan, type ScanComparison } from '@payung/domain/decree/scan-comparison'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { recordAudit } from '../audit/public.ts'
import { actionsOn, assertPdf, type DecreeRecord, findDecrees } from '../decrees/public.ts'
import { decreePaperMessages } from './decree-papers.messages.ts'
import { addScan, type CleanPaperRow, findCleanPapers } from './decree-papers.queries.ts'
import { approvedHashOf } from './decree-text.ts'
import { partsOf } from './render-clean-paper.ts'
import { scanDiffers, scanUnreadable } from './scan-words.ts'

interface Scan {
  readonly decreeId: string
  readonly fileId: string
}

/**
 * Asks for a signed file to be compared with the clean paper, page by page.
 * @returns the job's id
 *
 * @throws NotFoundError also for another tenant's decree or file
 * @throws NotAllowedError to who may not record the signature
 * @throws ValidationError `FILE_NOT_PDF`
 * @throws ConflictError `DECREE_NOT_APPROVED`, `CLEAN_PAPER_MISSING`
 */
export async function startScanComparison(
  tx: TenantTransaction,
  actor: Actor,
  { idempotencyKey, ...scan }: Scan & { readonly idempotencyKey: string },
): Promise<string> {
  await cleanCodesOf(tx, actor, scan)
  const params = { decreeId: scan.decreeId, fileId: scan.fileId }
  return (await enqueueJob(tx, actor, { kind: 'DECREE_SCAN_COMPARE', params, idempotencyKey })).id
}

/**
 * Reads a signed file and keeps what came of the comparison. A file that is not the clean paper ends the job with words that name the pages.
 *
 * @throws ConflictError `SCAN_DIFFERS`, `SCAN_UNREADABLE`
 */
export async function compareKeptScan(job: JobRun): Promise<ScanComparison & { readonly pages: number }> {
  const scan = { decreeId: String(job.params['decreeId']), fileId: String(job.params['fileId']) }
  const { decree, codes } = await job.inTransaction((tx) => cleanCodesOf(tx, job.actor, scan))
  const pagesMax = codes.text.length + codes.annex.length
  const bytes = new Uint8Array(await buffer(await job.files.get(decree.tenant_id, scan.fileId)))
  const onPage = (page: number) => {
    job.throwIfCancelled()
    job.progress('READ', page, pagesMax)
  }
  const letters = await readLetters(bytes, { pagesMax: pagesMax + 1, onPage }).catch((error: unknown) => {
    throw error instanceof UnreadablePdf ? scanUnreadable(error.isLocked) : error
  })
  const pages = letters.pages.map((text) => ({ codes: pageCodesIn(text), letters: text.trim().length }))
  const comparison = compareScan(codes, pages)
  if (comparison.faults.length > 0) throw scanDiffers(comparison.faults, letters.count)
  await job.inTransaction((tx) => keep(tx, job.actor, { decree, fileId: scan.fileId, pages: pages.length, comparison }))
  return { ...comparison, pages: pages.length }
}

/** The codes of a decree that waits for its signature. */
async function cleanCodesOf(
  tx: TenantTransaction,
  actor: Actor,
  { decreeId, fileId }: Scan,
): Promise<{ decree: DecreeRecord; codes: CleanPaperCodes }> {
  const [decree] = await tx.rows<DecreeRecord>(findDecrees([decreeId]))
  if (decree === undefined || decree.tenant_id !== actor.tenantId) throw new NotFoundError()
  const approvedHash = approvedHashOf(decree)
  if (approvedHash === null) throw new ConflictError(decreePaperMessages['DECREE_NOT_APPROVED/cleanCodesOf']())
  if (!actionsOn(actor, decree).includes('SIGN')) throw new NotAllowedError()
  await assertPdf(tx, actor, fileId)
  const papers = await tx.rows<CleanPaperRow>(findCleanPapers(decreeId))
  if (papers.length < partsOf(decree).length) throw new ConflictError(decreePaperMessages.CLEAN_PAPER_MISSING())
  const approved = { publicCode: decree.public_code, approvedHash }
  return { decree, codes: { text: codesOf(approved, papers, 'TEXT'), annex: codesOf(approved, papers, 'ANNEX') } }
}

function codesOf(approved: Approved, papers: readonly CleanPaperRow[], part: PaperPart): string[] {
  const { pages = 0 } = papers.find((paper) => paper.part === part) ?? {}
  return Array.from({ length: pages }, (_, at) => pageCode(approved, part, at + 1))
}

interface Compared {
  readonly decree: DecreeRecord
  readonly fileId: string
  readonly pages: number
  readonly comparison: ScanComparison
}

async function keep(tx: TenantTransaction, actor: Actor, { decree, fileId, pages, comparison }: Compared) {
  const { annexPages, unread } = comparison
  try {
    await tx.run(addScan(decree, { fileId, pages, annexPages, unread }))
  } catch (error) {
    // Its approval was given up meanwhile.
    if (databaseRefusal(error)?.constraint === 'decree_scan_of_clean_paper') throw new NotFoundError()
    throw error
  }
  await recordAudit(tx, actor, 'DECREE_SCAN_COMPARED', {
    subject: { kind: 'decree', id: decree.id, version: decree.version },
    details: { pages, annexPages, unread: unread.length },
    digest: Buffer.from(decree.approved_hash ?? '', 'hex'),
  })
}
