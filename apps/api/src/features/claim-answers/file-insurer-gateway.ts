import { ANSWER_ROWS_MAX, answerReader, findAnswerColumns } from '@payung/domain/benefit/claim-answer-file'
import { SUBMISSION_COLUMNS } from '@payung/domain/benefit/submission-file'
import { openTable } from '@payung/table-files/open-table'
import type { TableRow } from '@payung/table-files/table'
import { TableRefusal } from '@payung/table-files/table-refusal'
import { ConflictError, DomainError } from '../../platform/errors.ts'
import { writeTable } from '../files/public.ts'
import { answerMessages } from './claim-answers.messages.ts'
import type { InsurerGateway, NumberedAnswer } from './insurer-gateway.ts'

const HEAD_ROWS = 60

/** A workbook for the branch of the insurer, which comes back filled in; its answer may be a CSV as well. */
export const fileInsurerGateway: InsurerGateway = {
  submission: (path, claims, { government, day }) =>
    writeTable(path, 'XLSX', 'Pengajuan klaim', {
      titleRows: [
        `Pengajuan klaim — ${government}`,
        `Per ${day}. Isi kolom Nomor Klaim BPJS sampai Alasan. Hasil: DITERIMA, DIKEMBALIKAN, DISETUJUI, DITOLAK, atau DIBAYAR. Jangan mengubah Nomor Kasus.`,
      ],
      columns: SUBMISSION_COLUMNS,
      rows: [...claims].map((claim) => SUBMISSION_COLUMNS.map(({ cell }) => cell(claim))),
    }),
  answers: async (path, day, goesOn) => {
    try {
      return await readAnswers(path, day, goesOn)
    } catch (error) {
      if (!(error instanceof TableRefusal)) throw error
      throw new DomainError({ code: error.code, text: error.text })
    }
  },
}

async function readAnswers(path: string, day: string, goesOn: () => void): Promise<readonly NumberedAnswer[]> {
  const table = await openTable(path)
  const head: TableRow[] = []
  for await (const batch of table.rows()) {
    head.push(...batch)
    if (head.length >= HEAD_ROWS) break
  }
  const match = findAnswerColumns(head.map(({ cells }) => cells))
  const header = head[match?.headerRow ?? -1]
  if (match === null || header === undefined) throw new ConflictError(answerMessages.ANSWER_HEADER_MISSING())
  const read = answerReader(match.columns, day)
  const answers: NumberedAnswer[] = []
  for await (const batch of table.rows()) {
    goesOn()
    for (const { number, cells } of batch) {
      const reading = number <= header.number ? null : read(cells)
      if (reading !== null) answers.push({ no: number, reading })
    }
    if (answers.length > ANSWER_ROWS_MAX) throw new ConflictError(answerMessages.ANSWER_TOO_LONG())
  }
  if (answers.length === 0) throw new ConflictError(answerMessages.ANSWER_WITHOUT_ROWS())
  return answers
}
