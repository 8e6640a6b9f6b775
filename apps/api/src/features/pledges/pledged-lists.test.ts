import { TENANTS } from '@payung/database/testing'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf, uuidOf } from '../../graphql/ids.ts'
import { anAgreement } from '../../testing/agreements.builder.ts'
import {
  beginCohort,
  cohortOf,
  colleague,
  computedCohort,
  computes,
  locksUnpublished,
} from '../../testing/cohort.builder.ts'
import { aLaw } from '../../testing/decree.builder.ts'
import { dataOf, mutates } from '../../testing/mutation.builder.ts'
import { approvedPledge, arrangePledging, matchedPledge } from '../../testing/pledged.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import type { Client } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const LISTS = `query ($id: ID!) { pledge(id: $id) { state
  lists { people cohort { id state } decree { id } }
  designation { people unplaced programmes { room programme { id } } others { id } } } }`
const OF_LIST =
  'query ($id: ID!) { cohort(id: $id) { changedSince pledges { people pledge { id company { name } } } } }'

const programmeOf = async (admin: pg.Client, name = 'Dibayar perusahaan') =>
  globalIdOf('Programme', await arrangeProgramme(admin, 'kubu-raya', name))

const namesOn = (cohort: { people: { edges: { node: { name: string; standing: string } }[] } }) =>
  cohort.people.edges.map(({ node }) => `${node.name} ${node.standing}`).toSorted()

const withdraws = (client: Client, pledgeId: string) =>
  mutates(client, 'withdrawPledge', { pledgeId, reason: 'Anggaran perusahaan berubah' }, 'id')

describe('a list that is drawn from pledges', () => {
  test('holds whom they have taken and nobody else, and each page leads to the other', async ({ admin, signIn }) => {
    const pledging = await arrangePledging(admin, signIn, 8)
    const { region } = pledging
    const first = await approvedPledge(pledging, { workers: 2 })
    const second = await approvedPledge(pledging, { workers: 3, untilMonth: '2027-04-01' })
    const programmeId = await programmeOf(admin)
    const before = (await region.ask(LISTS, { id: first })).pledge
    expect(before).toMatchObject({ lists: [], designation: { people: 2, unplaced: 2, others: [{ id: second }] } })
    // What has room for its people comes first, then the newest: one programme is for another district, and of one a single place is left.
    const elsewhere = await arrangeProgramme(admin, 'kubu-raya', 'Kecamatan lain', { areas: ['61.12.01'] })
    await admin.query('update programme_quota set people = 1 where programme_id <> all ($1)', [
      [uuidOf(programmeId, 'Programme'), elsewhere],
    ])
    const { programmes } = (await region.ask(LISTS, { id: first })).pledge.designation
    expect(programmes.map(({ room }: { room: number }) => room)).toEqual([2, 1, 0])
    expect(programmes[0].programme).toEqual({ id: programmeId })
    expect(programmes[2].programme).toEqual({ id: globalIdOf('Programme', elsewhere) })
    const cohort = await computedCohort(region, programmeId, { pledgeIds: [first, second], reservePercent: 0 })
    expect(namesOn(cohort)).toEqual([0, 1, 2, 3, 4].map((made) => `Menunggu ${made} MEMBER`))
    expect((await region.ask(OF_LIST, { id: cohort.id })).cohort).toEqual({
      changedSince: [],
      pledges: [
        { people: 2, pledge: { id: first, company: { name: 'PT Pertamina Patra Niaga' } } },
        { people: 3, pledge: { id: second, company: { name: 'PT Pertamina Patra Niaga' } } },
      ],
    })
    const seen = (await region.ask(LISTS, { id: first })).pledge
    expect(seen.lists).toEqual([{ people: 2, cohort: { id: cohort.id, state: 'DRAFT' }, decree: null }])
    expect(seen.designation).toMatchObject({ unplaced: 0, others: [] })
    await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
    const locker = await signIn('provinsi')
    expect(await locksUnpublished(locker, cohort)).toMatchObject({ data: { state: 'LOCKED', members: 5 } })
  })

  test('counts who was merged into another record by that record', async ({ admin, signIn }) => {
    const pledging = await arrangePledging(admin, signIn, 3)
    const pledge = await approvedPledge(pledging, { workers: 2 })
    await admin.query('set session_replication_role = replica')
    await admin.query('update worker set superseded_by = $2 where id = $1', [pledging.people[0], pledging.people[2]])
    await admin.query('delete from worker_listing where worker_id = $1', [pledging.people[0]])
    await admin.query('set session_replication_role = origin')
    const cohort = await computedCohort(pledging.region, await programmeOf(admin), { pledgeIds: [pledge] })
    expect(namesOn(cohort)).toEqual(['Menunggu 1 MEMBER', 'Menunggu 2 MEMBER'])
  })

  test('is refused where a pledge is not approved, is not for its months, or is not to this government', async ({
    admin,
    signIn,
  }) => {
    const pledging = await arrangePledging(admin, signIn, 4)
    const { region, approver } = pledging
    const approved = await approvedPledge(pledging, { workers: 1 })
    const matched = await matchedPledge(pledging, { workers: 1 })
    const programmeId = await programmeOf(admin)
    const refused = async (pledgeIds: readonly string[], of = programmeId, client = region) =>
      (await beginCohort(client, of, { pledgeIds })).issues?.map(({ code }: { code: string }) => code)
    expect(await refused([approved, matched])).toEqual(['COHORT_PLEDGES'])
    expect(await refused([programmeId])).toEqual(['COHORT_PLEDGES'])
    const old = await arrangeProgramme(admin, 'kubu-raya', 'Tahun lain')
    await admin.query('set session_replication_role = replica')
    await admin.query(`update programme set period = '[2027-07-01,2028-01-01)' where id = $1`, [old])
    await admin.query('set session_replication_role = origin')
    expect(await refused([approved], globalIdOf('Programme', old))).toEqual(['COHORT_PLEDGES'])
    await colleague(admin, 'provinsi', 'pontianak', ['OFFICER'])
    const other = await signIn('provinsi')
    const theirs = globalIdOf('Programme', await arrangeProgramme(admin, 'pontianak', 'Program Pontianak'))
    expect(await refused([approved], theirs, other)).toEqual(['COHORT_PLEDGES'])
    // Another government and the company read neither the lists nor what a list would need.
    expect((await other.ask(LISTS, { id: approved })).pledge).toBeNull()
    await computedCohort(region, programmeId, { pledgeIds: [approved] })
    expect((await approver.ask(LISTS, { id: approved })).pledge).toMatchObject({ lists: [], designation: null })
  })

  test('becomes a decree that cites the agreements, counts each quota by its own people, and lets each company pay for those of its pledge', async ({
    admin,
    signIn,
  }) => {
    // The second agreement is for two people, and the decree names five.
    const pledging = await arrangePledging(admin, signIn, 5)
    const { region, approver } = pledging
    const { id: small } = await anAgreement(admin, { quotaPeople: 2, from: '2026-01-01', until: '2028-01-01' })
    const first = await approvedPledge(pledging, { workers: 3 })
    const second = await approvedPledge({ ...pledging, agreementId: small }, { workers: 2 })
    const cohort = await computedCohort(region, await programmeOf(admin), { pledgeIds: [first, second] })
    await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
    await aLaw(admin)
    dataOf(await locksUnpublished(await signIn('provinsi'), cohort))
    const drafted = dataOf(
      await mutates(region, 'draftDecree', { cohortId: cohort.id }, 'id people agreements { agreement { id } }'),
    )
    expect(drafted.people).toBe(5)
    const cited = drafted.agreements.map(({ agreement }: { agreement: { id: string } }) => agreement.id)
    expect(cited.toSorted()).toEqual([pledging.agreementId, small].map((id) => globalIdOf('Agreement', id)).toSorted())
    const FUNDING = `query ($id: ID!) { decreeFunding(decreeId: $id) { decree { version } rules { pledgeId shareBasisPoints }
      pledges { pledgeId people fromMonth untilMonth company { id } } effect { ruleNumber month people } } }`
    const { decreeFunding: funding } = await region.ask(FUNDING, { id: drafted.id })
    expect(funding.pledges).toMatchObject([
      { pledgeId: first, people: 3, fromMonth: '2027-01-01', untilMonth: '2027-07-01' },
      { pledgeId: second, people: 2 },
    ])
    const company = { tenantId: globalIdOf('Tenant', TENANTS.pertamina.id), source: 'CSR' }
    const last = { tenantId: globalIdOf('Tenant', TENANTS['kubu-raya'].id), source: 'REGIONAL_BUDGET' }
    const saves = (rules: object[]) =>
      mutates(
        region,
        'saveFundingRules',
        { decreeId: drafted.id, expectedVersion: funding.decree.version, rules, last },
        'decree { id version }',
      )
    const rule = { payer: company, shareBasisPoints: 5_000, untilMonth: '2027-07-01' }
    expect((await saves([{ ...rule, untilMonth: null, pledgeId: first }])).code).toBe('FUNDING_PLEDGE')
    expect((await saves([{ ...rule, payer: last, pledgeId: first }])).code).toBe('FUNDING_PLEDGE')
    // Neither without rules nor with a share of one pledge alone is it submitted: the government would pay what was promised.
    const submits = (version: number) =>
      mutates(region, 'submitDecree', { decreeId: drafted.id, expectedVersion: version }, 'state')
    const REFUSED = `mutation ($input: SubmitDecreeInput!) { submitDecree(input: $input) { ... on Error { code message } } }`
    const stated = { decreeId: drafted.id, expectedVersion: funding.decree.version }
    const { submitDecree: unfunded } = await region.ask(REFUSED, { input: stated })
    expect(unfunded.code).toBe('PLEDGE_UNFUNDED')
    expect(unfunded.message).toMatch(/PT Pertamina Patra Niaga.*Januari 2027.*Juni 2027/)
    const half = dataOf(await saves([{ ...rule, pledgeId: first }]))
    expect((await submits(half.decree.version)).code).toBe('PLEDGE_UNFUNDED')
    funding.decree.version = half.decree.version
    const { decree } = dataOf(
      await saves([
        { ...rule, pledgeId: first },
        { ...rule, pledgeId: second },
      ]),
    )
    const saved = (await region.ask(FUNDING, { id: drafted.id })).decreeFunding
    expect(saved.rules.map(({ pledgeId }: { pledgeId: string | null }) => pledgeId)).toEqual([first, second, null])
    const january = saved.effect.filter(({ month }: { month: string }) => month === '2027-01-01')
    expect(january.map(({ people }: { people: number }) => people)).toEqual([3, 2, 5])
    // The company reads its own rules, and of the list nothing.
    const REQUESTS = '{ fundingRequests(first: 2) { edges { node { rules { pledgeId } } } } }'
    const [request] = (await approver.ask(REQUESTS)).fundingRequests.edges
    expect(request.node.rules).toEqual([{ pledgeId: first }, { pledgeId: second }])
    expect((await approver.ask(FUNDING, { id: drafted.id })).decreeFunding ?? null).toBeNull()
    expect((await region.ask(LISTS, { id: first })).pledge.lists).toMatchObject([{ decree: { id: drafted.id } }])
    expect(await submits(decree.version)).toMatchObject({ data: { state: 'REVIEW' } })
  })

  test('is not locked once one of them is withdrawn, and is drawn from the others again', async ({ admin, signIn }) => {
    const pledging = await arrangePledging(admin, signIn, 3)
    const { region, approver } = pledging
    const stays = await approvedPledge(pledging, { workers: 1 })
    const goes = await approvedPledge(pledging, { workers: 1 })
    const cohort = await computedCohort(region, await programmeOf(admin), { pledgeIds: [stays, goes] })
    dataOf(await withdraws(approver, goes))
    expect((await region.ask(OF_LIST, { id: cohort.id })).cohort.changedSince).toEqual(['PLEDGES'])
    await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
    const locker = await signIn('provinsi')
    expect((await locksUnpublished(locker, cohort)).code).toBe('COHORT_PLEDGES_CHANGED')
    const change = { cohortId: cohort.id, expectedVersion: cohort.version, name: cohort.name, seed: cohort.seed }
    const drawn = dataOf(
      await mutates(
        region,
        'updateCohort',
        { ...change, reservePercent: 20, pledgeIds: [stays] },
        'id version members',
      ),
    )
    expect(drawn.members).toBe(0)
    await computes(region, drawn)
    const again = await cohortOf(region, cohort.id)
    expect(namesOn(again)).toEqual(['Menunggu 0 MEMBER'])
    expect(await locksUnpublished(locker, again)).toMatchObject({ data: { state: 'LOCKED' } })
  })
})
