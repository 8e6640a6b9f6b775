import { expect } from 'vitest'
import type { Client } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, create, read, review, rowsOf, saved, settled, upload } from '../imports.builder.ts'
import { aCellOf, COLUMN, repair } from '../repair/repair.builder.ts'

const remarksOf = async (client: Client, id: string) =>
  (
    await client.ask(
      'query ($id: ID!) { import(id: $id) { state createCount remarks { code severity mustBeConfirmed rows of message messageEn } } }',
      { id },
    )
  ).import

const confirm = async (client: Client, importId: string, confirmedRemarks: readonly string[]) =>
  (
    await client.ask(
      `mutation ($input: CommitImportInput!) { commitImport(input: $input) { __typename ... on Error { code message } } }`,
      { input: { importId, idempotencyKey: 'once', confirmedRemarks } },
    )
  ).commitImport

/** People whose NIKs a spreadsheet has rounded, saved as text: each by itself is a NIK. */
const roundedLines = (count: number) =>
  Array.from({ length: count }, (_, at) => aLine({ nik: `61120555118${String(10 + at)}010` }))

test('a file whose NIKs all end in 0 is saved only by who says that they are right, and that is logged', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  const { id } = await review(officer, aList(...roundedLines(6)))
  expect(await remarksOf(officer, id)).toMatchObject({
    createCount: 6,
    remarks: [{ code: 'NATIONAL_IDS_ROUNDED', severity: 'ERROR', mustBeConfirmed: true, rows: 6, of: 6 }],
  })
  const { remarks } = await remarksOf(officer, id)
  expect(remarks[0].message).toMatch(/^6 dari 6 NIK berakhir 0: .*berformat teks\.$/)
  expect(remarks[0].messageEn).toMatch(/^6 of 6 NIKs end in 0: /)

  expect(await commit(officer, id)).toMatchObject({ code: 'IMPORT_REMARKS_UNCONFIRMED' })
  expect(await confirm(officer, id, ['COLUMN_ALIKE'])).toMatchObject({ code: 'IMPORT_REMARKS_UNCONFIRMED' })
  expect((await remarksOf(officer, id)).state).toBe('REVIEW')
  const confirmed = () => admin.query(`select details from audit_event where action = 'IMPORT_REMARKS_CONFIRMED'`)
  expect((await confirmed()).rowCount).toBe(0)

  expect((await confirm(officer, id, ['NATIONAL_IDS_ROUNDED'])).__typename).toBe('CommitImportSuccess')
  expect((await settled(officer, id)).state).toBe('COMMITTED')
  expect((await confirmed()).rows).toEqual([{ details: { codes: 'NATIONAL_IDS_ROUNDED' } }])
  // Asked again: the same job, and nothing is confirmed twice.
  expect((await confirm(officer, id, [])).__typename).toBe('CommitImportSuccess')
  expect((await confirmed()).rowCount).toBe(1)
})

test('what else the whole shows is said and keeps nobody from saving; other rows say nothing', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const alike = await review(officer, aList(...Array.from({ length: 20 }, () => aLine({ phone: '081234567890' }))))
  const answer = await remarksOf(officer, alike.id)
  expect(answer.remarks.map(({ code, severity }: { code: string; severity: string }) => [code, severity])).toEqual([
    ['BIRTH_DATES_ALIKE', 'WARNING'],
    ['COLUMN_ALIKE', 'WARNING'],
  ])
  expect(answer.remarks[1].message).toContain('“no_hp”')
  expect((await commit(officer, alike.id)).__typename).toBe('CommitImportSuccess')
  await settled(officer, alike.id)

  const { data } = await create(officer, await upload(officer, aList(aLine(), aLine(), aLine())))
  await settled(officer, data.id)
  expect((await remarksOf(officer, data.id)).remarks).toEqual([])
})

