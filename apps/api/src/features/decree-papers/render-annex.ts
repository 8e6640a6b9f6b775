import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { writeTablePaper } from '@payung/documents/table-paper'
import { numberWithYear } from '@payung/domain/decree/decree-citation'
import { fillFields } from '@payung/domain/decree/decree-template'
import { writeXlsx } from '@payung/table-files/write-xlsx'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, issueAbout, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { requireOpened } from '../../platform/unopened-values.ts'
import {
  type AnnexRow,
  type DecreeRecord,
  declareAnnex,
  declareConsolidated,
  dutiesIn,
  fetchAnnex,
} from '../decrees/public.ts'
import { EXPORT_MEDIA_TYPES, exportFile, readCursor } from '../files/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { amountsPerPerson } from './annex-amounts.ts'
import { type AnnexReading, readAnnexEntry } from './annex-entries.ts'
import { type AnnexFrame, annexPaper, annexSheet } from './annex-tables.ts'
import { decreePaperMessages } from './decree-papers.messages.ts'
import { countAmendments, findRendered } from './decree-papers.queries.ts'
import { approvedHashOf, dayOfDocument, signatureOf } from './decree-text.ts'
import { type DecreeForPaper, readDecreeForPaper } from './read-decree.ts'

export type AnnexFormat = 'PDF' | 'XLSX'

/** FULL shows whole numbers, MASKED their first four digits, PUBLIC nothing that is anybody's own. */
export type AnnexCopy = 'FULL' | 'MASKED' | 'PUBLIC'

export interface AnnexRequest {
  readonly decreeId: string
  readonly format: AnnexFormat
  readonly copy: AnnexCopy
  /** The annex with its amendments as it stands in a month; what the decree itself names where not said. */
  readonly asOfMonth?: string | null | undefined
  readonly reason?: string | null | undefined
  readonly idempotencyKey: string
}

/** Goes up with whatever changes the bytes, so that nobody is handed a file of an earlier look. */
const LOOK = 7
const FORMATS = { PDF: 'application/pdf', XLSX: EXPORT_MEDIA_TYPES.XLSX } as const

/**
 * Asks for the annex of a decree as a file. The same of a decree that has not changed is not rendered again while the file that this person was
 * given is there. @returns the job's id
 *
 * @throws NotFoundError
 * @throws NotAllowedError to who sees a part of the decree only, or may neither export people nor decide on decrees; for whole NIKs without that
 *   permission
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER` for whole NIKs, `MONTH_OUTSIDE`
 * @throws ConflictError `DECREE_NOT_SIGNED` for the consolidated annex of one that is not, `DECREE_HAS_NO_ANNEX`
 */
export async function startAnnex(tx: Transaction, actor: Actor, input: AnnexRequest): Promise<string> {
  const { decree } = await readDecreeForPaper(tx, actor, input)
  assertMayRender(actor, input.copy)
  assertHasAnnex(decree)
  const asOfMonth = input.asOfMonth ?? null
  if (asOfMonth !== null) assertMonth(decree, asOfMonth)
  const reason = input.copy === 'FULL' ? readLoggedReason(input.reason ?? '') : null
  const [amendments] = await tx.rows<{ signed: number }>(countAmendments(decree.id))
  const sameness = samenessOf(decree, amendments?.signed ?? 0, { ...input, asOfMonth })
  const [rendered] = await tx.rows<{ id: string }>(findRendered(sameness))
  if (rendered !== undefined) return rendered.id
  const { decreeId, format, copy, idempotencyKey } = input
  const params = { decreeId, format, copy, asOfMonth, reason, sameness }
  const { id } = await enqueueJob(tx, actor, { kind: 'DECREE_ANNEX', params, idempotencyKey })
  return id
}

/** Whoever sees a part would get a paper that passes for the whole: with its number, its sums and its hash. */
function assertMayRender(actor: Actor, copy: AnnexCopy): void {
  if (!mayRender(actor, copy)) throw new NotAllowedError()
}

export function mayRender({ permissions, areaScope, agencyId }: Actor, copy: AnnexCopy): boolean {
  const may = {
    FULL: permissions.has('WORKER_EXPORT_UNMASKED'),
    MASKED: permissions.has('WORKER_EXPORT') || dutiesIn(permissions).length > 0,
    PUBLIC: true,
  }
  return areaScope === '' && agencyId === null && may[copy]
}

function assertHasAnnex({ kind }: DecreeRecord): void {
  if (kind === 'REVOCATION') throw new ConflictError(decreePaperMessages.DECREE_HAS_NO_ANNEX())
}

function assertMonth(decree: DecreeRecord, month: string): void {
  if (decree.kind !== 'DESIGNATION' || decree.content_hash === null)
    throw new ConflictError(decreePaperMessages.DECREE_NOT_SIGNED())
  if (!month.endsWith('-01') || month < decree.from_month || month >= decree.until_month)
    throw new ValidationError([issueAbout(decreePaperMessages.MONTH_OUTSIDE())])
}

/**
 * Equal where the same bytes would come out: of a signed decree by its hash, of a draft by its version. What a month shows changes with each
 * amendment that is signed, which the decree itself does not, and with its end.
 */
