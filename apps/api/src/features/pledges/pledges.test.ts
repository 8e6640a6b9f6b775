import { aWorker, TENANTS } from '@payung/database/testing'
import { aCohort } from '@payung/database/testing/a-cohort'
import { aDraft, signs, within } from '@payung/database/testing/a-decree'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { anAgreement } from '../../testing/agreements.builder.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const PLEDGE = `id state workers amount perWorker months isShort actions note
  company { name } region { name } agreement { title } areas { code } occupations { code }
  onePersonRefusal { code } steps { state reason by { name } }`
const does = (client: Client, name: string, input: object) => mutates(client, name, input, PLEDGE)
const did = async (...sent: Parameters<typeof does>) => dataOf(await does(...sent))
const REST = '{ pledgeableAgreements { title restPeople restRupiah regions { id } } }'

/** An agreement for ten people, a drafter and an approver of the company, and an officer of Kubu Raya. */
async function arrange(admin: pg.Client, signIn: (tenant: 'kubu-raya' | 'pertamina' | 'pontianak') => Promise<Client>) {
  await arrangeAmounts(admin)
  const { id } = await anAgreement(admin, { quotaPeople: 10, from: '2026-01-01', until: '2028-01-01' })
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  await colleague(admin, 'pontianak', 'pertamina', ['APPROVER'])
  const facts = {
    agreementId: globalIdOf('Agreement', id),
    regionId: globalIdOf('Tenant', TENANTS['kubu-raya'].id),
    kind: 'WORKERS',
    workers: 6,
    fromMonth: '2027-01-01',
    untilMonth: '2027-07-01',
    programmes: ['WORK_ACCIDENT', 'DEATH'],
    areaCodes: ['61.12.05.2003'],
    occupationCodes: [],
  }
  return {
    agreementId: id,
    facts,
    officer: await signIn('pertamina'),
    approver: await signIn('pontianak'),
    region: await signIn('kubu-raya'),
  }
}

describe('a pledge', () => {
  test('is drafted at the tariff of its months, offered by another person, and seen by the region from then on', async ({
    admin,
    signIn,
  }) => {
    const { facts, officer, approver, region } = await arrange(admin, signIn)
    expect((await does(region, 'draftPledge', { pledge: facts })).code).toBe('NOT_ALLOWED')
    const pledge = await did(officer, 'draftPledge', { pledge: facts })
    expect(pledge).toMatchObject({ state: 'DRAFT', workers: 6, months: 6, isShort: false, actions: ['WITHDRAW'] })
    expect(BigInt(pledge.amount)).toBe(6n * BigInt(pledge.perWorker))
    const seen = () =>
      region.ask('query ($id: ID!) { pledge(id: $id) { state actions steps { state by { name } } } }', {
        id: pledge.id,
      })
    expect((await seen()).pledge).toBeNull()
    expect((await does(officer, 'offerPledge', { pledgeId: pledge.id })).code).toBe('NOT_ALLOWED')
    const offered = await did(approver, 'offerPledge', { pledgeId: pledge.id })
    expect(offered).toMatchObject({ state: 'OFFERED', actions: ['WITHDRAW'] })
    expect((await seen()).pledge).toMatchObject({ state: 'OFFERED', steps: [{ state: 'OFFERED', by: null }] })
    expect((await officer.ask(REST)).pledgeableAgreements).toMatchObject([{ restPeople: 4, restRupiah: null }])
    // What does not fit into the rest is drafted, and not offered.
    const second = await did(officer, 'draftPledge', { pledge: { ...facts, workers: 5 } })
    expect((await does(approver, 'offerPledge', { pledgeId: second.id })).code).toBe('PLEDGE_BEYOND_AGREEMENT')
    const reason = 'Anggaran perusahaan berubah'
    expect(issuesOf(await does(approver, 'withdrawPledge', { pledgeId: pledge.id, reason: 'batal' }))).toEqual([
      'reason REASON_MISSING',
    ])
    const withdrawn = await did(approver, 'withdrawPledge', { pledgeId: pledge.id, reason })
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', actions: [] })
    expect(withdrawn.steps.at(-1)).toMatchObject({ state: 'WITHDRAWN', reason })
    expect((await does(approver, 'withdrawPledge', { pledgeId: pledge.id, reason })).code).toBe('PLEDGE_STATE')
    await did(approver, 'offerPledge', { pledgeId: second.id })
    const list = (await region.ask('{ pledges(first: 10) { totalCount workers edges { node { state } } } }')).pledges
    expect(list).toMatchObject({ totalCount: 2, workers: 5 })
  })

  test('is for areas and groups that its agreement names, which the form is told', async ({ admin, signIn }) => {
    const { facts, agreementId, officer } = await arrange(admin, signIn)
    await admin.query('set session_replication_role = replica')
    await admin.query(
      `update agreement set pledge_area_codes = '{61.12.05}', pledge_occupation_codes = '{FARMER}' where id = $1`,
      [agreementId],
    )
    await admin.query('set session_replication_role = origin')
    const { pledgeableAgreements } = await officer.ask(
      '{ pledgeableAgreements { areas { code } occupations { code } } }',
    )
    expect(pledgeableAgreements).toEqual([{ areas: [{ code: '61.12.05' }], occupations: [{ code: 'FARMER' }] }])
    const elsewhere = { ...facts, areaCodes: ['61.12.01.2001'], occupationCodes: [] }
    expect(issuesOf(await does(officer, 'draftPledge', { pledge: elsewhere }))).toEqual([
      'areaCodes PLEDGE_AREAS_OF_AGREEMENT',
      'occupationCodes PLEDGE_OCCUPATIONS_OF_AGREEMENT',
    ])
    const within = { ...facts, occupationCodes: ['FARMER'] }
    expect((await did(officer, 'draftPledge', { pledge: within })).state).toBe('DRAFT')
  })

  test('is drawn from an agreement that says how much: one without an amount and a number of people is not among those to choose', async ({
    admin,
    signIn,
  }) => {
    const { agreementId, officer } = await arrange(admin, signIn)
    expect((await officer.ask(REST)).pledgeableAgreements).toHaveLength(1)
    await admin.query('set session_replication_role = replica')
    await admin.query('update agreement set quota_people = null, quota_rupiah = null where id = $1', [agreementId])
    await admin.query('set session_replication_role = origin')
    expect((await officer.ask(REST)).pledgeableAgreements).toEqual([])
  })

  test('is not offered by its drafter who has become an approver', async ({ admin, signIn }) => {
    const { facts, officer } = await arrange(admin, signIn)
    const pledge = await did(officer, 'draftPledge', { pledge: facts })
    await giveRoles(admin, 'pertamina', ['APPROVER'])
    expect((await does(await signIn('pertamina'), 'offerPledge', { pledgeId: pledge.id })).code).toBe(
      'DRAFTER_IS_NOT_OFFERER',
    )
  })

  test('is withdrawn by its drafter as a draft, and offered by them as an approver it is withdrawn still', async ({
    admin,
    signIn,
  }) => {
    const { facts, officer, approver } = await arrange(admin, signIn)
    const reason = 'Anggaran perusahaan berubah'
    const draft = await did(officer, 'draftPledge', { pledge: facts })
    expect(await did(officer, 'withdrawPledge', { pledgeId: draft.id, reason })).toMatchObject({ state: 'WITHDRAWN' })
    const second = await did(officer, 'draftPledge', { pledge: facts })
    await did(approver, 'offerPledge', { pledgeId: second.id })
    expect((await does(officer, 'withdrawPledge', { pledgeId: second.id, reason })).code).toBe('NOT_ALLOWED')
    await giveRoles(admin, 'pertamina', ['APPROVER'])
    const both = await signIn('pertamina')
    expect(await did(both, 'withdrawPledge', { pledgeId: second.id, reason })).toMatchObject({ state: 'WITHDRAWN' })
  })

  test('stands still once its agreement is terminated: nobody offers or matches it, and the company takes it back', async ({
    admin,
    signIn,
  }) => {
    const { facts, agreementId, officer, approver, region } = await arrange(admin, signIn)
    const offered = await did(officer, 'draftPledge', { pledge: { ...facts, workers: 2 } })
    await did(approver, 'offerPledge', { pledgeId: offered.id })
    const draft = await did(officer, 'draftPledge', { pledge: { ...facts, workers: 2 } })
    await admin.query('set session_replication_role = replica')
    await admin.query(
      `update agreement set state = 'TERMINATED', terminated_on = upper(valid) - 30, state_reason = 'Diakhiri bersama' where id = $1`,
      [agreementId],
    )
    await admin.query('set session_replication_role = origin')
    const seen = await region.ask('query ($id: ID!) { pledge(id: $id) { actions hindrance } }', { id: offered.id })
    expect(seen.pledge).toEqual({ actions: ['REFUSE'], hindrance: 'AGREEMENT_OVER' })
    expect((await does(region, 'matchPledge', { pledgeId: offered.id })).code).toBe('PLEDGE_OF_AGREEMENT')
    expect((await does(approver, 'offerPledge', { pledgeId: draft.id })).code).toBe('PLEDGE_OF_AGREEMENT')
    const wrong = await does(officer, 'draftPledge', { pledge: facts })
    expect(issuesOf(wrong)).toEqual(['agreementId PLEDGE_OF_AGREEMENT'])
    const reason = 'Perjanjiannya diakhiri bersama'
    expect((await did(approver, 'withdrawPledge', { pledgeId: offered.id, reason })).state).toBe('WITHDRAWN')
  })

  test('is refused by its region with a reason that the company reads, takes nothing any more, and is drafted again', async ({
    admin,
    signIn,
  }) => {
    const { facts, officer, approver, region } = await arrange(admin, signIn)
    const pledge = await did(officer, 'draftPledge', { pledge: facts })
    const input = { pledgeId: pledge.id, reason: 'Di desa ini tidak ada yang menunggu' }
    expect((await does(region, 'refusePledge', input)).code, 'a draft is not seen').toBe('NOT_FOUND')
    await did(approver, 'offerPledge', { pledgeId: pledge.id })
    expect((await does(region, 'matchPledge', { pledgeId: pledge.id })).code).toBe('PLEDGE_NOBODY_WAITS')
    expect((await does(approver, 'refusePledge', input)).code, 'the company withdraws it instead').toBe('NOT_ALLOWED')
    expect(issuesOf(await does(region, 'refusePledge', { ...input, reason: 'tidak' }))).toEqual([
      'reason REASON_MISSING',
    ])
    expect(await did(region, 'refusePledge', input)).toMatchObject({ state: 'REFUSED', actions: [] })
    expect((await does(region, 'refusePledge', input)).code).toBe('PLEDGE_STATE')
    const SEEN = 'query ($id: ID!) { pledge(id: $id) { state mayRenew actions steps { state reason } } }'
    const seen = (await officer.ask(SEEN, { id: pledge.id })).pledge
    expect(seen).toMatchObject({ state: 'REFUSED', mayRenew: true, actions: [] })
    expect(seen.steps.at(-1)).toEqual({ state: 'REFUSED', reason: input.reason })
    expect((await officer.ask(REST)).pledgeableAgreements).toMatchObject([{ restPeople: 10 }])
    const { pledges } = await region.ask('{ pledges(first: 10) { totalCount workers } }')
    expect(pledges).toEqual({ totalCount: 1, workers: 0 })
    const { pledgeAccounts } = await region.ask('{ pledgeAccounts(first: 5) { edges { node { promised state } } } }')
    expect(pledgeAccounts.edges).toEqual([{ node: { promised: '0', state: 'REFUSED' } }])
  })

  test('is refused with everything that is wrong', async ({ admin, signIn }) => {
    const { facts, officer } = await arrange(admin, signIn)
    const wrong = async (changed: object) =>
      issuesOf(await does(officer, 'draftPledge', { pledge: { ...facts, ...changed } }))
    expect(
      await wrong({ workers: 0, untilMonth: '2027-01-01', areaCodes: ['61.71.01.1001'], occupationCodes: ['X'] }),
    ).toEqual([
      'workers PLEDGE_WORKERS',
      'untilMonth PLEDGE_MONTHS',
      'areaCodes PLEDGE_AREAS',
      'occupationCodes PLEDGE_OCCUPATIONS',
    ])
    expect(await wrong({ kind: 'RUPIAH', workers: null, amount: '100' })).toEqual(['amount PLEDGE_BUYS_NOBODY'])
    expect(await wrong({ kind: 'RUPIAH', workers: null, amount: '100000000000000' })).toEqual([
      'amount PLEDGE_BUYS_TOO_MANY',
    ])
    expect(await wrong({ regionId: globalIdOf('Tenant', facts.agreementId), areaCodes: [] })).toEqual([
      'regionId PLEDGE_REGION',
    ])
    expect(await wrong({ fromMonth: '2027-12-01', untilMonth: '2028-02-01' })).toEqual([
      'agreementId PLEDGE_OF_AGREEMENT',
    ])
    expect(await wrong({ regionId: globalIdOf('Tenant', TENANTS.pontianak.id), areaCodes: [] })).toEqual([
      'agreementId PLEDGE_OF_AGREEMENT',
    ])
    expect(await wrong({ agreementId: globalIdOf('Agreement', TENANTS.pontianak.id) })).toEqual([
      'agreementId PLEDGE_OF_AGREEMENT',
    ])
    expect(await wrong({ note: 'Untuk 6112055201800001' })).toEqual(['note TEXT_HAS_NATIONAL_ID'])
    expect(await wrong({ fromMonth: '2026-02-01', untilMonth: '2026-03-01' })).toEqual([
      'untilMonth PLEDGE_MONTHS_OVER',
    ])
  })

  test('of fewer months than the insurer counts is warned of, as the reference data has it on that day', async ({
    admin,
    signIn,
  }) => {
    const { facts, officer } = await arrange(admin, signIn)
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('PLEDGE_COUNTS_FROM', '[2015-07-01,)', 6, 'MONTHS')
       on conflict do nothing`,
    )
    const quote = async (untilMonth: string) =>
      (
        await officer.ask(
          `query ($pledge: PledgeFactsInput!) { pledgeQuote(pledge: $pledge) { ... on PledgeQuoteSuccess { data { workers isShort monthsCounted } } } }`,
          { pledge: { ...facts, untilMonth } },
        )
      ).pledgeQuote.data
    expect(await quote('2027-06-01')).toEqual({ workers: 6, isShort: true, monthsCounted: 6 })
    expect(await quote('2027-07-01')).toEqual({ workers: 6, isShort: false, monthsCounted: 6 })
  })
})

