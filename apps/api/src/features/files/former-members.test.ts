import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { defineJob } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { OFFICER } from '../../testing/officer.builder.ts'
import { type Client, TENANTS } from '../../testing/test.ts'
import { test, testWithJobs } from '../../testing/with-worker.ts'
import { exportFile } from './export-file.ts'

const CSV = Buffer.from(`nik,nama,desa\n${'6112055511820202,Yuliana Kusuma,Tanjung Beringin\n'.repeat(8_000)}`)

let whileWriting: () => Promise<unknown>
defineJob({
  kind: 'TEST_EXPORT',
  run: async (job) => {
    const { fileId } = await exportFile(job, async (path) => {
      await writeFile(path, CSV)
      await whileWriting()
      return { name: 'daftar.csv', mediaType: 'text/csv', rows: 1, audit: { action: 'WORKERS_EXPORTED' } }
    })
    return { resultFileId: fileId }
  },
})

interface Database {
  query(text: string, values?: unknown[]): Promise<{ rowCount: number | null; rows: { state: string }[] }>
}

/** By its last day, or written down by an administrator: no role of the person is left. */
const endRoles = (admin: Database) =>
  admin.query(`update membership set valid = '[2020-01-01,2020-02-01)' where user_id = $1`, [OFFICER.userId])

/** A body whose second half comes once the server keeps the first, and the roles of its sender have ended. */
function slowBody(admin: Database, dataDir: string, bytes: Buffer): ReadableStream<Uint8Array> {
  const half = Math.floor(bytes.length / 2)
  let piece = 0
  return new ReadableStream({
    async pull(controller) {
      if (piece++ === 0) return controller.enqueue(new Uint8Array(bytes.subarray(0, half)))
      await eventually(async () => expect((await countFiles(admin, dataDir)).contents).toBe(1))
      await endRoles(admin)
      controller.enqueue(new Uint8Array(bytes.subarray(half)))
      controller.close()
    },
  })
}

async function sendSlowly(client: Client, path: string, headers: Record<string, string>, body: ReadableStream) {
  const method = path === '/files' ? 'POST' : 'PATCH'
  const answer = await client.fetch(path, { method, headers, body, duplex: 'half' } as RequestInit)
  return { status: answer.status, body: (await answer.json()) as { code?: string; fileId?: string } }
}

const countFiles = async (admin: Database, dataDir: string) => ({
  rows: (await admin.query('select from file')).rowCount,
  contents: (await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id)).catch(() => [])).length,
})

test('the last piece of an upload that arrives after its sender’s roles have ended is not kept', async ({
  signIn,
  admin,
  dataDir,
}) => {
  const officer = await signIn('kubu-raya')
  const begun = await officer.fetch('/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'daftar.csv', purpose: 'IMPORT', sizeBytes: CSV.length }),
  })
  const { id } = (await begun.json()) as { id: string }
  const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
  const answer = await sendSlowly(officer, `/uploads/${id}`, headers, slowBody(admin, dataDir, CSV))
  expect(answer).toMatchObject({ status: 409, body: { fileId: null } })
  expect(await countFiles(admin, dataDir)).toEqual({ rows: 0, contents: 0 })
})

test('a file that arrives after its sender’s roles have ended is not kept', async ({ signIn, admin, dataDir }) => {
  const officer = await signIn('kubu-raya')
  const head = '--batas\r\ncontent-disposition: form-data; name="file"; filename="daftar.csv"\r\n\r\n'
  const whole = Buffer.concat([Buffer.from(head), CSV, Buffer.from('\r\n--batas--\r\n')])
  const headers = { 'content-type': 'multipart/form-data; boundary=batas' }
  const answer = await sendSlowly(officer, '/files', headers, slowBody(admin, dataDir, whole))
  expect(answer).toMatchObject({ status: 403, body: { code: 'MEMBERSHIP_CHANGED' } })
  expect(await countFiles(admin, dataDir)).toEqual({ rows: 0, contents: 0 })
})

testWithJobs(
  'a list that is written when the roles of whoever asked for it end is not kept, and the log names no export',
  async ({ writeAs, admin, dataDir }) => {
    whileWriting = () => endRoles(admin)
    await writeAs('kubu-raya', (tx) => enqueueJob(tx, OFFICER, { kind: 'TEST_EXPORT', params: {} }))
    await eventually(async () => {
      const { rows } = await admin.query('select state from job')
      expect(rows[0]?.state).toMatch(/CANCELLED|FAILED/)
    })
    expect(await countFiles(admin, dataDir)).toEqual({ rows: 0, contents: 0 })
    expect((await admin.query(`select from audit_event where action = 'WORKERS_EXPORTED'`)).rowCount).toBe(0)
  },
)