function samenessOf(
  decree: DecreeRecord,
  amendments: number,
  it: Pick<AnnexRequest, 'decreeId' | 'format' | 'copy' | 'asOfMonth'>,
): string {
  const content =
    it.asOfMonth == null
      ? (decree.content_hash ?? `draft ${decree.version}`)
      : `version ${decree.version} amended ${amendments}`
  const parts = [LOOK, it.decreeId, content, it.format, it.copy, it.asOfMonth ?? '']
  return createHash('sha256').update(parts.join('/')).digest('hex')
}

/** Renders it row by row, keeps the file for who asked, and says in the log who took how many, masked or whole and why. */
export async function renderAnnex(job: JobRun): Promise<{ fileId: string; rows: number }> {
  const format: AnnexFormat = job.params['format'] === 'XLSX' ? 'XLSX' : 'PDF'
  const copy = job.params['copy'] === 'FULL' ? 'FULL' : job.params['copy'] === 'PUBLIC' ? 'PUBLIC' : 'MASKED'
  const unmasked = copy === 'FULL'
  assertMayRender(job.actor, copy)
  return exportFile(job, async (path) => {
    const { decree, rows } = await writeAnnex(job, format, copy, path)
    const { reason } = job.params
    return {
      name: `${nameOf(decree, copy)}.${format.toLowerCase()}`,
      mediaType: FORMATS[format],
      rows,
      unmasked,
      audit: {
        action: 'DECREE_ANNEX_RENDERED',
        subject: { kind: 'decree', id: decree.id, version: decree.version },
        details: { format, copy, ...(typeof reason === 'string' ? { reason } : {}) },
      },
    }
  })
}

export function nameOf(decree: DecreeRecord, copy: AnnexCopy): string {
  const number = decree.number?.replaceAll(/[^\p{L}\p{N}]+/gu, '-') ?? 'konsep'
  return `lampiran-${number}${copy === 'PUBLIC' ? '-publik' : ''}`
}

async function writeAnnex(job: JobRun, format: AnnexFormat, copy: AnnexCopy, path: string) {
  return job.inTransaction(async (tx) => {
    const paper = await readDecreeForPaper(tx, job.actor, { decreeId: String(job.params['decreeId']) })
    const { decree } = paper
    const month = typeof job.params['asOfMonth'] === 'string' ? job.params['asOfMonth'] : null
    if (month !== null) assertMonth(decree, month)
    const { isProvince } = paper.frame
    await tx.run(
      month === null ? declareAnnex(decree.id, isProvince) : declareConsolidated(decree.id, month, isProvince),
    )
    const annex = readCursor<AnnexRow>(job, tx, fetchAnnex, decree.people)
    const reading = readingOf(paper, tx.reference, copy === 'FULL' ? job.vault.openNationalId : null)
    const entries = annex.each((row) =>
      requireOpened('decree_entry.national_id_cipher', `${decree.id}/${row.entry_no}`, () =>
        readAnnexEntry(row, reading),
      ),
    )
    const frame = frameOf(paper, copy, month)
    if (format === 'XLSX') await writeXlsx(path, annexSheet(frame, entries), { sheetName: 'Lampiran' })
    else await writeTablePaper(createWriteStream(path, { mode: 0o600 }), annexPaper(frame, entries))
    return { decree, rows: annex.read() }
  })
}

export function readingOf(
  { cost, programmes }: DecreeForPaper,
  reference: ReferenceData,
  openNationalId: AnnexReading['openNationalId'],
): AnnexReading {
  const amounts = amountsPerPerson(cost ?? { payer: 'SELF', months: [], totalRupiah: 0n })
  return { reference, programmes, amounts, openNationalId }
}

const ANNEX_NAMES: Readonly<Record<DecreeRecord['kind'], string>> = {
  DESIGNATION: 'DAFTAR PEKERJA RENTAN PENERIMA BANTUAN IURAN',
  AMENDMENT: 'DAFTAR PERUBAHAN PEKERJA RENTAN PENERIMA BANTUAN IURAN',
  REVOCATION: '',
}

export function frameOf({ decree, frame }: DecreeForPaper, copy: AnnexCopy, asOfMonth: string | null): AnnexFrame {
  const { above, below } = signatureOf(decree, frame)
  const approvedHash = approvedHashOf(decree)
  return {
    isPublic: copy === 'PUBLIC',
    isDraft: decree.content_hash === null && approvedHash === null,
    approved: approvedHash === null ? null : { approvedHash, publicCode: decree.public_code },
    byRegency: frame.isProvince,
    unit: decree.kind === 'AMENDMENT' ? 'perubahan' : 'orang',
    head: frame.head.toUpperCase(),
    number: decree.number === null ? null : numberWithYear(decree.number, decree.signed_on),
    title: fillFields(decree.title, frame.values),
    name: ANNEX_NAMES[decree.kind],
    payments: frame.values.bulan_dibayar ?? null,
    asOfMonth,
    contentHash: decree.content_hash,
    signature: [...above.slice(-1), '', decree.content_hash === null ? '' : 'ttd.', '', ...below],
    createdAt: dayOfDocument(decree),
  }
}
