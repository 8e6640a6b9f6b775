import { eventually } from '@payung/database/testing/eventually'
import type pg from 'pg'
import { expect } from 'vitest'
import type { Client } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, logicalContent, revert, review, saved, settled } from '../imports.builder.ts'

const CANCEL = 'mutation ($input: CancelJobInput!) { cancelJob(input: $input) { __typename } }'
const NIKS = ['6112055511820202', '6112055511820303', '6112055511820404']
const list = (name: string) => aList(...NIKS.map((nik) => aLine({ nik, name })), aLine({ name: 'Orang Baru' }))

/** Holds the records, so that what writes them stops in its middle; cancels it there, and lets go. */
async function cancelInTheMiddle(
  client: Client,
  admin: pg.Client,
  importId: string,
  begin: () => Promise<{ __typename: string }>,
): Promise<void> {
  await admin.query('begin')
  await admin.query('select from worker for update')
  try {
    expect((await begin()).__typename).toMatch(/Success$/)
    const { import: upload } = await client.ask('query ($id: ID!) { import(id: $id) { job { id } } }', { id: importId })
    await eventually(async () => {
      // Within a transaction the view is looked at once.
      await admin.query('select pg_stat_clear_snapshot()')
      const { rowCount } = await admin.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ~ 'app.(commit|revert)_import'`,
      )
      const { job } = await client.ask('query ($id: ID!) { job(id: $id) { state step } }', { id: upload.job.id })
      expect({ rowCount, ...job }).toEqual({ rowCount: 1, state: 'RUNNING', step: expect.any(String) })
    })
    await client.ask(CANCEL, { input: { jobId: upload.job.id } })
    await eventually(async () => {
      const { job } = await client.ask('query ($id: ID!) { job(id: $id) { state } }', { id: upload.job.id })
      expect(job.state).toBe('CANCELLED')
    })
  } finally {
    await admin.query('rollback')
  }
}

test('a saving that is cancelled while it writes has written nothing, and can be begun again', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  await saved(officer, list('Yuliana'))
  const before = await logicalContent(admin)
  const { id } = await review(officer, list('Yuliana Dewi'))
  await cancelInTheMiddle(officer, admin, id, () => commit(officer, id))
  expect(await settled(officer, id)).toMatchObject({ state: 'REVIEW' })
  expect(await logicalContent(admin)).toEqual(before)
  await commit(officer, id, 'again')
  expect(await settled(officer, id)).toMatchObject({ state: 'COMMITTED', updateCount: 3 })
})

test('a taking back that is cancelled while it writes has taken nothing back, and can be begun again', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  const empty = await logicalContent(admin)
  const { id } = await saved(officer, list('Yuliana'))
  const before = await logicalContent(admin)
  await cancelInTheMiddle(officer, admin, id, () => revert(officer, id, 4))
  expect(await settled(officer, id)).toMatchObject({ state: 'COMMITTED' })
  expect(await logicalContent(admin)).toEqual(before)
  await revert(officer, id, 4)
  expect(await settled(officer, id)).toMatchObject({ state: 'REVERTED' })
  expect(await logicalContent(admin)).toEqual(empty)
})
