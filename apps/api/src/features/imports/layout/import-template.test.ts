import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openTable } from '@payung/table-files/open-table'
import { aFile } from '@payung/table-files/workbook.builder'
import { writeCsv } from '@payung/table-files/write-csv'
import { writeWorkbook } from '@payung/table-files/write-xlsx'
import { expect } from 'vitest'
import { test } from '../../../testing/with-worker.ts'
import { layWestKalimantan, review, rowsOf } from '../imports.builder.ts'
import { type TemplatePerson, templateSheets, templateTable } from './import-template.ts'

const people: readonly TemplatePerson[] = [
  {
    rowNumber: '1',
    nationalId: '6112055511820202',
    familyCardNumber: '6112052508100007',
    name: 'Siti Aminah',
    birthPlace: 'Pontianak',
    birthDate: '15/11/1982',
    sex: 'P',
    address: 'Jalan Merdeka 12',
    rt: '002',
    rw: '001',
    village: 'Kalibandung',
    district: 'Sungai Raya',
    regency: 'Kubu Raya',
    occupation: 'Petani',
    phone: '081234567890',
    membershipNumber: '12345678901',
    welfareDecile: '3',
    publicService: 'Bukan',
    citizenship: 'WNI',
    notes: 'Ketua kelompok tani',
  },
  { nationalId: '6112012101880201', name: 'Budi Santoso', village: 'Kalibandung' },
]

for (const format of ['XLSX', 'CSV'] as const) {
  test(`a template filled as it says imports without a remark (${format})`, async ({
    signIn,
    worker,
    admin,
    dataDir,
  }) => {
    await layWestKalimantan(admin)
    const path = join(dataDir, 'isian')
    const reference = await worker.resources.reference()
    await (format === 'XLSX'
      ? writeWorkbook(path, templateSheets(reference, '61.12', people))
      : writeCsv(path, templateTable(people)))
    const officer = await signIn('kubu-raya')
    const reviewed = await review(officer, await readFile(path), `isian.${format.toLowerCase()}`)
    expect(reviewed).toMatchObject({ state: 'REVIEW', rowCount: 2, validCount: 2, issueCounts: [] })
    const fields = reviewed.columns.map(({ field }: { field: string }) => field)
    expect(fields).toEqual(Object.keys(people[0] ?? {}))
    const { rows } = await admin.query(
      `select notes, phone, membership_number, welfare_source from import_row order by row_number`,
    )
    expect(rows[0]).toEqual({
      notes: 'Ketua kelompok tani',
      phone: '+6281234567890',
      membership_number: '12345678901',
      welfare_source: 'DTSEN',
    })
    // Facts that a row can do without are told as INFO, which lists leave out.
    expect((await admin.query(`select code from import_issue`)).rows).toEqual([])
    expect((await rowsOf(officer, reviewed.id, 'first: 10')).edges).toHaveLength(2)
  })
}

test('who imports nothing finds no template', async ({ signIn, anonymous }) => {
  expect((await anonymous.fetch('/templates/people.xlsx')).status).toBe(401)
  expect((await (await signIn('pertamina')).fetch('/templates/people.csv')).status).toBe(404)
})

test('every village of the tenant and every occupation can be looked up in it', async ({ signIn, admin }) => {
  await layWestKalimantan(admin)
  const officer = await signIn('kubu-raya')
  const answer = await officer.fetch('/templates/people.xlsx')
  expect(answer.headers.get('content-disposition')).toContain('templat-payung.xlsx')
  const table = await openTable(await aFile(new Uint8Array(await answer.arrayBuffer())))
  const textsOf = async (sheet: string) => {
    const rows: string[][] = []
    for await (const batch of table.rows(sheet)) for (const { cells } of batch) rows.push(cells.map(({ text }) => text))
    return rows
  }
  const villages = await textsOf('Desa')
  const { rows } = await admin.query(
    `select count(*)::int as n from area where level = 'VILLAGE' and code like '61.12%'`,
  )
  expect(villages).toHaveLength(rows[0].n + 1)
  expect(villages.slice(1).every(([code]) => code?.startsWith('61.12.'))).toBe(true)
  const { rowCount: occupations } = await admin.query('select from occupation')
  expect(await textsOf('Pekerjaan')).toHaveLength((occupations ?? 0) + 1)
  expect((await textsOf('Isian'))[0]).toContain('NIK')
})
