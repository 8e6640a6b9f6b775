import { agreementStanding } from '@payung/domain/agreement/agreement-standing'
import type { AgreementState } from '@payung/domain/agreement/agreement-state'
import { type PartySide, partySide } from '@payung/domain/agreement/party-side'
import { Temporal } from 'temporal-polyfill'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { periodicDefinitions } from '../../platform/jobs/periodic.ts'
import { keepReferenceData } from '../../platform/reference-data.ts'
import { anAgreement } from '../../testing/agreements.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { countStatements } from '../../testing/statement-count.builder.ts'
import { type Answer, type Client, TENANTS, USERS } from '../../testing/test.ts'
import { test, testWithJobs } from '../../testing/with-worker.ts'
import { mayDecreeRestOn } from './decree-basis.ts'

const inDays = (days: number) => today().add({ days }).toString()
const LIST = `query ($filter: AgreementFilter, $order: AgreementOrder, $first: Int, $after: String) {
  agreements(filter: $filter, order: $order, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
    edges { node { title standing validFrom lastDay terminatedOn state obligationTally { late } } } }
  agreementFacets(filter: $filter) { dimension key label count } }`
const titles = async (client: Client, variables: object = {}) =>
  (await client.ask(LIST, { ...variables })).agreements.edges.map(({ node }: { node: { title: string } }) => node.title)

describe('the list of agreements', () => {
  test('says of each where it stands as the rule does, for every state and around every edge', async ({
    signIn,
    admin,
  }) => {
    for (const state of ['DRAFT', 'NEGOTIATION', 'APPROVED', 'SIGNED', 'TERMINATED'] as const)
      for (const [from, until] of [
        [-2, -1],
        [-2, 0],
        [-1, 1],
        [0, 2],
        [1, 3],
      ] as const)
        for (const ended of state === 'TERMINATED' ? [from, until - 1] : [from])
          await anAgreement(admin, { state, from: inDays(from), until: inDays(until), terminatedOn: inDays(ended) })
    const { agreements } = await (await signIn('kubu-raya')).ask(LIST, { first: 50 })
    expect(agreements.edges).toHaveLength(30)
    for (const { node } of agreements.edges) {
      const validUntil = Temporal.PlainDate.from(node.lastDay).add({ days: 1 }).toString()
      expect(node.standing).toBe(
        agreementStanding({ ...node, state: node.state as AgreementState, validUntil }, today().toString()),
      )
    }
  })

  test('is narrowed, ordered, paged and counted by the same conditions', async ({ signIn, admin }) => {
    await anAgreement(admin, { title: 'Akan berakhir', until: inDays(40), dueOn: inDays(-1) })
    await anAgreement(admin, { title: 'Masih lama', until: inDays(400), with: 'provinsi' })
    await anAgreement(admin, { title: 'Sudah lewat', until: inDays(-5), dueOn: inDays(10) })
    await anAgreement(admin, { title: 'Orang lain', keptBy: 'pontianak' })
    const officer = await signIn('kubu-raya')
    expect(await titles(officer, { order: 'ENDING_FIRST' })).toEqual(['Sudah lewat', 'Akan berakhir', 'Masih lama'])
    expect(await titles(officer, { filter: { late: true } })).toEqual(['Akan berakhir'])
    expect(await titles(officer, { filter: { ending: true } })).toEqual(['Akan berakhir'])
    expect(await titles(officer, { filter: { standings: ['EXPIRED'] } })).toEqual(['Sudah lewat'])
    expect(await titles(officer, { filter: { search: 'kalimantan barat' } })).toEqual(['Masih lama'])
    expect(await titles(officer, { filter: { partyTenantIds: ['x'] } })).toEqual([])
    const { agreementFacets } = await officer.ask(LIST, { filter: { search: 'la' } })
    expect(agreementFacets).toContainEqual({ dimension: 'STANDING', key: 'ACTIVE', label: null, count: 1 })
    expect(agreementFacets).toContainEqual({
      dimension: 'PARTY',
      key: globalIdOf('Tenant', TENANTS.provinsi.id),
      label: 'Provinsi Kalimantan Barat',
      count: 1,
    })
    expect(JSON.stringify(agreementFacets)).not.toContain(globalIdOf('Tenant', TENANTS.pontianak.id))
  })

  testWithJobs('goes to a file that holds what it shows, and nothing of strangers', async ({ signIn, admin }) => {
    await anAgreement(admin, { title: 'Akan berakhir', quotaPeople: 4865 })
    await anAgreement(admin, { title: 'Orang lain', keptBy: 'pontianak' })
    const officer = await signIn('kubu-raya')
    const { startAgreementExport } = await officer.ask(
      `mutation ($input: StartAgreementExportInput!) { startAgreementExport(input: $input) { ... on StartAgreementExportSuccess { data { id kind } } } }`,
      { input: { format: 'CSV', idempotencyKey: 'satu', filter: { standings: ['ACTIVE'] } } },
    )
    const job = await endedJob(officer, startAgreementExport.data.id)
    expect(job).toMatchObject({ state: 'SUCCEEDED', result: '{"rows":1}' })
    const rows = await fetchTable(officer, job.resultFile.href)
    expect(rows[1]).toEqual(expect.arrayContaining(['Akan berakhir', 'Berlaku', '4865']))
    expect(rows[1]?.[3]).toBe('Kabupaten Kubu Raya; PT Pertamina Patra Niaga')
  })

  test('asks the database no more often for fifty with all their parts than for ten', async ({
    admin,
    reader,
    transactions,
    vault,
  }) => {
    for (let i = 0; i < 50; i++) await anAgreement(admin, { title: `Perjanjian ${i}` })
    await admin.query(
      `insert into obligation_report (agreement_id, obligation_id, tenant_id, outcome, text, happened_on)
       select agreement_id, id, tenant_id, 'PROGRESS', 'Berjalan', '2026-02-01' from obligation`,
    )
    const query = `query ($first: Int) { agreements(first: $first) { totalCount edges { node { title parties { name } regulations { name } steps { to by { name } }
      documents { file { name } } comments { text } under { title } renewals { title } obligations { standing party { name } assignments { agency { name } }
      reports { text files { name } reportedBy { name } } } } } } }`
    const statements = (first: number) => countStatements({ reader, transactions, vault }, query, { first })
    const ten = await statements(10)
    expect(await statements(50)).toBe(ten)
    expect(ten).toBeLessThanOrEqual(12)
  })
})

