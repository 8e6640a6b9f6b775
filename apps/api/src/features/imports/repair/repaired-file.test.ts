import { readFileSync } from 'node:fs'
import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import type { Client } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, layWestKalimantan, read, review, rowsOf, SAMPLES, saved } from '../imports.builder.ts'
import { aCellOf, COLUMN, repair } from './repair.builder.ts'

/** The file with its repairs, as it is downloaded. */
async function fileBack(client: Client, importId: string): Promise<Buffer> {
  const { prepareImportFile } = await client.ask(
    'mutation ($input: PrepareImportFileInput!) { prepareImportFile(input: $input) { ... on PrepareImportFileSuccess { data { id } } ... on Error { code } } }',
    { input: { importId } },
  )
  expect(prepareImportFile.data?.id).toBeDefined()
  const href = await eventually(async () => {
    const { annotatedFile } = await read(client, importId)
    expect(annotatedFile).not.toBeNull()
    return annotatedFile.href as string
  })
  return Buffer.from(await (await client.fetch(href)).arrayBuffer())
}

test('the file comes back with what was repaired, and sent again only that is taken', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const [good, spoilt, out] = [aLine(), aLine({ village: 'Tanjng Beringin' }), aLine({ nik: '61' })]
  const first = await saved(officer, aList(good, spoilt, out))
  expect((await read(officer, first.id)).annotatedFile).not.toBeNull()

  const { id } = await review(officer, aList(good, spoilt, out))
  expect(await read(officer, id)).toMatchObject({ skipCount: 1, createCount: 0, invalidCount: 2 })
  await repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(3, 1, COLUMN.village, 'Tanjung Beringin')] })
  await repair(officer, 'excludeImportRows', { importId: id, rows: [{ row: 4, version: 1 }], reason: 'NIK tidak ada' })
  expect((await read(officer, id)).annotatedFile).toBeNull()
  const back = await fileBack(officer, id)
  expect(back.toString()).toContain('Tanjung Beringin,Petani')
  expect(back.toString()).not.toContain('Tanjng')
  expect(back.toString()).toContain('Dikeluarkan dari impor')

  const again = await review(officer, back)
  expect(again).toMatchObject({ skipCount: 1, createCount: 1, updateCount: 0, invalidCount: 1 })
  await saved(officer, back)
  expect(await review(officer, back)).toMatchObject({ skipCount: 2, createCount: 0, updateCount: 0, invalidCount: 1 })
}, 240_000)

test('a workbook comes back as a workbook that imports without the repaired fault', async ({ signIn, admin }) => {
  await layWestKalimantan(admin)
  const officer = await signIn('kubu-raya')
  const source = readFileSync(new URL('regency.xlsx', SAMPLES))
  const { id, invalidCount, rowCount, columns } = await review(officer, source, 'regency.xlsx')
  expect(invalidCount).toBeGreaterThan(0)
  const { edges } = await rowsOf(officer, id, 'first: 100')
  const faulty = edges.map(({ node }: { node: Node }) => node).find((row: Node) => row.outcome === 'INVALID')
  const nik = columns.find(({ field }: { field: string }) => field === 'nationalId').index
  const name = columns.find(({ field }: { field: string }) => field === 'name').index
  const cells = [
    { column: nik, text: '6112055511828888' },
    { column: name, text: '=Yuliana' },
  ]
  await repair(officer, 'repairImportRows', { importId: id, rows: [{ row: faulty.row, version: 1, cells }] })
  const again = await review(officer, await fileBack(officer, id), 'regency.xlsx')
  expect(again.rowCount).toBe(rowCount)
  const after = (await rowsOf(officer, again.id, 'first: 100')).edges.map(({ node }: { node: Node }) => node)
  const mended = after.find((row: Node) => row.row === faulty.row)
  expect(mended.cells[name].text).toBe('=Yuliana')
  expect(mended.issues.filter(({ column }: { column: number }) => column === nik)).toEqual([])
})

test('what is to be said of a file as a whole goes back with it, and is no column of the file that comes in again', async ({
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  const lines = Array.from({ length: 6 }, (_, at) => aLine({ nik: `61120555118${String(10 + at)}010` }))
  const { id, issueCounts } = await review(officer, aList(...lines))
  const back = await fileBack(officer, id)
  expect(back.toString().split('\n')[0]).toMatch(/Catatan Payung: 6 dari 6 NIK berakhir 0: .*berformat teks\./)
  const again = await review(officer, back)
  expect(again).toMatchObject({ rowCount: 6, createCount: 6, invalidCount: 0, issueCounts })
  expect(again.columns.at(-1)).toMatchObject({ header: 'Catatan Payung', field: null })

  const answers = (note: string) =>
    ['NIK;Status;No KPJ', '6112055511820202;Diterima;25000000001']
      .map((line, at) => (at === 0 ? line + note : line))
      .join('\n')
  const answered = await review(
    officer,
    answers(
      ';"Catatan Payung: 5 dari 5 NIK berakhir 0: berkas ini pernah disimpan dengan kolom NIK berupa angka, 123456 kali."',
    ),
    'jawaban.csv',
  )
  expect(answered.columns.at(-1)).toMatchObject({ header: 'Catatan Payung', field: null })
})

interface Node {
  readonly row: number
  readonly outcome: string
  readonly cells: readonly { text: string }[]
  readonly issues: readonly { column: number }[]
}
