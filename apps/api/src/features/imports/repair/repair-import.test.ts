import { describe, expect } from 'vitest'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, read, review, rowsOf, settled } from '../imports.builder.ts'
import { aCellOf, COLUMN, repair } from './repair.builder.ts'

const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code)

describe('a cell', () => {
  test('is mended, judged at once and counted, and what is saved is what was typed', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ village: 'Tanjng Beringin' }), aLine()))
    const answer = await repair(officer, 'repairImportRows', {
      importId: id,
      rows: [aCellOf(2, 1, COLUMN.village, 'Tanjung Beringin')],
    })
    expect(answer.data).toMatchObject({
      changed: 1,
      rows: [{ row: 2, version: 2, outcome: 'CREATE', issues: [] }],
      import: {
        validCount: 2,
        invalidCount: 0,
        createCount: 2,
        issueCounts: [],
        repairs: { repairedRows: 1, canUndo: true },
      },
    })
    await commit(officer, id)
    expect((await settled(officer, id)).state).toBe('COMMITTED')
    expect((await admin.query('select village_code from worker')).rows).toEqual([
      { village_code: '61.12.05.2003' },
      { village_code: '61.12.05.2003' },
    ])
  })

  test('may still be at fault afterwards, and says so', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ nik: '61' })))
    const { data } = await repair(officer, 'repairImportRows', {
      importId: id,
      rows: [aCellOf(2, 1, COLUMN.nik, '6112053002820202')],
    })
    expect(data.rows[0]).toMatchObject({
      outcome: 'INVALID',
      issues: [{ code: 'NATIONAL_ID_DATE', severity: 'ERROR' }],
    })
    expect(data.import).toMatchObject({ invalidCount: 1, issueCounts: [{ code: 'NATIONAL_ID_DATE', count: 1 }] })
  })

  test('is kept sealed, before and after', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ nik: '61' })))
    await repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(2, 1, COLUMN.nik, '6112055511820202')] })
    const { rows } = await admin.query('select * from import_repair, import_repair_cell, import_row, audit_event')
    expect(rows.length).toBeGreaterThan(0)
    const stored = JSON.stringify(rows)
    expect(stored).not.toContain('6112055511820202')
    expect(stored).not.toContain(Buffer.from('6112055511820202').toString('hex'))
  })
})

describe('rows of the same NIK', () => {
  const nik = '6112055511820202'
  const flags = async (client: Parameters<typeof rowsOf>[0], id: string) =>
    (await rowsOf(client, id, 'first: 100')).edges.map(
      ({ node }: { node: { row: number; issues: { code: string }[] } }) =>
        `${node.row}${node.issues.some(({ code }) => code === 'DUPLICATE_IN_FILE') ? ' repeated' : ''}`,
    )

  test('the first that is left counts, whichever of them is mended', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ nik }), aLine({ nik }), aLine({ nik }), aLine({ nik: '61' })))
    expect(await flags(officer, id)).toEqual(['2', '3 repeated', '4 repeated', '5'])

    const other = '6112055511820303'
    const mended = await repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(2, 1, COLUMN.nik, other)] })
    expect(mended.data.rows.map(({ row }: { row: number }) => row)).toEqual([2, 3])
    expect(await flags(officer, id)).toEqual(['2', '3', '4 repeated', '5'])

    await repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(5, 1, COLUMN.nik, other)] })
    expect(await flags(officer, id)).toEqual(['2', '3', '4 repeated', '5 repeated'])

    await repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(2, 2, COLUMN.nik, nik)] })
    expect(await flags(officer, id)).toEqual(['2', '3 repeated', '4 repeated', '5'])
    expect(await read(officer, id)).toMatchObject({ validCount: 2, invalidCount: 2, createCount: 2 })
  })

  test('a row that is left out is the first of nothing', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ nik }), aLine({ nik })))
    const { data } = await repair(officer, 'excludeImportRows', {
      importId: id,
      rows: [{ row: 2, version: 1 }],
      reason: 'Orangnya sudah pindah',
    })
    expect(data.import).toMatchObject({ rowCount: 2, validCount: 1, invalidCount: 0, createCount: 1, excludedCount: 1 })
    expect(data.rows.map(({ row, outcome }: { row: number; outcome: string }) => [row, outcome])).toEqual([
      [2, 'EXCLUDED'],
      [3, 'CREATE'],
    ])
    await repair(officer, 'excludeImportRows', { importId: id, rows: [{ row: 2, version: 2 }], reason: null })
    expect(await flags(officer, id)).toEqual(['2', '3 repeated'])
  })

  test('a NIK that is registered already is found when it is typed', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const first = await review(officer, aList(aLine({ nik, name: 'Yuliana Kusuma' })))
    await commit(officer, first.id)
    await settled(officer, first.id)
    const { id } = await review(officer, aList(aLine({ nik: '61', name: 'Yuliana Kusuma Dewi' })))
    const { data } = await repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(2, 1, COLUMN.nik, nik)] })
    expect(data.rows[0].outcome).toBe('UPDATE')
    expect(codes(data.rows[0].issues)).toEqual(['ALREADY_REGISTERED'])
    expect(data.import).toMatchObject({ updateCount: 1, createCount: 0 })
    const back = await repair(officer, 'undoImportRepair', { importId: id })
    expect(back.data.rows[0]).toMatchObject({ outcome: 'INVALID', issues: [{ code: 'NATIONAL_ID_LENGTH' }] })
  })
})

