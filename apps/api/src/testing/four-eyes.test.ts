import { PAIRS } from '@payung/database/four-eyes.builder'
import type { As } from '@payung/database/four-eyes-pair.builder'
import { needsConfirmation, type Role } from '@payung/domain/access/role'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { today } from '../platform/clock.ts'
import { node } from './isolation/things.builder.ts'
import { type Answer, test as base, type Client, TENANTS, type TestTenant, USERS } from './test.ts'

const TENANT = TENANTS['kubu-raya'].id

/** How a member would decide what the builder has arranged: with a role that may, by the console's own mutation. */
interface ApiAttack {
  readonly role: Role
  readonly mutation: string
  /** Finds what was arranged last: a text of SQL that answers one row. */
  readonly subject: string
  readonly input: (row: { id: string; version: number; other: string }) => Record<string, unknown>
  /** What the maker hears as the deputy of somebody who decides; left out, nothing of it can be delegated. */
  readonly asDeputy?: string
  /** What the maker's deputy hears. */
  readonly byDeputy?: string
  /** What an account of the same administrator hears. */
  readonly ofOneMaker?: string
  /** Where it is decided; left out: in Kubu Raya. */
  readonly tenant?: TestTenant
}

const LOCK: ApiAttack = {
  role: 'APPROVER',
  mutation: 'lockCohort',
  subject: 'select id, version from cohort order by id desc limit 1',
  input: ({ id, version }) => ({
    cohortId: node('Cohort', id),
    expectedVersion: version,
    reason: 'Untuk keputusan bupati',
  }),
}
const OBJECTION: ApiAttack = {
  role: 'VERIFIER',
  mutation: 'decideObjection',
  subject: 'select id from cohort_objection order by id desc limit 1',
  input: ({ id }) => ({ objectionId: id, upheld: false, reason: 'Tidak terbukti' }),
}
const CHECK: ApiAttack = {
  role: 'VERIFIER',
  mutation: 'decideCheck',
  subject: 'select id from check_result order by id desc limit 1',
  input: ({ id }) => ({ resultId: node('CheckResult', id), takeOver: false, reason: 'Sudah diperiksa' }),
}
const PROPOSAL: ApiAttack = {
  role: 'OFFICER',
  mutation: 'decideWorkerProposal',
  subject: 'select id from worker_proposal order by id desc limit 1',
  input: ({ id }) => ({ proposalId: node('WorkerProposal', id), accept: false, fields: [], reason: 'Tidak benar' }),
}

const PAYMENT: ApiAttack = {
  role: 'TREASURER',
  mutation: 'recordContributionPayment',
  subject: 'select id, version from contribution_list order by id desc limit 1',
  input: ({ id, version }) => ({
    listId: node('ContributionList', id),
    expectedVersion: version,
    amount: '1',
    paidOn: today().toString(),
    reference: 'SP2D-1',
  }),
}
const VERIFIES: ApiAttack = {
  role: 'VERIFIER',
  mutation: 'changeWorkerStatus',
  subject: 'select id, version from worker order by id desc limit 1',
  input: ({ id, version }) => ({
    workerId: node('Worker', id),
    expectedVersion: version,
    status: 'VERIFIED',
    because: 'Sudah diperiksa',
  }),
}
const APPROVES: ApiAttack = {
  role: 'APPROVER',
  mutation: 'approveContributionList',
  subject: 'select id, version from contribution_list order by id desc limit 1',
  input: ({ id, version }) => ({ listId: node('ContributionList', id), expectedVersion: version }),
}
const SETTLES: ApiAttack = {
  role: 'TREASURER',
  mutation: 'settleContributionAnswer',
  subject: `select a.id, a.list_id as other, c.version from contribution_answer a join contribution_list c on c.id = a.list_id order by a.id desc limit 1`,
  input: ({ id, version, other }) => ({
    listId: node('ContributionList', other),
    expectedVersion: version,
    answerId: id,
    takesNewer: true,
  }),
}

