import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'

const PROPOSE = `mutation ($input: ProposeCustodyTransferInput!) { proposeCustodyTransfer(input: $input) { __typename
  ... on ProposeCustodyTransferSuccess { data { id state mine worker { name } } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const DECIDE = `mutation ($input: DecideCustodyTransferInput!) { decideCustodyTransfer(input: $input) { __typename
  ... on DecideCustodyTransferSuccess { data { state } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const LIST = `{ custodyTransfers { id state mine worker { name } subject { name maskedNationalId village { code } } proposedBy { email } } home { queues { key count } } }`
const WORKER = `query ($id: ID!) { worker(id: $id) { name village { code } address rt rw custodian { code } version openTransfer { id mine }
  history { version because changes { field before after } } } }`

const propose = async (
  client: Client,
  workerId: string,
  toVillageCode = '61.71.01.1001',
  reason = 'Pindah ke Pontianak',
) =>
  (await client.ask(PROPOSE, { input: { workerId: globalIdOf('Worker', workerId), toVillageCode, reason } }))
    .proposeCustodyTransfer
const decide = async (client: Client, transferId: string, accept: boolean, reason?: string) =>
  (await client.ask(DECIDE, { input: { transferId, accept, reason } })).decideCustodyTransfer
const workerOf = async (client: Client, id: string) =>
  (await client.ask(WORKER, { id: globalIdOf('Worker', id) })).worker

describe('handing a record over', () => {
  test('is accepted by somebody else than who proposed it, also as a member of the receiving side', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const { data: transfer } = await propose(await signIn('kubu-raya'), person.id)
    const taking = await signIn('pontianak')
    const proposedBy = (user: string) => admin.query('update custody_transfer set proposed_by = $1', [user])
    await proposedBy(USERS.pontianak)
    expect(await decide(taking, transfer.id, true)).toMatchObject({ code: 'PROPOSER_IS_NOT_DECIDER' })
    await proposedBy(USERS['kubu-raya'])
    expect(await decide(taking, transfer.id, true)).toMatchObject({ data: { state: 'ACCEPTED' } })
  })

  test('tells the receiving side that another government wrote what it wrote, and by whom its own was written', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [person, unsigned] = [
      await arrangePerson(admin, vaultOf(keys)),
      await arrangePerson(admin, vaultOf(keys), { nationalId: '6112055511820303' }),
    ]
    await admin.query('update worker set updated_by = case when id = $1 then $2::uuid end where id in ($1, $3)', [
      ...[person.id, USERS['kubu-raya'], unsigned.id],
    ])
    const [giving, taking] = [await signIn('kubu-raya'), await signIn('pontianak')]
    const authors = async (id: string) =>
      (
        await taking.ask(
          'query ($id: ID!) { worker(id: $id) { history { version recordedBy { email } isByAnotherGovernment } } }',
          { id: globalIdOf('Worker', id) },
        )
      ).worker.history
    for (const { id } of [person, unsigned]) await decide(taking, (await propose(giving, id)).data.id, true)
    const own = { version: 2, recordedBy: { email: 'pontianak@payung.example' }, isByAnotherGovernment: false }
    expect(await authors(person.id)).toEqual([own, { version: 1, recordedBy: null, isByAnotherGovernment: true }])
    expect(await authors(unsigned.id)).toEqual([own, { version: 1, recordedBy: null, isByAnotherGovernment: false }])
  })

  test('moves it with its history when the receiving side accepts', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const [giving, taking] = [await signIn('kubu-raya'), await signIn('pontianak')]
    const { data: transfer } = await propose(giving, person.id)
    expect(transfer).toMatchObject({ state: 'PROPOSED', mine: true, worker: { name: person.name } })
    expect(await workerOf(giving, person.id)).toMatchObject({ openTransfer: { id: transfer.id, mine: true } })

    const waiting = await taking.ask(LIST)
    expect(waiting.custodyTransfers).toEqual([
      {
        id: transfer.id,
        state: 'PROPOSED',
        mine: false,
        worker: null,
        proposedBy: null,
        subject: { name: person.name, maskedNationalId: '6112 •••• •••• ••••', village: { code: '61.12.05.2003' } },
      },
    ])
    expect(waiting.home.queues).toContainEqual({ key: 'TRANSFERS_TO_DECIDE', count: 1 })
    expect(await workerOf(taking, person.id)).toBeNull()

    expect(await decide(taking, transfer.id, true)).toMatchObject({ data: { state: 'ACCEPTED' } })
    expect(await workerOf(giving, person.id)).toBeNull()
    expect(await workerOf(taking, person.id)).toMatchObject({
      village: { code: '61.71.01.1001' },
      custodian: { code: '61.71' },
      version: 2,
      openTransfer: null,
      history: [
        {
          version: 2,
          because: 'Pindah ke Pontianak',
          changes: [
            {
              field: 'villageCode',
              before: 'Tanjung Beringin (61.12.05.2003)',
              after: 'Benua Melayu Darat (61.71.01.1001)',
            },
            { field: 'custodianId', before: 'Kabupaten Kubu Raya', after: 'Kota Pontianak' },
          ],
        },
        { version: 1, because: null, changes: [] },
      ],
    })
    const { rows } = await admin.query(
      `select tenant_id, action from audit_event where action like 'CUSTODY%' order by id`,
    )
    expect(
      rows
        .filter(({ action }) => action === 'CUSTODY_ACCEPTED')
        .map(({ tenant_id }) => tenant_id)
        .sort(),
    ).toEqual([TENANTS['kubu-raya'].id, TENANTS.pontianak.id].sort())
  })

  test('asked for by who keeps the new village, is accepted by who gives, and the earlier history stays readable', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys), { registeredBy: 'kubu-raya' })
    await admin.query(
      `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) values ($1, $2, $3, 'FULL', 'COHORT')`,
      [person.id, TENANTS.pontianak.id, TENANTS['kubu-raya'].id],
    )
    const [giving, taking] = [await signIn('kubu-raya'), await signIn('pontianak')]
    await giving.ask(
      `mutation ($id: ID!) { updateWorker(input: { workerId: $id, expectedVersion: 1, because: "Salah ketik", changes: { name: "Nama Baru" } }) { __typename } }`,
      { id: globalIdOf('Worker', person.id) },
    )
    const { data: transfer } = await propose(taking, person.id)
    expect(await decide(taking, transfer.id, true)).toMatchObject({ code: 'OTHER_SIDE_DECIDES' })
    expect(await decide(giving, transfer.id, true)).toMatchObject({ data: { state: 'ACCEPTED' } })
    expect(await workerOf(giving, person.id)).toBeNull()
    expect((await workerOf(taking, person.id)).history).toMatchObject([
      { version: 3, changes: [{ field: 'villageCode' }, { field: 'custodianId' }] },
      { version: 2, changes: [{ field: 'name', before: 'Yuliana Kusuma', after: 'Nama Baru' }] },
      { version: 1 },
    ])
    const { rows } = await admin.query(
      'select recorded_to from worker_version where version = 1 union all select recorded_from from worker_version where version = 2',
    )
    expect(rows[0].recorded_to).toEqual(rows[1].recorded_to)
  })

  test('leaves street, RT and RW with the old village, whoever accepts, and its history keeps them', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [giving, taking] = [await signIn('kubu-raya'), await signIn('pontianak')]
    const handsOver = async (proposer: Client, accepter: Client) => {
      const person = await arrangePerson(admin, vaultOf(keys))
      await admin.query(`update worker set address = 'Jalan Adisucipto 7', rt = '002', rw = '005' where id = $1`, [
        person.id,
      ])
      await admin.query(
        `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) values ($1, $2, $3, 'FULL', 'COHORT')`,
        [person.id, TENANTS.pontianak.id, TENANTS['kubu-raya'].id],
      )
      const { data } = await propose(proposer, person.id)
      expect(await decide(accepter, data.id, true)).toMatchObject({ data: { state: 'ACCEPTED' } })
      return workerOf(taking, person.id)
    }
    for (const [proposer, accepter] of [
      [giving, taking],
      [taking, giving],
    ] as const)
      expect(await handsOver(proposer, accepter)).toMatchObject({
        ...{ village: { code: '61.71.01.1001' }, address: null, rt: null, rw: null },
        history: [
          {
            changes: [
              { field: 'address', before: 'Jalan Adisucipto 7', after: null },
              { field: 'rt', before: '002', after: null },
              { field: 'rw', before: '005', after: null },
              { field: 'villageCode' },
              { field: 'custodianId' },
            ],
          },
          { version: 1 },
        ],
      })
  })

  test('is refused with a reason, or withdrawn by who proposed it; then a new proposal may follow', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const [giving, taking] = [await signIn('kubu-raya'), await signIn('pontianak')]
    const first = (await propose(giving, person.id)).data
    expect(await propose(giving, person.id)).toMatchObject({ code: 'TRANSFER_OPEN' })
    expect(await decide(taking, first.id, false)).toMatchObject({ issues: [{ path: 'reason' }] })
    expect(await decide(taking, first.id, false, 'Tidak dikenal RT setempat')).toMatchObject({
      data: { state: 'REFUSED' },
    })
    expect(await decide(taking, first.id, true)).toMatchObject({ code: 'TRANSFER_DECIDED' })
    const second = (await propose(giving, person.id)).data
    expect(await decide(giving, second.id, false)).toMatchObject({ data: { state: 'WITHDRAWN' } })
    expect(await workerOf(giving, person.id)).toMatchObject({ version: 1, openTransfer: null })
  })

  test('to a custodian that keeps the person already is a conflict', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    await arrangePerson(admin, vaultOf(keys), { nationalId: person.nationalId, in: '61.71.01.1001' })
    const { data } = await propose(await signIn('kubu-raya'), person.id)
    expect(await decide(await signIn('pontianak'), data.id, true)).toMatchObject({ code: 'ALREADY_KEPT_THERE' })
  })

  test('is for the two sides alone, within their scopes', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys), { registeredBy: 'provinsi' })
    const giving = await signIn('kubu-raya')
    expect(await propose(await signIn('provinsi'), person.id)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await propose(await signIn('pontianak'), person.id)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await propose(giving, person.id, '61.12.01.2001')).toMatchObject({ issues: [{ code: 'SAME_CUSTODIAN' }] })
    expect(await propose(giving, person.id, '61.99.01.2001')).toMatchObject({ issues: [{ code: 'VILLAGE_UNKNOWN' }] })
    const { data } = await propose(giving, person.id)
    expect(await decide(await signIn('provinsi'), data.id, true)).toMatchObject({ code: 'NOT_FOUND' })
    await giveRoles(admin, 'pontianak', ['OFFICER'], { area: '61.71.02' })
    const elsewhere = await signIn('pontianak')
    const { custodyTransfers, home } = await elsewhere.ask(LIST)
    expect(custodyTransfers).toEqual([])
    expect(home.queues).toContainEqual({ key: 'TRANSFERS_TO_DECIDE', count: 0 })
    expect(await decide(elsewhere, data.id, true)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await (await signIn('pertamina')).ask('{ custodyTransfers { id } }')).custodyTransfers).toEqual([])
  })

  test('a row that names a stranger’s record shows nothing of the person', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    await admin.query(
      `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
       values ($1, $2, $3, $1, '61.71.01.1001', 'mengintip', $4)`,
      [TENANTS.pontianak.id, person.id, TENANTS['kubu-raya'].id, USERS.pontianak],
    )
    expect((await (await signIn('pontianak')).ask(LIST)).custodyTransfers).toMatchObject([
      { subject: null, worker: null },
    ])
  })
})
