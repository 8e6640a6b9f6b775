import { setTimeout as sleep } from 'node:timers/promises'
import { TENANTS, USERS } from '@payung/database/testing'
import { eventually } from '@payung/database/testing/eventually'
import { countLockWaits } from '@payung/database/testing/lock-waits'
import type pg from 'pg'
import { expect } from 'vitest'
import { test as base, type Client } from '../../testing/test.ts'
import { openBrowser } from '../sign-in/browser.builder.ts'
import { BOUNDS, WAITING } from './shares.ts'

/** Hundreds of requests are to wait together, some at a lock, before the first of them has waited for too long, on a busy machine too. */
const test = base.extend<{ settings: Record<string, string> }>({
  settings: { PAYUNG_IDENTITY_SECONDS: '60', PAYUNG_READ_SECONDS: '120', PAYUNG_WAITING_SECONDS: '60' },
})

/** Both read agreements, so that a lock on their table holds them back and nothing else. */
const QUERIES = {
  CHEAP: '{ agreements(first: 10) { edges { node { id } } } }',
  DEAR: '{ agreementFacets { count } }',
} as const
/** Several of the looks that the queue takes at itself. */
const LOOKS_MILLISECONDS = 500
const NEIGHBOURS_LIST = '{ workers(first: 25) { edges { node { id name } } } }'

type Sender = Pick<Client, 'fetch'>

/** Sends a request of the console, which may hang up. */
function send(sender: Sender, query: string, signal: AbortSignal | null = null): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return sender.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }), signal })
}

/** Requests under way, of which the answered ones are known. */
function sendMany(sender: Sender, query: string, count: number, signal: AbortSignal | null = null) {
  const answered: Response[] = []
  const all = Promise.allSettled(
    Array.from({ length: count }, () =>
      send(sender, query, signal).then((answer) => {
        answered.push(answer)
      }),
    ),
  )
  return { answered, all }
}

/** As the console does it: again, when it was told to come back. @returns what it hears in the end */
async function sendPatiently(sender: Sender): Promise<number> {
  for (;;) {
    const { status, headers } = await send(sender, QUERIES.CHEAP)
    if (status !== 429) return status
    await sleep(Number(headers.get('retry-after')) * 1_000)
  }
}

/** Whoever reads agreements waits until the returned function is called. */
async function holdAgreements(admin: pg.Client): Promise<() => Promise<unknown>> {
  await admin.query('begin')
  await admin.query('lock table agreement in access exclusive mode')
  return () => admin.query('commit')
}

