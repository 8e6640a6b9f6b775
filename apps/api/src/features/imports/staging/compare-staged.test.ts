import { eventually } from '@payung/database/testing/eventually'
import pg from 'pg'
import { expect } from 'vitest'
import { TENANTS } from '../../../testing/test.ts'
import { test } from '../../../testing/with-worker.ts'
import { aLine, aList, review } from '../imports.builder.ts'
import { stageImport } from './stage-import.ts'

const importer = {
  tenantId: TENANTS['kubu-raya'].id,
  userId: null,
  areaScope: '',
  agencyId: null,
  tenantAreaCode: '61.12',
}
const watch = { progress: () => {}, throwIfCancelled: () => {}, signal: new AbortController().signal }

test('a comparison that a killed worker did not come to is made up for when its job begins again', async ({
  signIn,
  worker,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  await review(officer, aList(aLine({ name: 'Siti Aminah' }), aLine({ name: 'Siti Aminah' })))
  const warned = async () =>
    (await admin.query(`select row_number from import_issue where code = 'POSSIBLE_DUPLICATE'`)).rows
  expect(await warned()).toEqual([{ row_number: 3 }])
  await admin.query(`delete from import_issue where code = 'POSSIBLE_DUPLICATE'`)
  await admin.query('delete from import_duplicate')
  const { rows } = await admin.query('select id from import_file')
  const { copyPool, transactions, longTransactions, vault, files, reference, config } = worker.resources
  const tools = { copyPool, transactions, longTransactions, vault, files, reference, dataDir: config.PAYUNG_DATA_DIR }
  expect(await stageImport(tools, importer, rows[0].id, watch)).toEqual({ state: 'GONE' })
  expect(await warned()).toEqual([{ row_number: 3 }])
})

test('a saving that is asked for while the file is still compared does not wait for it', async ({
  signIn,
  worker,
  admin,
  database,
}) => {
  const officer = await signIn('kubu-raya')
  const { id } = await review(officer, aList(aLine({ name: 'Siti Aminah' }), aLine({ name: 'Siti Aminah' })))
  // Stops the comparison where it reads the thresholds, as long as a slow machine may take for the whole of it.
  const stop = new pg.Client({ connectionString: database.adminUrl })
  await stop.connect()
  await stop.query('begin; lock table duplicate_threshold in access exclusive mode')
  const { copyPool, transactions, longTransactions, vault, files, reference, config } = worker.resources
  const tools = { copyPool, transactions, longTransactions, vault, files, reference, dataDir: config.PAYUNG_DATA_DIR }
  const { rows } = await admin.query('select id from import_file')
  const compared = stageImport(tools, importer, rows[0].id, watch)
  await eventually(async () => {
    const waiting = await admin.query(
      `select from pg_locks where relation = 'duplicate_threshold'::regclass and not granted and database = (select oid from pg_database where datname = current_database())`,
    )
    expect(waiting.rowCount).toBeGreaterThan(0)
  })
  const input = { importId: id, idempotencyKey: 'sekarang' }
  const answer = await officer.ask(
    'mutation ($input: CommitImportInput!) { commitImport(input: $input) { __typename } }',
    { input },
  )
  expect(answer.commitImport.__typename).toBe('CommitImportSuccess')
  await stop.query('rollback')
  await stop.end()
  expect(await compared).toEqual({ state: 'GONE' })
})
