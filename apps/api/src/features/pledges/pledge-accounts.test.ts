import { aWorker, TENANTS } from '@payung/database/testing'
import { aBenefit, pledgedIn } from '@payung/database/testing/a-benefit'
import { anApprovedPledge, aReceivedList } from '@payung/database/testing/a-certificate'
import { aContributionList, stepsList } from '@payung/database/testing/a-contribution-list'
import { aReserve } from '@payung/database/testing/a-reserve'
import { DISCLOSURE_BASE } from '@payung/domain/disclosure/publish-cells'
import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'
import { publishFamilies } from './publish-families.ts'

const ACCOUNTS = `query ($filter: PledgeAccountFilter) { pledgeAccounts(first: 10, filter: $filter) {
  mayRead totalCount lateCount promised listed billed paid received gap overdue
  edges { node { state people pledgedMonths listedMonths paidMonths promised listed billed paid received gap overdue overdueBills daysLate pledge { id } } } } }`
const accountsOf = async (client: Client, filter: object = {}) =>
  (await client.ask(ACCOUNTS, { filter })).pledgeAccounts

/** A pledge for ten people, of whose months half a list is billed and past its due day. */
async function aLatePledge(admin: pg.Client) {
  const { decree, pledge } = await anApprovedPledge(admin, 10)
  const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi', until: '2027-04-01' })
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
    await stepsList(admin, 'pertamina', 'pertamina', list, step)
  await admin.query('set session_replication_role = replica')
  await admin.query('update contribution_list set due_on = app.today() - 12 where id = $1', [list])
  await admin.query('set session_replication_role = origin')
  return pledge
}

describe('what pledges have come to', () => {
  test('adds up for the region, is narrowed by state and lateness, and is shown to no company and nobody else', async ({
    admin,
    signIn,
  }) => {
    await aLatePledge(admin)
    await anApprovedPledge(admin, 2)
    const region = await signIn('kubu-raya')
    const all = await accountsOf(region)
    expect(all).toMatchObject({ mayRead: true, totalCount: 2, lateCount: 1 })
    const sum = (name: string) =>
      String(
        all.edges.reduce(
          (whole: bigint, { node }: { node: Record<string, string> }) => whole + BigInt(node[name] ?? 0),
          0n,
        ),
      )
    for (const name of ['promised', 'listed', 'billed', 'paid', 'received', 'gap', 'overdue'])
      expect(all[name], name).toBe(sum(name))
    expect(BigInt(all.promised)).toBe(BigInt(all.paid) + BigInt(all.gap))
    const late = await accountsOf(region, { late: true })
    expect(late).toMatchObject({ totalCount: 1, edges: [{ node: { overdueBills: 1, daysLate: 12, people: 10 } }] })
    expect(late.overdue).toBe(late.billed)
    expect((await accountsOf(region, { states: ['APPROVED'] })).totalCount).toBe(2)
    expect((await accountsOf(region, { states: ['PROVEN', 'ENDED'] })).totalCount).toBe(0)
    for (const stranger of ['pertamina', 'pontianak', 'provinsi'] as const) {
      const seen = await accountsOf(await signIn(stranger))
      expect(seen, stranger).toMatchObject({
        totalCount: 0,
        promised: '0',
        edges: [],
        mayRead: stranger !== 'pertamina',
      })
    }
  })

  testWithJobs('go to a file of the region, and to none of a company', async ({ admin, signIn }) => {
    await aLatePledge(admin)
    const start = `mutation ($input: StartPledgeExportInput!) { startPledgeExport(input: $input) {
      __typename ... on StartPledgeExportSuccess { data { id } } ... on NotAllowedError { code } } }`
    const input = { format: 'CSV', idempotencyKey: 'janji', filter: { late: true } }
    const region = await signIn('kubu-raya')
    const { startPledgeExport } = await region.ask(start, { input })
    const job = await endedJob(region, startPledgeExport.data.id)
    expect(job).toMatchObject({ state: 'SUCCEEDED', result: '{"rows":1}' })
    const rows = await fetchTable(region, job.resultFile.href)
    expect(rows[1]).toEqual(expect.arrayContaining(['PT Pertamina Patra Niaga', 'Iuran belum dibayar', '12']))
    const refused = await (await signIn('pertamina')).ask(start, { input })
    expect(refused.startPledgeExport).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' })
  })
})

