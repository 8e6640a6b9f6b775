import { aCohort, publishes } from '@payung/database/testing/a-cohort'
import type pg from 'pg'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague, REFUSAL } from '../../testing/cohort.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { DECIDE, VILLAGE } from '../../testing/published-cohort.builder.ts'
import { type Answer, type Client, TENANTS, type TestTenant, test, vaultOf } from '../../testing/test.ts'
import { sealStatement } from './sealed-statement.ts'

const SET_ASIDE = `mutation ($input: SetAsideObjectionsInput!) { setAsideObjections(input: $input) { __typename ... on SetAsideObjectionsSuccess { data { openObjectionCount } } ${REFUSAL} } }`
const QUEUE = `{ workerProposals { edges { node { id state isFromObjection reason decisionReason proposer { code } worker { name } changes { field before after } } } }
  home { queues { key count } } }`
const DECIDE_PROPOSAL = `mutation ($input: DecideWorkerProposalInput!) { decideWorkerProposal(input: $input) { __typename
  ... on DecideWorkerProposalSuccess { data { state worker { status version history { because } } } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`

const REASON = 'Akta kematian sudah diperiksa'
const SENDER = { text: 'Tetangga saya sudah tiada', name: 'Pengirim Rahasia', contact: '0812-0000' }

/** A public list with these people, past the computing of it. @returns how an objection comes in against it */
async function aList(admin: pg.Client, keys: string, tenant: TestTenant, workers: readonly { readonly id: string }[]) {
  const { cohort } = await aCohort(admin, tenant, { workers: workers.map(({ id }) => id), quota: workers.length })
  await publishes(admin, cohort)
  return {
    cohort,
    objects: async (worker: { readonly id: string } | undefined, kind: 'DECEASED' | 'MOVED'): Promise<string> => {
      const id = crypto.randomUUID()
      const statement = sealStatement(vaultOf(keys), TENANTS[tenant].id, id, SENDER)
      const { rows } = await admin.query<{ id: string }>(
        `insert into cohort_objection (cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, sender_digest, id)
         values ($1, $2, $3, $4, $5, $6, decode(repeat('ab', 16), 'hex'), $7) returning id`,
        [cohort, TENANTS[tenant].id, worker?.id, VILLAGE, kind, statement, id],
      )
      return rows[0]?.id ?? ''
    },
  }
}

const decideObjection = async (client: Client, objectionId: string, upheld = true) =>
  (await client.ask(DECIDE, { input: { objectionId, upheld, reason: REASON } })).decideObjection

const decideProposal = async (client: Client, proposalId: string, accept: boolean, reason?: string) =>
  (
    await client.ask(DECIDE_PROPOSAL, {
      input: { proposalId, accept, fields: accept ? ['status'] : [], reason },
    })
  ).decideWorkerProposal

async function queueOf(client: Client): Promise<{ proposals: Answer[]; count: number }> {
  const { workerProposals, home } = await client.ask(QUEUE)
  return {
    proposals: workerProposals.edges.map(({ node }: Answer) => node),
    count: home.queues.find(({ key }: Answer) => key === 'PROPOSALS_TO_DECIDE')?.count ?? 0,
  }
}

