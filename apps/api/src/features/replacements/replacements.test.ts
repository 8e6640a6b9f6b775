import { TENANTS } from '@payung/database/testing'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague, computedCohort, locksUnpublished } from '../../testing/cohort.builder.ts'
import { aDesignation, aLaw, amends, approved, checkers, did, signing } from '../../testing/decree.builder.ts'
import { dataOf, mutates } from '../../testing/mutation.builder.ts'
import { approvedPledge, arrangePledging } from '../../testing/pledged.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import type { Client } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const PLACES = `query ($id: ID!) { decree(id: $id) { mayFillPlaces } freePlaces(decreeId: $id) { line name reason since nextName } }`
const LATER = `query ($id: ID!, $skip: Int) { freePlaces(decreeId: $id, skip: $skip) { line nextName } }`
const BY_DECREE = '{ freePlacesByDecree { places decree { id } } }'
const DRAFTED = `people unfilled passedOver decree { id kind amended: entries(first: 10) { edges { node { change line reason workerId } } } }`
const fills = (client: Client, decreeId: string, fromMonth = '2027-04-01') =>
  mutates(client, 'draftReplacement', { decreeId, fromMonth }, DRAFTED)

const dies = (admin: pg.Client, decree: string, line: number, status = 'DECEASED') =>
  admin.query(
    `update worker set status = $3 where id = (select worker_id from decree_holding h where h.line_no = $2 and h.decree_id = $1)`,
    [decree, line, status],
  )

/** A signed designation of three people with a reserve, by its uuid too. */
async function arrange(admin: pg.Client, signIn: Parameters<typeof aDesignation>[1]) {
  const made = await aDesignation(admin, signIn)
  const { rows } = await admin.query(`select id from decree where kind = 'DESIGNATION' and content_hash is not null`)
  return { ...made, uuid: rows[0].id as string }
}

describe('a place of a decree', () => {
  test('is free once the record says that who held it has gone; the next of the reserve is offered', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree, uuid } = await arrange(admin, signIn)
    expect((await officer.ask(PLACES, { id: decree.id })).freePlaces).toEqual([])
    expect((await officer.ask(BY_DECREE)).freePlacesByDecree).toEqual([])
    await dies(admin, uuid, 2)
    const {
      freePlaces,
      decree: { mayFillPlaces },
    } = await officer.ask(PLACES, { id: decree.id })
    expect(freePlaces).toEqual([
      { line: 2, name: expect.any(String), reason: 'DECEASED', since: null, nextName: expect.any(String) },
    ])
    expect(mayFillPlaces).toBe(true)
    expect((await officer.ask(BY_DECREE)).freePlacesByDecree).toEqual([{ places: 1, decree: { id: decree.id } }])
    await admin.query(`update worker set status = 'VERIFIED' where status = 'DECEASED'`)
    expect((await officer.ask(PLACES, { id: decree.id })).freePlaces).toEqual([])
  })

  test('is filled by the draft of an amendment with its reason, and is then free no more', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree, reserve, uuid } = await arrange(admin, signIn)
    expect((await fills(officer, decree.id)).code).toBe('NO_FREE_PLACE')
    expect((await admin.query(`select from decree where kind = 'AMENDMENT'`)).rowCount).toBe(0)
    await dies(admin, uuid, 2)
    await dies(admin, uuid, 3, 'MOVED')
    const drafted = dataOf(await fills(officer, decree.id))
    expect(drafted).toMatchObject({ people: Math.min(2, reserve.length), unfilled: Math.max(0, 2 - reserve.length) })
    const changes = drafted.decree.amended.edges.map(({ node }: { node: object }) => node)
    expect(changes).toMatchObject([
      { change: 'REPLACE', line: 2, reason: 'DECEASED' },
      { line: 3, reason: 'MOVED' },
    ])
    const { rows } = await admin.query(
      `select m.worker_id from cohort_member m where m.standing = 'RESERVE' and m.worker_id = any ($1) order by m.area_code, m.place`,
      [reserve],
    )
    expect(changes[0].workerId).toBe(globalIdOf('Worker', rows[0].worker_id))
    expect((await officer.ask(PLACES, { id: decree.id })).freePlaces).toEqual([])
    expect((await fills(officer, decree.id)).code).toBe('NO_FREE_PLACE')
  })

  test('for which somebody waits stands before one of an empty reserve, also where the list goes on', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree, uuid } = await arrange(admin, signIn)
    for (const line of [1, 2, 3]) await dies(admin, uuid, line)
    // The first line counts in an area of which nobody waits.
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(`update decree_holding set area_code = '61.71' where decree_id = $1 and line_no = 1`, [uuid])
    await admin.query(`set session_replication_role = 'origin'`)
    const all = (await officer.ask(LATER, { id: decree.id })).freePlaces
    expect(all).toEqual([
      { line: 2, nextName: expect.any(String) },
      { line: 3, nextName: expect.any(String) },
      { line: 1, nextName: null },
    ])
    expect((await officer.ask(LATER, { id: decree.id, skip: 1 })).freePlaces).toEqual(all.slice(1))
    expect((await officer.ask(LATER, { id: decree.id, skip: 3 })).freePlaces).toEqual([])
  })

  test('that an amendment took away is free until somebody is added in its stead', async ({ admin, signIn }) => {
    const { officer, those, decree } = await arrange(admin, signIn)
    const changed = await amends(officer, decree, '2027-04-01', [{ change: 'REMOVE', line: 1, reason: 'EMPLOYED' }])
    const frozen = await approved(officer, those, changed)
    await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '16' }))
    expect((await officer.ask(PLACES, { id: decree.id })).freePlaces).toMatchObject([
      { line: 1, reason: 'TAKEN_OUT', since: '2027-04-01' },
    ])
    expect((await fills(officer, decree.id, '2027-03-01')).code, 'held until April').toBe('NO_FREE_PLACE')
    const { decree: amendment } = dataOf(await fills(officer, decree.id, '2027-05-01'))
    expect(amendment.amended.edges).toMatchObject([{ node: { change: 'ADD', reason: 'QUOTA_LEFT' } }])
    expect((await officer.ask(PLACES, { id: decree.id })).freePlaces).toEqual([])
  })

  test('is nobody’s else: neither another government nor who only reads fills it', async ({ admin, signIn }) => {
    const { decree, those, uuid } = await arrange(admin, signIn)
    await dies(admin, uuid, 2)
    const stranger = await signIn('provinsi')
    expect((await stranger.ask(BY_DECREE)).freePlacesByDecree).toEqual([])
    expect((await stranger.ask(PLACES, { id: decree.id })).freePlaces).toEqual([])
    expect((await fills(stranger, decree.id)).code).toMatch(/NOT_FOUND|NOT_ALLOWED/)
    expect((await fills(those.legal, decree.id)).code).toBe('NOT_ALLOWED')
    expect((await those.legal.ask(PLACES, { id: decree.id })).decree.mayFillPlaces).toBe(false)
  })
})