const NEEDS = `query ($areaCode: String) { csrNeeds(areaCode: $areaCode) { personMonth people monthAmount yearAmount groupCount
  groups { area { code } occupation { code } people monthAmount yearAmount firstPlace } } }`
const SHEET = `query ($areaCode: String) { csrSheet(areaCode: $areaCode) { area { code } personMonth personYear people yearAmount
  groups { people isRest district { code } occupation { code } } } }`

/** Seven farmers and three traders of one village who wait, the traders first. */
async function arrangeWaiting(admin: pg.Client): Promise<readonly string[]> {
  await arrangeAmounts(admin)
  const people: string[] = []
  for (let made = 0; made < 10; made += 1)
    people.push(await aWorker(admin, { name: `Rahasia ${made}`, occupation: made < 3 ? 'TRADER' : 'FARMER' }))
  await aReserve(admin, people)
  return people
}

describe('where money of companies would help', () => {
  test('is exact for officers of the region, with the price of a month and a year', async ({ admin, signIn }) => {
    await arrangeWaiting(admin)
    const region = await signIn('kubu-raya')
    const farmers = {
      occupation: { code: 'FARMER' },
      people: 7,
      monthAmount: '117600',
      yearAmount: '1411200',
      firstPlace: 4,
    }
    const traders = { occupation: { code: 'TRADER' }, people: 3, firstPlace: 1 }
    const { csrNeeds } = await region.ask(NEEDS)
    expect(csrNeeds).toMatchObject({ personMonth: '16800', people: 10, monthAmount: '168000', groupCount: 2 })
    expect(csrNeeds.groups).toMatchObject([
      { area: { code: '61.12.05' }, ...farmers },
      { area: { code: '61.12.05' }, ...traders },
    ])
    const within = (await region.ask(NEEDS, { areaCode: '61.12.05' })).csrNeeds
    expect(within.groups).toMatchObject([{ area: { code: '61.12.05.2003' }, ...farmers }, traders])
    for (const areaCode of ['61.71', '61', '61.12.99', "61.12' or true"])
      expect((await region.ask(NEEDS, { areaCode })).csrNeeds, areaCode).toBeNull()
  })

  test('is shown to a company in groups of five and steps of five, by the region alone, and names nobody', async ({
    admin,
    signIn,
  }) => {
    const people = await arrangeWaiting(admin)
    const region = await signIn('kubu-raya')
    const { csrSheet } = await region.ask(SHEET)
    // Seven and three: a company that knows the seven would know the three.
    expect(csrSheet).toMatchObject({ personYear: '201600', people: 10, yearAmount: '2016000' })
    expect(csrSheet.groups).toEqual([{ people: 10, isRest: true, district: { code: '61.12.05' }, occupation: null }])
    const text = JSON.stringify(csrSheet)
    for (const hidden of ['Rahasia', ...people]) expect(text).not.toContain(hidden)
    for (const stranger of ['pertamina', 'pontianak', 'provinsi'] as const) {
      const client = await signIn(stranger)
      const area = { areaCode: '61.12' }
      expect((await client.ask(SHEET, area)).csrSheet?.people ?? 0, stranger).toBe(0)
      expect((await client.ask(NEEDS, area)).csrNeeds?.people ?? 0, stranger).toBe(0)
    }
    await giveRoles(admin, 'pertamina', ['OFFICER', 'VERIFIER'])
    const company = await signIn('pertamina')
    expect(await company.ask(SHEET)).toEqual({ csrSheet: null })
    expect(await company.ask(NEEDS)).toEqual({ csrNeeds: null })
  })
})