test('what an upheld objection of another government’s list says waits with the keeper, who takes it over or refuses it', async ({
  signIn,
  admin,
  keys,
}) => {
  const people = await arrangePeople(
    admin,
    vaultOf(keys),
    ['Ani', 'Budi', 'Citra', 'Dewi'].map((name) => ({ name, registeredBy: 'provinsi' as const })),
  )
  const [died, moved, alive, junk] = people
  const list = await aList(admin, keys, 'provinsi', people)
  await colleague(admin, 'pertamina', 'provinsi', ['VERIFIER'])
  const verifier = await signIn('pertamina')
  const death = await list.objects(died, 'DECEASED')
  expect(await decideObjection(verifier, death)).toMatchObject({ data: { members: 3 } })
  expect((await decideObjection(verifier, death)).code).toBe('OBJECTION_DECIDED')
  await decideObjection(verifier, await list.objects(moved, 'MOVED'))
  await decideObjection(verifier, await list.objects(alive, 'DECEASED'), false)
  await list.objects(junk, 'DECEASED')
  const receivedUntil = new Date(Date.now() + 1_000).toISOString()
  const input = { cohortId: globalIdOf('Cohort', list.cohort), receivedUntil, reason: REASON }
  expect((await verifier.ask(SET_ASIDE, { input })).setAsideObjections.data).toEqual({ openObjectionCount: 0 })

  const officer = await signIn('kubu-raya')
  const { proposals, count } = await queueOf(officer)
  const proposal = {
    state: 'OPEN',
    isFromObjection: true,
    reason: REASON,
    decisionReason: null,
    proposer: { code: '61' },
  }
  expect(proposals).toEqual([
    {
      ...proposal,
      id: expect.any(String),
      worker: { name: 'Budi' },
      changes: [{ field: 'status', before: 'CANDIDATE', after: 'MOVED' }],
    },
    {
      ...proposal,
      id: expect.any(String),
      worker: { name: 'Ani' },
      changes: [{ field: 'status', before: 'CANDIDATE', after: 'DECEASED' }],
    },
  ])
  expect(count).toBe(2)
  const [ofMove, ofDeath] = proposals

  await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
  const decider = await signIn('pertamina')
  for (const accept of [true, false])
    expect((await decideProposal(decider, ofDeath.id, accept, REASON)).code).toBe('PROPOSER_IS_NOT_DECIDER')
  await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'], VILLAGE)
  const village = await signIn('pertamina')
  expect(await queueOf(village)).toEqual({ proposals: [], count: 0 })
  expect((await decideProposal(village, ofDeath.id, true)).code).toBe('NOT_FOUND')
  expect((await queueOf(await signIn('pontianak'))).proposals).toEqual([])
  await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pertamina.id])
  await colleague(admin, 'pertamina', 'pertamina', ['OFFICER'])
  expect((await queueOf(await signIn('pertamina'))).proposals).toEqual([])

  expect(await decideProposal(officer, ofDeath.id, true)).toMatchObject({
    data: {
      state: 'ACCEPTED',
      worker: {
        status: 'DECEASED',
        version: 2,
        history: [{ because: 'Usulan Provinsi Kalimantan Barat diterima' }, { because: null }],
      },
    },
  })
  const { rows: log } = await admin.query(
    `select action from audit_event where subject_id = $1 and tenant_id = $2 order by id`,
    [died?.id, TENANTS['kubu-raya'].id],
  )
  expect(log.map(({ action }) => action)).toEqual(['PROPOSAL_RECEIVED', 'WORKER_STATUS_CHANGED', 'PROPOSAL_ACCEPTED'])
  expect(await decideProposal(officer, ofMove.id, false)).toMatchObject({ issues: [{ path: 'reason' }] })
  expect(await decideProposal(officer, ofMove.id, false, 'Masih tinggal di desanya')).toMatchObject({
    data: { state: 'REFUSED', worker: { status: 'CANDIDATE', version: 1 } },
  })
  expect((await queueOf(await signIn('provinsi'))).proposals).toMatchObject([
    { state: 'REFUSED', decisionReason: 'Masih tinggal di desanya' },
    { state: 'ACCEPTED', decisionReason: null },
  ])
  const everything = JSON.stringify([proposals, await queueOf(officer)])
  for (const words of Object.values(SENDER)) expect(everything).not.toContain(words)
})

test('what an upheld objection of one’s own list says waits in one’s own queue for another officer; what the record says by then stays', async ({
  signIn,
  admin,
  keys,
}) => {
  const [person] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Ani' }])
  const list = await aList(admin, keys, 'kubu-raya', person === undefined ? [] : [person])
  await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER', 'VERIFIER'])
  const decider = await signIn('pertamina')
  await decideObjection(decider, await list.objects(person, 'MOVED'))
  const officer = await signIn('kubu-raya')
  const { proposals, count } = await queueOf(officer)
  expect(proposals).toMatchObject([{ isFromObjection: true, proposer: { code: '61.12' } }])
  expect(count).toBe(1)
  const id = proposals[0].id
  expect((await decideProposal(decider, id, true)).code).toBe('PROPOSER_IS_NOT_DECIDER')
  await admin.query(`update worker set status = 'DECEASED', version = version + 1 where id = $1`, [person?.id])
  expect(await decideProposal(officer, id, true)).toMatchObject({
    issues: [{ path: 'status', code: 'STATUS_TRANSITION_NOT_ALLOWED' }],
  })
  expect((await queueOf(officer)).count).toBe(1)
})