/** Another member of the tenant, who signs in as people do. */
async function newMember(admin: pg.Client, url: string, tenant: 'kubu-raya'): Promise<Sender> {
  const email = 'rekan@payung.example'
  await admin.query(
    `with person as (insert into app_user (id, email, name) values (uuidv7(), $1, 'Rekan') returning id),
     account as (insert into auth."user" (id, name, email, "emailVerified") select id, 'Rekan', $1, true from person returning id),
     way_in as (insert into auth.account ("accountId", "providerId", "userId", password)
       select account.id::text, 'credential', account.id, a.password from account, auth.account a where a."userId" = $2)
     insert into membership (tenant_id, user_id, role, valid) select $3, id, 'OFFICER', '[2020-01-01,)' from person`,
    [email, USERS[tenant], TENANTS[tenant].id],
  )
  const browser = openBrowser(url)
  expect((await browser.signIn(email)).status).toBe(200)
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    fetch: (path, init = {}) =>
      fetch(`${url}${path}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), cookie, origin: url },
      }),
  }
}

async function expectBusy(answer: Response): Promise<void> {
  expect(answer.status).toBe(429)
  const retryAfter = answer.headers.get('retry-after') ?? ''
  expect(retryAfter).toMatch(/^[1-9]\d*$/)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toEqual({
    errors: [
      {
        message: `Terlalu banyak permintaan sekaligus. Coba lagi setelah ${retryAfter} detik.`,
        extensions: {
          code: 'TOO_MANY_AT_ONCE',
          messageEn: `Too many requests at once. Try again after ${retryAfter} seconds.`,
        },
      },
    ],
  })
}

test.for(['CHEAP', 'DEAR'] as const)(
  'who has more %s operations under way and waiting than allowed hears 429, a neighbour reads on, and afterwards they are served again',
  async (lane, { signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const neighbour = await signIn('pontianak')
    const release = await holdAgreements(admin)
    const allowed = BOUNDS[lane].person + WAITING.person
    const { answered, all } = sendMany(officer, QUERIES[lane], allowed + 3)
    await eventually(() => expect(answered).toHaveLength(3))
    const listed = await send(neighbour, NEIGHBOURS_LIST)
    expect(listed.status).toBe(200)
    expect(await listed.json()).toMatchObject({ data: { workers: { edges: [] } } })
    for (const answer of answered) await expectBusy(answer)
    expect(answered).toHaveLength(3)
    await release()
    await all
    expect(answered.slice(3).map(({ status }) => status)).toEqual(Array.from({ length: allowed }, () => 200))
    expect((await send(officer, QUERIES[lane])).status).toBe(200)
  },
)

test('a tenant over its share hears 429, each member within their own, and a neighbour reads on', async ({
  server,
  signIn,
  admin,
}) => {
  await admin.query('update membership set tenant_id = $1 where user_id = any($2)', [
    TENANTS['kubu-raya'].id,
    [USERS.provinsi, USERS.pertamina],
  ])
  const members = [
    await signIn('kubu-raya'),
    await signIn('provinsi'),
    await signIn('pertamina'),
    await newMember(admin, server.url, 'kubu-raya'),
  ]
  const neighbour = await signIn('pontianak')
  const release = await holdAgreements(admin)
  const allowed = BOUNDS.CHEAP.tenant + WAITING.tenant
  const ofEach = allowed / members.length
  expect(ofEach).toBeLessThan(WAITING.person)
  const sent = members.map((member) => sendMany(member, QUERIES.CHEAP, ofEach + 1))
  const answered = () => sent.flatMap((each) => each.answered)
  await eventually(() => expect(answered()).toHaveLength(members.length))
  expect(await countLockWaits(admin)).toBe(BOUNDS.CHEAP.tenant)
  expect((await send(neighbour, NEIGHBOURS_LIST)).status).toBe(200)
  const refused = sent.map((each) => each.answered.length)
  for (const answer of answered()) await expectBusy(answer)
  await release()
  await Promise.all(sent.map(({ all }) => all))
  // The longer the lock was held, the more each has spent, and some wait for longer than anybody may: they come back when they were told to.
  const served = await Promise.all(
    sent.map(async (each, at) => {
      const statuses = each.answered.slice(refused[at]).map(({ status }) => status)
      const late = statuses.filter((status) => status === 429).map(() => sendPatiently(members[at] as Sender))
      return [...statuses.filter((status) => status !== 429), ...(await Promise.all(late))]
    }),
  )
  expect(served.flat()).toEqual(Array.from({ length: allowed }, () => 200))
}, 120_000)

test('whoever hangs up frees their places in the queue at once, those of running statements with their end, and each once', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  const { person } = BOUNDS.CHEAP
  let release = await holdAgreements(admin)
  const hangUp = new AbortController()
  // One too many is refused: all places are taken.
  const gone = sendMany(officer, QUERIES.CHEAP, person + WAITING.person + 1, hangUp.signal)
  await eventually(() => expect(gone.answered).toHaveLength(1))
  expect(await countLockWaits(admin)).toBe(person)
  hangUp.abort()
  await gone.all
  expect(gone.answered).toHaveLength(1)
  // The server sees that a connection has ended when it looks for whom to serve next.
  await sleep(LOOKS_MILLISECONDS)
  // The statements still run, so their places are still taken; the queue is empty.
  const second = sendMany(officer, QUERIES.CHEAP, WAITING.person + 1)
  await eventually(() => expect(second.answered).toHaveLength(1))
  await expectBusy(second.answered[0] as Response)
  expect(await countLockWaits(admin)).toBe(person)
  await release()
  await second.all
  expect(second.answered.slice(1).map(({ status }) => status)).toEqual(
    Array.from({ length: WAITING.person }, () => 200),
  )
  // Had a place been given back twice, more would be under way now; had one been kept, fewer.
  release = await holdAgreements(admin)
  const third = sendMany(officer, QUERIES.CHEAP, person + WAITING.person + 1)
  await eventually(() => expect(third.answered).toHaveLength(1))
  await expectBusy(third.answered[0] as Response)
  expect(await countLockWaits(admin)).toBe(person)
  await release()
  await third.all
  expect(third.answered).toHaveLength(person + WAITING.person + 1)
})
