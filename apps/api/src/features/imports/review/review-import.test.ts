import { eventually } from '@payung/database/testing/eventually'
import { describe, expect } from 'vitest'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, create, read, review, rowsOf, settled, upload } from '../imports.builder.ts'

/** So many that a reading is still at them when it is cancelled, a moment after its first piece. */
const ROWS_TO_CANCEL = 10_000

describe('the review', () => {
  test('masks every NIK but the one at fault, and logs that it was shown', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id, columns } = await review(
      officer,
      aList(aLine({ nik: '6112055511820202' }), aLine({ nik: '611205551182020' })),
    )
    const { edges } = await rowsOf(officer, id)
    expect(edges.map((edge: { node: { cells: { text: string }[] } }) => edge.node.cells[0]?.text)).toEqual([
      '6112 •••• •••• ••••',
      '611205551182020',
    ])
    expect(columns[0]).toMatchObject({
      header: 'nik',
      field: 'nationalId',
      samples: ['6112 •••• •••• ••••', '6112 •••• •••• ••••'],
    })
    const { rows } = await admin.query(`select details from audit_event where action = 'IMPORT_CELLS_OPENED'`)
    expect(rows).toEqual([{ details: { cells: 1 } }])
  })

  test('keeps no name and no number readable in the database', async ({ signIn, admin }) => {
    await review(await signIn('kubu-raya'), aList(aLine({ nik: '6112055511820202' })))
    const staged = JSON.stringify((await admin.query('select * from import_row, import_file')).rows)
    expect(staged).not.toContain('6112055511820202')
    expect(staged).not.toContain(Buffer.from('6112055511820202').toString('hex'))
  })

  test('goes page by page, also with one issue only', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const lines = Array.from({ length: 60 }, (_, index) =>
      aLine({ occupation: index % 2 === 0 ? 'Astronot' : 'Petani' }),
    )
    const { id } = await review(officer, aList(...lines))
    const counts = await officer.ask(
      `query ($id: ID!) { import(id: $id) { all: rows(first: 10) { totalCount } coded: rows(first: 10, code: "OCCUPATION_UNKNOWN") { totalCount } } }`,
      { id },
    )
    expect(counts.import).toEqual({ all: { totalCount: 60 }, coded: { totalCount: 30 } })
    const first = await rowsOf(officer, id, 'first: 25, code: "OCCUPATION_UNKNOWN"')
    expect(first.edges.map((edge: { node: { row: number } }) => edge.node.row).slice(0, 3)).toEqual([2, 4, 6])
    const second = await rowsOf(
      officer,
      id,
      `first: 25, code: "OCCUPATION_UNKNOWN", after: "${first.pageInfo.endCursor}"`,
    )
    expect([second.edges.length, second.pageInfo.hasNextPage]).toEqual([5, false])
  })
})

describe('what is not wanted', () => {
  test('a file that is no table is refused with what to do', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    expect(await review(officer, '%PDF-1.7 bukan tabel', 'daftar.xlsx')).toMatchObject({
      state: 'REFUSED',
      refusal: { code: 'FILE_TYPE' },
    })
    expect(await review(officer, 'nik,nama,desa\n', 'kosong.csv')).toMatchObject({
      state: 'REFUSED',
      refusal: { code: 'FILE_EMPTY' },
    })
  })

  test('a discarded import leaves no staged person', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine()))
    const discard =
      'mutation ($input: DiscardImportInput!) { discardImport(input: $input) { ... on DiscardImportSuccess { data { state } } ... on Error { code } } }'
    expect((await officer.ask(discard, { input: { importId: id } })).discardImport).toEqual({
      data: { state: 'DISCARDED' },
    })
    expect((await admin.query('select from import_row')).rowCount).toBe(0)
    expect((await officer.ask(discard, { input: { importId: id } })).discardImport).toEqual({ code: 'IMPORT_STATE' })
    expect(await commit(officer, id)).toEqual({ __typename: 'ConflictError', code: 'IMPORT_STATE' })
  })

  test('a cancelled reading stops, and can be begun again', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { data } = await create(
      officer,
      await upload(officer, aList(...Array.from({ length: ROWS_TO_CANCEL }, () => aLine()))),
    )
    await eventually(async () =>
      expect((await admin.query(`select from job where state = 'RUNNING' and done > 0`)).rowCount).toBe(1),
    )
    const { import: running } = await officer.ask('query ($id: ID!) { import(id: $id) { job { id } } }', {
      id: data.id,
    })
    await officer.ask('mutation ($input: CancelJobInput!) { cancelJob(input: $input) { __typename } }', {
      input: { jobId: running.job.id },
    })
    expect(await settled(officer, data.id)).toMatchObject({ state: 'FAILED', job: { state: 'CANCELLED' } })
    await officer.ask('mutation ($input: RetryJobInput!) { retryJob(input: $input) { __typename } }', {
      input: { jobId: running.job.id },
    })
    await eventually(async () => expect((await read(officer, data.id)).state).toBe('REVIEW'))
    expect((await read(officer, data.id)).rowCount).toBe(ROWS_TO_CANCEL)
  }, 240_000)
})
