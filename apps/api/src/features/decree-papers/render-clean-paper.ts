import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { writeDecreePaper } from '@payung/documents/decree-paper'
import type { PaperPart } from '@payung/documents/page-code'
import { writeTablePaper } from '@payung/documents/table-paper'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { type AnnexRow, type DecreeRecord, declareAnnex, fetchAnnex, findDecrees } from '../decrees/public.ts'
import { FILE_PURPOSES, readCursor, saveFile } from '../files/public.ts'
import { readAnnexEntry } from './annex-entries.ts'
import { annexPaper } from './annex-tables.ts'
import { decreePaperMessages } from './decree-papers.messages.ts'
import { type CleanPaperRow, findCleanPapers } from './decree-papers.queries.ts'
import { approvedHashOf, decreeText } from './decree-text.ts'
import { readDecreeForPaper } from './read-decree.ts'
import { frameOf, mayRender, readingOf } from './render-annex.ts'
import { insertDecreePaper } from './render-clean-paper.queries.ts'

/**
 * Asks for the clean paper of an approved decree once more, where the job of its last approval failed or it was approved before there were any.
 * @returns the job's id
 *
 * @throws NotFoundError also for another tenant's
 * @throws NotAllowedError to who may neither sign nor decide on decrees
 * @throws ConflictError `DECREE_NOT_APPROVED`
 */
export async function startCleanPaper(
  tx: TenantTransaction,
  actor: Actor,
  { decreeId, idempotencyKey }: { readonly decreeId: string; readonly idempotencyKey: string },
): Promise<string> {
  const [decree] = await tx.rows<DecreeRecord>(findDecrees([decreeId]))
  if (decree === undefined || decree.tenant_id !== actor.tenantId) throw new NotFoundError()
  if (!mayRender(actor, 'MASKED')) throw new NotAllowedError()
  if (approvedHashOf(decree) === null) throw notApproved()
  const { id } = await enqueueJob(tx, actor, { kind: 'DECREE_CLEAN_PAPER', params: { decreeId }, idempotencyKey })
  return id
}

function notApproved(): ConflictError {
  return new ConflictError(decreePaperMessages.DECREE_NOT_APPROVED())
}

interface Rendered {
  readonly decree: DecreeRecord
  readonly approvedHash: string
  readonly pages: Readonly<Partial<Record<PaperPart, number>>>
}

const NAMES: Readonly<Record<PaperPart, string>> = { TEXT: 'naskah-bersih.pdf', ANNEX: 'lampiran-bersih.pdf' }

/** Renders what is signed, text and annex, and keeps both under the hash of what was approved. What is kept already is not kept twice. */
export async function renderCleanPaper(job: JobRun): Promise<Rendered['pages']> {
  return withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
    const rendered = await job.inTransaction((tx) => write(job, tx, folder))
    const { decree } = rendered
    const papers = await job.inTransaction((tx) => tx.rows<CleanPaperRow>(findCleanPapers(decree.id)))
    for (const part of partsOf(decree))
      if (!papers.some((paper) => paper.part === part)) await keep(job, rendered, part, join(folder, part))
    return rendered.pages
  })
}

/** A revocation names nobody: it has no annex. */
export function partsOf({ kind }: Pick<DecreeRecord, 'kind'>): readonly PaperPart[] {
  return kind === 'REVOCATION' ? ['TEXT'] : ['TEXT', 'ANNEX']
}

async function write(job: JobRun, tx: Transaction, folder: string): Promise<Rendered> {
  const paper = await readDecreeForPaper(tx, job.actor, { decreeId: String(job.params['decreeId']) })
  const { decree, frame } = paper
  const approvedHash = approvedHashOf(decree)
  if (approvedHash === null) throw notApproved()
  const into = (part: PaperPart) => createWriteStream(join(folder, part), { mode: 0o600 })
  const text = await writeDecreePaper(into('TEXT'), decreeText(decree, frame))
  if (!partsOf(decree).includes('ANNEX')) return { decree, approvedHash, pages: { TEXT: text } }
  await tx.run(declareAnnex(decree.id, frame.isProvince))
  const reading = readingOf(paper, tx.reference, null)
  const entries = readCursor<AnnexRow>(job, tx, fetchAnnex, decree.people).each((row) => readAnnexEntry(row, reading))
  const annex = await writeTablePaper(into('ANNEX'), annexPaper(frameOf(paper, 'MASKED', null), entries))
  return { decree, approvedHash, pages: { TEXT: text, ANNEX: annex } }
}

async function keep(
  job: JobRun,
  { decree, approvedHash, pages }: Rendered,
  part: PaperPart,
  path: string,
): Promise<void> {
  const inTransaction: Parameters<typeof saveFile>[0]['write'] = (use) => job.transactions.write(job.actor, use)
  const fileId = await saveFile({ files: job.files, write: inTransaction }, job.actor, {
    name: NAMES[part],
    mediaType: 'application/pdf',
    purpose: 'DOCUMENT',
    content: createReadStream(path),
    sizeBytesMax: FILE_PURPOSES.EXPORT.sizeBytesMax,
  })
  try {
    await inTransaction(async (tx) => {
      await tx.run(
        insertDecreePaper({
          decreeId: decree.id,
          tenantId: decree.tenant_id,
          approvedHash,
          part,
          fileId,
          pageCount: pages[part] ?? 0,
        }),
      )
      await recordAudit(tx, job.actor, 'DECREE_CLEAN_PAPER_RENDERED', {
        subject: { kind: 'decree', id: decree.id, version: decree.version },
        details: { part, pages: pages[part] ?? 0 },
        digest: Buffer.from(approvedHash, 'hex'),
      })
    })
  } catch (error) {
    // Its approval was given up meanwhile.
    if (databaseRefusal(error)?.constraint === 'decree_paper_approved') throw notApproved()
    throw error
  }
}
