import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import type { CellValue } from '@payung/table-files/cell-value'
import { writeXlsx } from '@payung/table-files/write-xlsx'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { saveFile } from '../files/public.ts'
import { listResultRows, type OutcomeRow, type ResultRow } from './bulk-change.queries.ts'
import { OUTCOME_WORDS } from './preview-bulk-change.ts'
import type { BulkChangeOutcome } from './run-bulk-change.ts'

const CHUNK = 2_000
const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Who was changed, who was not and why: one row each. @returns the file's id */
export async function keepResultFile(job: JobRun, outcome: BulkChangeOutcome): Promise<string> {
  return withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
    const path = join(folder, 'hasil.xlsx')
    await writeXlsx(path, {
      titleRows: [
        `Hasil perubahan massal — ${job.actor.tenantName}`,
        `${outcome.changed} dari ${outcome.matching} orang berubah${unopenedWords(outcome)}`,
      ],
      columns: [
        { header: 'NIK', widthCharacters: 22 },
        { header: 'Nama', widthCharacters: 32 },
        { header: 'Desa/Kelurahan', widthCharacters: 28 },
        { header: 'Hasil', widthCharacters: 48 },
      ],
      rows: resultRows(job, outcome.rows),
    })
    return await saveFile({ files: job.files, write: (use) => job.transactions.write(job.actor, use) }, job.actor, {
      name: 'hasil-perubahan-massal.xlsx',
      mediaType: XLSX_MEDIA_TYPE,
      purpose: 'RESULT',
      content: createReadStream(path),
    })
  })
}

function unopenedWords({ unopened }: BulkChangeOutcome): string {
  return unopened === 0 ? '' : `; riwayat ${unopened} orang tidak dapat dibuka, beri tahu pengelola sistem`
}

async function* resultRows(job: JobRun, rows: readonly OutcomeRow[]): AsyncGenerator<readonly CellValue[]> {
  const { areas } = await job.reference()
  for (let from = 0; from < rows.length; from += CHUNK) {
    job.progress('WRITING', from, rows.length)
    const chunk = rows.slice(from, from + CHUNK)
    const people = await job.reader.readAs<ResultRow>(job.actor, listResultRows(chunk.map((row) => row.worker_id)))
    const byId = new Map(people.map((person) => [person.worker_id, person]))
    for (const { worker_id, outcome } of chunk) {
      const person = byId.get(worker_id)
      if (person === undefined) continue // gone from the viewer's list since: a result tells no more than the list does
      yield [
        person.national_id_prefix === null ? null : maskNationalId(person.national_id_prefix),
        person.display_name,
        areas.get(person.village_code)?.name ?? person.village_code,
        OUTCOME_WORDS[outcome].id,
      ]
    }
  }
}