describe('all alike', () => {
  test('the same value at fault is mended in every row by one act, and undone by one', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const faulty = Array.from({ length: 30 }, (_, at) =>
      aLine({ village: at % 3 === 0 ? 'TANJNG  Beringin' : 'Tanjng Beringin' }),
    )
    const { id } = await review(officer, aList(...faulty, aLine({ village: 'Tanjng Beringn' })))
    const help = await officer.ask(
      'query ($id: ID!) { import(id: $id) { repairHelp(row: 2, column: 5) { alike suggestions { text code distance } } columnsAtFault } }',
      { id },
    )
    expect(help.import).toEqual({
      repairHelp: { alike: 30, suggestions: [{ text: 'Tanjung Beringin', code: '61.12.05.2003', distance: 2 }] },
      columnsAtFault: [5],
    })
    const { data } = await repair(officer, 'repairImportAlike', {
      importId: id,
      row: 2,
      version: 1,
      column: COLUMN.village,
      text: 'Tanjung Beringin',
    })
    expect(data).toMatchObject({ changed: 30, import: { validCount: 30, invalidCount: 1, createCount: 30 } })
    const undone = await repair(officer, 'undoImportRepair', { importId: id })
    expect(undone.data).toMatchObject({
      changed: 30,
      import: { invalidCount: 31, repairs: { canUndo: false, canRedo: true } },
    })
    const redone = await repair(officer, 'undoImportRepair', { importId: id, redo: true })
    expect(redone.data).toMatchObject({
      changed: 30,
      import: { invalidCount: 1, repairs: { canUndo: true, canRedo: false } },
    })
  })

  test('the same village name in another district is not alike', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(
      officer,
      aList(aLine({ village: 'Kuala Dua Lama' }), aLine({ village: 'Kuala Dua Lama', district: 'Sungai Raya' })),
    )
    const { data } = await repair(officer, 'repairImportAlike', {
      importId: id,
      row: 2,
      version: 1,
      column: COLUMN.village,
      text: 'Tanjung Beringin',
    })
    expect(data.changed).toBe(1)
  })
})

describe('a warning', () => {
  test('is left with a reason, also alike, and comes back when it is undone', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(
      officer,
      aList(aLine({ occupation: 'Astronot' }), aLine({ occupation: 'Astronot' }), aLine()),
    )
    const input = {
      importId: id,
      row: 2,
      version: 1,
      column: COLUMN.occupation,
      code: 'OCCUPATION_UNKNOWN',
      reason: 'Memang pekerjaannya',
    }
    const { data } = await repair(officer, 'ignoreImportIssue', { ...input, alike: true })
    expect(data).toMatchObject({ changed: 2, import: { issueCounts: [], createCount: 3 } })
    expect(data.rows[0].issues).toMatchObject([{ code: 'OCCUPATION_UNKNOWN', ignored: true }])
    expect((await rowsOf(officer, id, 'first: 25, onlyIssues: true')).edges).toEqual([])
    const { import: reviewed } = await officer.ask(
      'query ($id: ID!) { import(id: $id) { repairHelp(row: 2, column: 6) { reasons { code reason by } } } }',
      { id },
    )
    expect(reviewed.repairHelp.reasons).toMatchObject([{ code: 'OCCUPATION_UNKNOWN', reason: 'Memang pekerjaannya' }])
    const back = await repair(officer, 'undoImportRepair', { importId: id })
    expect(back.data.import.issueCounts).toEqual([{ code: 'OCCUPATION_UNKNOWN', count: 2 }])
  })

  test('of a value that was changed since is a new one', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ occupation: 'Astronot' })))
    const input = {
      importId: id,
      row: 2,
      version: 1,
      column: COLUMN.occupation,
      code: 'OCCUPATION_UNKNOWN',
      reason: 'Memang begitu',
    }
    await repair(officer, 'ignoreImportIssue', input)
    const { data } = await repair(officer, 'repairImportRows', {
      importId: id,
      rows: [aCellOf(2, 2, COLUMN.occupation, 'Kosmonot')],
    })
    expect(data.rows[0].issues).toMatchObject([{ code: 'OCCUPATION_UNKNOWN', ignored: false }])
  })

  test('an error is never left', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine({ nik: '61' })))
    const input = {
      importId: id,
      row: 2,
      version: 1,
      column: COLUMN.nik,
      code: 'NATIONAL_ID_LENGTH',
      reason: 'Biarkan saja',
    }
    expect(await repair(officer, 'ignoreImportIssue', input)).toMatchObject({ code: 'ISSUE_NOT_IGNORABLE' })
    expect(await read(officer, id)).toMatchObject({ invalidCount: 1 })
  })
})
