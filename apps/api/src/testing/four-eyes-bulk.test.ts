import { readFile } from 'node:fs/promises'
import { PAIRS } from '@payung/database/four-eyes.builder'
import type { As } from '@payung/database/four-eyes-pair.builder'
import { eventually } from '@payung/database/testing/eventually'
import { describe, expect, test as plainTest } from 'vitest'
import { ATTACKS as SINGLE_ATTACKS } from './four-eyes-attacks.builder.ts'
import { node } from './isolation/things.builder.ts'
import { CHECKS_MANY, CHECKS_ONE, CHECKS_WITHOUT_PAIR, MAKES, NEITHER } from './mutation-classes.builder.ts'
import { TENANTS, type TestTenant, USERS } from './test.ts'
import { testWithJobs } from './with-worker.ts'

const TENANT = TENANTS['kubu-raya'].id

/** Decides all at once what the builder of a pair has arranged. */
interface BulkAttack {
  readonly subject: string
  readonly mutation: string
  readonly role: string
  /** What has to stand in the database besides, before everything waits at this door; `$1` is the maker, `$2` the tenant. */
  readonly gathers: readonly string[]
  /** What the door asks for: a text of SQL that answers one row. */
  readonly of: string
  readonly input: (id: string) => Record<string, unknown>
  /** How many of them are decided. */
  readonly decided: string
  /** A second account is let in, as some may be another's; the job leaves each that is not, with this in its answer. */
  readonly leaves?: object
}

const SET_ASIDE = {
  mutation: 'setAsideObjections',
  role: 'VERIFIER',
  of: 'select cohort_id as id from cohort_objection',
  input: (id: string) => ({
    cohortId: node('Cohort', id),
    receivedUntil: '2099-01-01T00:00:00Z',
    reason: 'Dikirim mesin, isinya sama semua',
  }),
  decided: 'select from cohort_objection_decision',
}

const ATTACKS: readonly BulkAttack[] = [
  {
    ...SET_ASIDE,
    subject: 'Objection against a list',
    // As it came in public, from nobody who is known.
    gathers: [`update cohort_objection set received_by = null, sender_digest = substring(sha256('x') for 16)`],
  },
  {
    subject: 'Answers of a register',
    mutation: 'decideChecks',
    role: 'VERIFIER',
    gathers: ['update import_file set committed_by = $1 where tenant_id = $2'],
    of: 'select request_id as id from check_result',
    input: (id) => ({ requestId: node('CheckRequest', id), takeOver: false, reason: 'Sudah diperiksa' }),
    decided: 'select from check_decision',
    leaves: { decided: 0, left: 1 },
  },
  {
    subject: 'Proposed change of a record',
    mutation: 'decideWorkerProposals',
    role: 'OFFICER',
    gathers: [
      `with content as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
           values ($2, 'usulan.csv', 'text/csv', 1, sha256('x'), 'IMPORT', $1) returning id),
         brought as (insert into import_file (tenant_id, file_id, file_name, profile, created_by)
           select $2, id, 'usulan.csv', 'PEOPLE', $1 from content returning id)
       update worker_proposal set import_id = brought.id, proposed_by = null from brought`,
    ],
    of: 'select import_id as id from worker_proposal',
    input: (id) => ({ importId: node('Import', id), accept: false, reason: 'Tidak benar' }),
    decided: `select from worker_proposal where state <> 'OPEN'`,
  },
]

/** People of Kubu Raya act one after another. */
const test = testWithJobs.extend<{ as: As }>({
  as: async ({ sends, entryOf }, use) =>
    use((text, values, user = 'kubu-raya') => sends(entryOf('kubu-raya', { userId: USERS[user] }), text, values)),
})

const REPOSITORY = new URL('../../../../', import.meta.url)

plainTest('every mutation makes, decides and is attacked, or says why it is neither', async () => {
  const schema = await readFile(new URL('apps/api/schema.graphql', REPOSITORY), 'utf8')
  const [, fields = ''] = /^type Mutation \{\n([\s\S]*?)^\}/m.exec(schema) ?? []
  const mutations = [...fields.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name)
  const reasoned = [...CHECKS_WITHOUT_PAIR, ...NEITHER]
  const classified = [...CHECKS_ONE, ...Object.keys(CHECKS_MANY), ...MAKES, ...reasoned.flatMap((it) => it.mutations)]
  expect(classified.toSorted()).toEqual(mutations.toSorted())
  expect(reasoned.filter(({ because }) => because.length < 20)).toEqual([])
})