test('what waits leads from the home page to as many as it says', async ({ signIn, admin }) => {
  await anAgreement(admin, { dueOn: inDays(-1), until: inDays(20) })
  await anAgreement(admin, { dueOn: inDays(-1), state: 'NEGOTIATION' })
  const officer = await signIn('kubu-raya')
  const queues = async () => (await officer.ask('{ home { queues { key count href } } }')).home.queues
  expect(await queues()).toContainEqual({ key: 'OBLIGATIONS_LATE', count: 1, href: '/perjanjian?perlu=LATE_OURS' })
  expect(await titles(officer, { filter: { lateOfOurs: true } })).toHaveLength(1)
  expect(await queues()).toContainEqual({ key: 'AGREEMENTS_ENDING', count: 1, href: '/perjanjian?perlu=ENDING' })
  expect(await titles(officer, { filter: { late: true } })).toHaveLength(1)
  await giveRoles(admin, 'kubu-raya', ['APPROVER'])
  const ofApprover = await queues()
  expect(ofApprover).toContainEqual({ key: 'DECISIONS_AWAITING', count: 1, href: '/meja' })
  expect(ofApprover.map(({ key }: { key: string }) => key)).not.toContain('OBLIGATIONS_LATE')
  expect(await titles(officer, { filter: { toApprove: true } })).toHaveLength(1)
})

