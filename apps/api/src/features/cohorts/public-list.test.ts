import type pg from 'pg'
import { describe, expect } from 'vitest'
import { cohortOf, colleague, computedCohort, computes } from '../../testing/cohort.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { sendsObjection } from '../../testing/published-cohort.builder.ts'
import { type Client, TENANTS, USERS, vaultOf } from '../../testing/test.ts'
import { test as workerTest } from '../../testing/with-worker.ts'

const OUTCOME = `... on ConflictError { code } ... on NotAllowedError { code } ... on NotFoundError { code } ... on ValidationError { issues { path code } }`
const PUBLISH = `mutation ($input: PublishCohortInput!) { publishCohort(input: $input) { __typename ... on PublishCohortSuccess { data { id version state publicPath objectionsUntil actions } } ${OUTCOME} } }`
const WITHDRAW = `mutation ($input: WithdrawCohortInput!) { withdrawCohort(input: $input) { __typename ... on WithdrawCohortSuccess { data { id version state publicPath } } ${OUTCOME} } }`
const OBJECT = `mutation ($input: ReceiveObjectionInput!) { receiveObjection(input: $input) { __typename ... on ReceiveObjectionSuccess { data { openObjectionCount } } ${OUTCOME} } }`
const DECIDE = `mutation ($input: DecideObjectionInput!) { decideObjection(input: $input) { __typename ... on DecideObjectionSuccess { data { members reserves openObjectionCount } } ${OUTCOME} } }`
const PROPOSE = `mutation ($input: ProposeAdditionInput!) { proposeAddition(input: $input) { __typename ... on ProposeAdditionSuccess { data { members reserves openObjectionCount } } ${OUTCOME} } }`
const LOCK = `mutation ($input: LockCohortInput!) { lockCohort(input: $input) { __typename ... on LockCohortSuccess { data { id version state members } } ${OUTCOME} } }`
const OBJECTIONS = `query ($id: ID!) { cohort(id: $id) { version objections { edges { node { id kind text senderName senderContact workerName receivedBy { name }
  decision { upheld isRemoved replacedBy reason } } } } } }`
const COMPARE = `query ($id: ID!, $other: ID!) { cohort(id: $id) { comparison(otherId: $other) { all { entered left kept } areas { area { code } entered left kept } }
  people(standing: MEMBER, notInCohortId: $other) { totalCount } } }`
const EXPORT = `mutation ($input: StartCohortExportInput!) { startCohortExport(input: $input) { __typename ... on StartCohortExportSuccess { data { id } } ${OUTCOME} } }`

const PLACE = '61.12.05.2003'
const ADULT = { fact: 'AGE', from: 18, to: 64 } as const
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Jobs are run while each of these tests does. */
const test = workerTest.extend<{ running: undefined }>({
  running: [
    async ({ worker }, use) => {
      expect(worker).toBeDefined()
      await use(undefined)
    },
    { auto: true },
  ],
})

/** Twelve people for a quota of ten, on their public page. */
async function published(admin: pg.Client, keys: string, officer: Client) {
  await arrangePeople(
    admin,
    vaultOf(keys),
    Array.from({ length: 12 }, (_, at) => ({ name: `Siti Rahayu${'abcdefghijkl'[at]}` })),
  )
  const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
  const draft = await computedCohort(officer, programmeId)
  const input = { cohortId: draft.id, expectedVersion: draft.version, objectionsUntil: inDays(14) }
  const { data } = (await officer.ask(PUBLISH, { input })).publishCohort
  return { cohort: data, draft, programmeId }
}

const workerNode = (person: { readonly id: string } | undefined) =>
  Buffer.from(`Worker:${person?.id}`).toString('base64')

const objectionsOf = async (client: Client, id: string) =>
  (await client.ask(OBJECTIONS, { id })).cohort.objections.edges.map(({ node }: { node: { id: string } }) => node)