test('who is too old or too young to be registered is told by row and as a whole, with the law, and saved all the same', async ({
  signIn,
  admin,
}) => {
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit, legal_basis) values ('FIRST_REGISTRATION_AGE_BELOW', '[2000-01-01,2015-07-01)', 56, 'YEARS', 'lama'),
       ('FIRST_REGISTRATION_AGE_BELOW', '[2015-07-01,)', 65, 'YEARS', 'PP 44/2015'), ('FIRST_REGISTRATION_AGE_FROM', '[2015-07-01,)', 17, 'YEARS', null)`,
  )
  const officer = await signIn('kubu-raya')
  const line = (nik: string, born: string) => aLine({ nik }).replace('1982-11-15', born)
  const list = aList(line('6112055511409871', '1940-11-15'), line('6112055511829872', '1982-11-15'))
  const { id } = await review(officer, list)
  const { remarks } = await remarksOf(officer, id)
  expect(remarks).toMatchObject([
    { code: 'AGE_PAST_FIRST_REGISTRATION', severity: 'INFO', mustBeConfirmed: false, rows: 1, of: 2 },
  ])
  expect(remarks[0].message).toContain('di bawah 65 (PP 44/2015)')
  const { edges } = await rowsOf(officer, id)
  expect(
    edges.map(({ node }: { node: { issues: { code: string }[] } }) => node.issues.map(({ code }) => code)),
  ).toEqual([['AGE_PAST_FIRST_REGISTRATION'], []])
  // A hint is no fault: nothing to mend is counted, and the person is saved.
  const counted = await read(officer, id)
  expect(counted).toMatchObject({ issueCounts: [], invalidCount: 0, createCount: 2 })
  expect((await commit(officer, id)).__typename).toBe('CommitImportSuccess')
  expect((await settled(officer, id)).state).toBe('COMMITTED')
})

test('a file that is mended is free of what was said of it, without being read again; what is undone is said anew', async ({
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  const { id } = await review(officer, aList(...roundedLines(6)))
  const codes = async () => (await remarksOf(officer, id)).remarks.map(({ code, rows, of }: Said) => [code, rows, of])
  expect(await codes()).toEqual([['NATIONAL_IDS_ROUNDED', 6, 6]])
  await repair(officer, 'repairImportRows', {
    importId: id,
    rows: [2, 3].map((row) => aCellOf(row, 1, COLUMN.nik, `61120555118210${row}7`)),
  })
  expect(await codes()).toEqual([])
  expect((await commit(officer, id)).__typename).toBe('CommitImportSuccess')
  await settled(officer, id)

  const again = await review(officer, aList(...roundedLines(6)))
  const remarks = async () => (await remarksOf(officer, again.id)).remarks.map(({ rows, of }: Said) => [rows, of])
  await repair(officer, 'excludeImportRows', {
    importId: again.id,
    rows: [{ row: 2, version: 1 }],
    reason: 'NIK tidak ada',
  })
  expect(await remarks()).toEqual([[5, 5]])
  await repair(officer, 'excludeImportRows', {
    importId: again.id,
    rows: [{ row: 3, version: 1 }],
    reason: 'NIK tidak ada',
  })
  expect(await remarks()).toEqual([])
  await repair(officer, 'undoImportRepair', { importId: again.id, redo: false })
  expect(await remarks()).toEqual([[5, 5]])
})

test('an answer whose NIKs are rounded says so too, and is saved only by who stands up for it', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const niks = Array.from({ length: 6 }, (_, at) => `61120555118${String(10 + at)}010`)
  await saved(officer, aList(...niks.map((nik) => aLine({ nik })), ...Array.from({ length: 3 }, () => aLine())))
  const answers = ['NIK;Status;No KPJ;Keterangan', ...niks.map((nik, at) => `${nik};Diterima;2500000000${at};`)]
  const { id, updateCount } = await review(officer, answers.join('\n'), 'jawaban.csv')
  expect(updateCount).toBe(6)
  expect(await remarksOf(officer, id)).toMatchObject({
    remarks: [{ code: 'NATIONAL_IDS_ROUNDED', rows: 6, of: 6, mustBeConfirmed: true }],
  })
  expect(await commit(officer, id)).toMatchObject({ code: 'IMPORT_REMARKS_UNCONFIRMED' })
})

interface Said {
  readonly code: string
  readonly rows: number
  readonly of: number
}
