import { describe, expect } from 'vitest'
import { ADULT, cohortOf, colleague, computedCohort, computes, LOCK, REFUSAL } from '../../testing/cohort.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import {
  DECIDE,
  dayAfterToday,
  objectionsOf,
  PUBLISH,
  publishedCohort,
  sendsObjection,
  VILLAGE,
  WITHDRAW,
  workerNode,
} from '../../testing/published-cohort.builder.ts'
import { type Client, USERS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const OBJECT = `mutation ($input: ReceiveObjectionInput!) { receiveObjection(input: $input) { __typename ... on ReceiveObjectionSuccess { data { openObjectionCount } } ${REFUSAL} } }`
const PROPOSE = `mutation ($input: ProposeAdditionInput!) { proposeAddition(input: $input) { __typename ... on ProposeAdditionSuccess { data { members reserves openObjectionCount } } ${REFUSAL} } }`

describe('an objection', () => {
  test('in public is sealed, heard about the person of that number, and bounded for each sender', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { cohort } = await publishedCohort(admin, keys, officer)
    expect(
      (await sendsObjection(anonymous, cohort.publicPath, { urut: '3', nama: 'Tetangga', kontak: '0812' })).status,
    ).toBe(200)
    expect((await sendsObjection(anonymous, cohort.publicPath, { urut: '999' })).status).toBe(400)
    expect((await sendsObjection(anonymous, cohort.publicPath, { uraian: 'x' })).status).toBe(400)
    const [objection] = await objectionsOf(officer, cohort.id)
    expect(objection).toMatchObject({
      kind: 'MOVED',
      text: 'Sudah pindah ke Malaysia',
      senderName: 'Tetangga',
      senderContact: '0812',
      receivedBy: null,
      decision: null,
    })
    expect(objection.workerName).toMatch(/^Siti Rahayu/)
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
    const { cohort, draft } = await publishedCohort(admin, keys, officer)
    const people = draft.people.edges.map(({ node }: { node: { workerId: string; name: string } }) => node)
    const input = {
      cohortId: cohort.id,
      workerId: people[0].workerId,
      villageCode: VILLAGE,
      kind: 'DECEASED',
      text: 'Meninggal bulan lalu',
    }
    expect((await officer.ask(OBJECT, { input: { ...input, text: 'x' } })).receiveObjection.issues).toEqual([
      { path: 'text', code: 'STATEMENT_LENGTH' },
    ])
    expect((await officer.ask(OBJECT, { input })).receiveObjection).toMatchObject({ data: { openObjectionCount: 1 } })
    const [objection] = await objectionsOf(officer, cohort.id)
    const decision = { objectionId: objection.id, upheld: true, reason: 'Akta kematian sudah diperiksa' }
    expect((await officer.ask(DECIDE, { input: decision })).decideObjection.code).toBe('MAKER_IS_NOT_DECIDER')
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('pertamina')
    await verifier.ask(OBJECT, { input: { ...input, workerId: people[1].workerId } })
    const own = (await objectionsOf(officer, cohort.id)).find(({ id }: { id: string }) => id !== objection.id)
    const ownDecision = { ...decision, objectionId: own.id }
    expect((await verifier.ask(DECIDE, { input: ownDecision })).decideObjection.code).toBe('RECEIVER_IS_NOT_DECIDER')
    expect((await verifier.ask(DECIDE, { input: { ...decision, reason: 'x' } })).decideObjection.issues[0].code).toBe(
      'REASON_MISSING',
    )
    expect((await verifier.ask(DECIDE, { input: decision })).decideObjection).toMatchObject({
      data: { members: 10, reserves: 1, openObjectionCount: 1 },
    })
    expect((await verifier.ask(DECIDE, { input: decision })).decideObjection.code).toBe('OBJECTION_DECIDED')
    const decided = (await objectionsOf(officer, cohort.id)).find(({ id }: { id: string }) => id === objection.id)
    expect(decided.decision).toEqual({
      upheld: true,
      isRemoved: true,
      replacedBy: people[10].name,
      reason: decision.reason,
      isSetAside: false,
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
    const { cohort, draft } = await publishedCohort(admin, keys, officer)
    for (const uraian of ['Bu Sari belum tercantum', 'Pak Amat belum tercantum'])
      await sendsObjection(anonymous, cohort.publicPath, { jenis: 'MISSING', uraian })
    const [young, old, away] = await arrangePeople(admin, vaultOf(keys), [
      { name: 'Sari Dewi' },
      { name: 'Amat Tua', birthDate: '1950-01-01' },
      { name: 'Orang Kota', in: '61.71.01.1001' },
    ])
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('pertamina')
    const MISSING_PERSON = `query ($id: ID!, $worker: ID!) { cohort(id: $id) { missingPerson(workerId: $worker) { name maskedNationalId outcome reasons { text textEn }
      takenStanding takenPlace comingStanding comingPlace } } }`
    const judged = async (client: Client, worker: string) =>
      (await client.ask(MISSING_PERSON, { id: cohort.id, worker })).cohort.missingPerson
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
    const input = { cohortId: draft.id, expectedVersion: draft.version, objectionsUntil: dayAfterToday(14) }
    const { data: cohort } = (await officer.ask(PUBLISH, { input })).publishCohort
    await sendsObjection(anonymous, cohort.publicPath, { jenis: 'MISSING', uraian: 'Bu Sari belum tercantum' })
    const [young] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Sari Dewi' }])
    const [objection] = await objectionsOf(officer, cohort.id)
    const decision = {
      objectionId: objection.id,
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
    const { cohort } = await publishedCohort(admin, keys, officer)
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
    const [objection] = await objectionsOf(officer, cohort.id)
    await admin.query(
      `insert into cohort_objection_confirmation (objection_id, cohort_id, tenant_id, means, confirmed_by)
       select id, cohort_id, tenant_id, 'OFFICE', $1 from cohort_objection`,
      [USERS.provinsi],
    )
    expect((await lock()).code).toBe('OBJECTIONS_OPEN')
    const decision = { objectionId: objection.id, upheld: false, reason: 'Masih tinggal di desa' }
    await admin.query(`update cohort set published_by = $1`, [USERS.pertamina])
    expect((await lock()).code).toBe('MAKER_IS_NOT_LOCKER')
    await admin.query(`update cohort set published_by = $1`, [USERS['kubu-raya']])
    await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
    await (await signIn('pontianak')).ask(DECIDE, { input: decision })
    expect(await lock()).toMatchObject({ data: { state: 'LOCKED', members: 10 } })
    const page = await (await anonymous.fetch(`${cohort.publicPath}?desa=${VILLAGE}`)).text()
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
    const { cohort, draft } = await publishedCohort(admin, keys, officer)
    const [out, other] = draft.people.edges.map(({ node }: { node: { workerId: string } }) => node.workerId)
    const input = { cohortId: cohort.id, workerId: out, villageCode: VILLAGE, kind: 'MOVED', text: 'Sudah pindah jauh' }
    await officer.ask(OBJECT, { input })
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('pertamina')
    const reason = 'Sudah diperiksa di lapangan'
    const decides = async (client: Client, objectionId: string, workerId: string | null) =>
      (await client.ask(DECIDE, { input: { objectionId, upheld: true, reason, workerId } })).decideObjection
    const [wrong] = await objectionsOf(officer, cohort.id)
    expect(await decides(verifier, wrong.id, null)).toMatchObject({ data: { members: 10, reserves: 1 } })
    // Said at the counter by the officer, so the officer does not decide it.
    const back = { cohortId: cohort.id, villageCode: VILLAGE, kind: 'MISSING', text: 'Tidak pernah pindah' }
    await officer.ask(OBJECT, { input: back })
    const [answer] = await objectionsOf(officer, cohort.id)
    expect((await decides(officer, answer.id, out)).code).toBe('MAKER_IS_NOT_DECIDER')
    const MISSING_PERSON = `query ($id: ID!, $worker: ID!) { cohort(id: $id) { missingPerson(workerId: $worker) { takenStanding takenPlace comingStanding comingPlace } } }`
    expect((await verifier.ask(MISSING_PERSON, { id: cohort.id, worker: out })).cohort.missingPerson).toEqual({
      takenStanding: 'REMOVED',
      takenPlace: 1,
      comingStanding: 'RESERVE',
      comingPlace: 1,
    })
    expect((await decides(verifier, answer.id, other)).code).toBe('ALREADY_LISTED')
    await verifier.ask(PROPOSE, { input: { objectionId: answer.id, workerId: out, reason } })
    await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
    expect(await decides(await signIn('pontianak'), answer.id, out)).toMatchObject({
      data: { members: 10, reserves: 2 },
    })
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
    const { cohort, draft, programmeId } = await publishedCohort(admin, keys, officer)
    const people = draft.people.edges.map(({ node }: { node: { workerId: string } }) => node.workerId)
    for (const workerId of people.slice(0, 2)) {
      const input = { cohortId: cohort.id, workerId, villageCode: VILLAGE, kind: 'MOVED', text: 'Sudah pindah jauh' }
      await officer.ask(OBJECT, { input })
    }
    const objections = await objectionsOf(officer, cohort.id)
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    const decision = { objectionId: objections[1].id, upheld: true, reason: 'Sudah diperiksa di lapangan' }
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