test('what another party does late is told apart from what is ours to do', async ({ signIn, admin }) => {
  const { id, obligations } = await anAgreement(admin, { dueOn: inDays(-1), title: 'Keduanya terlambat' })
  const officer = await signIn('kubu-raya')
  const late = async (client: Client) => {
    const { home, agreementFacets } = await client.ask(
      '{ home { queues { key count href } } agreementFacets { dimension key count } }',
    )
    const counts = [...home.queues, ...agreementFacets].flatMap(({ key, count }: { key: string; count: number }) =>
      /LATE_(OURS|OTHERS)$|^OBLIGATIONS_LATE/.test(key) ? [[key, count] as const] : [],
    )
    const oursLate = await titles(client, { filter: { lateOfOurs: true } })
    const othersLate = await titles(client, { filter: { lateOfOthers: true } })
    return { ...Object.fromEntries(counts), listedOurs: oursLate.length, listedOthers: othersLate.length }
  }
  const both = {
    OBLIGATIONS_LATE: 1,
    OBLIGATIONS_LATE_OF_OTHERS: 1,
    LATE_OURS: 1,
    LATE_OTHERS: 1,
    listedOurs: 1,
    listedOthers: 1,
  }
  expect(await late(officer)).toEqual(both)
  await admin.query(
    `insert into obligation_report (agreement_id, obligation_id, tenant_id, outcome, text, happened_on)
     values ($1, $2, $3, 'DONE', 'Selesai', '2026-02-01')`,
    [id, obligations[0], TENANTS['kubu-raya'].id],
  )
  expect(await late(officer)).toEqual({ ...both, OBLIGATIONS_LATE: 0, LATE_OURS: 0, listedOurs: 0 })
  const company = await late(await signIn('pertamina'))
  expect(company).toMatchObject({ OBLIGATIONS_LATE: 1, OBLIGATIONS_LATE_OF_OTHERS: 0, listedOurs: 1, listedOthers: 0 })
})

test('late obligations are ours or another’s as the rule says, also of a party outside Payung', async ({
  signIn,
  admin,
}) => {
  await anAgreement(admin, { dueOn: inDays(-1), title: 'Dengan perusahaan' })
  await anAgreement(admin, { dueOn: inDays(-1), title: 'Dengan pihak luar', withOutside: 'Koperasi Nelayan' })
  for (const viewer of ['kubu-raya', 'pertamina'] as const) {
    const client = await signIn(viewer)
    const own = globalIdOf('Tenant', TENANTS[viewer].id)
    const { agreements } = await client.ask(
      '{ agreements(first: 50) { edges { node { title obligations { standing party { tenant { id } } } } } } }',
    )
    const lateOf = (side: PartySide) =>
      agreements.edges.flatMap(({ node }: Answer) =>
        node.obligations.some(
          ({ standing, party }: Answer) => standing === 'LATE' && partySide(party.tenant?.id ?? null, own) === side,
        )
          ? [node.title]
          : [],
      )
    expect(lateOf('OTHERS')).not.toEqual([])
    expect(await titles(client, { filter: { lateOfOurs: true } })).toEqual(lateOf('OURS'))
    expect(await titles(client, { filter: { lateOfOthers: true } })).toEqual(lateOf('OTHERS'))
  }
})

test('a village is told of the late obligations that it was given, and of no other', async ({ signIn, admin }) => {
  const { obligations } = await anAgreement(admin, { dueOn: inDays(-1), title: 'Diserahkan ke desa' })
  await anAgreement(admin, { dueOn: inDays(-1), title: 'Urusan kabupaten' })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
  const officer = await signIn('kubu-raya')
  const late = async () => {
    const { home } = await officer.ask('{ home { queues { key count } } }')
    const queue = home.queues.find(({ key }: { key: string }) => key === 'OBLIGATIONS_LATE')
    return { count: queue.count, listed: await titles(officer, { filter: { lateOfOurs: true } }) }
  }
  expect(await late()).toEqual({ count: 0, listed: [] })
  for (const village of ['61.12.05.2003', '61.12.01.2001'])
    await admin.query(
      'insert into obligation_assignment (tenant_id, obligation_id, area_code, assigned_by) values ($1, $2, $3, $4)',
      [TENANTS['kubu-raya'].id, obligations[0], village, USERS['kubu-raya']],
    )
  expect(await late()).toEqual({ count: 1, listed: ['Diserahkan ke desa'] })
})