/** Six people, the last a trader and the others farmers, in the reserve of a locked list. */
async function sixWait(admin: pg.Client): Promise<void> {
  const people: string[] = []
  for (let made = 0; made < 6; made += 1)
    people.push(await aWorker(admin, { name: `Rahasia ${made}`, occupation: made === 5 ? 'TRADER' : 'FARMER' }))
  const { cohort } = await aCohort(admin, 'kubu-raya', { reserves: 0 })
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
     select $1, w.tenant_id, w.id, '61.12', w.village_code, array_position($2::uuid[], w.id), 0, '{}', '0123456789abcdef', 'RESERVE' from worker w where w.id = any($2)`,
    [cohort, people],
  )
  await admin.query(
    `update cohort set state = 'LOCKED', locked_at = now(), content_hash = sha256('x'), locked_by = created_by where id = $1`,
    [cohort],
  )
  await admin.query('set session_replication_role = origin')
}

test('figures of a matching are withheld where a copy of a decree showed the company some of the same people', async ({
  admin,
  signIn,
}) => {
  const { facts, agreementId, officer, approver, region } = await arrange(admin, signIn)
  const named: string[] = []
  for (let made = 0; made < 5; made += 1) named.push(await aWorker(admin, { occupation: 'FARMER' }))
  const { decree } = await aDraft(admin, 'kubu-raya', { workers: named, quota: 5 })
  await within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query('update decree set agreement_ids = array[$2::uuid] where id = $1', [decree, agreementId]),
  )
  await signs(admin, 'kubu-raya', decree)
  const COPIES = '{ decreeCopies(first: 10) { edges { node { groupsWithheld groups { people } } } } }'
  const copies = async () => (await officer.ask(COPIES)).decreeCopies.edges.map(({ node }: { node: object }) => node)
  expect(await copies()).toEqual([{ groupsWithheld: false, groups: [{ people: 5 }] }])
  await sixWait(admin)
  const matched = async (occupationCodes: string[], workers: number) => {
    const { id: pledgeId } = await did(officer, 'draftPledge', { pledge: { ...facts, occupationCodes, workers } })
    await did(approver, 'offerPledge', { pledgeId })
    return dataOf(await mutates(region, 'matchPledge', { pledgeId }, 'people figures { people }'))
  }
  // Farmers of the district were shown; traders were not.
  expect(await matched(['FARMER'], 5)).toEqual({ people: null, figures: [] })
  expect(await matched(['TRADER'], 1)).toEqual({ people: 0, figures: [{ people: 0 }] })
  expect(await copies()).toEqual([{ groupsWithheld: false, groups: [{ people: 5 }] }])
})

test('a region matches a pledge by its reserves, and the company approves numbers and reads nobody', async ({
  admin,
  signIn,
}) => {
  const { facts, officer, approver, region } = await arrange(admin, signIn)
  await sixWait(admin)
  const FIGURES = `${PLEDGE} people figures { people isRest district { code } occupation { code } }`
  const steps = async (client: Client, name: string, input: object) =>
    dataOf(await mutates(client, name, input, FIGURES))
  const pledge = await did(officer, 'draftPledge', { pledge: facts })
  const input = { pledgeId: pledge.id }
  await did(approver, 'offerPledge', input)
  expect((await does(approver, 'approvePledge', input)).code).toBe('PLEDGE_STATE')
  expect((await does(approver, 'matchPledge', input)).code).toBe('NOT_ALLOWED')
  await steps(region, 'matchPledge', input)
  const seen = await approver.ask(
    `query ($id: ID!) { pledge(id: $id) { ${FIGURES} } workers(first: 5) { edges { node { id } } } }`,
    {
      id: pledge.id,
    },
  )
  expect(seen.workers.edges).toEqual([])
  expect(JSON.stringify(seen)).not.toContain('Rahasia')
  // The company knows that it pays for six: beside five farmers the trader would be told apart.
  expect(seen.pledge.people).toBe(5)
  expect(seen.pledge.figures).toEqual([{ people: 5, isRest: true, district: { code: '61.12.05' }, occupation: null }])
  const reason = 'Kami menunggu daftar berikutnya'
  expect(await steps(approver, 'declinePledge', { ...input, reason })).toMatchObject({ state: 'OFFERED' })
  await steps(region, 'matchPledge', input)
  expect(await steps(approver, 'approvePledge', input)).toMatchObject({ state: 'APPROVED', people: 5 })
  // Who was taken, and why in this order, is the region's; the company reads the rule.
  const PLACES = `query ($id: ID!) { pledgePlaces(pledgeId: $id, first: 4) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { place listPlace points draw name cohortName waitingSince criteria { label } } } }
    pledge(id: $id) { orders { programme criteria { label } } } }`
  const ordered = await region.ask(PLACES, { id: pledge.id })
  const places = ordered.pledgePlaces.edges.map(({ node }: { node: object }) => node)
  expect(places.map(({ name }: { name: string }) => name)).toEqual([0, 1, 2, 3].map((made) => `Rahasia ${made}`))
  expect(places[3]).toMatchObject({ place: 4, listPlace: 4, draw: '0123456789abcdef', waitingSince: expect.anything() })
  expect(ordered.pledgePlaces).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true, endCursor: '4' } })
  const rest = await region.ask(PLACES.replace('first: 4', 'first: 4, after: "4"'), { id: pledge.id })
  expect(rest.pledgePlaces.edges.map(({ node }: { node: { place: number } }) => node.place)).toEqual([5, 6])
  const shown = await approver.ask(PLACES, { id: pledge.id })
  expect(shown.pledgePlaces).toMatchObject({ totalCount: 0, edges: [] })
  expect(shown.pledge.orders).toEqual(ordered.pledge.orders)
  expect(shown.pledge.orders).toHaveLength(1)
  // Of an order by which fewer than five people came at first the company hears nothing; and who is given back when a pledge ends changes nothing that it hears.
  const orders = async (client: Client): Promise<readonly object[]> =>
    (await client.ask(PLACES, { id: pledge.id })).pledge.orders
  const changesPlaces = async (change: string, whose = 'released_at is null') => {
    await admin.query('set session_replication_role = replica')
    await admin.query(`update pledge_place set ${change} where ${whose} and place > 4`)
    await admin.query('set session_replication_role = origin')
  }
  await changesPlaces(`matched_at = matched_at - interval '1 hour'`, 'released_at is not null')
  expect(await orders(approver)).toEqual([])
  expect(await orders(region)).toHaveLength(1)
  await changesPlaces(`matched_at = matched_at + interval '1 hour'`, 'released_at is not null')
  await changesPlaces('released_at = now()')
  expect(await orders(approver)).toEqual(ordered.pledge.orders)
  await admin.query('set session_replication_role = replica')
  await admin.query(
    'update pledge_place set released_at = null where place > 4 and released_at = (select max(released_at) from pledge_place)',
  )
  await admin.query('set session_replication_role = origin')
  // Months are counted for the region, and rounded to what five people have for the company.
  const PROGRESS =
    'query ($id: ID!) { pledge(id: $id) { state actions progress { pledged listed received posted isRounded } } }'
  const progress = { listed: 0, received: 0, posted: 0 }
  expect((await region.ask(PROGRESS, { id: pledge.id })).pledge.progress).toEqual({
    ...progress,
    pledged: 36,
    isRounded: false,
  })
  expect((await approver.ask(PROGRESS, { id: pledge.id })).pledge).toEqual({
    state: 'APPROVED',
    actions: ['WITHDRAW'],
    progress: { ...progress, pledged: 30, isRounded: true },
  })
  expect((await mutates(approver, 'endPledge', { ...input, reason }, FIGURES)).code).toBe('PLEDGE_STATE')
  const second = await did(officer, 'draftPledge', { pledge: { ...facts, workers: 1 } })
  await did(approver, 'offerPledge', { pledgeId: second.id })
  expect((await does(region, 'matchPledge', { pledgeId: second.id })).code).toBe('PLEDGE_NOBODY_WAITS')
  // The same village again: nothing that could be subtracted from what was shown.
  await did(approver, 'withdrawPledge', { ...input, reason })
  await steps(region, 'matchPledge', { pledgeId: second.id })
  const again =
    'query ($id: ID!) { pledge(id: $id) { state people figures { people } orders { id } progress { pledged } } }'
  const nothing = { state: 'MATCHED', people: null, figures: [], orders: [], progress: null }
  expect((await approver.ask(again, { id: second.id })).pledge).toEqual(nothing)
  // A year later these figures are of other people.
  const third = await did(officer, 'draftPledge', { pledge: { ...facts, workers: 5 } })
  await did(approver, 'withdrawPledge', { pledgeId: second.id, reason })
  await did(approver, 'offerPledge', { pledgeId: third.id })
  await admin.query('set session_replication_role = replica')
  await admin.query(`update pledge_step set at = at - interval '13 months' where to_state = 'MATCHED'`)
  await admin.query('set session_replication_role = origin')
  expect(await steps(region, 'matchPledge', { pledgeId: third.id })).toMatchObject({ people: 5 })
})