const ATTACKS: Readonly<Record<string, ApiAttack>> = {
  Cohort: LOCK,
  'Objection against a list': OBJECTION,
  'Objection taken down': OBJECTION,
  'List with decided objections': LOCK,
  'Addition by an objection': {
    ...OBJECTION,
    subject:
      'select objection_id as id, named_worker_id as other from cohort_addition order by objection_id desc limit 1',
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
    subject: 'select id from custody_transfer order by id desc limit 1',
    input: ({ id }) => ({ transferId: id, accept: true, reason: null }),
  },
  'Proposals of a round': {
    role: 'OFFICER',
    mutation: 'acceptRoundTask',
    subject: 'select id, version from round_task order by id desc limit 1',
    input: ({ id, version }) => ({ taskId: node('RoundTask', id), expectedVersion: version }),
  },
  Decree: {
    role: 'APPROVER',
    mutation: 'voteOnDecree',
    asDeputy: 'MAKER_IS_NOT_VOTER',
    byDeputy: 'STEP_OF_ANOTHER',
    subject: 'select id, version from decree order by id desc limit 1',
    input: ({ id, version }) => ({ decreeId: node('Decree', id), expectedVersion: version, vote: 'APPROVE' }),
  },
  'Decree that was approved': {
    role: 'APPROVER',
    mutation: 'signDecree',
    subject: `select d.id, d.version, f.id as other from decree d, file f where f.media_type = 'application/pdf' order by d.id desc, f.id desc limit 1`,
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
    subject: 'select id, version from agreement order by id desc limit 1',
    input: ({ id, version }) => ({ agreementId: node('Agreement', id), expectedVersion: version, action: 'APPROVE' }),
  },
  'Signed paper of an agreement': {
    role: 'OFFICER',
    mutation: 'confirmAgreement',
    subject: 'select agreement_id as id, id as other from agreement_signing',
    input: ({ id, other }) => ({ agreementId: node('Agreement', id), signingId: other }),
  },
  'Role that checks or signs': {
    role: 'ADMINISTRATOR',
    mutation: 'confirmRole',
    ofOneMaker: 'CONFIRMER_MADE_BY_PROPOSER',
    subject: 'select id from role_proposal order by id desc limit 1',
    input: ({ id }) => ({ proposalId: id }),
  },
  'Change of the tariff': {
    role: 'ADMINISTRATOR',
    mutation: 'confirmTariffChange',
    tenant: 'provinsi',
    subject: 'select id from tariff_change order by id desc limit 1',
    input: ({ id }) => ({ changeId: id }),
  },
  'Contribution list': APPROVES,
  'Contribution list that was approved': PAYMENT,
  'Contribution list that was billed': PAYMENT,
  'Bill of the insurer': PAYMENT,
  'Record of a person': VERIFIES,
  'Record of a file': VERIFIES,
  'Person who was visited': VERIFIES,
  'Contribution list that was sent': {
    role: 'APPROVER',
    mutation: 'recallContributionList',
    subject: 'select id, version from contribution_list order by id desc limit 1',
    input: ({ id, version }) => ({
      listId: node('ContributionList', id),
      expectedVersion: version,
      reason: 'Nama desa tertukar',
    }),
  },
  'Stage of a budget line': {
    role: 'APPROVER',
    mutation: 'approveBudgetStage',
    subject: 'select id from budget_stage order by id desc limit 1',
    input: ({ id }) => ({ stageId: id }),
  },
  'Payment of a contribution list': {
    role: 'TREASURER',
    mutation: 'recordContributionReceipt',
    subject: 'select id, version from contribution_list order by id desc limit 1',
    input: ({ id, version }) => ({
      listId: node('ContributionList', id),
      expectedVersion: version,
      amount: '1',
      receivedOn: today().toString(),
      reference: 'BPJS-1',
    }),
  },
  'Answer about postings': SETTLES,
  'Answers about a payment': SETTLES,
  'Budget lines of a contribution list': APPROVES,
}

const OF_NODE = (type: string) =>
  `query ($id: ID!) { node(id: $id) { id ... on ${type} { onePersonRefusal { code } } } }`

