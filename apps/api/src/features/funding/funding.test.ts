import { TENANTS } from '@payung/database/testing'
import { aContributionList, stepsList } from '@payung/database/testing/a-contribution-list'
import { aDraft, votes } from '@payung/database/testing/a-decree'
import { signsApproved, submitsFunded } from '@payung/database/testing/a-funding'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const RULE = `number shareBasisPoints amountPerMonth fromMonth untilMonth peopleMax ceiling onlyUnregistered occupationCodes villageCodes
  payer { name source tenant { name } }`
const CONSENT = `id state total personMonths title programmeName fromMonth untilMonth mayAnswer reason requestedAt decidedAt
  government { name } payer { name } months { month people amount } rules { ${RULE} } onePersonRefusal { code }`
const FUNDING = `decree { id version } rules { ${RULE} } effect { ruleNumber month people amount } consents { ${CONSENT} } mayChange`
const FIELDS: Readonly<Record<string, string>> = {
  saveFundingRules: FUNDING,
  savePayerChanges: `${FUNDING} changes { ruleNumber payer { source tenant { name } } }`,
  previewFundingRules: 'ruleNumber month people amount',
  answerFundingRequest: CONSENT,
}
const does = (client: Client, name: string, input: object) => mutates(client, name, input, FIELDS[name] ?? 'id')
const did = async (...sent: Parameters<typeof does>) => dataOf(await does(...sent))
const fundingOf = async (client: Client, decreeId: string) =>
  (await client.ask(`query ($id: ID!) { decreeFunding(decreeId: $id) { ${FUNDING} } }`, { id: decreeId })).decreeFunding
const requestsOf = async (client: Client) =>
  (await client.ask(`{ fundingRequests(first: 10) { edges { node { ${CONSENT} } } } }`)).fundingRequests.edges.map(
    ({ node }: { node: object }) => node,
  )

const PROVINCE = { tenantId: globalIdOf('Tenant', TENANTS.provinsi.id), source: 'PROVINCIAL_BUDGET' }
const REGENCY = { tenantId: globalIdOf('Tenant', TENANTS['kubu-raya'].id), source: 'REGIONAL_BUDGET' }
const HALF = { payer: PROVINCE, shareBasisPoints: 5_000 }
const UNTIL_JULY = { payer: PROVINCE, untilMonth: '2027-07-01' }
const COST = Array.from({ length: 12 }, (_, at) => ({
  month: `2027-${String(at + 1).padStart(2, '0')}-01`,
  people: 2,
  perPersonRupiah: '16800',
}))

/** A draft of Kubu Raya over two people; its officer, and an approver of the province who has no part in it. */
async function arrange(admin: pg.Client, signIn: (tenant: 'kubu-raya' | 'pontianak') => Promise<Client>) {
  await arrangeAmounts(admin)
  const { decree, members } = await aDraft(admin, 'kubu-raya')
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'provinsi', ['APPROVER'])
  const [officer, approver] = [await signIn('kubu-raya'), await signIn('pontianak')]
  const decreeId = globalIdOf('Decree', decree)
  const saves = async (rules: object[], last: object = REGENCY) =>
    does(officer, 'saveFundingRules', {
      decreeId,
      expectedVersion: (await fundingOf(officer, decreeId)).decree.version,
      rules,
      last,
    })
  return { decree, members, decreeId, officer, approver, saves }
}

