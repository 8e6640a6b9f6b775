import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { type ArrangedPerson, arrangePeople, arrangePerson } from '../../testing/people.builder.ts'
import { type ArrangedRound, arrangeRound } from '../../testing/round.builder.ts'
import { type Client, TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'
import { askBesideUncommitted } from '../../testing/uncommitted.builder.ts'

const VILLAGE = '61.12.05.2003'
const NEIGHBOUR = '61.12.01.2001'
const FAULTS =
  '... on ValidationError { issues { path code } } ... on ConflictError { code message messageEn } ... on Error { code }'
const TASK = 'id state standing version proposedPeople answeredPeople actions remarks'
const mutation = (name: string, more = '') =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
     ... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Success { data { ${TASK} ${more} } } ${FAULTS} } }`
const ANSWER = mutation('answerRound')
const BY_FILTER = mutation('proposeByFilter')
const DELIBERATE = mutation('saveDeliberation', 'deliberation { heldOn attendees version minutes { name } }')
const SEND = mutation('sendRoundTask')
const RETURN = mutation('returnRoundTask', 'steps { from to remarks byName }')
const ACCEPT = mutation('acceptRoundTask')
const PEOPLE = `query ($id: ID!, $people: RoundPeople, $search: String) { roundTask(id: $id) { people(people: $people, search: $search) { totalCount
  edges { node { worker { id name } rt outcome answer reasonCode rank answerVersion } } } } }`

const worker = (person: { readonly id: string } | undefined) => globalIdOf('Worker', person?.id ?? '')
const taskOf = (round: ArrangedRound, village = VILLAGE) => globalIdOf('RoundTask', round.tasks[village] ?? '')

async function say(client: Client, taskId: string, person: ArrangedPerson | undefined, input: object = {}) {
  const answer = { taskId, workerId: worker(person), answer: 'PROPOSED', expectedVersion: 0, ...input }
  return (await client.ask(ANSWER, { input: answer })).answerRound
}

async function deliberate(client: Client, taskId: string, input: object = {}) {
  const held = { taskId, heldOn: '2026-11-01', attendees: ['Kepala Desa', 'BPD'], ranking: [], expectedVersion: 0 }
  return (await client.ask(DELIBERATE, { input: { ...held, ...input } })).saveDeliberation
}

const send = async (client: Client, taskId: string, remarks?: string) =>
  (await client.ask(SEND, { input: { taskId, remarks } })).sendRoundTask

/** Signs in as the officer of the village alone. */
async function villageOfficer(admin: pg.Client, signIn: (tenant: 'kubu-raya') => Promise<Client>) {
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: VILLAGE })
  return signIn('kubu-raya')
}

describe('the insurer’s branch', () => {
  test('is shown whom it was sent of the round’s area, unjudged, and proposes nobody else', async ({
    signIn,
    admin,
    keys,
  }) => {
    await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pertamina.id])
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
    const { rows } = await admin.query(
      `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, quota) values ($1, $2, $3, 'INSURER', 5) returning id`,
      [round.id, TENANTS['kubu-raya'].id, TENANTS.pertamina.id],
    )
    const taskId = globalIdOf('RoundTask', rows[0].id)
    const branch = await signIn('pertamina')
    const list = async () => (await branch.ask(PEOPLE, { id: taskId })).roundTask.people
    const [sent, , gone] = await arrangePeople(admin, vaultOf(keys), [
      { name: 'Ani' },
      { name: 'Budi' },
      { name: 'Cici', status: 'DECEASED' },
    ])
    const elsewhere = await arrangePerson(admin, vaultOf(keys), { name: 'Dedi', in: '61.71.01.1001' })
    expect((await list()).totalCount).toBe(0)
    await admin.query(
      `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
       select id, $2, tenant_id, 'REGISTERED', 'MEMBERSHIP_CONFIRMATION' from worker where id = any ($1::uuid[])`,
      [[sent?.id, gone?.id, elsewhere.id], TENANTS.pertamina.id],
    )
    expect(await list()).toMatchObject({
      totalCount: 1,
      edges: [{ node: { worker: { id: worker(sent) }, outcome: 'UNKNOWN' } }],
    })
    expect(await say(branch, taskId, elsewhere)).toMatchObject({
      issues: [{ path: 'workerId', code: 'ROUND_PERSON_ELSEWHERE' }],
    })
    // A filter proposes whom the rule admits, and of these the rule says nothing.
    expect((await branch.ask(BY_FILTER, { input: { taskId, filter: {} } })).proposeByFilter).toMatchObject({
      code: 'ROUND_NOBODY_FOUND',
    })
    expect(await say(branch, taskId, sent)).toMatchObject({ data: { proposedPeople: 1 } })
  })
})

describe('a village', () => {
  test('is shown whom the rule admits, and says of each whether they are proposed', async ({ signIn, admin, keys }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
    const people = await arrangePeople(admin, vaultOf(keys), [
      { name: 'Ani' },
      { name: 'Budi' },
      { name: 'Cici', birthDate: '1940-01-01' },
      { name: 'Dedi', status: 'DECEASED' },
      { name: 'Edi', in: NEIGHBOUR },
    ])
    const officer = await villageOfficer(admin, signIn)
    const list = async (variables: object = {}) =>
      (await officer.ask(PEOPLE, { id: taskOf(round), ...variables })).roundTask.people
    const namesOf = (page: { edges: { node: { worker: { name: string } } }[] }) =>
      page.edges.map(({ node }) => node.worker.name)
    expect(namesOf(await list())).toEqual(['Ani', 'Budi'])
    expect(namesOf(await list({ people: 'EVERYBODY' }))).toEqual(['Ani', 'Budi', 'Cici'])
    expect(namesOf(await list({ people: 'EVERYBODY', search: 'cici' }))).toEqual(['Cici'])
    expect(await say(officer, taskOf(round), people[0])).toMatchObject({
      data: { state: 'AT_WORK', proposedPeople: 1, answeredPeople: 1 },
    })
    const named = { answer: 'NOT_PROPOSED', reasonCode: 'MOVED', reason: 'NIK 6112.0555.1182.0001 pindah' }
    expect(await say(officer, taskOf(round), people[1], named)).toMatchObject({
      issues: [{ path: 'reason', code: 'TEXT_HAS_NATIONAL_ID' }],
    })
    const moved = { answer: 'NOT_PROPOSED', reasonCode: 'MOVED' }
    expect(await say(officer, taskOf(round), people[1], moved)).toMatchObject({ data: { answeredPeople: 2 } })
    expect((await list({ people: 'ANSWERED' })).edges).toMatchObject([
      { node: { answer: 'PROPOSED', outcome: 'ELIGIBLE', answerVersion: 1 } },
      { node: { answer: 'NOT_PROPOSED', reasonCode: 'MOVED' } },
    ])
    expect(await say(officer, taskOf(round), people[4])).toMatchObject({ code: 'NOT_FOUND' })
    expect(await say(officer, taskOf(round), people[1], { answer: 'UNKNOWN', expectedVersion: 1 })).toMatchObject({
      issues: [{ path: 'reasonCode', code: 'REASON_MISSING' }],
    })
  })

  test('that repeats an answer changes nothing, and never overwrites another’s unseen', async ({
    signIn,
    admin,
    keys,
  }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
    const [person] = await arrangePeople(admin, vaultOf(keys), [{}])
    const officer = await signIn('kubu-raya')
    await say(officer, taskOf(round), person)
    expect(await say(officer, taskOf(round), person)).toMatchObject({ data: { proposedPeople: 1 } })
    const unknown = { answer: 'UNKNOWN', reasonCode: 'NOT_FOUND' }
    expect(await say(officer, taskOf(round), person, unknown)).toMatchObject({ code: 'ROUND_ANSWER_CHANGED' })
    expect(await say(officer, taskOf(round), person, { ...unknown, expectedVersion: 1 })).toMatchObject({
      data: { proposedPeople: 0, answeredPeople: 1 },
    })
    const { rows } = await admin.query(`select count(*)::int as n from audit_event where action = 'ROUND_ANSWERED'`)
    expect(rows[0].n).toBe(2)
  })

  test('hears that the round is closed where it answers at the same moment', async ({ signIn, admin, keys }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
    const [person] = await arrangePeople(admin, vaultOf(keys), [{}])
    const officer = await signIn('kubu-raya')
    const close = { text: `update round set state = 'CLOSED' where id = $1`, values: [round.id] }
    const answer = await askBesideUncommitted(admin, close, () => say(officer, taskOf(round), person))
    expect(answer.code).toBe('ROUND_NOT_OPEN')
  })

  test('proposes no more than its quota', async ({ signIn, admin, keys }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE], quotaEach: 1 })
    const people = await arrangePeople(admin, vaultOf(keys), [{}, {}])
    const officer = await signIn('kubu-raya')
    await say(officer, taskOf(round), people[0])
    expect(await say(officer, taskOf(round), people[1])).toMatchObject({ code: 'ROUND_QUOTA' })
    const over = { answer: 'NOT_PROPOSED', reasonCode: 'OVER_QUOTA' }
    expect(await say(officer, taskOf(round), people[1], over)).toMatchObject({ data: { answeredPeople: 2 } })
  })

  test('sends after its deliberation, once, and what is returned may be sent again', async ({
    signIn,
    admin,
    keys,
  }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
    const people = await arrangePeople(admin, vaultOf(keys), [{ name: 'Ani' }, { name: 'Budi' }])
    const taskId = taskOf(round)
    const village = await villageOfficer(admin, signIn)
    expect(await send(village, taskId)).toMatchObject({ code: 'ROUND_TASK_STATE' })
    for (const person of people) await say(village, taskId, person)
    expect(await send(village, taskId)).toMatchObject({ code: 'DELIBERATION_MISSING' })
    const ranking = [worker(people[1]), worker(people[0])]
    expect(await deliberate(village, taskId, { ranking })).toMatchObject({
      data: { deliberation: { heldOn: '2026-11-01', attendees: ['Kepala Desa', 'BPD'], version: 1 } },
    })
    expect(await send(village, taskId)).toMatchObject({ data: { state: 'SENT', actions: [] } })
    expect(await send(village, taskId)).toMatchObject({
      code: 'ROUND_TASK_SENT',
      message: expect.stringContaining('sudah dikirim'),
    })
    expect(
      await say(village, taskId, people[0], { answer: 'UNKNOWN', reasonCode: 'NOT_FOUND', expectedVersion: 1 }),
    ).toMatchObject({
      code: 'ROUND_TASK_SENT',
    })
    expect((await village.ask(ACCEPT, { input: { taskId, expectedVersion: 2 } })).acceptRoundTask).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const regency = await signIn('kubu-raya')
    const { returnRoundTask } = await regency.ask(RETURN, {
      input: { taskId, expectedVersion: 2, remarks: 'Budi sudah bekerja di pabrik', dueOn: '2099-01-31' },
    })
    expect(returnRoundTask).toMatchObject({
      data: {
        state: 'RETURNED',
        steps: [{ to: 'AT_WORK' }, { to: 'SENT' }, { to: 'RETURNED', remarks: 'Budi sudah bekerja di pabrik' }],
      },
    })
    await say(regency, taskId, people[1], { answer: 'NOT_PROPOSED', reasonCode: 'NOW_EMPLOYED', expectedVersion: 1 })
    expect(await send(regency, taskId, 'Sudah diperbaiki')).toMatchObject({ data: { state: 'SENT' } })
    expect((await regency.ask(ACCEPT, { input: { taskId, expectedVersion: 2 } })).acceptRoundTask).toMatchObject({
      code: 'ROUND_CHANGED',
    })
    expect((await regency.ask(ACCEPT, { input: { taskId, expectedVersion: 4 } })).acceptRoundTask).toMatchObject({
      code: 'ROUND_OWN_SENDING',
    })
    await admin.query('update round_task set sent_by = null where id = $1', [round.tasks[VILLAGE]])
    expect((await regency.ask(ACCEPT, { input: { taskId, expectedVersion: 4 } })).acceptRoundTask).toMatchObject({
      data: { state: 'ACCEPTED' },
    })
    const { rows } = await admin.query('select worker_id, accepted_at is not null as accepted from candidate')
    expect(rows).toEqual([{ worker_id: people[0]?.id, accepted: true }])
  })

  test('whose two officers send at the same moment sends once; the other is told so in both languages', async ({
    signIn,
    admin,
    keys,
  }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
    const [person] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Ani' }])
    await colleague(admin, 'pontianak', 'kubu-raya', ['OFFICER'], VILLAGE)
    const officers = [await villageOfficer(admin, signIn), await signIn('pontianak')]
    const [first] = officers
    if (first === undefined) throw new Error('nobody signed in')
    await say(first, taskOf(round), person)
    await deliberate(first, taskOf(round))
    const answers = await Promise.all(officers.map((officer) => send(officer, taskOf(round))))
    expect(answers.filter(({ data }) => data !== undefined)).toMatchObject([{ data: { state: 'SENT' } }])
    expect(answers.filter(({ data }) => data === undefined)).toMatchObject([
      {
        code: 'ROUND_TASK_SENT',
        message: expect.stringContaining('sudah dikirim'),
        messageEn: expect.stringMatching(/sent/),
      },
    ])
    const { rows } = await admin.query(`select count(*)::int as n from candidate where round_id = $1`, [round.id])
    expect(rows).toEqual([{ n: 1 }])
  })

  test('may propose nobody, and says so', async ({ signIn, admin, keys }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
    const [person] = await arrangePeople(admin, vaultOf(keys), [{}])
    const officer = await signIn('kubu-raya')
    await say(officer, taskOf(round), person, { answer: 'NOT_PROPOSED', reasonCode: 'WELL_OFF' })
    await deliberate(officer, taskOf(round))
    expect(await send(officer, taskOf(round))).toMatchObject({ issues: [{ path: 'remarks' }] })
    expect(await send(officer, taskOf(round), 'Semua sudah terlindungi')).toMatchObject({ data: { state: 'SENT' } })
  })

  test('keeps the minutes where whoever asked reads them once they are sent', async ({ signIn, admin, keys }) => {
    const round = await arrangeRound(admin, 'provinsi', 'Putaran', { villages: [VILLAGE], areas: ['61.12'] })
    const [person] = await arrangePeople(admin, vaultOf(keys), [{}])
    const village = await villageOfficer(admin, signIn)
    const body = new FormData()
    body.set('purpose', 'DOCUMENT')
    body.set('file', new Blob(['%PDF-1.4\n%%EOF'], { type: 'application/pdf' }), 'berita-acara.pdf')
    const { id } = (await (await village.fetch('/files', { method: 'POST', body })).json()) as { id: string }
    await say(village, taskOf(round), person)
    expect(await deliberate(village, taskOf(round), { minutesFileId: id })).toMatchObject({
      data: { deliberation: { minutes: { name: 'berita-acara.pdf' } } },
    })
    expect(await deliberate(village, taskOf(round))).toMatchObject({ code: 'DELIBERATION_CHANGED' })
    const province = await signIn('provinsi')
    expect((await province.fetch(`/files/${id}`)).status).toBe(404)
    await send(village, taskOf(round))
    expect((await province.fetch(`/files/${id}`)).status).toBe(200)
    expect((await (await signIn('pontianak')).fetch(`/files/${id}`)).status).toBe(404)
    const { acceptRoundTask } = await province.ask(ACCEPT, { input: { taskId: taskOf(round), expectedVersion: 2 } })
    expect(acceptRoundTask).toMatchObject({ data: { state: 'ACCEPTED' } })
  })

  test('whose officer loses the membership midway is told nothing more', async ({ signIn, admin, keys }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
    const people = await arrangePeople(admin, vaultOf(keys), [{}, {}])
    const village = await villageOfficer(admin, signIn)
    await say(village, taskOf(round), people[0])
    await admin.query('delete from membership where user_id = $1', [USERS['kubu-raya']])
    const input = { taskId: taskOf(round), workerId: worker(people[1]), answer: 'PROPOSED', expectedVersion: 0 }
    const { data, errors } = await village.askRaw(ANSWER, { input })
    expect(JSON.stringify(errors ?? data)).toContain('SIGNED_OUT')
    const { rows } = await admin.query('select count(*)::int as n from round_answer')
    expect(rows[0].n).toBe(1)
  })
})

describe('a deliberation', () => {
  test('is of a day that has been, with somebody there, and ranks who is proposed', async ({ signIn, admin, keys }) => {
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
    const [person] = await arrangePeople(admin, vaultOf(keys), [{}])
    const officer = await signIn('kubu-raya')
    const answer = await deliberate(officer, taskOf(round), {
      heldOn: '2099-01-01',
      attendees: [' '],
      ranking: [worker(person)],
    })
    expect(answer.issues.map(({ code }: { code: string }) => code)).toEqual([
      'HAPPENED_IN_FUTURE',
      'ATTENDEES_INVALID',
      'RANKING_INVALID',
    ])
    const nik = '6112055511820001'
    const texts = { place: `Balai ${nik}`, attendees: ['Ani', `Budi ${nik}`], note: nik, ranking: [] }
    expect((await deliberate(officer, taskOf(round), texts)).issues).toMatchObject(
      ['place', 'attendees', 'note'].map((path) => ({ path, code: 'TEXT_HAS_NATIONAL_ID' })),
    )
  })
})

describe('an agency', () => {
  test('proposes by filter whom the rule admits; with a village’s proposal a person is one candidate', async ({
    signIn,
    admin,
    keys,
  }) => {
    const agency = await anAgency(admin, 'kubu-raya', 'Dinas Perikanan')
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran', { villages: [VILLAGE] })
    const { rows } = await admin.query(
      `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, agency_id, quota)
       select id, tenant_id, tenant_id, 'AGENCY', $2, 2 from round where id = $1 returning id`,
      [round.id, agency],
    )
    const agencyTask = globalIdOf('RoundTask', rows[0].id)
    const people = await arrangePeople(admin, vaultOf(keys), [
      { name: 'Ani', occupation: 'TRADER', agencyId: agency },
      { name: 'Budi', occupation: 'TRADER', agencyId: agency, birthDate: '1940-01-01' },
      { name: 'Cici', occupation: 'TRADER', agencyId: agency, in: NEIGHBOUR },
      { name: 'Dedi', occupation: 'TRADER' },
      { name: 'Edi', agencyId: agency },
    ])
    const village = await signIn('kubu-raya')
    await say(village, taskOf(round), people[0])
    await deliberate(village, taskOf(round))
    await send(village, taskOf(round))
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: agency })
    const officer = await signIn('kubu-raya')
    const byFilter = async (filter: object) =>
      (await officer.ask(BY_FILTER, { input: { taskId: agencyTask, filter } })).proposeByFilter
    expect(await byFilter({})).toMatchObject({ code: 'ROUND_QUOTA' })
    // Budi is too old, Dedi is not the agency's.
    expect(await byFilter({ occupationCodes: ['TRADER'] })).toMatchObject({ data: { proposedPeople: 2 } })
    expect(await byFilter({ occupationCodes: ['TRADER'] })).toMatchObject({ code: 'ROUND_NOBODY_FOUND' })
    expect(await send(officer, agencyTask)).toMatchObject({ data: { state: 'SENT' } })
    expect(await say(officer, taskOf(round), people[4])).toMatchObject({ code: 'NOT_FOUND' })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const { round: counted } = await (await signIn('kubu-raya')).ask(
      'query ($id: ID!) { round(id: $id) { candidates { candidates accepted shared } } }',
      { id: globalIdOf('Round', round.id) },
    )
    expect(counted.candidates).toEqual({ candidates: 2, accepted: 0, shared: 1 })
  })
})
