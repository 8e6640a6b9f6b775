import pg from 'pg'
import { expect } from 'vitest'
import { aLink, aWorker, TENANTS, test } from './testing/test.ts'

test('a link that comes while the record is being corrected shows what the record says now', async ({
  admin,
  database,
}) => {
  const worker = await aWorker(admin, { name: 'Nama Lama' })
  const other = new pg.Client({ connectionString: database.adminUrl })
  await other.connect()
  await other.query('begin')
  await other.query(`update worker set name = 'Nama Baru', name_search = 'nama baru' where id = $1`, [worker])
  const linked = aLink(admin, worker, 'provinsi', 'FULL')
  await Promise.race([linked, new Promise((resolve) => setTimeout(resolve, 300))])
  await other.query('commit')
  await linked
  await other.end()
  const { rows } = await admin.query('select distinct display_name from worker_listing where worker_id = $1', [worker])
  expect(rows).toEqual([{ display_name: 'Nama Baru' }])
})

test('a correction while a link ends neither fails nor brings the link back', async ({ admin, database }) => {
  const worker = await aWorker(admin, { name: 'Nama Lama' })
  await aLink(admin, worker, 'provinsi', 'FULL')
  const other = new pg.Client({ connectionString: database.adminUrl })
  await other.connect()
  await other.query('begin')
  await other.query('update worker_access set ended_at = now() where worker_id = $1', [worker])
  const corrected = admin.query(`update worker set name = 'Nama Baru', name_search = 'nama baru' where id = $1`, [
    worker,
  ])
  await Promise.race([corrected, new Promise((resolve) => setTimeout(resolve, 300))])
  await other.query('commit')
  await corrected
  await other.end()
  const { rows } = await admin.query('select tenant_id, display_name from worker_listing where worker_id = $1', [
    worker,
  ])
  expect(rows).toEqual([{ tenant_id: TENANTS['kubu-raya'].id, display_name: 'Nama Baru' }])
})