describe('who pays for a decree', () => {
  test('is tried, saved, agreed to by the other payer, and shown in the months of a person', async ({
    admin,
    signIn,
  }) => {
    const { decree, members, decreeId, officer, approver, saves } = await arrange(admin, signIn)
    expect(await fundingOf(officer, decreeId)).toMatchObject({ rules: [], effect: [], consents: [], mayChange: true })
    const tried = await did(officer, 'previewFundingRules', { decreeId, rules: [UNTIL_JULY], last: REGENCY })
    expect(tried).toHaveLength(12)
    expect(tried[0]).toEqual({ ruleNumber: 1, month: '2027-01-01', people: 2, amount: '33600' })
    expect(tried[11]).toEqual({ ruleNumber: 2, month: '2027-12-01', people: 2, amount: '33600' })
    expect((await fundingOf(officer, decreeId)).rules).toEqual([])

    const saved = dataOf(await saves([HALF]))
    expect(saved.rules.map(({ payer }: { payer: { tenant: { name: string } } }) => payer.tenant.name)).toEqual([
      'Provinsi Kalimantan Barat',
      'Kabupaten Kubu Raya',
    ])
    expect(saved.effect[0]).toEqual({ ruleNumber: 1, month: '2027-01-01', people: 2, amount: '16800' })
    expect(saved.consents[0]).toMatchObject({ state: 'REQUESTED', total: String(12 * 16_800), mayAnswer: false })

    const [request] = await requestsOf(approver)
    expect(request).toMatchObject({
      government: { name: 'Kabupaten Kubu Raya' },
      mayAnswer: true,
      onePersonRefusal: null,
    })
    expect(request.rules).toMatchObject([{ number: 1, shareBasisPoints: 5_000 }])
    expect((await fundingOf(approver, decreeId)) ?? null).toBeNull()
    const consent = await did(approver, 'answerFundingRequest', { requestId: request.id, agrees: true })
    expect(consent).toMatchObject({ state: 'GIVEN', mayAnswer: false })
    const named = `{ fundingRequests(first: 1) { edges { node { number unlistedMonths } } } }`
    expect((await approver.ask(named)).fundingRequests.edges[0].node).toEqual({ number: null, unlistedMonths: [] })
    expect((await does(approver, 'answerFundingRequest', { requestId: request.id, agrees: true })).code).toBe(
      'FUNDING_CONSENT_ANSWERED',
    )

    const paid = `query ($id: ID!) { decree(id: $id) { fundingSource paidFrom } }`
    expect((await officer.ask(paid, { id: decreeId })).decree).toEqual({
      fundingSource: 'REGIONAL_BUDGET',
      paidFrom: ['PROVINCIAL_BUDGET', 'REGIONAL_BUDGET'],
    })
    await submitsFunded(admin, 'kubu-raya', decree, COST)
    await votes(admin, 'kubu-raya', decree)
    await signsApproved(admin, 'kubu-raya', decree, COST)
    // Once it is signed its payer knows its number, and that no month stands on a list yet.
    expect((await approver.ask(named)).fundingRequests.edges[0].node).toEqual({
      number: expect.any(String),
      unlistedMonths: expect.arrayContaining(['2027-01-01', '2027-12-01']),
    })
    const { workerPayers } = await officer.ask(
      'query ($id: ID!) { workerPayers(workerId: $id) { fromMonth untilMonth amountPerMonth payer { source } } }',
      { id: globalIdOf('Worker', members[0] ?? '') },
    )
    const year = { fromMonth: '2027-01-01', untilMonth: '2028-01-01', amountPerMonth: '8400' }
    expect(workerPayers).toEqual([
      { ...year, payer: { source: 'PROVINCIAL_BUDGET' } },
      { ...year, payer: { source: 'REGIONAL_BUDGET' } },
    ])
    expect((await fundingOf(officer, decreeId)).effect).toHaveLength(24)
    expect((await saves([HALF])).code).toBe('FUNDING_NOT_DRAFT')
  })

  test('is charged by the dictum that names the money: the other payer with its budget, the own budget with the rest', async ({
    admin,
    signIn,
  }) => {
    const { decree, decreeId, officer, saves } = await arrange(admin, signIn)
    await admin.query('begin')
    await admin.query(`set local session_replication_role = replica`)
    await admin.query(`update decree set dictums = '{"dibebankan pada {sumber_dana}"}' where id = $1`, [decree])
    await admin.query('commit')
    const charged = async () =>
      (await officer.ask('query ($id: ID!) { decree(id: $id) { text { dictums } } }', { id: decreeId })).decree.text
        .dictums[0]
    const own = 'Anggaran Pendapatan dan Belanja Daerah Kabupaten Kubu Raya Tahun Anggaran 2027'
    expect(await charged()).toMatch(new RegExp(`^dibebankan pada ${own}`))
    await saves([UNTIL_JULY])
    expect(await charged()).toMatch(
      new RegExp(
        `^dibebankan pada Anggaran Pendapatan dan Belanja Daerah Provinsi Kalimantan Barat Tahun Anggaran 2027; dan selebihnya pada ${own}`,
      ),
    )
  })

  test('is answered by nobody who made the decree, and refused with a reason', async ({ admin, signIn }) => {
    const { approver, saves } = await arrange(admin, signIn)
    await saves([HALF])
    await colleague(admin, 'kubu-raya', 'provinsi', ['APPROVER'])
    const maker = await signIn('kubu-raya')
    const [request] = await requestsOf(approver)
    await admin.query(
      'delete from membership where tenant_id = $1 and user_id in (select id from app_user where email like $2)',
      [TENANTS['kubu-raya'].id, 'kubu-raya@%'],
    )
    expect((await does(maker, 'answerFundingRequest', { requestId: request.id, agrees: true })).code).toBe(
      'MAKER_IS_NOT_CONSENTER',
    )
    const refuses = (reason: string) =>
      does(approver, 'answerFundingRequest', { requestId: request.id, agrees: false, reason })
    expect(issuesOf(await refuses('tidak'))).toEqual(['reason REASON_MISSING'])
    expect(dataOf(await refuses('Anggaran provinsi belum tersedia'))).toMatchObject({
      state: 'REFUSED',
      reason: 'Anggaran provinsi belum tersedia',
    })
  })

  test('is refused where it cannot be, rule by rule', async ({ admin, signIn }) => {
    const { saves, decreeId } = await arrange(admin, signIn)
    await colleague(admin, 'pertamina', 'kubu-raya', ['TREASURER'])
    const treasurer = await signIn('pertamina')
    expect(
      issuesOf(
        await saves([
          { ...HALF, shareBasisPoints: 10_001 },
          { ...HALF, ceiling: '-1' },
        ]),
      ),
    ).toEqual(['rules.0 SHARE_INVALID', 'rules.1 CEILING_INVALID'])
    expect(
      issuesOf(
        await saves([
          { ...HALF, occupationCodes: ['TIDAK_ADA'] },
          { ...HALF, villageCodes: ['61.12.99.2999'] },
        ]),
      ),
    ).toEqual(['rules.0 CODES_UNKNOWN', 'rules.1 CODES_UNKNOWN'])
    expect(
      issuesOf(
        await saves([
          { ...HALF, shareBasisPoints: 6_000 },
          { ...HALF, shareBasisPoints: 6_000 },
        ]),
      ),
    ).toEqual(['rules.1 SHARES_OVER_WHOLE'])
    expect(issuesOf(await saves([{ ...HALF, payer: { source: 'CSR' } }], { source: 'SELF', name: 'Budi' }))).toEqual([
      'rules.0 FUNDING_PAYER_UNKNOWN',
      'last FUNDING_PAYER_UNKNOWN',
    ])
    expect(issuesOf(await saves([{ ...HALF, payer: { name: 'NIK 6112055511820002', source: 'SPONSOR' } }]))).toEqual([
      'rules.0 FUNDING_PAYER_UNKNOWN',
    ])
    expect(issuesOf(await saves([{ ...UNTIL_JULY, fromMonth: '2026-12-01' }]))).toEqual(['rules.0 MONTHS_OUTSIDE'])
    expect(issuesOf(await saves(Array.from({ length: 13 }, () => ({ ...HALF, peopleMax: 1 }))))).toContain(
      'rules RULES_TOO_MANY',
    )
    const input = { decreeId, expectedVersion: 1, rules: [HALF], last: REGENCY }
    expect((await does(treasurer, 'saveFundingRules', input)).code).toBe('NOT_ALLOWED')
    expect((await saves([HALF])).code).toBeUndefined()
    expect(
      (await saves([{ ...HALF, payer: { name: 'Kementerian Ketenagakerjaan', source: 'NATIONAL_BUDGET' } }])).code,
    ).toBeUndefined()
  })

  test('has one amount for a month: a source with the discount of PP 50/2025 is no payer beside one without', async ({
    admin,
    signIn,
  }) => {
    const { saves } = await arrange(admin, signIn)
    await admin.query(
      `insert into tariff (kind, membership_kind, programme, occupation_group, valid, rate, excluded_sources, legal_basis)
       select 'DISCOUNT', 'SELF_EMPLOYED', p, 'OTHER', '[2026-04-01,2028-01-01)', 500000, '{NATIONAL_BUDGET,REGIONAL_BUDGET,PROVINCIAL_BUDGET}', 'PP 50/2025'
       from unnest(array['WORK_ACCIDENT', 'DEATH']) p`,
    )
    await admin.query(
      `set session_replication_role = replica; update programme set relief = 'RELIEF_OTHER_WORKERS'; set session_replication_role = origin`,
    )
    expect((await saves([{ ...HALF, payer: { name: 'Yayasan Peduli', source: 'CSR' } }])).code).toBe(
      'FUNDING_PRICE_DIFFERS',
    )
    expect((await saves([HALF])).code).toBeUndefined()
  })
})

