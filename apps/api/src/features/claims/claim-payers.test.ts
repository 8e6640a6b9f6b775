import { aDraft } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import type { FundingRule } from '@payung/domain/money/waterfall/funding-rule'
import type pg from 'pg'
import { expect } from 'vitest'
import { theLaw } from '../../testing/law-of-death.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { TENANTS, type TestTenant, test, USERS } from '../../testing/test.ts'
import { aDeath } from './heirs.builder.ts'

const PARTS = ['byArea', 'byProgramme', 'byMonth', 'byDecree', 'byPayer'] as const
const FIGURES = `query { claimFigures(from: "2027-01-01", until: "2027-12-31") { all { claims open paid paidAmount }
  ${PARTS.map((part) => `${part} { key claims open paid paidAmount }`).join(' ')} openByAge { open } } }`

const LIST = `query ($payer: ClaimPayer, $eventFrom: CalendarDate, $eventUntil: CalendarDate) { claims(payer: $payer, eventFrom: $eventFrom, eventUntil: $eventUntil) { totalCount } }`

interface Payer {
  readonly tenant: { readonly code: string }
}

interface Counted {
  readonly key: string | null
  readonly claims: number
  readonly open: number
  readonly paid: number
  readonly paidAmount: string
}

/** The insurer has posted the year of somebody: on a list of a government, or by the shares of a decree of Kubu Raya. */
async function isProtected(admin: pg.Client, worker: string, by: TestTenant, decree: string | null = null) {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no, decree_id, holding_no)
     select w.person_id, 'DEATH', '[2027-01-01,2028-01-01)', $2, case when $3::uuid is null then uuidv7() end, case when $3::uuid is null then 1 end, $3,
       (select h.line_no from decree_holding h where h.decree_id = $3 and h.worker_id = w.id) from worker w where w.id = $1`,
    [worker, TENANTS[by].id, decree],
  )
  await admin.query(`set session_replication_role = 'origin'`)
}

/** A decree of Kubu Raya about somebody, paid by these rules; by Kubu Raya alone without any. */
async function aFunded(admin: pg.Client, worker: string, rules: readonly FundingRule[]): Promise<string> {
  const { decree } = await aDraft(admin, 'kubu-raya', { workers: [worker], quota: 1, area: '61.12' })
  if (rules.length > 0) await savesRules(admin, 'kubu-raya', decree, rules)
  for (const payer of ['provinsi', 'pertamina'] as const)
    if (rules.some((rule) => rule.payer === payer)) await answersConsent(admin, payer, decree)
  await signsFunded(admin, 'kubu-raya', decree)
  return decree
}

test('claims stand by who paid the month of the event, several payers together, so that the rows of each part add up to the whole', async ({
  signIn,
  admin,
  keys,
}) => {
  await arrangeAmounts(admin)
  const officer = await signIn('kubu-raya')
  const other = await signIn('pontianak')
  const deaths: string[] = []
  for (let count = 0; count < 8; count++) deaths.push((await aDeath(admin, keys, officer)).person.id)
  const [own = '', company = '', province = '', village = '', half = '', both = '', elsewhere = ''] = deaths
  await isProtected(admin, own, 'kubu-raya')
  const funded: readonly (readonly [worker: string, rules: readonly FundingRule[]])[] = [
    [company, [paidBy('pertamina')]],
    [province, [paidBy('provinsi')]],
    [village, [paidBy('Desa Sungai Ambawang', { source: 'VILLAGE_BUDGET' })]],
    [half, [paidBy('pertamina', HALF), paidBy('kubu-raya')]],
    [both, [paidBy('pertamina', HALF), paidBy('provinsi')]],
  ]
  for (const [worker, rules] of funded)
    await isProtected(admin, worker, 'kubu-raya', await aFunded(admin, worker, rules))
  await isProtected(admin, elsewhere, 'pontianak')
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(`update life_event set event_day = '2027-03-04'`)
  await admin.query(
    `update claim set state = 'PAID', complete_on = '2027-03-05', due_rupiah = 42000000, approved_rupiah = 42000000, insurer_number = 'K-1234' where worker_id = any($1)`,
    [[own, half, elsewhere]],
  )
  await admin.query(
    `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day) select id, tenant_id, 'APPROVED', 'PAID', '2027-03-20' from claim where state = 'PAID'`,
  )
  await admin.query(`set session_replication_role = 'origin'`)

  const { claimFigures } = await officer.ask(FIGURES)
  const counts = claimFigures.byPayer.map(({ key, claims }: Counted) => [key, claims])
  expect(new Map(counts)).toEqual(
    new Map([
      ['OWN', 1],
      ['COMPANY', 1],
      ['GOVERNMENT', 1],
      ['OUTSIDE', 1],
      ['SHARED', 2],
      ['ELSEWHERE', 1],
      [null, 1],
    ]),
  )
  expect(claimFigures.all).toEqual({ claims: 8, open: 5, paid: 3, paidAmount: '126000000' })
  for (const part of PARTS) {
    const rows: readonly Counted[] = claimFigures[part]
    const sumOf = (count: (row: Counted) => number) => rows.reduce((sum, row) => sum + count(row), 0)
    expect([part, sumOf(({ claims }) => claims), sumOf(({ open }) => open), sumOf(({ paid }) => paid)]).toEqual([
      part,
      8,
      5,
      3,
    ])
    expect([part, sumOf(({ paidAmount }) => Number(paidAmount))]).toEqual([part, 126_000_000])
  }
  expect(claimFigures.openByAge.reduce((sum: number, { open }: Counted) => sum + open, 0)).toBe(5)
  // Each number opens its cases.
  const year = { eventFrom: '2027-01-01', eventUntil: '2027-12-31' }
  const casesOf = async (client: typeof officer, payer: string, days: object = year) =>
    (await client.ask(LIST, { payer, ...days })).claims.totalCount
  for (const { key, claims } of claimFigures.byPayer as readonly Counted[])
    expect([key, await casesOf(officer, key ?? 'NOBODY')]).toEqual([key, claims])
  expect(await casesOf(officer, 'SELF')).toBe(0)
  expect(await casesOf(officer, 'OWN', { ...year, eventFrom: '2027-04-01' })).toBe(0)
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12' })
  const part = await signIn('kubu-raya')
  expect([(await part.ask(LIST, {})).claims.totalCount, await casesOf(part, 'NOBODY')]).toEqual([8, 0])
  // Whoever answered for the payers works for their own government alone again.
  await admin.query('delete from membership where user_id = $1 and tenant_id <> $2', [
    USERS.pontianak,
    TENANTS.pontianak.id,
  ])
  expect((await other.ask(FIGURES)).claimFigures).toMatchObject({ all: { claims: 0 }, byPayer: [] })
})

test('claims of a payer alone are those of the year that the figures count', async ({ signIn, admin, keys }) => {
  await arrangeAmounts(admin)
  const officer = await signIn('kubu-raya')
  await aDeath(admin, keys, officer)
  const counted = async (days = '') =>
    (await officer.ask(`{ claimFigures${days} { all { claims } } }`)).claimFigures.all
  const listed = async (days: object = {}) => (await officer.ask(LIST, { payer: 'NOBODY', ...days })).claims.totalCount
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(`update life_event set event_day = '2020-06-01'`)
  await admin.query(`set session_replication_role = 'origin'`)
  for (const [until, claims] of [
    ['2020-12-31', 1],
    ['2021-12-31', 0],
  ] as const)
    expect([await counted(`(until: "${until}")`), await listed({ eventUntil: until })]).toEqual([{ claims }, claims])
  expect([await counted(), await listed()]).toEqual([{ claims: 0 }, 0])
})

test('a family of an unpaid month hears which of its payers have not paid', async ({ signIn, admin, keys }) => {
  await arrangeAmounts(admin)
  await theLaw(admin)
  const officer = await signIn('kubu-raya')
  const [shared, own] = [await aDeath(admin, keys, officer), await aDeath(admin, keys, officer)]
  await aFunded(admin, shared.person.id, [paidBy('pertamina', HALF), paidBy('provinsi')])
  await aFunded(admin, own.person.id, [])
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(`update life_event set event_day = '2027-03-04'`)
  await admin.query(`set session_replication_role = 'origin'`)
  const unpaidBy = async (claimId: string) => {
    const { claim } = await officer.ask(
      'query ($id: ID!) { claim(id: $id) { due { missed unpaidBy { tenant { code } } } } }',
      { id: claimId },
    )
    return { missed: claim.due.missed, codes: claim.due.unpaidBy.map(({ tenant }: Payer) => tenant.code).sort() }
  }
  expect(await unpaidBy(shared.claimId)).toEqual({ missed: '42000000', codes: ['61', 'pertamina'] })
  expect(await unpaidBy(own.claimId)).toMatchObject({ codes: ['61.12'] })
})
