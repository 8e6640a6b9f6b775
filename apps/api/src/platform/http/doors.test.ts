import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '@payung/database/testing/eventually'
import { countLockWaits } from '@payung/database/testing/lock-waits'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { publishedCohort, VILLAGE } from '../../testing/published-cohort.builder.ts'
import { test as base, type Client, TENANTS, USERS } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'
import { BOUNDS, TRANSACTIONS, WAITING } from '../fair-shares/shares.ts'

/** Dozens of requests are to wait together, some at a lock, before the first of them has waited for too long, on a busy machine too. */
const test = base.extend<{ settings: Record<string, string> }>({
  settings: { PAYUNG_READ_SECONDS: '120', PAYUNG_WAITING_SECONDS: '60' },
})

const ID = '01990000-0000-7000-8000-000000000001'
const NEIGHBOURS_LIST = '{ workers(first: 25) { edges { node { id name } } } }'
const CODE = 'aaaaaaaaaaaaaaaaaaaa'
const SAVE = `mutation ($input: SaveViewInput!) { saveView(input: $input) { __typename } }`

/** Whoever reads this table waits until the returned function is called. */
async function hold(admin: pg.Client, table: string): Promise<() => Promise<unknown>> {
  await admin.query('begin')
  await admin.query(`lock table ${table} in access exclusive mode`)
  return () => admin.query('commit')
}

function sendMany(count: number, send: () => Promise<Response>) {
  const answered: Response[] = []
  const all = Promise.all(Array.from({ length: count }, async () => answered.push(await send())))
  return { answered, all }
}

async function expectServed(neighbour: Client): Promise<void> {
  const answer = await neighbour.askRaw(NEIGHBOURS_LIST)
  expect(answer).toMatchObject({ data: { workers: { edges: [] } } })
}

/** Of what is not there. On a crowded machine some have waited for as long as they may until the rest was looked at, and heard to come back. */
function expectServedOrLate(answers: readonly Response[], count: number): void {
  expect(answers).toHaveLength(count)
  expect(answers.filter(({ status }) => status !== 404 && status !== 429)).toEqual([])
  expect(answers.some(({ status }) => status === 404)).toBe(true)
}

describe('whoever need not sign in', () => {
  test('has a share by address, hears 429 as a page beyond it, and leaves a member’s list alone', async ({
    anonymous,
    signIn,
    admin,
  }) => {
    const neighbour = await signIn('pontianak')
    await expectServed(neighbour)
    const release = await hold(admin, 'cohort')
    const allowed = BOUNDS.PUBLIC.person + WAITING.person
    const { answered, all } = sendMany(allowed + 2, () => anonymous.fetch(`/publik/kohort/${CODE}?bahasa=en`))
    await eventually(() => expect(answered).toHaveLength(2))
    for (const answer of answered) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '5'])
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await answer.text()).toContain('Too many requests at once. Try again after 5 seconds.')
    }
    await expectServed(neighbour)
    expect(await countLockWaits(admin)).toBe(BOUNDS.PUBLIC.person)
    for (const path of [
      `/publik/kohort/${CODE}/soal`,
      `/publik/keputusan/${CODE}/salinan.pdf`,
      `/publik/keputusan/${CODE}/lampiran.pdf`,
    ]) {
      const answer = await anonymous.fetch(path)
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 429, '5'])
      expect(await answer.json()).toMatchObject({ code: 'TOO_MANY_AT_ONCE' })
    }
    for (const [path, method] of [
      [`/publik/keputusan/${CODE}`, 'GET'],
      [`/publik/kohort/${CODE}/keberatan`, 'POST'],
    ] as const)
      expect([path, (await anonymous.fetch(path, { method })).status]).toEqual([path, 429])
    await release()
    await all
    expectServedOrLate(answered.slice(2), allowed)
    expect((await anonymous.fetch(`/publik/kohort/${CODE}`)).status).toBe(404)
  })

  test('signs in within a share of its own, hears 429 beyond it, and leaves who is signed in alone', async ({
    anonymous,
    signIn,
    admin,
  }) => {
    const neighbour = await signIn('pontianak')
    await expectServed(neighbour)
    const release = await hold(admin, 'auth.request_window')
    const allowed = BOUNDS.SIGN_IN.person + WAITING.person
    const send = () =>
      anonymous.fetch('/api/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'nobody@payung.example', password: 'tidak-ada-sandi-ini' }),
      })
    const { answered, all } = sendMany(allowed + 2, send)
    await eventually(() => expect(answered).toHaveLength(2))
    for (const [path, method] of [
      ['/api/auth/get-session', 'GET'],
      ['/api/invitations/aaaa', 'GET'],
      ['/api/invitations/aaaa/accept', 'POST'],
    ] as const) {
      const answer = await anonymous.fetch(path, { method })
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 429, '5'])
      expect(await answer.json()).toMatchObject({ code: 'TOO_MANY_AT_ONCE' })
    }
    await expectServed(neighbour)
    expect((await anonymous.fetch(`/publik/kohort/${CODE}`)).status).toBe(404)
    await release()
    await all
    expect(answered.slice(2).filter(({ status }) => status !== 401 && status !== 429)).toEqual([])
  })

  testWithJobs(
    'finds the numbers of a list kept for a while, and a person taken out gone at once',
    async ({ anonymous, signIn, admin, keys }) => {
      const { cohort } = await publishedCohort(admin, keys, await signIn('kubu-raya'))
      const village = async () => (await anonymous.fetch(`${cohort.publicPath}?desa=${VILLAGE}`)).text()
      const listed = async () => (await village()).match(/Si••• Ra•••/g)?.length
      expect(await listed()).toBe(12)
      await admin.query('begin')
      await admin.query('set local session_replication_role = replica')
      await admin.query(
        `update cohort_member set standing = 'REMOVED' where worker_id = (select worker_id from cohort_member where place = 12)`,
      )
      await admin.query('commit')
      expect(await listed()).toBe(11)
      const release = await hold(admin, 'cohort_member')
      const front = await Promise.race([anonymous.fetch(cohort.publicPath), sleep(5_000, null)])
      await release()
      expect(front?.status).toBe(200)
      expect(await front?.text()).toContain(`?desa=${VILLAGE}`)
    },
  )
})

