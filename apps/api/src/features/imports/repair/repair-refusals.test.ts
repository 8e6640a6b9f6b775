import { describe, expect } from 'vitest'
import { giveRoles } from '../../../testing/membership.builder.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, read, review, rowsOf, settled } from '../imports.builder.ts'
import { aCellOf, COLUMN, type RepairName, repair } from './repair.builder.ts'

/** Every repair there is, of the first row. */
function eachRepair(importId: string): readonly (readonly [RepairName, Record<string, unknown>])[] {
  const repair = { importId, row: 2, version: 1 }
  return [
    ['repairImportRows', { importId, rows: [aCellOf(2, 1, COLUMN.name, 'Siti')] }],
    ['repairImportAlike', { ...repair, column: COLUMN.name, text: 'Siti' }],
    [
      'ignoreImportIssue',
      { ...repair, column: COLUMN.occupation, code: 'OCCUPATION_UNKNOWN', reason: 'Memang begitu' },
    ],
    ['excludeImportRows', { importId, rows: [{ row: 2, version: 1 }], reason: 'Orangnya pindah' }],
    ['undoImportRepair', { importId }],
  ]
}

describe('two officers', () => {
  test('of two who mend the same row the second is told what happened, and nothing of theirs is lost', async ({
    signIn,
  }) => {
    const [officer, colleague] = [await signIn('kubu-raya'), await signIn('kubu-raya')]
    const { id } = await review(officer, aList(aLine({ nik: '61', village: 'Entah' }), aLine({ nik: '62' })))
    await repair(officer, 'repairImportRows', {
      importId: id,
      rows: [aCellOf(2, 1, COLUMN.village, 'Tanjung Beringin')],
    })
    const late = await repair(colleague, 'repairImportRows', {
      importId: id,
      rows: [aCellOf(3, 1, COLUMN.name, 'Berubah'), aCellOf(2, 1, COLUMN.village, 'Kuala Dua')],
    })
    expect(late).toMatchObject({ __typename: 'ConflictError', code: 'REPAIR_CONFLICT' })
    expect(late.message).toContain('Baris 2 ')
    const { edges } = await rowsOf(officer, id)
    const texts = edges.map(({ node }: { node: { cells: { text: string }[] } }) => node.cells[COLUMN.village]?.text)
    expect(texts[0]).toBe('Tanjung Beringin')
    expect(edges[1].node.cells[COLUMN.name].text).not.toBe('Berubah')
  })

  test('who mends at the very same moment is serialised, not lost', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ nik: '61' })))
    const both = await Promise.all(
      ['Ana Satu', 'Ana Dua'].map((name) =>
        repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(2, 1, COLUMN.name, name)] }),
      ),
    )
    expect(both.map((outcome) => outcome.code ?? outcome.data.rows[0].version).sort()).toEqual([2, 'REPAIR_CONFLICT'])
  })
})

describe('refused with what to do', () => {
  test('once it is saved, nothing of an import is repaired any more', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ occupation: 'Astronot' })))
    await commit(officer, id)
    await settled(officer, id)
    for (const [name, input] of eachRepair(id))
      expect(await repair(officer, name, input), name).toMatchObject({ code: 'IMPORT_STATE' })
  })

  test('another tenant’s import is answered like one that is not there', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ occupation: 'Astronot' })))
    const stranger = await signIn('pontianak')
    for (const [name, input] of eachRepair(id))
      expect(await repair(stranger, name, input), name).toEqual({
        __typename: 'NotFoundError',
        code: 'NOT_FOUND',
        message: 'Data tidak ditemukan. Kembali ke daftarnya, lalu buka lagi dari sana.',
      })
    expect((await rowsOf(officer, id)).edges[0].node.outcome).toBe('CREATE')
  })

  test('whoever may not import repairs nothing', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ occupation: 'Astronot' })))
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    const viewer = await signIn('kubu-raya')
    for (const [name, input] of eachRepair(id))
      expect(await repair(viewer, name, input), name).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  const wrong: readonly (readonly [what: string, name: RepairName, input: Record<string, unknown>, code: string])[] = [
    ['a row that is not there', 'repairImportRows', { rows: [aCellOf(999, 1, 0, 'x')] }, 'ROW_UNKNOWN'],
    ['a row below the first', 'repairImportRows', { rows: [aCellOf(-1, 1, 0, 'x')] }, 'ROW_UNKNOWN'],
    ['a column that is not there', 'repairImportRows', { rows: [aCellOf(2, 1, 999, 'x')] }, 'COLUMN_UNKNOWN'],
    ['a column below the first', 'repairImportRows', { rows: [aCellOf(2, 1, -1, 'x')] }, 'COLUMN_UNKNOWN'],
    [
      'a text that no fact can hold',
      'repairImportRows',
      { rows: [aCellOf(2, 1, 1, 'x'.repeat(2_001))] },
      'CELL_TOO_LONG',
    ],
    [
      'more rows than at once',
      'repairImportRows',
      { rows: Array.from({ length: 201 }, (_, at) => aCellOf(at + 2, 1, 0, 'x')) },
      'TOO_MANY_ROWS',
    ],
    [
      'more cells than at once',
      'repairImportRows',
      {
        rows: Array.from({ length: 126 }, (_, at) => ({
          row: at + 2,
          version: 1,
          cells: Array.from({ length: 8 }, (_, column) => ({ column, text: 'x' })),
        })),
      },
      'TOO_MANY_CELLS',
    ],
    ['no reason', 'excludeImportRows', { rows: [{ row: 2, version: 1 }], reason: '   ' }, 'REASON_LENGTH'],
    [
      'a warning that the row does not have',
      'ignoreImportIssue',
      { row: 2, version: 1, column: 0, code: 'POSSIBLE_DUPLICATE', reason: 'Memang begitu' },
      'ROW_UNKNOWN',
    ],
  ]
  test.for(wrong)('%s', async ([, name, input, code], { signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine()))
    const answer = await repair(officer, name, { importId: id, ...input })
    expect(answer).toMatchObject({ __typename: 'ValidationError', issues: [{ code }] })
    expect((await read(officer, id)).validCount).toBe(1)
  })

  test('strange letters are kept in the cell, and the row says that no name has them', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine()))
    const name = '=cmd|A1 ‮ <b>Ana</b> \u{1f9d1}'
    const { data } = await repair(officer, 'repairImportRows', {
      importId: id,
      rows: [aCellOf(2, 1, COLUMN.name, name)],
    })
    expect(data.rows[0].cells[COLUMN.name].text).toBe(name)
    expect(data.rows[0].outcome).toBe('INVALID')
  })

  test('nothing to take back is said', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine()))
    expect(await repair(officer, 'undoImportRepair', { importId: id })).toMatchObject({ code: 'NOTHING_TO_UNDO' })
    expect(await repair(officer, 'undoImportRepair', { importId: id, redo: true })).toMatchObject({
      code: 'NOTHING_TO_UNDO',
    })
  })
})
