import { createHmac, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabaseFixtures, test as databaseTest, type TestTenant, USERS } from '@payung/database/testing'
import { newMasterKey, openVault } from '@payung/database/vault'
import type pg from 'pg'
import { readConfig } from '../config.ts'
import type { DocumentTexts } from '../graphql/persisted/console-documents.ts'
import { type Server, startServer } from '../server.ts'

export { TENANTS, type TestTenant, USERS } from '@payung/database/testing'

/** The password of every account in a test database. */
export const TEST_PASSWORD = 'payung-uji-2026'
// scrypt of TEST_PASSWORD as better-auth stores it, at the cost of `quick-scrypt.builder.ts`.
const PASSWORD_HASH =
  'a1b3a5cf584b37dd957322de53fb7e41:8c5a14358e0a1eedcbaddcb5cb00663dc46c9c3b13b3613944161675f3444907484e3f73e15c99cbf5d6b934a6cd2f50e389389e75540f443b6452e00ad328a2'

const AUTH_SECRET = 'a-secret-for-tests-of-at-least-32-characters'

/**
 * What GraphQL answered. A test names the fields it asked for; a wrong shape fails its expectation, not its types.
 */
// biome-ignore lint/suspicious/noExplicitAny: as said
export type Answer = any

export interface Client {
  /** Asks GraphQL as this person; fails the test on a top-level error unless `errors` are asked for with `askRaw`. */
  ask<Data = Record<string, Answer>>(query: string, variables?: Record<string, unknown>): Promise<Data>
  askRaw(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data?: Answer; errors?: { message: string; extensions?: Record<string, unknown> }[] }>
  fetch(path: string, init?: RequestInit): Promise<Response>
}

export interface ApiFixtures extends DatabaseFixtures {
  dataDir: string
  keys: string
  /** Settings beside the usual ones; a test that needs them extends this. */
  settings: Record<string, string>
  /** Documents that the server knows by id; none but where a test is about them. */
  documents: DocumentTexts
  server: Server
  /** Signs in as the officer and administrator of a tenant; roles and scopes can be changed with `admin` before. */
  signIn: (tenant: TestTenant) => Promise<Client>
  anonymous: Client
}

export const test = databaseTest.extend<Omit<ApiFixtures, keyof DatabaseFixtures>>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures off the pattern
  dataDir: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'payung-api-'))
    await use(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  keys: async ({}, use) => use(newMasterKey()),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  settings: async ({}, use) => use({}),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  documents: async ({}, use) => use({}),
  server: async ({ database, dataDir, keys, admin, settings, documents }, use) => {
    await layAccounts(admin)
    const server = await startServer(
      readConfig({
        PORT: '0',
        DATABASE_URL: database.appUrl,
        DATABASE_AUTH_URL: database.authUrl,
        DATABASE_JOBS_URL: database.jobsUrl,
        PAYUNG_DATA_DIR: dataDir,
        PAYUNG_KEYS: keys,
        PAYUNG_AUTH_SECRET: AUTH_SECRET,
        LOG_LEVEL: 'error',
        // A notice of the database takes a moment; a test that changes a role asks at once.
        PAYUNG_IDENTITY_SECONDS: '0',
        // A test is about what a proof opens, not about how long it takes.
        PAYUNG_OBJECTION_HASHES: '50',
        NODE_ENV: 'test',
        ...settings,
      }),
      documents,
    )
    await use(server)
    await server.close()
  },
  signIn: async ({ server, admin, settings }, use) => {
    const isHttps = settings['PAYUNG_PUBLIC_URL']?.startsWith('https:') === true
    await use((tenant) => signsIn(admin, server.url, tenant, isHttps))
  },
  anonymous: async ({ server }, use) => use(clientOf(server.url, '')),
})

/** An account for everybody on the ground of tests. */
export async function layAccounts(admin: pg.Client): Promise<void> {
  const users = Object.values(USERS)
  await admin.query(
    `insert into auth."user" (id, name, email, "emailVerified") select id, name, email, true from app_user where id = any($1)`,
    [users],
  )
  await admin.query(
    `insert into auth.account ("accountId", "providerId", "userId", password)
     select id::text, 'credential', id, $2 from unnest($1::uuid[]) id`,
    [users, PASSWORD_HASH],
  )
}

/**
 * A session and its trace as they stand after signing in. Checking the password is slow on purpose, and a fifth of what these tests took; `openBrowser`
 * signs in as people do.
 */
export async function signsIn(admin: pg.Client, url: string, tenant: TestTenant, isHttps = false): Promise<Client> {
  const token = randomUUID()
  await admin.query(
    `with session as (
       insert into auth.session (token, "userId", "expiresAt") values ($1, $2, now() + interval '12 hours') returning "userId")
     select app.audit_sign_in("userId", 'SIGNED_IN', '{"means": "PASSWORD"}') from session`,
    [token, USERS[tenant]],
  )
  const signature = createHmac('sha256', AUTH_SECRET).update(token).digest('base64')
  const cookieName = `${isHttps ? '__Host-' : ''}payung.session_token`
  return clientOf(url, `${cookieName}=${encodeURIComponent(`${token}.${signature}`)}`)
}

export function vaultOf(keys: string) {
  return openVault(keys)
}

function clientOf(url: string, cookie: string): Client {
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { cookie, origin: url, ...(init.headers as Record<string, string> | undefined) },
    })
  const askRaw: Client['askRaw'] = async (query, variables = {}) => {
    const answer = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return answer.json() as ReturnType<Client['askRaw']>
  }
  return {
    fetch: send,
    askRaw,
    ask: async (query, variables) => {
      const { data, errors } = await askRaw(query, variables)
      if (errors !== undefined) throw new Error(`GraphQL: ${JSON.stringify(errors)}`)
      return data
    },
  }
}