describe('a member’s doors besides GraphQL', () => {
  test.for([
    ['DEAR', 'decree', `/decrees/${ID}/naskah.pdf`, ['/templates/people.csv', `/decrees/${ID}/salinan.pdf`]],
    ['CHEAP', 'file', `/files/${ID}`, [`/uploads/${ID}`]],
  ] as const)(
    'have the share of %s operations, and hear 429 beyond it',
    async ([lane, table, path, others], { signIn, admin }) => {
      const officer = await signIn('kubu-raya')
      const neighbour = await signIn('pontianak')
      const release = await hold(admin, table)
      const allowed = BOUNDS[lane].person + WAITING.person
      const { answered, all } = sendMany(allowed + 1, () => officer.fetch(path))
      await eventually(() => expect(answered).toHaveLength(1))
      for (const answer of [...answered, ...(await Promise.all(others.map((other) => officer.fetch(other))))]) {
        expect([answer.url, answer.status, answer.headers.get('retry-after')]).toEqual([answer.url, 429, '5'])
        expect(await answer.json()).toMatchObject({ code: 'TOO_MANY_AT_ONCE' })
      }
      await expectServed(neighbour)
      await release()
      await all
      expectServedOrLate(answered.slice(1), allowed)
      expect((await officer.fetch(path)).status).toBe(404)
    },
  )

  test('take files in a share of their own, so that slow ones hold up no operation', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const release = await hold(admin, 'file_upload')
    const begin = () =>
      officer.fetch('/uploads', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'orang.csv', purpose: 'IMPORT', sizeBytes: 10 }),
      })
    const { answered, all } = sendMany(BOUNDS.FILES.person + WAITING.person + 1, begin)
    await eventually(() => expect(answered).toHaveLength(1))
    expect([answered[0]?.status, answered[0]?.headers.get('retry-after')]).toEqual([429, '5'])
    await expectServed(officer)
    await release()
    await all
  })
})

test('two members of one tenant never hold all connections of writes', async ({ signIn, admin }) => {
  await admin.query('update membership set tenant_id = $1 where user_id = $2', [
    TENANTS['kubu-raya'].id,
    USERS.provinsi,
  ])
  const members = [await signIn('kubu-raya'), await signIn('provinsi')]
  const neighbour = await signIn('pontianak')
  let saved = 0
  const save = (client: Client) =>
    client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: SAVE,
        variables: { input: { list: 'WORKERS', name: `Tampilan ${++saved}`, state: '{}', shared: false } },
      }),
    })
  // Whatever this tenant writes names it, and waits for its row.
  await admin.query('begin')
  await admin.query('select from tenant where id = $1 for update', [TENANTS['kubu-raya'].id])
  const sent = members.map((member) => sendMany(4, () => save(member)))
  await eventually(async () => expect(await countLockWaits(admin)).toBeGreaterThanOrEqual(TRANSACTIONS.tenant))
  await sleep(300)
  const count = await countLockWaits(admin)
  const answer = await Promise.race([save(neighbour), sleep(5_000, null)])
  await admin.query('commit')
  await Promise.all(sent.map(({ all }) => all))
  expect(answer?.status).toBe(200)
  expect(count).toBe(TRANSACTIONS.tenant)
  for (const { answered } of sent) expect(answered.map(({ status }) => status)).toEqual([200, 200, 200, 200])
})
