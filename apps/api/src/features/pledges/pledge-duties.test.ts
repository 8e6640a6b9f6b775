import { aWorker, TENANTS } from '@payung/database/testing'
import { setsDatabaseClock } from '@payung/database/testing/a-clock'
import { aContributionList } from '@payung/database/testing/a-contribution-list'
import { aDraft, anAmendment, within } from '@payung/database/testing/a-decree'
import { answersConsent, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import { anAgreementToDrawFrom, aPledge, movesPledge } from '@payung/database/testing/a-pledge'
import { holdsFor, standingPledge } from '@payung/database/testing/a-standing-pledge'
import type pg from 'pg'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const NEEDS = ['OFFER', 'MATCH', 'APPROVE', 'RENEW', 'FIND_PAYER'] as const
const PLEDGES = `query ($needs: PledgeNeed) { pledges(first: 10, needs: $needs) { totalCount edges { node { id } } } }`
const HOME = '{ home { queues { key count href } } }'
const NOTICES = '{ notices(first: 1) { edges { node { text href } } } }'

/** The first day of the month so many months from now. */
const monthFromNow = (months: number) => today().with({ day: 1 }).add({ months }).toString()

/** How many pledges wait for each step, as the list and as the home page say it. */
async function waitingFor(client: Client) {
  const counts: Record<string, number> = {}
  for (const needs of NEEDS) {
    const { totalCount, edges } = (await client.ask(PLEDGES, { needs })).pledges
    expect(edges).toHaveLength(totalCount)
    if (totalCount > 0) counts[needs] = totalCount
  }
  return { counts, queues: await queuesOf(client, 'PLEDGES_') }
}

async function queuesOf(client: Client, prefix: string) {
  const { queues } = (await client.ask(HOME)).home
  const shown = queues.filter(({ key, count }: { key: string; count: number }) => key.startsWith(prefix) && count > 0)
  return shown.map(({ key, count, href }: Record<string, string>) => [key, count, href])
}

const lastNotice = async (client: Client) => (await client.ask(NOTICES)).notices.edges[0]?.node

/** A drafter and an approver of Pertamina, an officer of Kubu Raya, and a draft of six months that begin with the next one. */
async function arrange(admin: pg.Client, signIn: (tenant: 'kubu-raya' | 'pertamina' | 'pontianak') => Promise<Client>) {
  const agreement = await anAgreementToDrawFrom(admin, 'pertamina', {
    ...{ region: 'kubu-raya', people: 100 },
    valid: `[2026-01-01,${monthFromNow(60)})`,
  })
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  await colleague(admin, 'pontianak', 'pertamina', ['APPROVER'])
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  const draws = (from: number, until: number) =>
    aPledge(admin, 'pertamina', {
      ...{ agreement, region: 'kubu-raya' },
      ...{ fromMonth: monthFromNow(from), untilMonth: monthFromNow(until) },
    })
  return {
    draws,
    pledge: await draws(1, 7),
    drafter: await signIn('pertamina'),
    approver: await signIn('pontianak'),
    region: await signIn('kubu-raya'),
  }
}

const nothing = { counts: {}, queues: [] }

test('a pledge waits for whoever may take its next step, the home page leads there, and a notice says so', async ({
  admin,
  signIn,
}) => {
  const { pledge, drafter, approver, region } = await arrange(admin, signIn)
  const href = `/janji/${globalIdOf('Pledge', pledge)}`
  expect(await waitingFor(drafter), 'who drafted it does not offer it').toEqual(nothing)
  expect(await waitingFor(region), 'a draft is not the region’s to see').toEqual(nothing)
  expect(await waitingFor(approver)).toEqual({
    counts: { OFFER: 1 },
    queues: [['PLEDGES_TO_OFFER', 1, '/janji?perlu=ajukan']],
  })
  await movesPledge(admin, 'pertamina', 'pontianak', pledge)
  expect(await waitingFor(approver)).toEqual(nothing)
  expect(await waitingFor(region)).toEqual({
    counts: { MATCH: 1 },
    queues: [['PLEDGES_TO_MATCH', 1, '/janji?perlu=padankan']],
  })
  expect(await lastNotice(region)).toEqual({ text: expect.stringMatching(/^.+ mengajukan janji CSR menurut/), href })
  await admin.query(`update pledge set state = 'MATCHED' where id = $1`, [pledge])
  expect(await waitingFor(region)).toEqual(nothing)
  expect(await waitingFor(drafter), 'nor approves its numbers').toEqual(nothing)
  expect(await waitingFor(approver)).toEqual({
    counts: { APPROVE: 1 },
    queues: [['PLEDGES_TO_APPROVE', 1, '/janji?perlu=setujui']],
  })
  expect(await lastNotice(approver)).toEqual({ text: expect.stringContaining('menyetujui angkanya'), href })
  await admin.query('set session_replication_role = replica')
  await admin.query(`update agreement set state = 'TERMINATED', terminated_on = current_date, state_reason = 'Uji'`)
  await admin.query('set session_replication_role = origin')
  expect(await waitingFor(approver), 'nothing is taken under a terminated agreement').toEqual(nothing)
})

test('a pledge is renewed in its last ninety days, by whoever drafts, until the next one is drawn up', async ({
  admin,
  signIn,
}) => {
  const { pledge, draws, drafter, approver, region } = await arrange(admin, signIn)
  await movesPledge(admin, 'pertamina', 'pontianak', pledge)
  const runsOutIn = async (months: number) => {
    await admin.query('set session_replication_role = replica')
    await admin.query(`update pledge set state = 'APPROVED', from_month = $2, until_month = $3 where id = $1`, [
      pledge,
      monthFromNow(-1),
      monthFromNow(months),
    ])
    await admin.query('set session_replication_role = origin')
  }
  await runsOutIn(5)
  expect((await waitingFor(drafter)).counts).toEqual({})
  await runsOutIn(2)
  expect(await waitingFor(drafter)).toEqual({
    counts: { RENEW: 1 },
    queues: [['PLEDGES_TO_RENEW', 1, '/janji?perlu=perpanjang']],
  })
  expect((await waitingFor(approver)).queues, 'an approver drafts nothing').toEqual([])
  expect(await waitingFor(region)).toEqual(nothing)
  await draws(2, 8)
  expect((await waitingFor(drafter)).counts).toEqual({})
})

test('a pledge that ended before the months of its decree waits for the region to find another payer', async ({
  admin,
  signIn,
}) => {
  const { region, pledge, decree } = await endedPledge(admin, signIn)
  const href = '/janji?perlu=pembayar'
  expect(await waitingFor(region), 'while it stands its company pays').toEqual(nothing)
  await admin.query('set session_replication_role = replica')
  await admin.query(`update pledge set state = 'ENDED' where id = $1`, [pledge])
  await admin.query('set session_replication_role = origin')
  expect(await waitingFor(region)).toEqual({
    counts: { FIND_PAYER: 1 },
    queues: [['PLEDGES_WITHOUT_PAYER', 1, href]],
  })
  const shown = 'query ($id: ID!) { pledge(id: $id) { withoutPayer { fromMonth untilMonth decree { id } } } }'
  const id = globalIdOf('Pledge', pledge)
  const stretch = {
    fromMonth: '2027-01-01',
    untilMonth: '2027-07-01',
    decree: { id: globalIdOf('Decree', decree) },
  }
  expect((await region.ask(shown, { id })).pledge.withoutPayer).toEqual([stretch])
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  const company = await signIn('pertamina')
  expect((await company.ask(shown, { id })).pledge.withoutPayer, 'its company reads none').toEqual([])
  // What it has listed it pays; behind it somebody else must.
  await aContributionList(admin, 'pertamina', decree, { until: '2027-04-01' })
  expect((await region.ask(shown, { id })).pledge.withoutPayer).toEqual([{ ...stretch, fromMonth: '2027-04-01' }])
  const amendment = await anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [])
  await within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query('select app.save_payer_changes($1, $2)', [
      amendment,
      JSON.stringify([{ rule_no: 1, payer_tenant_id: TENANTS['kubu-raya'].id, funding_source: 'REGIONAL_BUDGET' }]),
    ]),
  )
  expect(await waitingFor(region), 'an amendment is on its way').toEqual(nothing)
  await signsFunded(admin, 'kubu-raya', amendment)
  expect(await waitingFor(region), 'and is signed').toEqual(nothing)
})