describe('an amendment by which another payer takes over', () => {
  test('says so in its text, asks the payer, and the decree then names who pays since when', async ({
    admin,
    signIn,
  }) => {
    const { decree, decreeId, officer, approver, saves } = await arrange(admin, signIn)
    await saves([HALF])
    const [first] = await requestsOf(approver)
    await did(approver, 'answerFundingRequest', { requestId: first.id, agrees: true })
    await submitsFunded(admin, 'kubu-raya', decree, COST)
    await votes(admin, 'kubu-raya', decree)
    await signsApproved(admin, 'kubu-raya', decree, COST)
    const drafted = await mutates(officer, 'draftAmendment', { decreeId, fromMonth: '2027-04-01' }, 'id version')
    const amendmentId = dataOf(drafted).id
    const draft = async () => (await fundingOf(officer, amendmentId)).decree.version
    const changes = async (...changed: object[]) =>
      does(officer, 'savePayerChanges', {
        decreeId: amendmentId,
        expectedVersion: await draft(),
        changes: changed.map((payer) => ({ ruleNumber: 1, payer })),
      })
    // What each rule pays from the month on: nine months of two people.
    const open = await fundingOf(officer, amendmentId)
    expect(open).toMatchObject({ mayChange: true, consents: [] })
    expect(open.rules).toHaveLength(2)
    expect(open.effect).toHaveLength(18)
    expect(open.effect[0]).toEqual({ ruleNumber: 1, month: '2027-04-01', people: 2, amount: '16800' })
    expect(issuesOf(await changes({ source: 'CSR' }))).toEqual(['changes.0 PAYER_UNCLEAR'])
    expect((await changes(PROVINCE)).code).toBe('PAYER_CHANGE_ANOTHER')
    expect((await changes({ ...REGENCY, source: 'VILLAGE_BUDGET' })).code).toBe('PAYER_CHANGE_SOURCE')
    expect((await changes(REGENCY, REGENCY)).code).toBe('PAYER_CHANGE_RULE')
    const dictums = async () =>
      (await officer.ask('query ($id: ID!) { decree(id: $id) { text { dictums } } }', { id: amendmentId })).decree.text
        .dictums
    const before = await dictums()
    dataOf(await changes({ name: 'Yayasan Contoh', source: 'CSR' }))
    expect((await dictums()).at(-2), 'before the one that closes the decree').toBe(
      'Mengubah pembayar iuran mulai 1 April 2027: bagian iuran yang semula dibayar oleh Provinsi Kalimantan Barat (APBD provinsi) selanjutnya dibayar oleh Yayasan Contoh (CSR perusahaan)',
    )
    dataOf(await changes())
    expect(await dictums(), 'nobody takes over').toEqual(before)
    const changed = dataOf(await changes(REGENCY))
    expect(changed.changes).toMatchObject([{ ruleNumber: 1, payer: { tenant: { name: 'Kabupaten Kubu Raya' } } }])
    const amendment = (await admin.query<{ id: string }>('select id from decree where amends_id = $1', [decree]))
      .rows[0]
    // Meanwhile the province lists months that the regency was to take over.
    const list = await aContributionList(admin, 'provinsi', decree, { until: '2027-07-01' })
    // A text that nothing else holds back.
    await admin.query('set session_replication_role = replica')
    await admin.query(
      `update decree set considerations = '{bahwa pembayar berganti}', legal_references = '{Undang-Undang Nomor 24 Tahun 2011}',
         dictums = array['Pembayar: {pembayar_baru}'] where amends_id = $1`,
      [decree],
    )
    await admin.query('set session_replication_role = origin')
    const submitting = { decreeId: amendmentId, expectedVersion: await draft() }
    expect((await mutates(officer, 'submitDecree', submitting, 'id')).code).toBe('PAYERS_OUTDATED')
    expect((await changes(REGENCY)).code).toBe('PAYER_CHANGE_LISTED')
    await stepsList(admin, 'provinsi', 'provinsi', list, 'DISCARDED')
    await submitsFunded(admin, 'kubu-raya', amendment?.id ?? '', COST)
    expect((await changes(REGENCY)).code, 'it is submitted').toBe('FUNDING_NOT_DRAFT')
    await votes(admin, 'kubu-raya', amendment?.id ?? '')
    await signsApproved(admin, 'kubu-raya', amendment?.id ?? '', COST)
    const after = await fundingOf(officer, decreeId)
    expect(
      after.rules.map(({ fromMonth, payer }: { fromMonth: string; payer: { source: string } }) => [
        fromMonth,
        payer.source,
      ]),
    ).toEqual([
      [null, 'PROVINCIAL_BUDGET'],
      [null, 'REGIONAL_BUDGET'],
      ['2027-04-01', 'REGIONAL_BUDGET'],
    ])
    const paidBy = (rule: number) =>
      after.effect
        .filter(({ ruleNumber }: { ruleNumber: number }) => ruleNumber === rule)
        .reduce((sum: number, { amount }: { amount: string }) => sum + Number(amount), 0)
    expect([paidBy(1), paidBy(2), paidBy(3)]).toEqual([3 * 16_800, 12 * 16_800, 9 * 16_800])
  })
})
