import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeRound } from '../../testing/round.builder.ts'
import { test as apiTest, type Client, TENANTS, USERS, vaultOf } from '../../testing/test.ts'
import { aColleague, change, decide, give, OWN, resultsOf, tasksOf, visit } from './checks.builder.ts'

const VILLAGE = '61.12.05.2003'
const NEIGHBOUR = '61.12.01.2001'
const FAR = '2099-12-31'
const DUE = '2027-03-31'

const test = apiTest.extend<{ people: string[] }>({
  people: async ({ admin, keys }, use) => {
    const people = await arrangePeople(admin, vaultOf(keys), [
      { name: 'Yuliana', in: VILLAGE },
      { name: 'Siti', in: VILLAGE },
      { name: 'Maria', in: NEIGHBOUR },
      { name: 'Almarhum', in: VILLAGE, status: 'DECEASED' },
    ])
    await use(people.map(({ id }) => id))
  },
})
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** Uploaded by the client's person, as their device does it. */
async function photo(client: Client): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([PNG]), 'rumah.png')
  const answer = await client.fetch('/files?purpose=DOCUMENT', { method: 'POST', body: form })
  return ((await answer.json()) as { id: string }).id
}
const ids = (workers: readonly string[]) => ({ workerIds: workers.map((id) => globalIdOf('Worker', id)) })

