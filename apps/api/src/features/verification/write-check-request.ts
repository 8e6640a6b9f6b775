import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { formatDateLong } from '@payung/domain/calendar-date'
import type { MatchQuestion } from '@payung/domain/check-result'
import { type AskedPerson, REGISTRIES } from '@payung/domain/registry-exchange'
import type { CellValue, WrittenTable } from '@payung/table-files/cell-value'
import { writeCsv } from '@payung/table-files/write-csv'
import { writeXlsx } from '@payung/table-files/write-xlsx'
import { today } from '../../platform/clock.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { type RawSql, rawSqlOf } from '../../platform/jobs/raw-sql.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { recordAudit } from '../audit/public.ts'
import { EXPORT_MEDIA_TYPES, saveFile } from '../files/public.ts'
import {
  type AskedRow,
  type CheckRequestRow,
  declareAsked,
  fetchAsked,
  findCheckRequests,
} from './check-requests.queries.ts'
import { mayAskRegistries } from './verification.policy.ts'

const CHUNK = 2_000

const FILE_NAMES: Readonly<Record<MatchQuestion, string>> = {
  POPULATION: 'padan-dukcapil',
  WELFARE: 'padan-desil',
  MEMBERSHIP: 'padan-kepesertaan',
}

const TITLES: Readonly<Record<MatchQuestion, string>> = {
  POPULATION: 'Permohonan pemadanan data kependudukan',
  WELFARE: 'Permohonan desil kesejahteraan',
  MEMBERSHIP: 'Permohonan pemadanan kepesertaan',
}

/** Writes the people of a question down in the layout of the register, and says in the log that whole NIKs left, how many and why. */
export async function writeCheckRequest(job: JobRun, requestId: string): Promise<{ fileId: string; rows: number }> {
  if (!mayAskRegistries(job.actor)) throw new NotAllowedError()
  return withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
    const path = join(folder, 'pertanyaan')
    const { request, rows } = await writeAsked(job, requestId, path)
    const write: Parameters<typeof saveFile>[0]['write'] = (use) => job.transactions.write(job.actor, use)
    const fileId = await saveFile({ files: job.files, write }, job.actor, {
      name: `${FILE_NAMES[request.question]}-${today().toString()}.${request.format.toLowerCase()}`,
      mediaType: EXPORT_MEDIA_TYPES[request.format],
      purpose: 'EXPORT',
      unmasked: true,
      content: createReadStream(path),
    })
    await write((tx) =>
      recordAudit(tx, job.actor, 'CHECK_REQUEST_EXPORTED', {
        subject: { kind: 'file', id: fileId },
        details: { request: request.id, rows, unmasked: true, reason: request.reason },
      }),
    )
    return { fileId, rows }
  })
}

async function writeAsked(job: JobRun, requestId: string, path: string) {
  const { areas } = await job.reference()
  return job.inTransaction(async (client) => {
    const tx = rawSqlOf(client)
    const [request] = await tx.$queryRaw<CheckRequestRow[]>(findCheckRequests([requestId]))
    if (request === undefined) throw new NotFoundError()
    const { asked } = REGISTRIES[request.question]
    await tx.$executeRaw(declareAsked(request.id))
    let rows = 0
    const table: WrittenTable = {
      titleRows:
        request.format === 'CSV'
          ? []
          : [
              `${TITLES[request.question]} — ${job.actor.tenantName}`,
              `Per ${formatDateLong(today())}. NIK lengkap — jangan disebarkan. Isi kolom paling kanan, lalu kembalikan berkas ini.`,
            ],
      columns: asked,
      rows: cells(job, areas, tx, asked, () => {
        rows++
        if (rows % CHUNK === 0) job.throwIfCancelled()
        job.progress('WRITING', rows, request.people)
      }),
    }
    await (request.format === 'XLSX' ? writeXlsx(path, table, { sheetName: 'Pertanyaan' }) : writeCsv(path, table))
    return { request, rows }
  })
}

async function* cells(
  { vault }: Pick<JobRun, 'vault'>,
  areas: ReferenceData['areas'],
  tx: RawSql,
  columns: (typeof REGISTRIES)[MatchQuestion]['asked'],
  onRow: () => void,
): AsyncGenerator<readonly CellValue[]> {
  for (;;) {
    const rows = await tx.$queryRaw<AskedRow[]>(fetchAsked(CHUNK))
    for (const row of rows) {
      const person: AskedPerson = {
        nationalId: vault.openNationalId(row.national_id_cipher, row.person_index),
        familyCardNumber: row.family_card_cipher === null ? null : vault.openFamilyCard(row.family_card_cipher),
        name: row.name,
        birthPlace: row.birth_place,
        birthDate: row.birth_date,
        sex: row.sex,
        address: row.address,
        village: areas.get(row.village_code)?.name ?? '',
        district: areas.get(row.village_code.slice(0, 8))?.name ?? '',
      }
      onRow()
      yield columns.map((column) => column.cell(person))
    }
    if (rows.length < CHUNK) return
  }
}