test('an agreement that ends is told of once, to each party, in words that lead to it', async ({
  signIn,
  admin,
  worker,
}) => {
  const { id } = await anAgreement(admin, { until: inDays(25), title: 'Perlindungan petani' })
  const warn = periodicDefinitions().find(({ name }) => name === 'warn of ending agreements')
  await warn?.run(worker.resources)
  await warn?.run(worker.resources)
  for (const tenant of ['kubu-raya', 'pertamina'] as const) {
    const { notices } = await (await signIn(tenant)).ask('{ notices { edges { node { text href } } } }')
    expect(notices.edges).toEqual([
      {
        node: {
          text: expect.stringContaining('“Perlindungan petani” berakhir 24 hari lagi'),
          href: `/perjanjian/${globalIdOf('Agreement', id)}`,
        },
      },
    ])
  }
})

test('it is told of 90, 30 and 7 days before its last day, each once, and only the nearest where several are due', async ({
  admin,
}) => {
  await anAgreement(admin, { until: inDays(200), title: 'Perlindungan nelayan' })
  /** Days that the notices of one party name, after the warnings of a day on which so many are left. */
  const toldWith = async (daysLeft: number) => {
    await admin.query('select app.warn_of_ending_agreements($1)', [inDays(199 - daysLeft)])
    const { rows } = await admin.query(
      `select distinct (params->>'days')::int as days from notice where kind = 'AGREEMENT_ENDING' and tenant_id = $1 order by 1 desc`,
      [TENANTS['kubu-raya'].id],
    )
    return rows.map(({ days }) => days)
  }
  expect(await toldWith(91)).toEqual([])
  expect(await toldWith(90)).toEqual([90])
  expect(await toldWith(60)).toEqual([90])
  expect(await toldWith(31)).toEqual([90])
  expect(await toldWith(30)).toEqual([90, 30])
  expect(await toldWith(8)).toEqual([90, 30])
  expect(await toldWith(7)).toEqual([90, 30, 7])
  expect(await toldWith(1)).toEqual([90, 30, 7])

  // Of one that was signed late the farther warnings are past: one word, not three.
  await admin.query('delete from notice')
  await anAgreement(admin, { until: inDays(200), title: 'Perlindungan petani' })
  expect(await toldWith(5)).toEqual([5])

  await admin.query('delete from notice')
  await anAgreement(admin, { until: inDays(200), title: 'Perlindungan pedagang' })
  expect(await toldWith(0), 'on its last day').toEqual([0])
})

test('whether a decree may rest on an agreement is answered for parties, and to strangers as if there were none', async ({
  admin,
  reader,
  entryOf,
}) => {
  const { id } = await anAgreement(admin, { quotaPeople: 100, until: inDays(10) })
  const reference = await keepReferenceData(reader)()
  const question = { agreementId: id, tenantId: TENANTS['kubu-raya'].id, day: inDays(0), people: 60, peopleBound: 0 }
  const asKubuRaya = (asked: object = {}) =>
    mayDecreeRestOn((statement) => reader.readAs(entryOf('kubu-raya'), statement), reference, { ...question, ...asked })
  expect((await asKubuRaya()).code).toBe('OK')
  expect(await asKubuRaya({ peopleBound: 60 })).toMatchObject({
    code: 'OVER_QUOTA',
    remedy: { id: expect.stringContaining('Kabupaten Kubu Raya') },
  })
  expect((await asKubuRaya({ day: inDays(10) })).code).toBe('EXPIRED')
  expect((await asKubuRaya({ tenantId: TENANTS.pontianak.id })).code).toBe('NOT_A_PARTY')
  await expect(
    mayDecreeRestOn((statement) => reader.readAs(entryOf('pontianak'), statement), reference, question),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