describe('visits', () => {
  test('are given for a selection, once each, to a member by a day', async ({ signIn, admin, people }) => {
    const officer = await signIn('kubu-raya')
    const colleague = await aColleague(admin)
    const { checkAssignees } = await officer.ask('{ checkAssignees { id name } }')
    expect(checkAssignees).toContainEqual({ id: colleague, name: 'Bu Pemeriksa' })
    expect(await give(officer, { filter: ids(people), assignedTo: colleague, dueOn: DUE })).toEqual({
      created: 3,
      skipped: 0,
    })
    expect(await give(officer, { filter: ids(people), assignedTo: OWN, dueOn: DUE })).toMatchObject({
      code: 'CHECK_NOBODY',
    })
    const tasks = await tasksOf(officer)
    expect(tasks).toHaveLength(3)
    expect(tasks[0]).toMatchObject({ standing: 'OPEN', dueOn: DUE, actions: ['RECORD', 'ASSIGN', 'CANCEL'] })
    expect(await tasksOf(officer, { mine: true })).toEqual([])
    const countOf = async (filter: object) => (await tasksOf(officer, filter)).length
    expect(await countOf({ assigneeId: colleague, areaCode: VILLAGE.slice(0, 8), dueFrom: DUE, dueUntil: DUE })).toBe(2)
    expect(await countOf({ areaCode: NEIGHBOUR })).toBe(1)
    expect(await countOf({ areaCode: '61.12.0' })).toBe(0)
    expect(await countOf({ dueFrom: '2027-04-01' })).toBe(0)
    expect(await countOf({ dueUntil: '2027-03-30' })).toBe(0)
    expect(await countOf({ assigneeId: USERS.pontianak })).toBe(0)
    expect(await countOf({ assigneeId: 'siapa' })).toBe(0)
    const { home } = await officer.ask('{ home { queues { key count } } }')
    expect(home.queues).toContainEqual({ key: 'VISITS_TO_MAKE', count: 0 })
  })

  test('are given for the candidates of a round of one’s own', async ({ signIn, admin, people }) => {
    const officer = await signIn('kubu-raya')
    const round = await arrangeRound(admin, 'kubu-raya', 'Nelayan', { villages: [VILLAGE] })
    const task = round.tasks[VILLAGE]
    await admin.query(
      `insert into round_answer (task_id, worker_id, tenant_id, answer) values ($1, $2, $3, 'PROPOSED')`,
      [task, people[0], TENANTS['kubu-raya'].id],
    )
    await admin.query(
      `insert into deliberation (task_id, tenant_id, held_on, attendees) values ($1, $2, '2026-11-01', '{Kades}')`,
      [task, TENANTS['kubu-raya'].id],
    )
    await admin.query(`update round_task set state = 'SENT', sent_at = now() where id = $1`, [task])
    const roundId = globalIdOf('Round', round.id)
    expect(await give(officer, { roundId, assignedTo: OWN, dueOn: DUE })).toEqual({ created: 1, skipped: 0 })
    expect(await tasksOf(officer, { roundId, mine: true })).toHaveLength(1)
    const pontianakRound = await arrangeRound(admin, 'pontianak', 'Lain', { villages: ['61.71.01.1001'] })
    expect(
      await give(officer, { roundId: globalIdOf('Round', pontianakRound.id), assignedTo: OWN, dueOn: DUE }),
    ).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('say what was found, once, and change no record before somebody decides', async ({ signIn, admin, people }) => {
    const officer = await signIn('kubu-raya')
    await give(officer, { filter: ids(people.slice(0, 1)), assignedTo: OWN, dueOn: DUE })
    const [{ id: taskId }] = await tasksOf(officer)
    const visitOfRecord = {
      taskId,
      answer: 'DIED',
      foundOn: '2026-01-10',
      evidence: 'Akta kematian 6112055511820202, Pak RT',
    }
    expect(await visit(officer, { ...visitOfRecord, foundOn: FAR })).toMatchObject({ issues: [{ code: 'VISIT_DAY' }] })
    expect(await visit(officer, { ...visitOfRecord, evidence: ' ' })).toMatchObject({
      issues: [{ code: 'EVIDENCE_MISSING' }],
    })
    const { rows: clock } = await admin.query(`select (now() at time zone 'Asia/Pontianak')::date::text as today`)
    const today = clock[0].today
    const photos = [await photo(officer), await photo(officer)]
    const [first = ''] = photos
    const other = await photo(await signIn('pontianak'))
    const withPhotos = { ...visitOfRecord, foundOn: today, photoFileIds: photos }
    expect(await visit(officer, { ...withPhotos, photoFileIds: [other] })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await visit(officer, { ...withPhotos, photoFileIds: Array.from({ length: 6 }, () => first) })).toMatchObject(
      {
        issues: [{ path: 'photoFileIds', code: 'TOO_MANY_PHOTOS' }],
      },
    )
    expect(await visit(officer, withPhotos)).toMatchObject({
      state: 'DONE',
      actions: [],
      result: { answer: 'DIED', evidence: 'Akta kematian ••••, Pak RT' },
    })
    // The same again, with photos that were sent a second time: those that came first stay.
    expect(await visit(officer, { ...withPhotos, photoFileIds: [await photo(officer)] })).toMatchObject({
      state: 'DONE',
    })
    const shown = async (client: Client) =>
      (await client.ask('query ($id: ID!) { checkTask(id: $id) { result { photos { id href } } } }', { id: taskId }))
        .checkTask
    const { result: seen } = await shown(officer)
    expect(seen.photos.map(({ id }: { id: string }) => id)).toEqual(photos.map((id) => globalIdOf('File', id)))
    // Kept as long as the visit, for who may open the person’s papers.
    await admin.query(`update file set created_at = now() - interval '3 days'`)
    const { rows: expired } = await admin.query('select id from app.expired_files(10)')
    expect(expired.map(({ id }) => id)).not.toContain(first)
    expect(expired).toHaveLength(2)
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'], { area: VILLAGE })
    const near = await signIn('kubu-raya')
    expect((await near.fetch(seen.photos[0].href)).status).toBe(200)
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'], { area: NEIGHBOUR })
    expect((await (await signIn('kubu-raya')).fetch(seen.photos[0].href)).status).toBe(404)
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    expect((await shown(await signIn('kubu-raya'))).result.photos).toEqual([])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    expect(await visit(officer, { ...withPhotos, answer: 'MOVED' })).toMatchObject({ code: 'CHECK_TASK_SETTLED' })
    const state = async () =>
      (await admin.query('select status, version from worker where id = $1', [people[0]])).rows[0]
    expect(await state()).toEqual({ status: 'CANDIDATE', version: 1 })

    const [result] = await resultsOf(officer, { undecided: true })
    expect(result).toMatchObject({ differences: [{ field: 'status', before: 'CANDIDATE', after: 'DECEASED' }] })
    for (const role of ['OFFICER', 'ADMINISTRATOR', 'VERIFIER']) {
      await giveRoles(admin, 'kubu-raya', [role])
      const visitor = await signIn('kubu-raya')
      expect(await decide(visitor, { resultId: result.id, takeOver: true })).toMatchObject({
        code: 'VISITOR_IS_NOT_DECIDER',
      })
      expect(await resultsOf(visitor, { undecided: true })).toMatchObject([{ mayDecide: false }])
    }
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
    const decider = await signIn('pertamina')
    expect(await resultsOf(decider, { undecided: true })).toMatchObject([{ mayDecide: true }])
    expect(await decide(decider, { resultId: result.id, takeOver: true })).toMatchObject({
      decision: 'TAKEN_OVER',
      decidedFields: ['status'],
    })
    expect(await state()).toEqual({ status: 'DECEASED', version: 2 })
    expect(await decide(officer, { resultId: result.id, takeOver: true })).toMatchObject({ code: 'CHECK_DECIDED' })
    const { worker } = await officer.ask(
      'query ($id: ID!) { worker(id: $id) { checks { answer decision } history { because } } }',
      { id: globalIdOf('Worker', people[0] ?? '') },
    )
    expect(worker).toMatchObject({
      checks: [{ answer: 'DIED', decision: 'TAKEN_OVER' }],
      history: [{ because: 'Kunjungan lapangan' }, {}],
    })
  })

  test('a revoked membership in the middle: nothing more is given or said, and the visits go to somebody else', async ({
    signIn,
    admin,
    people,
  }) => {
    const officer = await signIn('kubu-raya')
    const colleague = await aColleague(admin)
    await give(officer, { filter: ids(people), assignedTo: colleague, dueOn: DUE })
    await admin.query(`update membership set valid = '[2020-01-01,2020-01-02)' where user_id = $1`, [colleague])
    const tasks = await tasksOf(officer)
    expect(tasks[0]).toMatchObject({ assigneeActive: false })
    const taskIds = tasks.map(({ id }: { id: string }) => id)
    const assign = (assignedTo: string) =>
      change(officer, 'assignCheckTasks', { taskIds, assignedTo, dueOn: DUE }, 'changed')
    expect(await assign(colleague)).toMatchObject({ code: 'CHECK_ASSIGNEE' })
    expect(await assign(OWN)).toEqual({ changed: 3 })
    expect(await tasksOf(officer, { mine: true })).toHaveLength(3)
    // The officer too: taken from the role in the middle, what the phone still sends is refused.
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    const viewer = await signIn('kubu-raya')
    expect(await visit(viewer, { taskId: taskIds[0], answer: 'FOUND', foundOn: '2026-11-20' })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await expect(
      admin.query(`update check_task set assigned_to = $1 where id = (select id from check_task limit 1)`, [colleague]),
    ).rejects.toThrow('check_task_assignee')
  })

  test('are handled many at once, all or none, within the part of who is given them', async ({
    signIn,
    admin,
    people,
  }) => {
    const officer = await signIn('kubu-raya')
    const village = await aColleague(admin, 'OFFICER', VILLAGE)
    const offered = async (filter: object | null) =>
      (
        await officer.ask('query ($filter: WorkerFilter) { checkAssignees(filter: $filter) { id } }', { filter })
      ).checkAssignees.map(({ id }: { id: string }) => id)
    expect(await offered(null)).toContain(village)
    expect(await offered({ areaCodes: [VILLAGE] })).toContain(village)
    expect(await offered(ids(people))).not.toContain(village)
    expect(await offered(ids(people))).toContain(OWN)
    expect(await give(officer, { filter: ids(people), assignedTo: village, dueOn: DUE })).toMatchObject({
      code: 'CHECK_ASSIGNEE_OUTSIDE',
    })
    await give(officer, { filter: ids(people), assignedTo: OWN, dueOn: DUE, note: 'Lihat rumahnya' })
    const taskIds = (await tasksOf(officer)).map(({ id }: { id: string }) => id)
    const cancel = (reason: string, of = taskIds) =>
      change(officer, 'cancelCheckTasks', { taskIds: of, reason }, 'changed')
    expect(await cancel('')).toMatchObject({ issues: [{ code: 'REASON_MISSING' }] })
    expect(await cancel('Salah daftar', [...taskIds, globalIdOf('CheckTask', USERS.provinsi)])).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await cancel('Salah daftar', taskIds.slice(0, 1))).toEqual({ changed: 1 })
    expect(await cancel('Salah daftar')).toMatchObject({ code: 'CHECK_TASK_SETTLED' })
    expect(await tasksOf(officer, { standings: ['OPEN'] })).toHaveLength(2)
    expect(await give(officer, { filter: ids(people), assignedTo: OWN, dueOn: '2020-01-01' })).toMatchObject({
      issues: [{ code: 'DUE_IN_PAST' }],
    })
  })
})
