import { setTimeout as sleep } from 'node:timers/promises'
import { openFileStore } from '@payung/database/file-store'
import { expect } from 'vitest'
import { vaultOf } from '../../../testing/test.ts'
import { test } from '../../../testing/with-worker.ts'
import { runWorker } from '../../../worker.ts'
import {
  allOf,
  askForCommit,
  gone,
  nothing,
  reached,
  spawnWorker,
  uploadPeople,
  written,
} from './killed-commit.builder.ts'

const PEOPLE = 4_000

test('kill -9 of the worker, again and again, never leaves half an import', async ({
  workerConfig,
  transactions,
  admin,
  keys,
  dataDir,
}) => {
  const importId = await uploadPeople(openFileStore(dataDir, vaultOf(keys)), transactions, PEOPLE)

  // While it reads: what it had staged is emptied by the next run.
  let worker = spawnWorker(workerConfig)
  await reached(admin, 'some rows are staged', 'select from import_row limit 1')
  worker.kill('SIGKILL')
  await gone(worker)
  expect(await written(admin)).toEqual(nothing())
  const reader = await runWorker(workerConfig, { silentSeconds: 1 })
  await reached(admin, 'the review is open', `select from import_file where state = 'REVIEW' and row_count = ${PEOPLE}`)
  await reached(admin, 'the reading has ended', `select from job where kind = 'IMPORT_STAGE' and state = 'SUCCEEDED'`)
  await reader.stop()
  expect((await admin.query('select from import_row')).rowCount).toBe(PEOPLE)

  // While it saves, at three different moments.
  await askForCommit(transactions, vaultOf(keys), importId)
  for (const delay of [0, 150, 400]) {
    worker = spawnWorker(workerConfig)
    await reached(
      admin,
      'the worker is saving',
      `select from job where kind = 'IMPORT_COMMIT' and state = 'RUNNING' and step = 'COMMITTING'`,
    )
    await sleep(delay)
    worker.kill('SIGKILL')
    await gone(worker)
    // The statement of a killed client goes on to its end, and then finds nobody to commit it. One of the queue that ended after the jobs below are unlocked would
    // lock them once more, for a worker that is dead.
    await reached(
      admin,
      'its transaction is over',
      `select where not exists (select from pg_stat_activity where datname = current_database()
         and (usename = 'payung_jobs' or usename = 'payung_app' and xact_start is not null))`,
    )
    const now = await written(admin)
    expect([nothing(), allOf(PEOPLE)]).toContainEqual(now)
    if (now.committed === 1) break
    await admin.query(
      `select graphile_worker.force_unlock_workers(array(select locked_by from graphile_worker.jobs where locked_by is not null))`,
    )
    await admin.query(`update job set step = null where state = 'RUNNING'`)
  }
  const last = await runWorker(workerConfig, { silentSeconds: 1 })
  await reached(admin, 'it is saved', `select from job where kind = 'IMPORT_COMMIT' and state = 'SUCCEEDED'`)
  await last.stop()
  expect(await written(admin)).toEqual(allOf(PEOPLE))
}, 600_000)