test('a place that a pledge pays for goes to the next of the order of the pledge, with the months that are left of it', async ({
  admin,
  signIn,
}) => {
  const pledging = await arrangePledging(admin, signIn, 5)
  const { region, approver } = pledging
  const pledge = await approvedPledge(pledging, { workers: 2 })
  const programme = globalIdOf('Programme', await arrangeProgramme(admin, 'kubu-raya', 'Dibayar perusahaan'))
  const cohort = await computedCohort(region, programme, { pledgeIds: [pledge], reservePercent: 0 })
  await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
  await aLaw(admin)
  dataOf(await locksUnpublished(await signIn('provinsi'), cohort))
  const draft = dataOf(await mutates(region, 'draftDecree', { cohortId: cohort.id }, 'id version'))
  const company = { tenantId: globalIdOf('Tenant', TENANTS.pertamina.id), source: 'CSR' }
  const last = { tenantId: globalIdOf('Tenant', TENANTS['kubu-raya'].id), source: 'REGIONAL_BUDGET' }
  const rules = [{ payer: company, shareBasisPoints: 10_000, untilMonth: '2027-07-01', pledgeId: pledge }]
  const saved = dataOf(
    await mutates(
      region,
      'saveFundingRules',
      { decreeId: draft.id, expectedVersion: draft.version, rules, last },
      'decree { id version }',
    ),
  )
  const [request] = (await approver.ask('{ fundingRequests(first: 1) { edges { node { id } } } }')).fundingRequests
    .edges
  dataOf(await mutates(approver, 'answerFundingRequest', { requestId: request.node.id, agrees: true }, 'state'))
  const those = await checkers(admin, signIn)
  await colleague(admin, 'provinsi', 'pertamina', ['APPROVER'])
  const reader = await signIn('provinsi')
  const SHOWN = 'query ($id: ID!) { pledge(id: $id) { people figures { people } progress { pledged } } }'
  const before = await reader.ask(SHOWN, { id: pledge })
  const frozen = await approved(region, those, saved.decree)
  const decree = await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya'))
  const { rows: held } = await admin.query(`select h.line_no, h.decree_id from decree_holding h order by 1`)
  expect(held).toHaveLength(2)
  // The third of the order is refused by the rule of today: the annex says so.
  await admin.query(`update worker set birth_date = '1940-01-01' where id = $1`, [pledging.people[2]])
  await admin.query(`update worker_listing set birth_date = '1940-01-01' where worker_id = $1`, [pledging.people[2]])
  await dies(admin, held[0].decree_id, held[0].line_no)
  const OFFERED = 'query ($id: ID!) { freePlaces(decreeId: $id) { line isPledged nextName } }'
  expect((await region.ask(OFFERED, { id: decree.id })).freePlaces).toEqual([
    { line: held[0].line_no, isPledged: true, nextName: 'Menunggu 3' },
  ])
  const drafted = dataOf(await fills(region, decree.id))
  expect(drafted).toMatchObject({ people: 1, unfilled: 0, passedOver: 1 })
  expect(drafted.decree.amended.edges).toMatchObject([
    { node: { change: 'REPLACE', reason: 'DECEASED', workerId: globalIdOf('Worker', pledging.people[3] ?? '') } },
  ])
  expect((await region.ask(OFFERED, { id: decree.id })).freePlaces).toEqual([])
  const { rows: reasons } = await admin.query('select order_reason from decree_entry where pledge_id is not null')
  expect(reasons).toEqual([{ order_reason: '1 orang sebelumnya tidak memenuhi aturan program' }])
  const amendment = (await region.ask('query ($id: ID!) { decree(id: $id) { id version } }', { id: drafted.decree.id }))
    .decree
  const ready = await approved(region, those, amendment)
  await did(those.legal, 'signDecree', ready, await signing(admin, 'kubu-raya', { number: '17' }))
  const { rows: places } = await admin.query(
    `select months::text, came_for is not null as is_newcomer, worker_id from pledge_place where released_at is null order by came_from nulls first, months`,
  )
  expect(places).toMatchObject([
    { months: '[2027-01-01,2027-04-01)', is_newcomer: false },
    { months: '[2027-01-01,2027-07-01)', is_newcomer: false },
    { months: '[2027-04-01,2027-07-01)', is_newcomer: true, worker_id: pledging.people[3] },
  ])
  // The company is shown no figure anew, and as many months as before.
  expect(before.pledge.progress).toEqual({ pledged: expect.any(Number) })
  expect(await reader.ask(SHOWN, { id: pledge })).toEqual(before)
  expect((await region.ask(SHOWN, { id: pledge })).pledge.progress).toEqual({ pledged: 12 })
  // Who left and who came are one place for the region.
  const PLACES =
    'query ($id: ID!) { pledge(id: $id) { designation { people unplaced } } pledgeAccounts(first: 5) { edges { node { people } } } }'
  expect(await region.ask(PLACES, { id: pledge })).toEqual({
    pledge: { designation: { people: 2, unplaced: 0 } },
    pledgeAccounts: { edges: [{ node: { people: 2 } }] },
  })
  // A line that is taken away without a newcomer gives its months up, and the next of the order is brought in for it.
  const taken = await amends(region, decree, '2027-05-01', [
    { change: 'REMOVE', line: held[1].line_no, reason: 'EMPLOYED' },
  ])
  await did(
    those.legal,
    'signDecree',
    await approved(region, those, taken),
    await signing(admin, 'kubu-raya', { number: '18' }),
  )
  expect((await region.ask(SHOWN, { id: pledge })).pledge.progress).toEqual({ pledged: 10 })
  expect((await region.ask(OFFERED, { id: decree.id })).freePlaces).toEqual([
    { line: held[1].line_no, isPledged: true, nextName: 'Menunggu 4' },
  ])
  const filled = dataOf(await fills(region, decree.id, '2027-06-01'))
  expect(filled.decree.amended.edges).toMatchObject([
    { node: { change: 'ADD', reason: 'QUOTA_LEFT', workerId: globalIdOf('Worker', pledging.people[4] ?? '') } },
  ])
  expect((await region.ask(OFFERED, { id: decree.id })).freePlaces).toEqual([])
  const filling = (await region.ask('query ($id: ID!) { decree(id: $id) { id version } }', { id: filled.decree.id }))
    .decree
  await did(
    those.legal,
    'signDecree',
    await approved(region, those, filling),
    await signing(admin, 'kubu-raya', { number: '19' }),
  )
  expect((await region.ask(SHOWN, { id: pledge })).pledge.progress).toEqual({ pledged: 11 })
})
