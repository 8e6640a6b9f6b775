import { createThrowawayPostgres, type LocalPostgres } from '@payung/local-postgres/local-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectOwnServer } from './own-server.ts'

const none = { appUrl: null, adminUrl: null, authUrl: null, jobsUrl: null }

let server: LocalPostgres
let plainUrl: string
beforeAll(async () => {
  server = await createThrowawayPostgres()
  const client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  await client.query(`create role plain login password 'plain'`)
  await client.end()
  plainUrl = server.adminUrl.replace(/postgres:[^@]+@/, 'plain:plain@')
})
afterAll(() => server.stop())

describe('a PostgreSQL of one’s own', () => {
  test('is administered with DATABASE_ADMIN_URL', async () => {
    expect(await inspectOwnServer({ ...none, appUrl: plainUrl, adminUrl: server.adminUrl })).toEqual({
      kind: 'ADMINISTERED',
      adminUrl: server.adminUrl,
    })
  })

  test('is administered with DATABASE_URL if that is an administrator’s', async () => {
    expect(await inspectOwnServer({ ...none, appUrl: server.adminUrl })).toMatchObject({ kind: 'ADMINISTERED' })
  })

  test('counts as prepared when all three roles are given', async () => {
    const urls = { app: plainUrl, auth: 'postgresql://auth@h/d', jobs: 'postgresql://jobs@h/d' }
    expect(await inspectOwnServer({ ...none, appUrl: urls.app, authUrl: urls.auth, jobsUrl: urls.jobs })).toEqual({
      kind: 'PREPARED',
      urls,
    })
  })

  test('with an ordinary role only is refused', async () => {
    await expect(inspectOwnServer({ ...none, appUrl: plainUrl })).rejects.toMatchObject({
      code: 'DATABASE_ROLE',
      text: { en: expect.stringContaining('DATABASE_ADMIN_URL') },
    })
  })

  test.each([
    ['nobody listens', () => 'postgresql://officer:s3cret@127.0.0.1:1/payung', 'ECONNREFUSED'],
    ['the password is wrong', () => server.adminUrl.replace(/:[^:@]+@/, ':s3cret@'), '28P01'],
    ['the database does not exist', () => server.adminUrl.replace(/postgres$/, 'elsewhere'), '3D000'],
  ])('is unreachable when %s; the sentence says where and why, and no password', async (_, url, reason) => {
    await expect(inspectOwnServer({ ...none, appUrl: url() })).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringContaining(reason),
      text: { id: expect.stringContaining('127.0.0.1'), en: expect.not.stringMatching(/s3cret|officer/) },
    })
  })
})