describe('the public list', () => {
  test('is read without sign-in, with names masked and no digit of a NIK, birth date or address', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const { cohort } = await published(admin, keys, await signIn('kubu-raya'))
    expect(cohort).toMatchObject({
      state: 'PUBLISHED',
      actions: ['WITHDRAW', 'OBJECT'],
      publicPath: expect.stringMatching(/^\/publik\/kohort\/[a-z0-9]{20}$/),
    })
    const front = await anonymous.fetch(cohort.publicPath)
    expect(front.status).toBe(200)
    expect(front.headers.get('cache-control')).toBe('no-store')
    expect(await front.text()).toContain(`?desa=${PLACE}`)
    const list = await (await anonymous.fetch(`${cohort.publicPath}?desa=${PLACE}`)).text()
    expect(list.match(/Si••• Ra•••/g)).toHaveLength(12)
    expect(list).not.toMatch(/Rahayu|6112|1982|RT|RW/)
    expect(list.match(/<td>Cadangan<\/td>/g)).toHaveLength(2)
  })

  test('is read in English too, the answer to an objection as well, and each page leads to the other language', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const { cohort } = await published(admin, keys, await signIn('kubu-raya'))
    const read = async (path: string) => (await anonymous.fetch(path)).text()
    const front = await read(`${cohort.publicPath}?bahasa=en`)
    expect(front).toContain('<html lang="en">')
    expect(front).toContain(`<a href="${cohort.publicPath}" lang="id" hreflang="id">Bahasa Indonesia</a>`)
    const village = `${cohort.publicPath}?desa=${PLACE}&#38;bahasa=en`
    expect(front).toContain(`<a href="${village}">`)
    expect(await read(`${cohort.publicPath}?desa=${PLACE}`)).toContain(`<a href="${village}" lang="en" hreflang="en">`)
    const list = await read(village.replace('&#38;', '&'))
    expect(list.match(/<td>Reserve<\/td>/g)).toHaveLength(2)
    expect(list).toContain('Send objection')
    expect(list).not.toMatch(/Cadangan|Kirim|Nomor|Rahayu|6112|1982/)
    const missing = { jenis: 'MISSING', uraian: 'My neighbour should be listed', bahasa: 'en' }
    expect(await (await sendsObjection(anonymous, cohort.publicPath, missing)).text()).toContain('Objection received')
    const short = await sendsObjection(anonymous, cohort.publicPath, { ...missing, uraian: 'short' })
    expect([short.status, await short.text()]).toEqual([400, expect.stringContaining('Explain in 10 to 1000 letters.')])
    expect(await read('/publik/kohort/aaaaaaaaaaaaaaaaaaaa?bahasa=en')).toContain('No such list')
    expect(await read(`${cohort.publicPath}?bahasa=fr`)).toContain('<html lang="id">')
  })

  test('is nowhere before it is published, after it is withdrawn, and under a guessed address', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { cohort } = await published(admin, keys, officer)
    const input = { cohortId: cohort.id, expectedVersion: cohort.version }
    expect((await officer.ask(WITHDRAW, { input })).withdrawCohort).toMatchObject({
      data: { state: 'DRAFT', publicPath: null },
    })
    for (const path of [cohort.publicPath, '/publik/kohort/aaaaaaaaaaaaaaaaaaaa', '/publik/kohort/x'])
      expect((await anonymous.fetch(path)).status, path).toBe(404)
    expect((await sendsObjection(anonymous, cohort.publicPath, {})).status).toBe(404)
  })

  test('wants a last day between tomorrow and ninety days', async ({ signIn, admin, keys }) => {
    await arrangePeople(admin, vaultOf(keys), [{}])
    const officer = await signIn('kubu-raya')
    const draft = await computedCohort(officer, await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT }))
    for (const days of [-1, -2, 365]) {
      const input = { cohortId: draft.id, expectedVersion: draft.version, objectionsUntil: inDays(days) }
      expect((await officer.ask(PUBLISH, { input })).publishCohort.issues).toEqual([
        { path: 'objectionsUntil', code: 'OBJECTION_DAY_INVALID' },
      ])
    }
  })
})

