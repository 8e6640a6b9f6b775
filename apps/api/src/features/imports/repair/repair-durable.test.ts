import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, HEADER, read, review, rowsOf, settled } from '../imports.builder.ts'
import { aCellOf, COLUMN, repair } from './repair.builder.ts'

/** Each reads two files and mends one cell by cell. */
const RUNS = process.env['PAYUNG_TEST_FULL'] === '1' ? 40 : 5

const CHOOSE = `mutation ($input: ChooseImportLayoutInput!) { chooseImportLayout(input: $input) {
  ... on ChooseImportLayoutSuccess { data { id } } ... on Error { code } } }`

describe('what was repaired', () => {
  test('is applied again when the file is read anew with another layout', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const nik = '6112055511820202'
    const { id, sheet } = await review(
      officer,
      aList(
        aLine({ nik: '61' }),
        aLine({ nik }),
        aLine({ nik }),
        aLine({ occupation: 'Astronot' }),
        aLine({ village: 'Entah' }),
      ),
    )
    await repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(2, 1, COLUMN.nik, '6112055511820303')] })
    await repair(officer, 'excludeImportRows', {
      importId: id,
      rows: [{ row: 3, version: 1 }],
      reason: 'Bukan pekerja',
    })
    const warning = {
      row: 5,
      version: 1,
      column: COLUMN.occupation,
      code: 'OCCUPATION_UNKNOWN',
      reason: 'Memang begitu',
    }
    await repair(officer, 'ignoreImportIssue', { importId: id, ...warning })
    await repair(officer, 'repairImportRows', {
      importId: id,
      rows: [aCellOf(6, 1, COLUMN.village, 'Tanjung Beringin')],
    })
    await repair(officer, 'undoImportRepair', { importId: id })
    const before = await standOf(officer, id)
    expect(before.counts).toMatchObject({ validCount: 3, invalidCount: 1, excludedCount: 1, createCount: 3 })

    await officer.ask(CHOOSE, { input: { importId: id, sheet, headerRow: 1 } })
    expect((await settled(officer, id)).state).toBe('REVIEW')
    expect(await standOf(officer, id)).toEqual(before)
    expect((await repair(officer, 'undoImportRepair', { importId: id, redo: true })).data.import.invalidCount).toBe(0)
  })

  test('goes with a discarded import', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ nik: '61' })))
    await repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(2, 1, COLUMN.nik, '62')] })
    await officer.ask('mutation ($input: DiscardImportInput!) { discardImport(input: $input) { __typename } }', {
      input: { importId: id },
    })
    expect((await admin.query('select from import_repair_cell')).rowCount).toBe(0)
  })

  test('goes with old staging', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ nik: '61' })))
    await repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(2, 1, COLUMN.nik, '62')] })
    await admin.query(`update import_file set created_at = now() - interval '31 days'`)
    await admin.query('select app.remove_old_staging()')
    expect((await admin.query('select from import_repair_cell')).rowCount).toBe(0)
  })
})

/** Everything that the review says of the rows, versions aside: they count how often somebody was at them. */
async function standOf(client: Parameters<typeof rowsOf>[0], id: string) {
  const { edges } = await rowsOf(client, id, 'first: 100')
  const { rowCount, validCount, invalidCount, createCount, updateCount, skipCount, issueCounts } = await read(
    client,
    id,
  )
  const { import: more } = await client.ask('query ($id: ID!) { import(id: $id) { excludedCount } }', { id })
  const counts = { rowCount, validCount, invalidCount, createCount, updateCount, skipCount, issueCounts, ...more }
  return { counts, rows: edges.map(({ node }: { node: unknown }) => node) }
}

const GOOD = {
  nik: fc.integer({ min: 1, max: 9 }).map((serial) => `611205551182020${serial}`),
  name: fc.constantFrom('Yuliana Kusuma', 'Siti Aminah', 'Dewi Sartika'),
  birthDate: fc.constantFrom('1982-11-15', '15/11/1982', ''),
  sex: fc.constantFrom('P', 'L', ''),
  district: fc.constantFrom('Batu Ampar', ''),
  village: fc.constantFrom('Tanjung Beringin', '61.12.05.2003'),
  occupation: fc.constantFrom('Petani', 'Astronot', ''),
  phone: fc.constantFrom('081234567890', ''),
}
const SPOILT: Readonly<Record<string, fc.Arbitrary<string>>> = {
  nik: fc.constantFrom('61', '', '6112053002820202', '6.11E+15', '6112055511820201'),
  name: fc.constantFrom('', '-', '123'),
  birthDate: fc.constantFrom('30/02/1982', 'besok'),
  sex: fc.constantFrom('X', 'L'),
  district: fc.constantFrom('Entah'),
  village: fc.constantFrom('Tanjng Beringin', '', 'Entah'),
  occupation: fc.constantFrom('Kosmonot'),
  phone: fc.constantFrom('0'),
}
const FIELDS = ['nik', 'name', 'birthDate', 'sex', 'district', 'village', 'occupation', 'phone'] as const

const aRow = fc.record(GOOD).chain((right) =>
  fc
    .record(
      Object.fromEntries(FIELDS.map((field) => [field, fc.option(SPOILT[field] ?? fc.constant(''), { freq: 2 })])),
    )
    .map((spoilt) => ({
      right: FIELDS.map((field) => right[field]),
      wrong: FIELDS.map((field) => spoilt[field] ?? right[field]),
    })),
)
const listOf = (rows: readonly (readonly string[])[]) => `${HEADER}\n${rows.map((row) => row.join(',')).join('\n')}\n`
/** The first row tells what the columns hold, whatever the others say. */
const SURE = [
  '6112055511829999',
  'Yuliana Kusuma',
  '15/11/1982',
  'P',
  'Batu Ampar',
  'Tanjung Beringin',
  'Petani',
  '081234567890',
]

test('whatever was spoilt, and in whatever order it is mended: the result is that of the right file', async ({
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  // Some of the NIKs are registered: what is looked up after a repair is looked up like the whole file.
  const people = ['6112055511820202', '6112055511820203'].map((nik) => aLine({ nik, name: 'Siti Aminah' }))
  await commit(officer, (await review(officer, aList(...people))).id)
  await fc.assert(
    fc.asyncProperty(
      fc.array(aRow, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      async (rows, order) => {
        const right = await review(officer, listOf([SURE, ...rows.map((row) => row.right)]))
        const { id } = await review(officer, listOf([SURE, ...rows.map((row) => row.wrong)]))
        const mends = rows
          .flatMap(({ right: cells, wrong }, at) =>
            cells.flatMap((text, column) => (text === wrong[column] ? [] : [{ row: at + 3, column, text }])),
          )
          .map((mend) => ({ mend, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
        const versions = new Map<number, number>()
        for (const { mend } of mends) {
          const version = versions.get(mend.row) ?? 1
          const answer = await repair(officer, 'repairImportRows', {
            importId: id,
            rows: [aCellOf(mend.row, version, mend.column, mend.text)],
          })
          expect(answer.code).toBeUndefined()
          versions.set(mend.row, version + 1)
        }
        expect(await standOf(officer, id)).toEqual(await standOf(officer, right.id))
      },
    ),
    { numRuns: RUNS },
  )
}, 180_000)
