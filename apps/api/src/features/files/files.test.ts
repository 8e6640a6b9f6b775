import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { periodicDefinitions } from '../../platform/jobs/periodic.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, TENANTS, USERS } from '../../testing/test.ts'
import { test as withWorker } from '../../testing/with-worker.ts'

/** What is due is removed by hand: what the worker removes at the same time would not be gone yet when it is looked for. */
const test = withWorker.extend({ periodic: false })

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5_000, 7)])
const CSV = Buffer.from('nik,nama,desa\n6112055511820202,Yuliana Kusuma,Tanjung Beringin\n')

async function send(client: Client, content: Buffer, { name = 'foto.png', purpose = '', field = 'file' } = {}) {
  const form = new FormData()
  form.append(field, new Blob([new Uint8Array(content)], { type: 'text/html' }), name)
  const answer = await client.fetch(`/files${purpose === '' ? '' : `?purpose=${purpose}`}`, {
    method: 'POST',
    body: form,
  })
  return { status: answer.status, body: (await answer.json()) as { id: string; code?: string } }
}

test('what was uploaded comes back byte for byte, and lies encrypted on disk', async ({ signIn, dataDir }) => {
  const officer = await signIn('kubu-raya')
  const { status, body } = await send(officer, PNG)
  expect(status).toBe(201)
  const answer = await officer.fetch(`/files/${body.id}`)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png', // by its content: the browser had called it a page
    'content-disposition': `attachment; filename="foto.png"; filename*=UTF-8''foto.png`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const [stored] = await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))
  expect((await readFile(join(dataDir, 'files', TENANTS['kubu-raya'].id, stored!))).includes('PNG')).toBe(false)
})

test('a text of unknown encoding goes out as bytes', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const { body } = await send(officer, CSV, { name: 'daftar.csv' })
  const answer = await officer.fetch(`/files/${body.id}`)
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(CSV)
})

test('another tenant’s file is as if missing', async ({ signIn, anonymous }) => {
  const { body } = await send(await signIn('kubu-raya'), PNG)
  for (const client of [await signIn('pontianak'), await signIn('provinsi'), anonymous]) {
    for (const id of [body.id, '0199cccc-0000-7000-8000-000000000000', 'apa', '..%2f..%2fetc%2fpasswd']) {
      const answer = await client.fetch(`/files/${id}`)
      expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 'NOT_FOUND' })])
    }
  }
})

test('who may not upload finds nothing to upload to', async ({ signIn, anonymous, admin }) => {
  await giveRoles(admin, 'pertamina', ['VIEWER'])
  expect((await send(await signIn('pertamina'), PNG)).status).toBe(404)
  expect((await send(anonymous, PNG)).status).toBe(401)
})

test('a page is no document, whatever it is called', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const page = Buffer.from('<html><script>alert(1)</script></html>')
  expect(await send(officer, page, { name: 'ktp.png', purpose: 'DOCUMENT' })).toMatchObject({
    status: 415,
    body: { code: 'FILE_TYPE' },
  })
})

test('a document of more than ten megabytes is refused, and nothing of it kept', async ({ signIn, dataDir, admin }) => {
  const officer = await signIn('kubu-raya')
  const big = Buffer.concat([PNG, Buffer.alloc(11 * 1024 ** 2)])
  expect(await send(officer, big)).toMatchObject({ status: 413, body: { code: 'FILE_TOO_LARGE' } })
  expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))).toEqual([])
  expect((await admin.query('select from file')).rowCount).toBe(0)
})

test('a request without a file says so', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  expect(await send(officer, PNG, { field: 'lain' })).toMatchObject({ status: 400, body: { code: 'FILE_MISSING' } })
  const answer = await officer.fetch('/files', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(415)
})