/** A signed decree of Kubu Raya over 2027 by which Pertamina pays for one of two people until July, by its pledge. */
async function endedPledge(admin: pg.Client, signIn: (tenant: 'kubu-raya') => Promise<Client>) {
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'pertamina', ['APPROVER'])
  const workers = [await aWorker(admin), await aWorker(admin)]
  const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 2 })
  const pledge = await standingPledge(admin)
  await holdsFor(admin, pledge, workers[0] ?? '')
  await savesRules(admin, 'kubu-raya', decree, [
    paidBy('pertamina', { source: 'CSR', untilMonth: '2027-07-01', group: { ...paidBy('').group, pledgeId: pledge } }),
    paidBy('kubu-raya'),
  ])
  await answersConsent(admin, 'pertamina', decree)
  await signsFunded(admin, 'kubu-raya', decree)
  // All of its months are still to come.
  await setsDatabaseClock(admin, '2026-11-20T05:00:00Z')
  return { region: await signIn('kubu-raya'), pledge, decree }
}

test('a request to pay waits for whoever approves for its payer', async ({ admin, signIn }) => {
  const { decree } = await aDraft(admin, 'kubu-raya')
  await colleague(admin, 'pontianak', 'pertamina', ['APPROVER'])
  await savesRules(admin, 'kubu-raya', decree, [
    paidBy('pertamina', { shareBasisPoints: 5_000, source: 'CSR' }),
    paidBy('kubu-raya'),
  ])
  const approver = await signIn('pontianak')
  const requests = async (client: Client) =>
    (await client.ask('{ fundingRequests(first: 5, toAnswer: true) { edges { node { id } } } }')).fundingRequests.edges
  expect(await requests(approver)).toHaveLength(1)
  await admin.query(`set session_replication_role = replica`)
  await admin.query(`update funding_consent set title = 'Penetapan {program}', programme_name = 'Guru mengaji'`)
  await admin.query(`set session_replication_role = origin`)
  const { fundingRequests } = await approver.ask('{ fundingRequests(first: 1) { edges { node { title } } } }')
  expect(fundingRequests.edges[0].node.title).toBe('Penetapan Guru mengaji')
  const href = '/permintaan-pembiayaan?perlu=jawab'
  expect(await queuesOf(approver, 'FUNDING_')).toEqual([['FUNDING_TO_ANSWER', 1, href]])
  expect(await lastNotice(approver)).toEqual({ text: expect.stringContaining('membayar bagian iuran'), href })
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  expect(await queuesOf(await signIn('pertamina'), 'FUNDING_'), 'an officer does not answer').toEqual([])
  await admin.query(`update notice set kind = 'FUNDING_GIVEN' where kind = 'FUNDING_REQUESTED' and tenant_id = $1`, [
    TENANTS.pertamina.id,
  ])
  expect(await lastNotice(approver)).toEqual({
    text: expect.stringContaining('setuju membayar bagiannya'),
    href: `/keputusan/${globalIdOf('Decree', decree)}`,
  })
})