/** How a page asks about the step before it shows its button, and by which id it knows the thing. */
const PAGES: Readonly<Record<string, readonly [query: string, id: (id: string) => string]>> = {
  lockCohort: [OF_NODE('Cohort'), (id) => node('Cohort', id)],
  decideObjection: [
    '{ cohorts(first: 25) { edges { node { objections(first: 25) { edges { node { id onePersonRefusal { code } additions { onePersonRefusal { code } } } } } } } } }',
    (id) => id,
  ],
  decideCheck: [OF_NODE('CheckResult'), (id) => node('CheckResult', id)],
  decideWorkerProposal: [OF_NODE('WorkerProposal'), (id) => node('WorkerProposal', id)],
  decideCustodyTransfer: ['{ custodyTransfers(state: PROPOSED) { id onePersonRefusal { code } } }', (id) => id],
  acceptRoundTask: [OF_NODE('RoundTask'), (id) => node('RoundTask', id)],
  voteOnDecree: [OF_NODE('Decree'), (id) => node('Decree', id)],
  signDecree: [OF_NODE('Decree'), (id) => node('Decree', id)],
  moveAgreement: [OF_NODE('Agreement'), (id) => node('Agreement', id)],
  confirmAgreement: [OF_NODE('Agreement'), (id) => node('Agreement', id)],
  confirmTariffChange: ['{ tariffChanges { id onePersonRefusal { code } } }', (id) => id],
  approveContributionList: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  recallContributionList: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  recordContributionPayment: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  changeWorkerStatus: [
    'query ($id: ID!) { node(id: $id) { id ... on Worker { onePersonRefusal: verifyRefusal { code } } } }',
    (id) => node('Worker', id),
  ],
  approveBudgetStage: [
    '{ budgetLines(first: 10) { edges { node { stages { id onePersonRefusal { code } } } } } }',
    (id) => id,
  ],
  recordContributionReceipt: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  settleContributionAnswer: [
    '{ contributionLists(first: 10) { edges { node { id onePersonRefusal { code } answers { id onePersonRefusal { code } } } } } }',
    (id) => id,
  ],
  confirmRole: ['{ roleProposals(first: 25) { edges { node { id onePersonRefusal: whyNot } } } }', (id) => id],
}

/** What the page was told about this thing. */
function refusalIn(answer: Answer, id: string): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  if (answer.id !== id)
    return Object.values(answer).reduce<string | null>((code, part) => code ?? refusalIn(part, id), null)
  const additions: Answer[] = answer.additions ?? []
  const refusal = [answer, ...additions].find(({ onePersonRefusal }) => onePersonRefusal !== null)?.onePersonRefusal
  return refusal?.code ?? refusal ?? null
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

