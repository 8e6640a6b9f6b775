import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'
import { type ProposedFacts, sealProposal } from './proposed-changes.ts'

const LIST = `{ workerProposals { edges { node { id state proposer { code } worker { name openProposals { id } } changes { field before after } } } }
  home { queues { key count } } }`
const DECIDE = `mutation ($input: DecideWorkerProposalInput!) { decideWorkerProposal(input: $input) { __typename
  ... on DecideWorkerProposalSuccess { data { state worker { name phone occupation { code } version history { because } } } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`

const QUEUE = `{ home { queues { key count group besides { forColleagues byColleagues } } } }`

const REPORT = `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) { __typename } }`
const ORIGIN = `{ workerProposals { edges { node { isFromObjection reason changes { field after } } } } }`

async function aProposal(admin: pg.Client, keys: string, workerId: string, facts: ProposedFacts): Promise<string> {
  const { rows } = await admin.query(
    `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields) values ($1, $2, $3, $4, $5) returning id`,
    [
      TENANTS['kubu-raya'].id,
      TENANTS.provinsi.id,
      workerId,
      sealProposal(
        vaultOf(keys),
        {
          tenant_id: TENANTS['kubu-raya'].id,
          worker_id: workerId,
          proposer_tenant_id: TENANTS.provinsi.id,
          import_id: null,
        },
        facts,
      ),
      Object.keys(facts),
    ],
  )
  return globalIdOf('WorkerProposal', rows[0].id)
}

const decide = async (client: Client, proposalId: string, accept: boolean, fields: string[], reason?: string) =>
  (await client.ask(DECIDE, { input: { proposalId, accept, fields, reason } })).decideWorkerProposal
const facts = {
  name: 'Yuliana Kusumawati',
  phone: '081234567890',
  occupationCode: 'TRADER',
  familyCardNumber: '6112050101100001',
}