describe('an objection', () => {
  test('in public is sealed, heard about the person of that number, and bounded for each sender', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { cohort } = await published(admin, keys, officer)
    expect(
      (await sendsObjection(anonymous, cohort.publicPath, { urut: '3', nama: 'Tetangga', kontak: '0812' })).status,
    ).toBe(200)
    expect((await sendsObjection(anonymous, cohort.publicPath, { urut: '999' })).status).toBe(400)
    expect((await sendsObjection(anonymous, cohort.publicPath, { uraian: 'x' })).status).toBe(400)
    const [said] = await objectionsOf(officer, cohort.id)
    expect(said).toMatchObject({
      kind: 'MOVED',
      text: 'Sudah pindah ke Malaysia',
      senderName: 'Tetangga',
      senderContact: '0812',
      receivedBy: null,
      decision: null,
    })
    expect(said.workerName).toMatch(/^Siti Rahayu/)
    const { rows } = await admin.query('select statement_cipher::text as sealed, sender_digest from cohort_objection')
    expect(rows[0].sealed).not.toContain(Buffer.from('Malaysia').toString('hex'))
    for (let more = 0; more < 4; more++)
      expect((await sendsObjection(anonymous, cohort.publicPath, {})).status).toBe(200)
    expect((await sendsObjection(anonymous, cohort.publicPath, {})).status).toBe(429)
  })

  test('upheld by another officer takes its person out, and the next of the reserve follows', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { cohort, draft } = await published(admin, keys, officer)
    const people = draft.people.edges.map(({ node }: { node: { workerId: string; name: string } }) => node)
    const input = {
      cohortId: cohort.id,
      workerId: people[0].workerId,
      villageCode: PLACE,
      kind: 'DECEASED',
      text: 'Meninggal bulan lalu',
    }
    expect((await officer.ask(OBJECT, { input: { ...input, text: 'x' } })).receiveObjection.issues).toEqual([
      { path: 'text', code: 'STATEMENT_LENGTH' },
    ])
    expect((await officer.ask(OBJECT, { input })).receiveObjection).toMatchObject({ data: { openObjectionCount: 1 } })
    const [said] = await objectionsOf(officer, cohort.id)
    const decision = { objectionId: said.id, upheld: true, reason: 'Akta kematian sudah diperiksa' }
    expect((await officer.ask(DECIDE, { input: decision })).decideObjection.code).toBe('MAKER_IS_NOT_DECIDER')
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('pertamina')
    await verifier.ask(OBJECT, { input: { ...input, workerId: people[1].workerId } })
    const own = (await objectionsOf(officer, cohort.id)).find(({ id }: { id: string }) => id !== said.id)
    const ownDecision = { ...decision, objectionId: own.id }
    expect((await verifier.ask(DECIDE, { input: ownDecision })).decideObjection.code).toBe('RECEIVER_IS_NOT_DECIDER')
    expect((await verifier.ask(DECIDE, { input: { ...decision, reason: 'x' } })).decideObjection.issues[0].code).toBe(
      'REASON_MISSING',
    )
    expect((await verifier.ask(DECIDE, { input: decision })).decideObjection).toMatchObject({
      data: { members: 10, reserves: 1, openObjectionCount: 1 },
    })
    expect((await verifier.ask(DECIDE, { input: decision })).decideObjection.code).toBe('OBJECTION_DECIDED')
    const decided = (await objectionsOf(officer, cohort.id)).find(({ id }: { id: string }) => id === said.id)
    expect(decided.decision).toEqual({
      upheld: true,
      isRemoved: true,
      replacedBy: people[10].name,
      reason: decision.reason,
    })
    const { areas } = await cohortOf(officer, cohort.id)
    expect(areas[0]).toMatchObject({ members: 10, reserves: 1, removed: 1 })
  })

  test('that somebody is missing names them in the registry, says why they are or are not admitted, and brings them in', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { cohort, draft } = await published(admin, keys, officer)
    for (const uraian of ['Bu Sari belum tercantum', 'Pak Amat belum tercantum'])
      await sendsObjection(anonymous, cohort.publicPath, { jenis: 'MISSING', uraian })
    const [young, old, away] = await arrangePeople(admin, vaultOf(keys), [
      { name: 'Sari Dewi' },
      { name: 'Amat Tua', birthDate: '1950-01-01' },
      { name: 'Orang Kota', in: '61.71.01.1001' },
    ])
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('pertamina')
    const asked = `query ($id: ID!, $worker: ID!) { cohort(id: $id) { missingPerson(workerId: $worker) { name maskedNationalId outcome reasons { text textEn }
      takenStanding takenPlace comingStanding comingPlace } } }`
    const judged = async (client: Client, worker: string) =>
      (await client.ask(asked, { id: cohort.id, worker })).cohort.missingPerson
    expect(await judged(verifier, workerNode(young))).toMatchObject({
      name: 'Sari Dewi',
      outcome: 'ELIGIBLE',
      reasons: [],
      takenStanding: null,
      comingStanding: 'RESERVE',
      comingPlace: 13,
    })
    expect(await judged(verifier, workerNode(old))).toMatchObject({
      outcome: 'NOT_ELIGIBLE',
      reasons: [{ text: expect.stringContaining('76'), textEn: expect.stringContaining('76') }],
      comingStanding: null,
    })
    expect(await judged(verifier, workerNode(away))).toBeNull()
    const [listed] = draft.people.edges
    expect(await judged(verifier, listed.node.workerId)).toMatchObject({ takenStanding: 'MEMBER', takenPlace: 1 })
    const [first, second] = await objectionsOf(officer, cohort.id)
    const decide = async (objection: { id: string }, workerId: string | null, upheld = true, client = verifier) =>
      (
        await client.ask(DECIDE, {
          input: { objectionId: objection.id, upheld, reason: 'Sudah diperiksa di desanya', workerId },
        })
      ).decideObjection
    const propose = async (client: Client, objection: { id: string }, workerId: string) =>
      (
        await client.ask(PROPOSE, {
          input: { objectionId: objection.id, reason: 'Dikenal ketua RT-nya', workerId },
        })
      ).proposeAddition
    expect((await decide(first, null)).issues).toEqual([{ path: 'workerId', code: 'WORKER_MISSING' }])
    expect((await decide(first, workerNode(away))).code).toBe('NOT_FOUND')
    expect((await decide(first, workerNode(old))).code).toBe('NOT_ELIGIBLE')
    expect((await decide(first, listed.node.workerId)).code).toBe('ALREADY_LISTED')
    expect(await decide(first, workerNode(old), false)).toMatchObject({ data: { members: 10, reserves: 2 } })
    // Nobody brings a person in alone, neither who made the list nor who proposes them.
    expect((await propose(officer, second, workerNode(young))).code).toBe('MAKER_IS_NOT_DECIDER')
    expect((await propose(verifier, second, workerNode(old))).code).toBe('NOT_ELIGIBLE')
    expect((await propose(verifier, second, listed.node.workerId)).code).toBe('ALREADY_LISTED')
    expect((await decide(second, workerNode(young))).code).toBe('ADDITION_NEEDS_SECOND')
    expect(await propose(verifier, second, workerNode(young))).toMatchObject({ data: { openObjectionCount: 1 } })
    expect((await propose(verifier, second, workerNode(young))).code).toBe('ADDITION_PROPOSED')
    expect((await decide(second, workerNode(young))).code).toBe('ADDITION_NEEDS_SECOND')
    await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
    const other = await signIn('pontianak')
    const proposed = `query ($id: ID!) { cohort(id: $id) { objections(open: true) { edges { node { additions { workerName reason isMine proposedBy { name } } } } } } }`
    for (const [client, isMine] of [
      [verifier, true],
      [other, false],
    ] as const)
      expect((await client.ask(proposed, { id: cohort.id })).cohort.objections.edges[0].node.additions).toMatchObject([
        { workerName: 'Sari Dewi', reason: 'Dikenal ketua RT-nya', isMine, proposedBy: { name: expect.any(String) } },
      ])
    // Whoever is in reserve came before; where a place is free, there is no reserve left.
    expect(await decide(second, workerNode(young), true, other)).toMatchObject({
      data: { members: 10, reserves: 3, openObjectionCount: 0 },
    })
    const fields = `query ($id: ID!) { cohort(id: $id) { objections { edges { node { decision { upheld addedStanding namedWorkerName } } } }
      people(standing: RESERVE, first: 10) { edges { node { name place isByObjection } } } } }`
    const { objections, people } = (await officer.ask(fields, { id: cohort.id })).cohort
    expect(objections.edges.map(({ node }: { node: { decision: object } }) => node.decision)).toEqual([
      { upheld: false, addedStanding: null, namedWorkerName: 'Amat Tua' },
      { upheld: true, addedStanding: 'RESERVE', namedWorkerName: 'Sari Dewi' },
    ])
    expect(people.edges.at(-1).node).toEqual({ name: 'Sari Dewi', place: 13, isByObjection: true })
    expect(people.edges[0].node.isByObjection).toBe(false)
  })

  test('that somebody is missing makes them a member while the quota has room, also through the lock', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    await arrangePeople(admin, vaultOf(keys), [{ name: 'Hanya Satu' }])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const draft = await computedCohort(officer, programmeId)
    const input = { cohortId: draft.id, expectedVersion: draft.version, objectionsUntil: inDays(14) }
    const { data: cohort } = (await officer.ask(PUBLISH, { input })).publishCohort
    await sendsObjection(anonymous, cohort.publicPath, { jenis: 'MISSING', uraian: 'Bu Sari belum tercantum' })
    const [young] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Sari Dewi' }])
    const [said] = await objectionsOf(officer, cohort.id)
    const decision = {
      objectionId: said.id,
      upheld: true,
      reason: 'Sudah diperiksa di desanya',
      workerId: workerNode(young),
    }
    for (const user of ['pontianak', 'provinsi'] as const) await colleague(admin, user, 'kubu-raya', ['VERIFIER'])
    const { upheld: _confirmed, ...proposal } = decision
    const proposer = await signIn('provinsi')
    expect((await proposer.ask(PROPOSE, { input: proposal })).proposeAddition).toMatchObject({ data: { members: 1 } })
    expect((await (await signIn('pontianak')).ask(DECIDE, { input: decision })).decideObjection).toMatchObject({
      data: { members: 2, reserves: 0 },
    })
    await admin.query(`update cohort set objections_until = '2026-01-01'`)
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const { version } = await cohortOf(officer, cohort.id)
    const lock = { cohortId: cohort.id, expectedVersion: version }
    await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
    expect((await (await signIn('provinsi')).ask(LOCK, { input: lock })).lockCohort.code).toBe('MAKER_IS_NOT_LOCKER')
    expect((await (await signIn('pertamina')).ask(LOCK, { input: lock })).lockCohort).toMatchObject({
      data: { state: 'LOCKED', members: 2 },
    })
  })

  test('is heard until its last day, and stands in the way of the lock until it is decided', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { cohort } = await published(admin, keys, officer)
    await sendsObjection(anonymous, cohort.publicPath, { urut: '2' })
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER', 'VERIFIER'])
    const approver = await signIn('pertamina')
    const lock = async () =>
      (
        await approver.ask(LOCK, {
          input: { cohortId: cohort.id, expectedVersion: (await cohortOf(officer, cohort.id)).version },
        })
      ).lockCohort
    expect((await lock()).code).toBe('OBJECTIONS_OPEN')
    await admin.query(`update cohort set objections_until = '2026-01-01' where id = $1`, [
      Buffer.from(cohort.id, 'base64').toString().split(':')[1],
    ])
    expect((await sendsObjection(anonymous, cohort.publicPath, {})).status).toBe(410)
    const [said] = await objectionsOf(officer, cohort.id)
    await admin.query(
      `insert into cohort_objection_confirmation (objection_id, cohort_id, tenant_id, means, confirmed_by)
       select id, cohort_id, tenant_id, 'OFFICE', $1 from cohort_objection`,
      [USERS.provinsi],
    )
    expect((await lock()).code).toBe('OBJECTIONS_OPEN')
    const decision = { objectionId: said.id, upheld: false, reason: 'Masih tinggal di desa' }
    await admin.query(`update cohort set published_by = $1`, [USERS.pertamina])
    expect((await lock()).code).toBe('MAKER_IS_NOT_LOCKER')
    await admin.query(`update cohort set published_by = $1`, [USERS['kubu-raya']])
    await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
    await (await signIn('pontianak')).ask(DECIDE, { input: decision })
    expect(await lock()).toMatchObject({ data: { state: 'LOCKED', members: 10 } })
    const page = await (await anonymous.fetch(`${cohort.publicPath}?desa=${PLACE}`)).text()
    expect(page).toContain('sudah dikunci')
    expect(page).not.toContain('<form')
  })

  test('that took somebody out wrongly is answered by another, which brings them back with their number', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { cohort, draft } = await published(admin, keys, officer)
    const [out, other] = draft.people.edges.map(({ node }: { node: { workerId: string } }) => node.workerId)
    const input = { cohortId: cohort.id, workerId: out, villageCode: PLACE, kind: 'MOVED', text: 'Sudah pindah jauh' }
    await officer.ask(OBJECT, { input })
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('pertamina')
    const reason = 'Sudah diperiksa di lapangan'
    const decides = async (client: Client, objectionId: string, workerId: string | null) =>
      (await client.ask(DECIDE, { input: { objectionId, upheld: true, reason, workerId } })).decideObjection
    const [wrong] = await objectionsOf(officer, cohort.id)
    expect(await decides(verifier, wrong.id, null)).toMatchObject({ data: { members: 10, reserves: 1 } })
    // Said at the counter by the officer, so the officer does not decide it.
    const back = { cohortId: cohort.id, villageCode: PLACE, kind: 'MISSING', text: 'Tidak pernah pindah' }
    await officer.ask(OBJECT, { input: back })
    const [said] = await objectionsOf(officer, cohort.id)
    expect((await decides(officer, said.id, out)).code).toBe('MAKER_IS_NOT_DECIDER')
    const asked = `query ($id: ID!, $worker: ID!) { cohort(id: $id) { missingPerson(workerId: $worker) { takenStanding takenPlace comingStanding comingPlace } } }`
    expect((await verifier.ask(asked, { id: cohort.id, worker: out })).cohort.missingPerson).toEqual({
      takenStanding: 'REMOVED',
      takenPlace: 1,
      comingStanding: 'RESERVE',
      comingPlace: 1,
    })
    expect((await decides(verifier, said.id, other)).code).toBe('ALREADY_LISTED')
    await verifier.ask(PROPOSE, { input: { objectionId: said.id, workerId: out, reason } })
    await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
    expect(await decides(await signIn('pontianak'), said.id, out)).toMatchObject({ data: { members: 10, reserves: 2 } })
    const { rows: events } = await admin.query(
      `select details ->> 'added' as added from audit_event where action = 'OBJECTION_DECIDED' order by id`,
    )
    expect(events).toEqual([{ added: 'NOBODY' }, { added: 'RESERVE' }])
    // Computed anew they stand where their points put them, as if nobody had said anything.
    const { version } = await cohortOf(officer, cohort.id)
    await officer.ask(WITHDRAW, { input: { cohortId: cohort.id, expectedVersion: version } })
    expect(await computes(officer, await cohortOf(officer, cohort.id))).toMatchObject({ state: 'SUCCEEDED' })
    const again = await cohortOf(officer, cohort.id)
    expect(again).toMatchObject({ members: 10, reserves: 2, areas: [{ removed: 0 }] })
    const rejected = await anonymous.fetch(cohort.publicPath)
    expect(rejected.status).toBe(404)
  })

  test('stays decided when the list is withdrawn and computed anew, in this cohort and in others of the programme', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { cohort, draft, programmeId } = await published(admin, keys, officer)
    const people = draft.people.edges.map(({ node }: { node: { workerId: string } }) => node.workerId)
    for (const workerId of people.slice(0, 2)) {
      const input = { cohortId: cohort.id, workerId, villageCode: PLACE, kind: 'MOVED', text: 'Sudah pindah jauh' }
      await officer.ask(OBJECT, { input })
    }
    const said = await objectionsOf(officer, cohort.id)
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    const decision = { objectionId: said[1].id, upheld: true, reason: 'Sudah diperiksa di lapangan' }
    await (await signIn('pertamina')).ask(DECIDE, { input: decision })
    const { version } = await cohortOf(officer, cohort.id)
    await officer.ask(WITHDRAW, { input: { cohortId: cohort.id, expectedVersion: version } })
    const standings = (seen: { people: { edges: { node: { workerId: string; standing: string } }[] } }) =>
      Object.fromEntries(seen.people.edges.map(({ node }) => [node.workerId, node.standing]))
    expect(await computes(officer, await cohortOf(officer, cohort.id))).toMatchObject({ state: 'SUCCEEDED' })
    const again = await cohortOf(officer, cohort.id)
    expect(again).toMatchObject({ eligible: 12, members: 10, reserves: 1, areas: [{ removed: 1 }] })
    expect(standings(again)).toMatchObject({ [people[0]]: 'REMOVED', [people[1]]: 'MEMBER' })
    const other = await computedCohort(officer, programmeId, { seed: 'undian-lain' })
    expect(standings(other)).toMatchObject({ [people[0]]: 'REMOVED' })
    await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
    const input = { cohortId: cohort.id, expectedVersion: again.version, reason: 'Tidak diumumkan lagi' }
    expect((await (await signIn('pontianak')).ask(LOCK, { input })).lockCohort.code).toBe('OBJECTIONS_OPEN')
  })
})

