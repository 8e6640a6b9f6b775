import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@payung/database/testing/eventually'
import type pg from 'pg'
import { expect } from 'vitest'
import { periodicDefinitions } from '../../platform/jobs/periodic.ts'
import { type Client, TENANTS, USERS } from '../../testing/test.ts'
import { test as withWorker } from '../../testing/with-worker.ts'

/** What is due is removed by hand: what the worker removes at the same time would not be gone yet when it is looked for. */
const test = withWorker.extend({ periodic: false })

const CSV = Buffer.from(`nik,nama,desa\n${'6112055511820202,Yuliana Kusuma,Tanjung Beringin\n'.repeat(40)}`)
const missing = [404, expect.objectContaining({ code: 'NOT_FOUND' })]

async function begin(client: Client, change: Record<string, unknown> = {}) {
  const answer = await client.fetch('/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'daftar.csv', purpose: 'IMPORT', sizeBytes: CSV.length, ...change }),
  })
  return { status: answer.status, body: (await answer.json()) as { id: string; code?: string } }
}

async function bring(client: Client, id: string, offset: number, bytes: Uint8Array) {
  const answer = await client.fetch(`/uploads/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    body: new Uint8Array(bytes),
  })
  return [answer.status, (await answer.json()) as { fileId?: string }] as const
}

async function standing(client: Client, id: string) {
  const answer = await client.fetch(`/uploads/${id}`)
  return [answer.status, (await answer.json()) as { fileId?: string }] as const
}

test('a file that comes in pieces is the file, and no piece is left', async ({ signIn, dataDir }) => {
  const officer = await signIn('kubu-raya')
  const { status, body } = await begin(officer)
  expect(status).toBe(201)
  expect(await bring(officer, body.id, 0, CSV.subarray(0, 700))).toEqual([200, { offset: 700, fileId: null }])
  expect(await standing(officer, body.id)).toEqual([200, { offset: 700, fileId: null }])
  const head = await officer.fetch(`/uploads/${body.id}`, { method: 'HEAD' })
  expect(head.headers.get('upload-offset')).toBe('700')
  const [, { fileId }] = await bring(officer, body.id, 700, CSV.subarray(700))
  const file = await officer.fetch(`/files/${fileId}`)
  expect(Buffer.from(await file.arrayBuffer())).toEqual(CSV)
  expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))).toEqual([fileId])
  // Whom the answer did not reach asks again.
  expect(await standing(officer, body.id)).toEqual([200, { offset: CSV.length, fileId }])
  expect(await bring(officer, body.id, 700, CSV.subarray(700))).toEqual([200, { offset: CSV.length, fileId }])
})

test('a piece in the wrong place changes nothing, and hears where the upload stands', async ({ signIn, dataDir }) => {
  const officer = await signIn('kubu-raya')
  const { body } = await begin(officer)
  await bring(officer, body.id, 0, CSV.subarray(0, 700))
  for (const offset of [0, 699, 701]) {
    expect(await bring(officer, body.id, offset, CSV.subarray(0, 100))).toEqual([409, { offset: 700, fileId: null }])
  }
  const both = await Promise.all([1, 2].map(() => bring(officer, body.id, 700, CSV.subarray(700, 900))))
  expect(both.map(([status]) => status).toSorted()).toEqual([200, 409])
  expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))).toHaveLength(2)
})

test('a piece that breaks off is not kept, and the upload goes on from where it was', async ({ signIn, dataDir }) => {
  const officer = await signIn('kubu-raya')
  const { body } = await begin(officer)
  await bring(officer, body.id, 0, CSV.subarray(0, 700))
  const broken = new ReadableStream({
    async start(controller) {
      controller.enqueue(CSV.subarray(700, 900))
      await new Promise((resolve) => setTimeout(resolve, 300))
      controller.error(new Error('cable pulled'))
    },
  })
  const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '700' }
  const request = { method: 'PATCH', headers, body: broken, duplex: 'half' } as RequestInit
  await expect(officer.fetch(`/uploads/${body.id}`, request)).rejects.toThrow()
  await eventually(async () => expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))).toHaveLength(1))
  expect(await standing(officer, body.id)).toEqual([200, { offset: 700, fileId: null }])
  expect(await bring(officer, body.id, 700, CSV.subarray(700))).toMatchObject([200, { offset: CSV.length }])
})

test('another tenant’s upload, and a colleague’s, is as if missing', async ({ signIn, admin, anonymous }) => {
  const officer = await signIn('kubu-raya')
  const { body } = await begin(officer)
  for (const client of [await signIn('pontianak'), await signIn('provinsi'), anonymous]) {
    for (const id of [body.id, '0199cccc-0000-7000-8000-000000000000', 'apa']) {
      expect(await standing(client, id)).toEqual(missing)
      expect(await bring(client, id, 0, CSV)).toEqual(missing)
      expect((await client.fetch(`/uploads/${id}`, { method: 'DELETE' })).status).toBe(404)
    }
  }
  await admin.query(`update file_upload set created_by = (select id from app_user where id <> created_by limit 1)`)
  expect(await standing(officer, body.id)).toEqual(missing)
})

test('an upload goes no further once a role of whoever began it has ended, and begins again under the other', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  const { body } = await begin(officer)
  expect(await bring(officer, body.id, 0, CSV.subarray(0, 700))).toEqual([200, { offset: 700, fileId: null }])
  await admin.query(`update membership set valid = '[2020-01-01,2020-02-01)' where user_id = $1 and role = 'OFFICER'`, [
    USERS['kubu-raya'],
  ])
  expect(await bring(officer, body.id, 700, CSV.subarray(700))).toEqual(missing)
  expect(await standing(officer, body.id)).toEqual(missing)
  expect((await begin(officer)).status).toBe(201)
})

test('who may not upload finds nothing to begin, and nobody begins without saying what', async ({
  signIn,
  anonymous,
}) => {
  expect((await begin(anonymous)).status).toBe(401)
  expect((await begin(await signIn('pertamina'))).status).toBe(404)
  const officer = await signIn('kubu-raya')
  for (const change of [{ sizeBytes: 0 }, { sizeBytes: 1.5 }, { purpose: 'EXPORT' }, { name: 7 }]) {
    expect(await begin(officer, change)).toMatchObject({ status: 400, body: { code: 'UPLOAD_UNCLEAR' } })
  }
})

test('more than was announced, and more than may be, is refused', async ({ signIn, dataDir }) => {
  const officer = await signIn('kubu-raya')
  const tooLarge = { status: 413, body: { code: 'FILE_TOO_LARGE' } }
  expect(await begin(officer, { sizeBytes: 65 * 1024 ** 2 })).toMatchObject(tooLarge)
  const { body } = await begin(officer, { sizeBytes: 100 })
  expect(await bring(officer, body.id, 0, CSV)).toMatchObject([413, { code: 'FILE_TOO_LARGE' }])
  expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))).toEqual([])
  for (let begun = 1; begun < 20; begun += 1) await begin(officer)
  expect(await begin(officer)).toMatchObject({ status: 429, body: { code: 'UPLOADS_UNFINISHED' } })
  await officer.fetch(`/uploads/${body.id}`, { method: 'DELETE' })
  expect((await begin(officer)).status).toBe(201)
})

test('a scan larger than one request may bring comes through in pieces, as far as its bound', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const scan = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(11 * 1024 ** 2, 7)])
  const metadata = { name: 'keputusan.pdf', purpose: 'DOCUMENT' }
  const { body } = await begin(officer, { ...metadata, sizeBytes: scan.length })
  const half = 8 * 1024 ** 2
  expect((await bring(officer, body.id, 0, scan.subarray(0, half)))[0]).toBe(200)
  const [status, { fileId }] = await bring(officer, body.id, half, scan.subarray(half))
  expect([status, fileId]).toEqual([200, expect.any(String)])
  expect((await begin(officer, { ...metadata, sizeBytes: 65 * 1024 ** 2 })).status).toBe(413)
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(scan)]), 'keputusan.pdf')
  expect((await officer.fetch('/files?purpose=DOCUMENT', { method: 'POST', body: form })).status).toBe(413)
})

const fillsTheDay = (admin: pg.Client, files: number) =>
  admin.query(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by, uploaded)
     select $1, 'calon.csv', 'text/csv', 1, sha256('x'), 'IMPORT', $2, true from generate_series(1, $3)`,
    [TENANTS['kubu-raya'].id, USERS['kubu-raya'], files],
  )

test('an upload for which the day has no room hears it as it begins', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  await fillsTheDay(admin, 999)
  expect((await begin(officer)).status).toBe(201)
  await fillsTheDay(admin, 1)
  expect(await begin(officer)).toMatchObject({ status: 429, body: { code: 'FILES_OF_DAY' } })
})

