import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { arrangeRound } from '../../testing/round.builder.ts'
import { type Client, test, USERS, vaultOf } from '../../testing/test.ts'

const VILLAGE = '61.12.05.2003'
const NEIGHBOUR = '61.12.01.2001'
const FAULTS = '... on ValidationError { issues { path code } } ... on Error { code }'
const ROUND = `id name state version dueOn actions progress { asked notBegun neverBegun atWork sent accepted late quotaPeople proposedPeople }
  candidates { candidates accepted shared }`
const CREATE = `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on CreateRoundSuccess { data { ${ROUND} } } ${FAULTS} } }`
const UPDATE = `mutation ($input: UpdateRoundInput!) { updateRound(input: $input) { ... on UpdateRoundSuccess { data { ${ROUND} } } ${FAULTS} } }`
const OPEN = `mutation ($input: OpenRoundInput!) { openRound(input: $input) { ... on OpenRoundSuccess { data { ${ROUND} } } ${FAULTS} } }`
const CLOSE = `mutation ($input: CloseRoundInput!) { closeRound(input: $input) { ... on CloseRoundSuccess { data { ${ROUND} } } ${FAULTS} } }`
const TASKS = `query ($filter: RoundTaskFilter, $first: Int, $after: String) { roundTasks(filter: $filter, first: $first, after: $after) { totalCount
  pageInfo { hasNextPage endCursor } edges { node { id label kind quotaPeople state standing actions } } } }`

const asking = (programme: string, more: object = {}) => ({
  programmeId: globalIdOf('Programme', programme),
  name: 'Putaran 2027',
  dueOn: '2099-12-31',
  villages: [{ areaCode: VILLAGE, quotaEach: 2 }],
  others: [],
  ...more,
})

async function create(client: Client, input: object) {
  return (await client.ask(CREATE, { input })).createRound
}