test('a list belongs to who asked for it, and one with whole numbers to who still may see them', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  const { body } = await send(officer, CSV, { name: 'daftar.csv' })
  await admin.query(`update file set purpose = 'EXPORT', unmasked = true`)
  expect((await officer.fetch(`/files/${body.id}`)).status).toBe(200)
  await admin.query(`delete from membership where role = 'ADMINISTRATOR' and user_id = $1`, [USERS['kubu-raya']])
  expect((await officer.fetch(`/files/${body.id}`)).status).toBe(404)
  await admin.query(`update file set unmasked = false, created_by = $1`, [USERS.pontianak])
  expect((await officer.fetch(`/files/${body.id}`)).status).toBe(404)
})

test('every download of people’s data is in the log', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  const { body } = await send(officer, CSV, { name: 'daftar.csv' })
  await officer.fetch(`/files/${body.id}`)
  const { rows } = await admin.query(`select subject_id, details from audit_event where action = 'FILE_DOWNLOADED'`)
  expect(rows).toEqual([{ subject_id: body.id, details: { purpose: 'IMPORT', unmasked: false } }])
})

test('a member of one village does not fetch the whole regency’s import', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  const { body } = await send(officer, CSV, { name: 'daftar.csv' })
  await admin.query(`delete from membership where role = 'ADMINISTRATOR'`)
  await admin.query(`update membership set area_prefix = '61.12.05.2003' where user_id = $1`, [USERS['kubu-raya']])
  expect((await officer.fetch(`/files/${body.id}`)).status).toBe(200)
  await admin.query('update file set created_by = null')
  expect((await officer.fetch(`/files/${body.id}`)).status).toBe(404)
})

test('what has served its purpose is removed: expired files, and documents that nobody attached', async ({
  signIn,
  admin,
  worker,
  dataDir,
}) => {
  const officer = await signIn('kubu-raya')
  const expired = await send(officer, CSV, { name: 'lama.csv' })
  const forgotten = await send(officer, PNG)
  const upload = await send(officer, PNG)
  await admin.query(`update file set expires_at = now() - interval '1 hour' where id = $1`, [expired.body.id])
  expect((await officer.fetch(`/files/${expired.body.id}`)).status).toBe(404)
  await admin.query(`update file set created_at = now() - interval '3 days' where id = $1`, [forgotten.body.id])
  await periodicDefinitions()
    .find(({ name }) => name === 'remove expired files')!
    .run(worker.resources)
  expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))).toEqual([upload.body.id])
  expect((await officer.fetch(`/files/${forgotten.body.id}`)).status).toBe(404)
})

test.each([
  ['../../etc/pass\u202ewd', '.. .. etc pass wd'],
  ['', 'berkas'],
  ['KTP 6112055511820202 611205.551182.0202.jpg', 'KTP •••• ••••.jpg'],
  [`${'a'.repeat(300)}.xlsx`, `${'a'.repeat(250)}.xlsx`],
])('a name that could mislead is cleaned: %s', async (name, clean) => {
  const { cleanFileName } = await import('./file-name.ts')
  expect(cleanFileName(name)).toBe(clean)
})

test('an upload that breaks off in the middle is no file', async ({ signIn, admin, dataDir }) => {
  const officer = await signIn('kubu-raya')
  const half = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n${'6112055511820202,Ana\n'.repeat(20_000)}`
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(half))
      await new Promise((resolve) => setTimeout(resolve, 300))
      controller.error(new Error('cable pulled'))
    },
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const upload = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  await expect(officer.fetch('/files', upload)).rejects.toThrow()
  await eventually(async () =>
    expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id)).catch(() => [])).toEqual([]),
  )
  expect((await admin.query('select from file')).rowCount).toBe(0)
})

test('of a person’s day a thousand files are kept, and of the next nothing is left', async ({
  signIn,
  admin,
  dataDir,
}) => {
  const kubuRaya = TENANTS['kubu-raya'].id
  await admin.query(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by, uploaded)
     select $1, 'calon.csv', 'text/csv', 1, sha256('x'), 'IMPORT', $2, true from generate_series(1, 1000)`,
    [kubuRaya, USERS['kubu-raya']],
  )
  const { status, body } = await send(await signIn('kubu-raya'), PNG)
  expect([status, body.code]).toEqual([429, 'FILES_OF_DAY'])
  expect(await readdir(join(dataDir, 'files', kubuRaya))).toEqual([])
})