describe('two cohorts', () => {
  test('are compared: each number is that of the list behind it', async ({ signIn, admin, keys }) => {
    await arrangePeople(
      admin,
      vaultOf(keys),
      Array.from({ length: 14 }, () => ({})),
    )
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    const [one, other] = [
      await computedCohort(officer, programmeId),
      await computedCohort(officer, programmeId, { seed: 'undian-lain' }),
    ]
    const { comparison, people } = (await officer.ask(COMPARE, { id: one.id, other: other.id })).cohort
    expect(comparison.all.entered + comparison.all.kept).toBe(10)
    expect(comparison.all.left).toBe(comparison.all.entered)
    expect(comparison.areas).toEqual([{ area: { code: '61.12' }, ...comparison.all }])
    expect(people.totalCount).toBe(comparison.all.entered)
    expect((await officer.ask(COMPARE, { id: one.id, other: programmeId })).cohort.comparison).toBeNull()
  })
})

test('a locked cohort leaves as it was locked, with whole NIKs only for who may and says why', async ({
  signIn,
  admin,
  keys,
}) => {
  const [person] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti Aminah', nationalId: '6112055511820777' }])
  const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
  const officer = await signIn('kubu-raya')
  const draft = await computedCohort(officer, programmeId)
  const ask = async (client: Client, more: object) =>
    (
      await client.ask(EXPORT, {
        input: { cohortId: draft.id, format: 'CSV', idempotencyKey: crypto.randomUUID(), ...more },
      })
    ).startCohortExport
  expect((await ask(officer, {})).code).toBe('COHORT_STATE')
  await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
  const approver = await signIn('pertamina')
  await approver.ask(LOCK, {
    input: { cohortId: draft.id, expectedVersion: draft.version, reason: 'Tidak diumumkan karena uji coba' },
  })
  await admin.query(`update worker set name = 'Nama Lain', version = version + 1 where id = $1`, [person?.id])
  const written = async (more: object) => {
    const job = await endedJob(officer, (await ask(officer, more)).data.id)
    return JSON.stringify(await fetchTable(officer, job.resultFile.href))
  }
  const masked = await written({})
  expect(masked).toContain('Siti Aminah')
  expect(masked).not.toContain('6112055511820777')
  expect((await ask(approver, { unmasked: true, reason: 'Untuk lampiran keputusan' })).code).toBe('NOT_ALLOWED')
  expect((await ask(officer, { unmasked: true, reason: 'x' })).issues[0].code).toBe('REASON_MISSING')
  expect(await written({ unmasked: true, reason: 'Untuk lampiran keputusan' })).toContain('6112055511820777')
  await admin.query('set session_replication_role = replica')
  await admin.query('update worker set tenant_id = $2 where id = $1', [person?.id, TENANTS.pontianak.id])
  await admin.query('set session_replication_role = origin')
  expect(await written({ unmasked: true, reason: 'Untuk lampiran keputusan' })).toContain('(sudah diserahterimakan)')
})
