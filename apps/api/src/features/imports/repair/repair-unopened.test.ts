import { expect } from 'vitest'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, review, rowsOf, settled } from '../imports.builder.ts'
import { aCellOf, COLUMN, repair } from './repair.builder.ts'

const BREAK = `update import_row set cells_cipher = set_byte(cells_cipher, 20, 255 - get_byte(cells_cipher, 20)) where import_id = $1 and row_number = any($2)`
const REASON = 'Bukan pekerja rentan'

test('a row whose cells do not open is left out when somebody says so, and refused for anything else', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  const nik = '6112055511820202'
  const village = 'Tanjng Beringin'
  const { id } = await review(
    officer,
    aList(
      aLine({ nik, name: 'Dewi Sartika' }),
      aLine({ nik, name: 'Dewi Sartika' }),
      aLine({ village }),
      aLine({ village }),
    ),
  )
  const [{ id: key } = { id: '' }] = (await admin.query('select id from import_file')).rows
  await admin.query(BREAK, [key, [2, 5]])
  const outcomes = async () =>
    (await rowsOf(officer, id)).edges.map(({ node }: { node: { row: number; outcome: string } }) => [
      node.row,
      node.outcome,
    ])

  const cell = await repair(officer, 'repairImportRows', {
    importId: id,
    rows: [aCellOf(2, 1, COLUMN.name, 'Dewi')],
  }).catch(String)
  expect(cell).toContain('VALUE_UNOPENED')
  const alike = { importId: id, row: 4, version: 1, column: COLUMN.village, text: 'Tanjung Beringin' }
  expect((await repair(officer, 'repairImportAlike', alike)).data).toMatchObject({ changed: 1 })
  const { rows: values } = await admin.query('select place, subject_id from unopened_value order by subject_id')
  expect(values).toEqual([2, 5].map((row) => ({ place: 'import_row.cells_cipher', subject_id: `${key}/${row}` })))

  const out = await repair(officer, 'excludeImportRows', {
    importId: id,
    rows: [{ row: 2, version: 1 }],
    reason: REASON,
  })
  expect(out.data.import).toMatchObject({ excludedCount: 1 })
  expect(await outcomes()).toEqual([
    [2, 'EXCLUDED'],
    [3, 'CREATE'],
    [4, 'CREATE'],
    [5, 'INVALID'],
  ])
  const back = { importId: id, rows: [{ row: 2, version: 2 }], reason: null }
  expect(await repair(officer, 'excludeImportRows', back).catch(String)).toContain('VALUE_UNOPENED')
  expect(await repair(officer, 'undoImportRepair', { importId: id }).catch(String)).toContain('VALUE_UNOPENED')
  expect((await admin.query('select from import_repair where undone_at is not null')).rowCount).toBe(0)

  await commit(officer, id)
  expect(await settled(officer, id)).toMatchObject({ state: 'COMMITTED', createCount: 2 })
})