describe('a proposal', () => {
  test('shows what the record says and what is proposed, numbers masked', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const id = await aProposal(admin, keys, person.id, facts)
    const { workerProposals, home } = await (await signIn('kubu-raya')).ask(LIST)
    expect(workerProposals.edges).toEqual([
      {
        node: {
          id,
          state: 'OPEN',
          proposer: { code: '61' },
          worker: { name: person.name, openProposals: [{ id }] },
          changes: [
            { field: 'familyCardNumber', before: null, after: '6112 •••• •••• ••••' },
            { field: 'name', before: 'Yuliana Kusuma', after: 'Yuliana Kusumawati' },
            { field: 'phone', before: null, after: '081234567890' },
            { field: 'occupationCode', before: 'Petani', after: 'Pedagang' },
          ],
        },
      },
    ])
    expect(home.queues).toContainEqual({ key: 'PROPOSALS_TO_DECIDE', count: 1 })
  })

  test('of another village takes the street of the former one away with it', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    await admin.query(`update worker set address = 'Jalan Parit Baru', rt = '003' where id = $1`, [person.id])
    const id = await aProposal(admin, keys, person.id, { villageCode: '61.12.01.2001', rt: '007' })
    await admin.query(`update worker_proposal set fields = fields || '{address}'`)
    const officer = await signIn('kubu-raya')
    expect((await officer.ask(LIST)).workerProposals.edges[0].node.changes).toContainEqual({
      field: 'address',
      before: 'Jalan Parit Baru',
      after: null,
    })
    await decide(officer, id, true, ['villageCode', 'address'])
    const { rows } = await admin.query('select village_code, address, rt from worker where id = $1', [person.id])
    expect(rows).toEqual([{ village_code: '61.12.01.2001', address: null, rt: null }])
  })

  test('gives the record the chosen fields alone, once', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const id = await aProposal(admin, keys, person.id, facts)
    const officer = await signIn('kubu-raya')
    expect(await decide(officer, id, true, [])).toMatchObject({ issues: [{ path: 'fields' }] })
    expect(await decide(officer, id, true, ['name', 'status'])).toMatchObject({ issues: [{ path: 'fields' }] })
    expect(await decide(officer, id, true, ['name', 'phone'])).toMatchObject({
      data: {
        state: 'ACCEPTED',
        worker: {
          name: 'Yuliana Kusumawati',
          phone: '+6281234567890',
          occupation: { code: 'FARMER' },
          version: 2,
          history: [{ because: 'Usulan Provinsi Kalimantan Barat diterima' }, { because: null }],
        },
      },
    })
    expect(await decide(officer, id, true, ['phone'])).toMatchObject({ code: 'PROPOSAL_DECIDED' })
  })

  test('is decided by somebody else than who proposed it, also as a member of the other tenant', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const id = await aProposal(admin, keys, person.id, facts)
    const officer = await signIn('kubu-raya')
    const proposedBy = (user: string) => admin.query('update worker_proposal set proposed_by = $1', [user])
    await proposedBy(USERS['kubu-raya'])
    for (const accept of [true, false])
      expect(await decide(officer, id, accept, accept ? ['name'] : [], 'Sudah diperiksa')).toMatchObject({
        code: 'PROPOSER_IS_NOT_DECIDER',
      })
    await proposedBy(USERS.provinsi)
    expect(await decide(officer, id, true, ['name'])).toMatchObject({ data: { state: 'ACCEPTED' } })
  })

  test('that one administrator has opened both accounts of is no work of the viewer, but of colleagues', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    await aProposal(admin, keys, person.id, facts)
    const officer = await signIn('kubu-raya')
    const waiting = async () =>
      (await officer.ask(QUEUE)).home.queues.find(({ key }: { key: string }) => key === 'PROPOSALS_TO_DECIDE')
    expect(await waiting()).toMatchObject({ count: 1, besides: null, group: 'OPEN' })
    await admin.query('update worker_proposal set proposed_by = $1', [USERS['kubu-raya']])
    expect(await waiting()).toMatchObject({ count: 1, besides: { byColleagues: true }, group: 'OF_OTHERS' })
  })

  test('with a fact that cannot be stays open and says why', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const id = await aProposal(admin, keys, person.id, { phone: '12', villageCode: '61.71.01.1001' })
    const officer = await signIn('kubu-raya')
    expect(await decide(officer, id, true, ['phone'])).toMatchObject({
      issues: [{ path: 'phone', code: 'PHONE_INVALID' }],
    })
    expect(await decide(officer, id, true, ['villageCode'])).toMatchObject({
      issues: [{ code: 'CUSTODY_TRANSFER_NEEDED' }],
    })
    expect((await admin.query('select state from worker_proposal')).rows).toEqual([{ state: 'OPEN' }])
  })

  test('is refused with a reason and leaves the record as it is', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const id = await aProposal(admin, keys, person.id, facts)
    const officer = await signIn('kubu-raya')
    expect(await decide(officer, id, false, [])).toMatchObject({ issues: [{ path: 'reason' }] })
    expect(await decide(officer, id, false, [], 'Nama di KTP tanpa -wati')).toMatchObject({
      data: { state: 'REFUSED', worker: { name: 'Yuliana Kusuma', version: 1 } },
    })
  })

  test('is seen by custodian and proposer, decided by the custodian, and unknown to others and outside a scope', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const id = await aProposal(admin, keys, person.id, facts)
    const province = await signIn('provinsi')
    expect((await province.ask(LIST)).workerProposals.edges).toMatchObject([
      { node: { worker: null, changes: [{ before: null }, {}, {}, {}] } },
    ])
    expect(await decide(province, id, true, ['name'])).toMatchObject({ code: 'NOT_FOUND' })
    expect((await (await signIn('pontianak')).ask(LIST)).workerProposals.edges).toEqual([])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.01' })
    const elsewhere = await signIn('kubu-raya')
    const { workerProposals, home } = await elsewhere.ask(LIST)
    expect(workerProposals.edges).toEqual([])
    expect(home.queues).toContainEqual({ key: 'PROPOSALS_TO_DECIDE', count: 0 })
    expect(await decide(elsewhere, id, true, ['name'])).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of a reported death says that no objection made it', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    const event = { kind: 'DEATH', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'Rumah', source: 'VILLAGE' }
    await officer.ask(REPORT, { input: { workerId: globalIdOf('Worker', person.id), ...event } })
    expect((await officer.ask(ORIGIN)).workerProposals.edges).toMatchObject([
      { node: { isFromObjection: false, changes: [{ field: 'status', after: 'DECEASED' }] } },
    ])
  })
})