describe('a round', () => {
  test('asks the villages of an area and others, opens and closes', async ({ signIn, admin }) => {
    const programme = await arrangeProgramme(admin, 'kubu-raya', 'Nelayan')
    const agencyId = globalIdOf('Agency', await anAgency(admin, 'kubu-raya', 'Dinas Perikanan'))
    const officer = await signIn('kubu-raya')
    const { data } = await create(
      officer,
      asking(programme, {
        villages: [
          { areaCode: '61.12', quotaEach: 3 },
          { areaCode: VILLAGE, quotaEach: 7 },
        ],
        others: [
          { kind: 'AGENCY', agencyId, quota: 50 },
          { kind: 'MARKET', name: 'Pasar Rasau Jaya', agencyId, quota: 5 },
        ],
      }),
    )
    expect(data).toMatchObject({ state: 'DRAFT', version: 1, actions: ['EDIT', 'OPEN'] })
    const { rows } = await admin.query(
      `select count(*)::int as villages from area where level = 'VILLAGE' and starts_with(code, '61.12')`,
    )
    const villages = rows[0].villages
    expect(data.progress).toMatchObject({ asked: villages + 2, quotaPeople: 3 * (villages - 1) + 7 + 55 })
    const at = (expectedVersion: number) => ({ input: { roundId: data.id, expectedVersion } })
    expect((await officer.ask(CLOSE, at(1))).closeRound).toMatchObject({ code: 'ROUND_STATE' })
    expect((await officer.ask(OPEN, at(9))).openRound).toMatchObject({ code: 'ROUND_CHANGED' })
    expect((await officer.ask(OPEN, at(1))).openRound).toMatchObject({ data: { state: 'OPEN', version: 2 } })
    const { roundTasks } = await officer.ask(TASKS, { filter: { roundId: data.id, kinds: ['AGENCY', 'MARKET'] } })
    expect(roundTasks.edges.map(({ node }: { node: { label: string } }) => node.label)).toEqual([
      'Dinas Perikanan',
      'Pasar Rasau Jaya',
    ])
    await admin.query('set session_replication_role = replica')
    await admin.query(`update round_task set state = 'AT_WORK' where kind = 'MARKET'`)
    await admin.query('set session_replication_role = origin')
    expect((await officer.ask(CLOSE, at(2))).closeRound).toMatchObject({
      data: { state: 'CLOSED', actions: [], progress: { neverBegun: villages + 1 } },
    })
    const { rows: log } = await admin.query(
      `select action, details from audit_event where subject_kind = 'round' order by id`,
    )
    expect(log.map(({ action }) => action)).toEqual(['ROUND_CREATED', 'ROUND_OPENED', 'ROUND_CLOSED'])
    expect(log.at(-1)).toMatchObject({ details: { neverBegun: villages + 1 } })
  })

  test('says everything that is wrong with it at once', async ({ signIn, admin }) => {
    const programme = await arrangeProgramme(admin, 'kubu-raya', 'Nelayan')
    await admin.query(`update programme set proposers = '{AGENCY}' where id = $1`, [programme])
    const officer = await signIn('kubu-raya')
    const answer = await create(
      officer,
      asking(programme, {
        name: 'x',
        dueOn: '2020-01-01',
        villages: [
          { areaCode: VILLAGE, quotaEach: 0 },
          { areaCode: '61.71', quotaEach: 1 },
        ],
        others: [
          { kind: 'AGENCY', quota: 1 },
          { kind: 'MARKET', quota: 1 },
          { kind: 'INSURER', quota: 1 },
        ],
      }),
    )
    expect(answer.issues.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`).sort()).toEqual([
      'dueOn DUE_IN_PAST',
      'name ROUND_NAME_INVALID',
      'others.0.agencyId AGENCY_UNKNOWN',
      'others.1.name PROPOSER_NAME',
      'others.2.tenantId PROPOSER_TENANT',
      'programmeId ROUND_PROPOSER_NOT_OF_PROGRAMME',
      'villages.0.quotaEach QUOTA_PEOPLE_INVALID',
      'villages.1.areaCode ROUND_AREA_UNKNOWN',
    ])
    const theirs = await arrangeProgramme(admin, 'pontianak', 'Lain')
    const { issues } = await create(officer, asking(theirs))
    expect(issues).toContainEqual({ path: 'programmeId', code: 'ROUND_PROGRAMME' })
  })

  test('gets another name and day without a word about who is asked, and keeps them', async ({ signIn, admin }) => {
    const programme = await arrangeProgramme(admin, 'kubu-raya', 'Nelayan')
    const agencyId = globalIdOf('Agency', await anAgency(admin, 'kubu-raya', 'Dinas Perikanan'))
    const officer = await signIn('kubu-raya')
    const { data } = await create(officer, asking(programme, { others: [{ kind: 'AGENCY', agencyId, quota: 5 }] }))
    const { villages: _v, others: _o, ...facts } = asking(programme, { name: 'Putaran susulan', dueOn: '2099-06-30' })
    const change = async (expectedVersion: number, more: object = {}) =>
      (await officer.ask(UPDATE, { input: { ...facts, roundId: data.id, expectedVersion, ...more } })).updateRound
    expect(await change(1)).toMatchObject({
      data: { name: 'Putaran susulan', dueOn: '2099-06-30', progress: { asked: 2, quotaPeople: 7 } },
    })
    // Who else is asked is said now, the villages are not.
    expect(await change(2, { others: [] })).toMatchObject({ data: { progress: { asked: 1, quotaPeople: 2 } } })
    expect(await change(2)).toMatchObject({ code: 'ROUND_CHANGED' })
  })

  test('of a programme that is not open, or that asks nobody, does not open', async ({ signIn, admin }) => {
    const programme = await arrangeProgramme(admin, 'kubu-raya', 'Nelayan', { state: 'DRAFT' })
    const officer = await signIn('kubu-raya')
    const { data } = await create(officer, asking(programme))
    expect((await officer.ask(OPEN, { input: { roundId: data.id, expectedVersion: 1 } })).openRound).toMatchObject({
      code: 'ROUND_INCOMPLETE',
    })
    await admin.query(`update programme set state = 'OPEN', version = 2 where id = $1`, [programme])
    const { updateRound } = await officer.ask(UPDATE, {
      input: { ...asking(programme, { villages: [] }), roundId: data.id, expectedVersion: 1 },
    })
    expect(updateRound.data.progress.asked).toBe(0)
    expect((await officer.ask(OPEN, { input: { roundId: data.id, expectedVersion: 2 } })).openRound).toMatchObject({
      code: 'ROUND_INCOMPLETE',
    })
  })

  test('once open keeps whoever has begun, and quotas no smaller than what is proposed', async ({
    signIn,
    admin,
    keys,
  }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE, NEIGHBOUR] })
    const people = await arrangePeople(admin, vaultOf(keys), [{}, {}])
    await admin.query(
      `insert into round_answer (task_id, worker_id, tenant_id, answer)
       select $1, w.id, w.tenant_id, 'PROPOSED' from worker w where w.id = any($2)`,
      [round.tasks[VILLAGE], people.map(({ id }) => id)],
    )
    const officer = await signIn('kubu-raya')
    const update = async (villages: object[], more: object = {}) =>
      (
        await officer.ask(UPDATE, {
          input: {
            ...asking(round.programme, { villages }),
            roundId: globalIdOf('Round', round.id),
            expectedVersion: 2,
            ...more,
          },
        })
      ).updateRound
    expect(await update([{ areaCode: NEIGHBOUR, quotaEach: 3 }])).toMatchObject({ code: 'ROUND_TASK_BEGUN' })
    expect(await update([{ areaCode: VILLAGE, quotaEach: 1 }])).toMatchObject({ code: 'ROUND_QUOTA_USED' })
    expect(await update([{ areaCode: VILLAGE, quotaEach: 2 }], { expectedVersion: 1 })).toMatchObject({
      code: 'ROUND_CHANGED',
    })
    expect(await update([{ areaCode: VILLAGE, quotaEach: 2 }])).toMatchObject({
      data: { progress: { asked: 1, quotaPeople: 2, proposedPeople: 2, atWork: 1 } },
    })
  })

  test('once open asks somebody at every moment: others first, or it is closed', async ({ signIn, admin }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE], quotaEach: 2 })
    const officer = await signIn('kubu-raya')
    const { villages: _v, others: _o, ...facts } = asking(round.programme)
    const update = async (more: object) =>
      (
        await officer.ask(UPDATE, {
          input: { ...facts, roundId: globalIdOf('Round', round.id), expectedVersion: 2, ...more },
        })
      ).updateRound
    expect(await update({ removeVillages: [VILLAGE] })).toMatchObject({ code: 'ROUND_ASKS_NOBODY' })
    const other = [{ areaCode: NEIGHBOUR, quotaEach: 3 }]
    expect(await update({ addVillages: other, removeVillages: [VILLAGE] })).toMatchObject({
      data: { progress: { asked: 1, quotaPeople: 3 } },
    })
  })

  test('once open asks more villages and takes back those that have not begun, without a word about the rest', async ({
    signIn,
    admin,
    keys,
  }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE, NEIGHBOUR], quotaEach: 2 })
    const [person] = await arrangePeople(admin, vaultOf(keys), [{}])
    await admin.query(
      `insert into round_answer (task_id, worker_id, tenant_id, answer)
       select $1, w.id, w.tenant_id, 'PROPOSED' from worker w where w.id = $2`,
      [round.tasks[VILLAGE], person?.id],
    )
    const officer = await signIn('kubu-raya')
    const { villages: _v, others: _o, ...facts } = asking(round.programme)
    const update = async (expectedVersion: number, more: object) =>
      (
        await officer.ask(UPDATE, {
          input: { ...facts, roundId: globalIdOf('Round', round.id), expectedVersion, ...more },
        })
      ).updateRound
    const { rows } = await admin.query(
      `select count(*)::int as villages from area where level = 'VILLAGE' and starts_with(code, '61.12.05.')`,
    )
    const district = rows[0].villages
    // The district's one that is asked already keeps its quota; named itself it gets the new one.
    const whole = { areaCode: '61.12.05', quotaEach: 3 }
    expect(await update(2, { addVillages: [whole] })).toMatchObject({
      data: { version: 3, progress: { asked: district + 1, quotaPeople: 3 * (district - 1) + 4 } },
    })
    expect(await update(3, { addVillages: [{ areaCode: VILLAGE, quotaEach: 5 }] })).toMatchObject({
      data: { progress: { asked: district + 1, quotaPeople: 3 * (district - 1) + 7 } },
    })
    expect(await update(4, { addVillages: [{ areaCode: VILLAGE, quotaEach: 0 }] })).toMatchObject({
      issues: [{ path: 'addVillages.0.quotaEach', code: 'QUOTA_PEOPLE_INVALID' }],
    })
    expect(await update(4, { addVillages: [{ areaCode: '61.71', quotaEach: 1 }] })).toMatchObject({
      issues: [{ path: 'addVillages.0.areaCode', code: 'ROUND_AREA_UNKNOWN' }],
    })
    expect(await update(4, { removeVillages: [NEIGHBOUR, '61.12.09'] })).toMatchObject({
      issues: [{ path: 'removeVillages.1', code: 'ROUND_VILLAGE_NOT_ASKED' }],
    })
    expect(await update(4, { removeVillages: [NEIGHBOUR], villages: [whole] })).toMatchObject({
      issues: [{ path: 'villages', code: 'ROUND_VILLAGES_TWICE' }],
    })
    expect(await update(4, { removeVillages: ['61.12.05'] })).toMatchObject({ code: 'ROUND_TASK_BEGUN' })
    // Whoever has brought a file has begun, also where it has proposed nobody yet.
    await admin.query(`set session_replication_role = replica`)
    await admin.query(
      `insert into import_file (tenant_id, file_id, file_name, profile, created_by, round_task_id, state)
       select tenant_id, gen_random_uuid(), 'usulan.csv', 'PROPOSAL', $1, id, 'REFUSED' from round_task where id = $2`,
      [USERS['kubu-raya'], round.tasks[NEIGHBOUR]],
    )
    await admin.query(`set session_replication_role = origin`)
    expect(await update(4, { removeVillages: [NEIGHBOUR] })).toMatchObject({ code: 'ROUND_TASK_BEGUN' })
    await admin.query('delete from import_file')
    const additions = { addVillages: [{ areaCode: VILLAGE, quotaEach: 4 }] }
    expect(await update(4, { removeVillages: ['61.12'], ...additions })).toMatchObject({
      data: { version: 5, progress: { asked: 1, quotaPeople: 4, proposedPeople: 1 } },
    })
  })

  test('goes to another programme only with whom that one has a quota for and lets propose', async ({
    signIn,
    admin,
  }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', {
      villages: [VILLAGE],
      areas: ['61.12.05'],
      round: 'DRAFT',
    })
    const other = await arrangeProgramme(admin, 'kubu-raya', 'Lain', { areas: ['61.12.01'] })
    const officer = await signIn('kubu-raya')
    const { villages: _v, others: _o, ...facts } = asking(other)
    const input = { ...facts, roundId: globalIdOf('Round', round.id), expectedVersion: 1 }
    const update = async (more: object = {}) =>
      (await officer.ask(UPDATE, { input: { ...input, ...more } })).updateRound
    expect(await update()).toMatchObject({
      issues: [{ path: 'programmeId', code: 'ROUND_VILLAGES_NOT_OF_PROGRAMME' }],
    })
    const villages = [{ areaCode: NEIGHBOUR, quotaEach: 2 }]
    expect(await update({ villages })).toMatchObject({ data: { version: 2, progress: { asked: 1 } } })
    const third = await arrangeProgramme(admin, 'kubu-raya', 'Ketiga', { areas: ['61.12.01'] })
    await admin.query(`update programme set proposers = '{AGENCY}' where id = $1`, [third])
    const programmeId = globalIdOf('Programme', third)
    expect(await update({ programmeId, expectedVersion: 2 })).toMatchObject({
      issues: [{ path: 'programmeId', code: 'ROUND_PROPOSER_NOT_OF_PROGRAMME' }],
    })
  })

  test('is planned by whole-tenant makers alone, and seen only by whom it asks', async ({ signIn, admin }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE, NEIGHBOUR] })
    for (const [roles, scope] of [
      [['OFFICER'], { area: VILLAGE }],
      [['VERIFIER'], {}],
      [['APPROVER'], {}],
    ] as const) {
      await giveRoles(admin, 'kubu-raya', roles, scope)
      const client = await signIn('kubu-raya')
      expect(await create(client, asking(round.programme))).toMatchObject({ code: 'NOT_ALLOWED' })
      const close = { input: { roundId: globalIdOf('Round', round.id), expectedVersion: 2 } }
      expect((await client.ask(CLOSE, close)).closeRound).toMatchObject({ code: 'NOT_ALLOWED' })
    }
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: NEIGHBOUR })
    const neighbour = await signIn('kubu-raya')
    const { roundTasks } = await neighbour.ask(TASKS, { filter: { askedOfMe: true } })
    expect(roundTasks.edges).toMatchObject([{ node: { id: globalIdOf('RoundTask', round.tasks[NEIGHBOUR] ?? '') } }])
    const seen = await (await signIn('pontianak')).ask(TASKS, {})
    expect(seen.roundTasks.totalCount).toBe(0)
  })
})

describe('progress', () => {
  test('counts late ones as late, and each number is the length of its list', async ({ signIn, admin }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', {
      villages: [VILLAGE, NEIGHBOUR],
      dueOn: '2026-01-31',
    })
    await admin.query(`update round_task set due_on = '2099-01-01' where id = $1`, [round.tasks[NEIGHBOUR]])
    const officer = await signIn('kubu-raya')
    const roundId = globalIdOf('Round', round.id)
    const { round: shown } = await officer.ask(
      'query ($id: ID!) { round(id: $id) { progress { asked late notBegun } districts { district { code } late notBegun } } }',
      { id: roundId },
    )
    expect(shown).toEqual({
      progress: { asked: 2, late: 1, notBegun: 1 },
      districts: [
        { district: { code: '61.12.01' }, late: 0, notBegun: 1 },
        { district: { code: '61.12.05' }, late: 1, notBegun: 0 },
      ],
    })
    for (const standing of ['LATE', 'NOT_BEGUN']) {
      const { roundTasks } = await officer.ask(TASKS, { filter: { roundId, standings: [standing] } })
      expect(roundTasks).toMatchObject({ totalCount: 1, edges: [{ node: { standing } }] })
    }
  })

  test('comes page by page', async ({ signIn, admin }) => {
    const programme = await arrangeProgramme(admin, 'kubu-raya', 'Nelayan')
    const officer = await signIn('kubu-raya')
    const others = Array.from({ length: 24 }, (_, n) => ({ kind: 'MARKET', name: `Pasar ${n}`, quota: 1 }))
    const { data } = await create(officer, asking(programme, { others }))
    const filter = { roundId: data.id }
    const first = (await officer.ask(TASKS, { filter, first: 10 })).roundTasks
    const second = (await officer.ask(TASKS, { filter, first: 25, after: first.pageInfo.endCursor })).roundTasks
    const labels = [...first.edges, ...second.edges].map(({ node }) => node.id)
    expect([first.totalCount, new Set(labels).size, second.pageInfo.hasNextPage]).toEqual([25, 25, false])
  })
})
