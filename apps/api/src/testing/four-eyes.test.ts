import { type As, PAIRS } from '@payung/database/four-eyes.builder'
import type { Role } from '@payung/domain/access/role'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { node } from './isolation/things.builder.ts'
import { test as base, TENANTS, USERS } from './test.ts'

const TENANT = TENANTS['kubu-raya'].id

/** How a member would decide what the builder has arranged: with a role that may, by the console's own mutation. */
interface ApiAttack {
  readonly role: Role
  readonly mutation: string
  /** Finds what was arranged: a text of SQL that answers one row. */
  readonly subject: string
  readonly input: (row: { id: string; version: number; other: string }) => Record<string, unknown>
}

const LOCK: ApiAttack = {
  role: 'APPROVER',
  mutation: 'lockCohort',
  subject: 'select id, version from cohort',
  input: ({ id, version }) => ({
    cohortId: node('Cohort', id),
    expectedVersion: version,
    reason: 'Untuk keputusan bupati',
  }),
}
const OBJECTION: ApiAttack = {
  role: 'VERIFIER',
  mutation: 'decideObjection',
  subject: 'select id from cohort_objection',
  input: ({ id }) => ({ objectionId: id, upheld: false, reason: 'Tidak terbukti' }),
}
const CHECK: ApiAttack = {
  role: 'VERIFIER',
  mutation: 'decideCheck',
  subject: 'select id from check_result',
  input: ({ id }) => ({ resultId: node('CheckResult', id), takeOver: false, reason: 'Sudah diperiksa' }),
}
const PROPOSAL: ApiAttack = {
  role: 'OFFICER',
  mutation: 'decideWorkerProposal',
  subject: 'select id from worker_proposal',
  input: ({ id }) => ({ proposalId: node('WorkerProposal', id), accept: false, fields: [], reason: 'Tidak benar' }),
}

const ATTACKS: Readonly<Record<string, ApiAttack>> = {
  Cohort: LOCK,
  'Objection against a list': OBJECTION,
  'Objection taken down': OBJECTION,
  'List with decided objections': LOCK,
  'Addition by an objection': {
    ...OBJECTION,
    subject: 'select objection_id as id, named_worker_id as other from cohort_addition',
    input: ({ id, other }) => ({
      objectionId: id,
      upheld: true,
      reason: 'Terbukti benar',
      workerId: node('Worker', other),
    }),
  },
  Visit: CHECK,
  'Answers of a register': CHECK,
  'Proposed change of a record': PROPOSAL,
  'Status proposed by an objection': PROPOSAL,
  'Hand-over of a record': {
    role: 'OFFICER',
    mutation: 'decideCustodyTransfer',
    subject: 'select id from custody_transfer',
    input: ({ id }) => ({ transferId: id, accept: true, reason: null }),
  },
  Decree: {
    role: 'APPROVER',
    mutation: 'voteOnDecree',
    subject: 'select id, version from decree',
    input: ({ id, version }) => ({ decreeId: node('Decree', id), expectedVersion: version, vote: 'APPROVE' }),
  },
  'Decree that was approved': {
    role: 'APPROVER',
    mutation: 'signDecree',
    subject: `select d.id, d.version, f.id as other from decree d, file f where f.media_type = 'application/pdf'`,
    input: ({ id, version, other }) => ({
      decreeId: node('Decree', id),
      expectedVersion: version,
      number: '1/2026',
      signedOn: '2026-11-20',
      signatoryName: 'H. Sujiwo',
      signatoryTitle: 'Bupati',
      signatoryCapacity: 'DEFINITIVE',
      fileId: node('File', other),
    }),
  },
  Agreement: {
    role: 'APPROVER',
    mutation: 'moveAgreement',
    subject: 'select id, version from agreement',
    input: ({ id, version }) => ({ agreementId: node('Agreement', id), expectedVersion: version, action: 'APPROVE' }),
  },
  'Role that checks or signs': {
    role: 'ADMINISTRATOR',
    mutation: 'confirmRole',
    subject: 'select id from role_proposal',
    input: ({ id }) => ({ proposalId: id }),
  },
}

const test = base.extend<{ as: As }>({
  as: async ({ database }, use) => {
    const client = new pg.Client({ connectionString: database.appUrl })
    await client.connect()
    await use(async (text, values = [], user = 'kubu-raya') => {
      await client.query('begin')
      await client.query(`select app.enter($1, $2, '', null)`, [TENANT, USERS[user]])
      const answer = await client.query(text, values)
      await client.query('commit')
      return answer
    })
    await client.end()
  },
})

test('every pair is attacked through the API', () => {
  expect(Object.keys(ATTACKS)).toEqual(PAIRS.map(({ subject }) => subject))
})

describe.for(PAIRS)('$subject: who $makes is not who $decides', ({ subject, arrange, code }) => {
  test('through the API, as the same person with a role that decides', async ({ admin, as, signIn }) => {
    const attack = ATTACKS[subject]
    if (attack === undefined) throw new Error(`no attack on ${subject}`)
    const { maker } = await arrange(admin, as)
    await admin.query('delete from membership where user_id = $1', [USERS[maker]])
    await admin.query(`insert into membership (tenant_id, user_id, role, valid) values ($1, $2, $3, '[2020-01-01,)')`, [
      TENANT,
      USERS[maker],
      attack.role,
    ])
    const { rows } = await admin.query(attack.subject)
    expect(rows).toHaveLength(1)
    const { mutation } = attack
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    const answer = await (await signIn(maker)).ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Error { code } } }`,
      { input: attack.input(rows[0]) },
    )
    expect(answer[mutation]).toMatchObject({ code })
  })
})