interface Member {
  readonly user: TestTenant
  readonly role: Role
  /** Who alone has opened the account; left out: the operator. */
  readonly openedBy?: TestTenant
  /** Where; left out: in Kubu Raya. */
  readonly tenants?: readonly TestTenant[]
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** These people work in one place, Kubu Raya if none is named, and nobody else: earlier attacks are forgotten, what was arranged for this one stays. */
async function works(
  admin: pg.Client,
  members: readonly Member[],
  kept = NOBODY,
  place: TestTenant = 'kubu-raya',
): Promise<void> {
  await admin.query('delete from approval_delegation')
  await admin.query('delete from role_proposal where state <> $1 or id <> $2', ['OPEN', kept])
  await admin.query('delete from membership')
  const here: readonly TestTenant[] = [place]
  for (const { user, role, openedBy = null, tenants = here } of members)
    await admin.query(
      `insert into membership (tenant_id, user_id, role, valid, granted_by) select t, $2, $3, '[2020-01-01,)', $4 from unnest($1::uuid[]) t`,
      [tenants.map((tenant) => TENANTS[tenant].id), USERS[user], role, openedBy && USERS[openedBy]],
    )
}

const APPOINTMENT = { post: 'Kepala Seksi', number: '821.2/9/BKD/2026', appointedOn: '2026-02-02' }

/** What administrators do about a colleague's role, by the mutations of the page of people. */
function administration(first: Client, second: Client) {
  const changed = async (client: Client, mutation: string, input: Record<string, unknown>): Promise<string | null> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    const success = `... on ${type.replace(/Input$/, 'Success')} { data { id } }`
    const answer = await client.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${success} ... on Error { code } } }`,
      { input },
    )
    expect(answer[mutation], mutation).toMatchObject({ data: { id: expect.any(String) } })
    return answer[mutation].data.id
  }
  return {
    ends: async (user: TestTenant) => {
      const { members } = await first.ask('{ members { user { email } memberships { id ended } } }')
      const own = members.find((member: { user: { email: string } }) => member.user.email === `${user}@payung.example`)
      for (const { id, ended } of own.memberships)
        if (!ended) await changed(first, 'endMembership', { membershipId: id, lastDay: yesterday() })
    },
    gives: async (user: TestTenant, role: Role, official: string | null = null) => {
      if (!needsConfirmation(role) && official === null)
        return changed(first, 'grantRole', { userId: USERS[user], role })
      const proposalId = await changed(first, 'proposeRole', {
        userId: USERS[user],
        role,
        official: { name: official ?? user, ...APPOINTMENT },
      })
      return changed(second, 'confirmRole', { proposalId })
    },
    delegates: async (from: Client, deputy: TestTenant) =>
      changed(from, 'delegateApproval', {
        deputyId: node('User', USERS[deputy]),
        fromDay: today().toString(),
        lastDay: today().toString(),
        reason: 'Dinas luar ke Jakarta',
      }),
  }
}

const yesterday = () => today().subtract({ days: 1 }).toString()

describe('in one world', () => {
  test('no maker decides as the same person, after a change of role, by delegation, or by a second account', async ({
    admin,
    as,
    signIn,
  }) => {
    const clients = {
      provinsi: await signIn('provinsi'),
      'kubu-raya': await signIn('kubu-raya'),
      pontianak: await signIn('pontianak'),
      pertamina: await signIn('pertamina'),
    }
    const everybody = Object.keys(USERS) as TestTenant[]
    for (const { subject, arrange, code } of PAIRS) {
      const attack = ATTACKS[subject]
      if (attack === undefined) throw new Error(`no attack on ${subject}`)
      await works(
        admin,
        everybody.map((user) => ({ user, role: 'VERIFIER' })),
      )
      const { maker, other } = await arrange(admin, as)
      const [first, second] = everybody.filter((user) => user !== maker && user !== other)
      if (first === undefined || second === undefined) throw new Error('no two administrators are left')
      const { rows } = await admin.query(attack.subject)
      expect(rows, subject).toHaveLength(1)
      const decides = async (user: TestTenant) => {
        const type = `${attack.mutation.charAt(0).toUpperCase()}${attack.mutation.slice(1)}Input`
        const answer = await clients[user].ask(
          `mutation ($input: ${type}!) { ${attack.mutation}(input: $input) { __typename ... on Error { code } } }`,
          { input: attack.input(rows[0]) },
        )
        return answer[attack.mutation].code ?? answer[attack.mutation].__typename
      }
      const administrators = [first, second].map((user) => ({ user, role: 'ADMINISTRATOR' }) as const)
      const people = administration(clients[first], clients[second])

      await works(admin, [{ user: maker, role: attack.role }], rows[0].id, attack.tenant)
      expect.soft(await decides(maker), `${subject}: same person`).toBe(code)

      await works(
        admin,
        [...administrators, { user: maker, role: attack.role === 'OFFICER' ? 'VIEWER' : 'OFFICER' }],
        rows[0].id,
        attack.tenant,
      )
      await people.ends(maker)
      clients[maker] = await signIn(maker)
      await people.gives(maker, attack.role)
      expect.soft(await decides(maker), `${subject}: changed role`).toBe(code)

      await works(
        admin,
        [...administrators, { user: maker, role: 'VIEWER' }, { user: other, role: 'APPROVER' }],
        rows[0].id,
        attack.tenant,
      )
      await people.delegates(clients[other], maker)
      expect.soft(await decides(maker), `${subject}: as a deputy`).toBe(attack.asDeputy ?? 'NOT_ALLOWED')
      await works(
        admin,
        [...administrators, { user: maker, role: 'APPROVER' }, { user: other, role: 'VIEWER' }],
        rows[0].id,
        attack.tenant,
      )
      await people.delegates(clients[maker], other)
      expect.soft(await decides(other), `${subject}: by a deputy`).toBe(attack.byDeputy ?? 'NOT_ALLOWED')

      await works(
        admin,
        [
          ...administrators,
          { user: maker, role: 'VIEWER', openedBy: first, tenants: ['kubu-raya', 'provinsi', 'pontianak'] },
          { user: other, role: attack.role, openedBy: first },
        ],
        rows[0].id,
        attack.tenant,
      )
      const [page, idOf] = PAGES[attack.mutation] ?? ['', (id: string) => id]
      const hears = async () =>
        refusalIn(
          await clients[other].ask(page, page.startsWith('query') ? { id: idOf(rows[0].id) } : {}),
          idOf(rows[0].id),
        )
      expect.soft(await hears(), `${subject}: the page knows it`).toBe(attack.ofOneMaker ?? 'MAY_BE_ONE_PERSON')
      expect.soft(await decides(other), `${subject}: second account`).toBe(attack.ofOneMaker ?? 'MAY_BE_ONE_PERSON')
      if (attack.role !== 'OFFICER') continue
      await people.gives(other, 'OFFICER', 'Siti Rahma')
      expect.soft(await hears(), `${subject}: the page of a confirmed official`).toBe(null)
      expect
        .soft(await decides(other), `${subject}: confirmed as an official`)
        .toBe(`${attack.mutation.charAt(0).toUpperCase()}${attack.mutation.slice(1)}Success`)
    }
  })
})