describe('families that were paid for whom a company paid', () => {
  test('are told to the company from five on, in fives, of a closed year; and to nobody else', async ({
    admin,
    signIn,
  }) => {
    // Two pledges: the number is of both.
    const pledges = [await anApprovedPledge(admin, 4), await anApprovedPledge(admin, 4)]
    for (const { decree } of pledges) await aReceivedList(admin, decree, { until: '2027-04-01' })
    await pledgedIn(admin, 2025)
    const company = await signIn('pertamina')
    const reached = async (client = company) => {
      const { benefitYears } = await client.ask('{ benefitYears { year families } }')
      return benefitYears.find(({ year }: { year: number }) => year === 2025)
    }
    const shown: (number | null)[] = []
    const recordedAt = '2025-06-01T03:00:00Z'
    for (const member of ['', ...pledges.flatMap(({ members }) => members)]) {
      if (member !== '') await aBenefit(admin, member, { day: '2025-02-03', recordedAt })
      shown.push((await reached()).families)
    }
    expect(shown).toEqual([null, null, null, null, null, 5, 5, 5, 5])
    // A benefit of this year says nothing before the year is over.
    await admin.query(
      'set session_replication_role = replica; update claim_step set moved_at = now(); set session_replication_role = origin',
    )
    const { benefitYears } = await company.ask('{ benefitYears { year families } }')
    expect(benefitYears.filter(({ families }: { families: number | null }) => families !== null)).toEqual([])
    for (const stranger of ['kubu-raya', 'pontianak', 'provinsi'] as const)
      expect(await (await signIn(stranger)).ask('{ benefitYears { year families } }'), stranger).toEqual({
        benefitYears: [],
      })
  })

  test('are a multiple of five and never more than there are, and fewer than five are told as none are', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5_000 }), (families) => {
        const shown = publishFamilies(families)
        expect(shown === null, 'withheld').toBe(families < DISCLOSURE_BASE.PARTY)
        expect((shown ?? 0) % DISCLOSURE_BASE.PARTY).toBe(0)
        expect(families - (shown ?? 0)).toBeGreaterThanOrEqual(0)
        expect(families - (shown ?? 0)).toBeLessThan(DISCLOSURE_BASE.PARTY)
      }),
    )
  })
})

test('where the pledges of a company are is the sum of what was published, with what was withheld and where there is none', async ({
  admin,
  signIn,
}) => {
  const AREAS = '{ pledgeAreas { area { code } pledges withheld people } }'
  const company = await signIn('pertamina')
  expect(await company.ask(AREAS)).toEqual({ pledgeAreas: [] })
  const pledges: string[] = []
  for (let made = 0; made < 4; made += 1) pledges.push((await anApprovedPledge(admin, 2)).pledge)
  const [shown = '', few = '', withheld = '', ofProvince = ''] = pledges
  const publishes = (pledge: string, district: string, occupation: string, people: number) =>
    admin.query(
      `insert into pledge_figure (pledge_id, tenant_id, district_code, occupation_code, people) select id, tenant_id, $2, $3, $4 from pledge where id = $1`,
      [pledge, district, occupation, people],
    )
  await publishes(shown, '61.12.05', 'FARMER', 10)
  await publishes(shown, '*', '*', 5)
  await publishes(few, '*', '*', 0)
  const kubuRaya = { area: { code: '61.12' }, pledges: 4, withheld: 2, people: 15 }
  const nobody = { area: { code: '61.71' }, pledges: 0, withheld: 0, people: 0 }
  expect((await company.ask(AREAS)).pledgeAreas).toEqual([kubuRaya, nobody])
  // To the province: by district, and what stands together is of no regency. Without figures, by the areas that it names.
  await publishes(ofProvince, '61.71.01', 'TRADER', 5)
  await publishes(ofProvince, '*', '*', 10)
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `update pledge set region_tenant_id = $1, area_codes = case id when $2 then '{61.71.01.1001}'::text[] else area_codes end where id in ($2, $3)`,
    [TENANTS.provinsi.id, withheld, ofProvince],
  )
  await admin.query(`update pledge set state = 'WITHDRAWN' where id = $1`, [few])
  await admin.query('set session_replication_role = origin')
  expect((await company.ask(AREAS)).pledgeAreas).toEqual([
    { ...kubuRaya, pledges: 1, withheld: 0 },
    { ...nobody, pledges: 2, withheld: 1, people: 5 },
    { area: null, pledges: 1, withheld: 0, people: 10 },
  ])
  for (const stranger of ['kubu-raya', 'pontianak', 'provinsi'] as const)
    expect(await (await signIn(stranger)).ask(AREAS), stranger).toEqual({ pledgeAreas: [] })
})
