import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Reader } from '@payung/database/read-as'
import { type FileRemark, mustBeConfirmed, remarkMessage, severityOfRemark } from '@payung/domain/import/file-remark'
import type { ImportProfileCode } from '@payung/domain/import/import-profile'
import { FILE_PURPOSES, saveFile } from '../features/files/public.ts'
import {
  type Committed,
  commitImport,
  findImport,
  type Importer,
  type ImportRecord,
  type ImportTools,
  type IssueRow,
  insertImport,
  listAllIssues,
  openLayout,
  type Staged,
  setImportState,
  stageImport,
  type Watch,
} from '../features/imports/public.ts'
import { DomainError } from '../platform/errors.ts'
import { cliMessages } from './cli.messages.ts'
import { withImportTools } from './import-tools.ts'
import { withInstance } from './instance.ts'
import type { Output } from './output.ts'
import { pathsOf } from './paths.ts'

export interface ImportOptions {
  readonly tenant: string
  readonly sheet?: string
  readonly commit?: boolean
  readonly profile?: ImportProfileCode
}

/** `payung import FILE --tenant CODE`: judges a file as the console would; with `--commit` it is saved, without it nothing stays. */
export async function runImport(location: string, options: ImportOptions, output: Output): Promise<void> {
  const file = pathsOf(location).find((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  if (file === undefined) throw noSuchFile()
  const report = await withInstance(output.progress, (instance) =>
    withImportTools(instance, (tools) => importFile(tools, file, options, watchOf(output))),
  )
  const isSpoilt =
    !('refused' in report) && options.commit === true && report.remarks.some(({ mustBeConfirmed }) => mustBeConfirmed)
  if ('refused' in report || isSpoilt) process.exitCode = 1
  output.result(report, 'refused' in report ? [`✖ ${report.refused.code}: ${report.refused.message}`] : linesOf(report))
}

interface Report {
  readonly file: string
  readonly tenant: string
  readonly sheet: string | null
  readonly rows: number
  readonly valid: number
  readonly invalid: number
  readonly outcomes: {
    readonly create: number
    readonly update: number
    readonly propose: number
    readonly skip: number
    /** Rejections that an insurer's answer notes. */
    readonly note?: number
  }
  /** Of the file as a whole. */
  readonly remarks: readonly {
    code: string
    severity: string
    mustBeConfirmed: boolean
    rows: number
    of: number
    message: string
  }[]
  readonly issues: readonly { row: number; code: string; column: string | null; severity: string }[]
  readonly committed: Committed | null
}

interface Refused {
  readonly refused: { readonly code: string; readonly message: string }
}

async function importFile(
  tools: ImportTools & { readonly reader: Reader },
  file: string,
  options: ImportOptions,
  watch: Watch,
): Promise<Report | Refused> {
  const tenant = (await tools.reference()).tenantsByCode.get(options.tenant)
  if (tenant?.areaCode == null) throw noSuchTenant()
  const importer: Importer = {
    tenantId: tenant.id,
    userId: null,
    areaScope: '',
    agencyId: null,
    tenantAreaCode: tenant.areaCode,
  }
  const name = basename(file)
  if (statSync(file).size > FILE_PURPOSES.IMPORT.sizeBytesMax) return tooLarge()
  const fileId = await saveFile(
    { files: tools.files, write: (use) => tools.transactions.write(importer, use) },
    importer,
    { name, mediaType: 'application/octet-stream', purpose: 'IMPORT', content: createReadStream(file) },
  )
  const importId = await tools.transactions.write(importer, (tx) =>
    insertImport(tx, importer, {
      fileId,
      fileName: name,
      sheet: options.sheet ?? null,
      profile: options.profile ?? null,
      sender: null,
    }),
  )
  const staged = await stageImport(tools, importer, importId, watch)
  if (staged.state !== 'REVIEW') return refusedBy(staged)
  const remarks = await remarksOf(tools, importer, importId)
  // Whether NIKs that look spoilt are right, somebody says in the console, under their own name.
  const maySave = options.commit === true && !remarks.some(({ mustBeConfirmed }) => mustBeConfirmed)
  const committed = maySave ? await commit(tools, importer, importId, staged, watch) : null
  const report = { ...(await describe(tools, importer, importId, committed)), remarks }
  if (committed === null)
    await tools.transactions.write(importer, (tx) => setImportState(tx, importId, ['REVIEW'], 'DISCARDED'))
  return { file: name, tenant: options.tenant, ...report }
}

/** Nothing to save is no failure: the file may have been saved before. */
async function commit(
  tools: ImportTools,
  importer: Importer,
  importId: string,
  staged: Staged,
  watch: Watch,
): Promise<Committed | null> {
  if (
    staged.state !== 'REVIEW' ||
    staged.create_count + staged.update_count + staged.proposal_count + (staged.note_count ?? 0) === 0
  )
    return null
  await tools.transactions.write(importer, (tx) => setImportState(tx, importId, ['REVIEW'], 'COMMITTING'))
  return commitImport(tools, importer, importId, watch)
}

async function describe(
  tools: ImportTools & { readonly reader: Reader },
  importer: Importer,
  importId: string,
  committed: Committed | null,
) {
  const [record] = await tools.reader.readAs<ImportRecord>(importer, findImport(importId))
  if (record === undefined) throw new Error('the import is gone')
  const { columns, sheet } = openLayout(tools.vault, importer.tenantId, importId, record.layout_cipher)
  const issues = await tools.reader.readAs<IssueRow>(importer, listAllIssues(importId))
  const headers = new Map(columns.map((column) => [column.index, column.header]))
  return {
    sheet,
    rows: record.row_count,
    valid: record.valid_count,
    invalid: record.invalid_count,
    outcomes: {
      create: record.create_count,
      update: record.update_count,
      propose: record.proposal_count,
      skip: record.skip_count,
      ...(record.profile === 'KPJ_ANSWER' ? { note: record.note_count } : {}),
    },
    issues: issues.map(({ row_number: row, code, column_index, severity }) => ({
      row,
      code,
      column: headers.get(column_index ?? -1) ?? null,
      severity,
    })),
    committed,
  }
}

async function remarksOf(
  tools: ImportTools & { readonly reader: Reader },
  importer: Importer,
  importId: string,
): Promise<Report['remarks']> {
  const [record] = await tools.reader.readAs<ImportRecord>(importer, findImport(importId))
  const { remarks = [] } = openLayout(tools.vault, importer.tenantId, importId, record?.layout_cipher ?? null)
  const { areas } = await tools.reference()
  return remarks.map((remark: FileRemark) => {
    const { reason, remedy } = remarkMessage(remark, 'id', areas.get(remark.areaCode ?? '')?.name ?? null)
    const { code, rows, of } = remark
    return {
      code,
      severity: severityOfRemark(code),
      mustBeConfirmed: mustBeConfirmed(remark),
      rows,
      of,
      message: `${reason} ${remedy}`,
    }
  })
}

function refusedBy(staged: Exclude<Staged, { state: 'REVIEW' }>): Refused {
  if (staged.state === 'REFUSED') return { refused: { code: staged.refusal.code, message: staged.refusal.id } }
  // Columns were found, and none that holds a NIK, a name or a village: for a program this is the same as no header.
  const message =
    'Kolom NIK, Nama, atau Desa tidak ditemukan. Tentukan kolomnya di konsol, atau beri judul kolom yang jelas.'
  return { refused: { code: 'HEADER_NOT_FOUND', message } }
}

function linesOf(report: Report): string[] {
  const { create, update, propose, skip } = report.outcomes
  return [
    `${report.file}${report.sheet === null ? '' : ` [${report.sheet}]`}: ${report.rows} baris, ${report.valid} sah, ${report.invalid} ditolak`,
    `baru ${create}, diperbarui ${update}, diusulkan ${propose}, dilewati ${skip}`,
    ...report.remarks.map(({ code, severity, message }) => `  seluruh berkas ${code} (${severity}): ${message}`),
    ...report.issues.map(({ row, column, code, severity }) => `  baris ${row} ${column ?? ''} ${code} (${severity})`),
    report.committed === null
      ? 'Tidak ada yang disimpan. / Nothing was saved.'
      : `Tersimpan / saved: ${report.committed.created} baru, ${report.committed.updated} diperbarui, ${report.committed.proposed} usulan.`,
  ]
}

function watchOf(output: Output): Watch {
  const { signal } = new AbortController()
  return {
    signal,
    throwIfCancelled: () => {},
    progress: (step, done, total) => output.progress(`${step} ${done}${total === null ? '' : `/${total}`}`),
  }
}

function tooLarge(): Refused {
  return {
    refused: {
      code: 'FILE_TOO_LARGE',
      message: 'Berkas lebih dari 64 MB. Bagi menjadi beberapa berkas, misalnya satu per kabupaten.',
    },
  }
}

function noSuchFile(): DomainError {
  return new DomainError(cliMessages.FILE_MISSING())
}

function noSuchTenant(): DomainError {
  return new DomainError(cliMessages.TENANT_UNKNOWN())
}