plainTest('every mutation that decides is attacked by the test that is named for it', async () => {
  const attacked = new Set(Object.values(SINGLE_ATTACKS).map(({ mutation }) => mutation))
  expect([...attacked].toSorted()).toEqual(CHECKS_ONE)
  for (const [mutation, path] of Object.entries(CHECKS_MANY)) {
    const text = await readFile(new URL(path, REPOSITORY), 'utf8')
    expect(text.includes(mutation), `${path} attacks ${mutation}`).toBe(true)
  }
  for (const { mutation } of ATTACKS) expect(CHECKS_MANY).toHaveProperty(mutation)
})

describe.for(ATTACKS)('$mutation, $subject', (attack) => {
  test('refuses the maker and a second account of theirs, and lets another person', async ({ admin, as, signIn }) => {
    const pair = PAIRS.find(({ subject }) => subject === attack.subject)
    if (pair === undefined) throw new Error(`no pair of ${attack.subject}`)
    const { maker, other } = await pair.arrange(admin, as)
    await admin.query('set session_replication_role = replica')
    for (const text of attack.gathers) await admin.query(text, text.includes('$1') ? [USERS[maker], TENANT] : [])
    await admin.query('set session_replication_role = origin')
    const { rows } = await admin.query<{ id: string }>(attack.of)
    expect(rows).toHaveLength(1)
    const works = async (user: TestTenant, openedBy: TestTenant | null) => {
      await admin.query('delete from membership where user_id = $1', [USERS[user]])
      await admin.query(
        `insert into membership (tenant_id, user_id, role, valid, granted_by) values ($1, $2, $3, '[2020-01-01,)', $4)`,
        [TENANT, USERS[user], attack.role, openedBy && USERS[openedBy]],
      )
    }
    const type = `${attack.mutation.charAt(0).toUpperCase()}${attack.mutation.slice(1)}Input`
    const decides = async (user: TestTenant) => {
      const client = await signIn(user)
      const answer = await client.ask(
        `mutation ($input: ${type}!) { ${attack.mutation}(input: $input) { __typename ... on Error { code } } }`,
        { input: attack.input(rows[0]?.id ?? '') },
      )
      return answer[attack.mutation].code ?? answer[attack.mutation].__typename
    }
    const decided = async () => (await admin.query(attack.decided)).rowCount
    const jobs = async () => (await admin.query('select state, result from job order by id')).rows
    const success = type.replace(/Input$/, 'Success')

    await works(maker, null)
    expect(await decides(maker), 'the maker').toBe(pair.code)
    expect([await decided(), await jobs()]).toEqual([0, []])

    const opener = (Object.keys(USERS) as TestTenant[]).find((user) => user !== maker && user !== other) ?? 'provinsi'
    await admin.query(
      `insert into membership (tenant_id, user_id, role, valid, granted_by) select t, $1, 'VIEWER', '[2020-01-01,)', $2 from unnest($3::uuid[]) t
       where not exists (select from membership where tenant_id = t and user_id = $1)`,
      [USERS[maker], USERS[opener], Object.values(TENANTS).map(({ id }) => id)],
    )
    await admin.query('update membership set granted_by = $1 where user_id = $2', [USERS[opener], USERS[maker]])
    await works(other, opener)
    expect(await decides(other), 'a second account').toBe(attack.leaves ? success : 'MAY_BE_ONE_PERSON')
    if (attack.leaves)
      await eventually(async () => {
        const [job] = await jobs()
        expect(job).toMatchObject({ state: 'SUCCEEDED', result: { details: attack.leaves } })
        expect(JSON.stringify(job.result)).toContain('MAY_BE_ONE_PERSON')
      })
    expect(await decided()).toBe(0)

    await works(other, null)
    expect(await decides(other), 'another person').toBe(success)
    await eventually(async () => expect(await decided()).toBe(1))
  })
})
