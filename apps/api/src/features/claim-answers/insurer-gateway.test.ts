import { writeFile } from 'node:fs/promises'
import { SUBMISSION_COLUMNS } from '@payung/domain/benefit/submission-file'
import { openTable } from '@payung/table-files/open-table'
import { aWorkbook, removeTemporaryFiles } from '@payung/table-files/workbook.builder'
import { afterAll, expect, test } from 'vitest'
import { fileInsurerGateway } from './file-insurer-gateway.ts'
import { ANSWER, CLAIMS, inFolder, keepsContract } from './insurer-gateway.builder.ts'

/** The branch opens the workbook, fills in the first claim and saves it as CSV. */
async function filledIn(submission: Buffer): Promise<string> {
  return inFolder(async (path) => {
    await writeFile(path('out'), submission)
    const lines: string[] = []
    const table = await openTable(path('out'))
    for await (const batch of table.rows())
      for (const { cells } of batch) {
        const texts = SUBMISSION_COLUMNS.map((_, at) => cells[at]?.text ?? '')
        if (texts[0] === CLAIMS[0]?.caseNumber)
          texts.splice(10, 4, ANSWER.insurerNumber, ANSWER.outcome, ANSWER.onDay, ANSWER.approved)
        lines.push(texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'))
      }
    return lines.join('\n')
  })
}

keepsContract(fileInsurerGateway, filledIn)

afterAll(removeTemporaryFiles)

const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const HEADER = ['Nomor Kasus', 'Nomor Klaim BPJS', 'Hasil', 'Tanggal Hasil', 'Disetujui']

test('a formula of a workbook is read as the value that the branch saw, and one without a value is a fault', async () => {
  const row = (at: number, amount: string) =>
    `<row r="${at}">${cell(`A${at}`, CLAIMS[at - 2]?.caseNumber ?? '')}${cell(`B${at}`, 'B/12')}${cell(`C${at}`, 'Disetujui')}${cell(`D${at}`, '10/12/2026')}${amount}</row>`
  const path = await aWorkbook({
    sheets: [
      {
        name: 'Jawaban',
        data: [
          `<row r="1">${HEADER.map((name, at) => cell(`${'ABCDE'.charAt(at)}1`, name)).join('')}</row>`,
          row(2, '<c r="E2"><f>6*7000000</f><v>42000000</v></c>'),
          row(3, '<c r="E3"><f>6*7000000</f></c>'),
        ].join(''),
      },
    ],
  })
  expect(await fileInsurerGateway.answers(path, '2026-12-15', () => undefined)).toMatchObject([
    { no: 2, reading: { answer: { approved: 42_000_000n } } },
    { no: 3, reading: { kind: 'FAULT', fault: { fault: 'APPROVED_UNREADABLE' } } },
  ])
})