test('an upload whose day has filled meanwhile keeps its pieces, and ends on the next', async ({
  signIn,
  admin,
  dataDir,
}) => {
  const officer = await signIn('kubu-raya')
  const { body } = await begin(officer)
  await bring(officer, body.id, 0, CSV.subarray(0, 700))
  await fillsTheDay(admin, 1_000)
  const full = [429, expect.objectContaining({ code: 'FILES_OF_DAY' })]
  expect(await bring(officer, body.id, 700, CSV.subarray(700))).toEqual(full)
  expect(await standing(officer, body.id)).toEqual([200, { offset: CSV.length, fileId: null }])
  expect(await bring(officer, body.id, CSV.length, Buffer.alloc(0))).toEqual(full)
  await admin.query(
    `update file_upload set created_at = created_at - interval '25 hours', expires_at = expires_at - interval '25 hours'`,
  )
  await admin.query(`update file set created_at = created_at - interval '25 hours'`)
  const [status, { fileId }] = await bring(officer, body.id, CSV.length, Buffer.alloc(0))
  expect([status, fileId]).toEqual([200, expect.any(String)])
  const file = await officer.fetch(`/files/${fileId}`)
  expect(Buffer.from(await file.arrayBuffer())).toEqual(CSV)
  expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))).toEqual([fileId])
})

test('what turns out to be no document leaves nothing behind', async ({ signIn, dataDir }) => {
  const officer = await signIn('kubu-raya')
  const { body } = await begin(officer, { purpose: 'DOCUMENT' })
  expect(await bring(officer, body.id, 0, CSV)).toMatchObject([415, { code: 'FILE_TYPE' }])
  expect(await standing(officer, body.id)).toEqual(missing)
  expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))).toEqual([])
})

test('an upload that nobody finishes is gone after a day, with its pieces', async ({
  signIn,
  admin,
  worker,
  dataDir,
}) => {
  const officer = await signIn('kubu-raya')
  const { body } = await begin(officer)
  await bring(officer, body.id, 0, CSV.subarray(0, 700))
  await admin.query(`update file_upload set expires_at = now() - interval '1 minute'`)
  expect(await standing(officer, body.id)).toEqual(missing)
  await periodicDefinitions()
    .find(({ name }) => name === 'remove expired uploads')!
    .run(worker.resources)
  expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))).toEqual([])
  expect((await admin.query('select from file_upload')).rowCount).toBe(0)
})
