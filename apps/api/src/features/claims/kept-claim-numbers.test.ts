import { ENTER, entryValues } from '@payung/database/entry'
import { within } from '@payung/database/testing/a-decree'
import { aLink } from '@payung/database/testing/a-worker'
import type pg from 'pg'
import { expect } from 'vitest'
import { uuidOf } from '../../graphql/ids.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'
import { type ClaimChoice, countUnasked, findClaimFigures } from './claim-figures.queries.ts'
import { countClaims } from './claims.queries.ts'
import { aDeath } from './heirs.builder.ts'

const FIGURES = `{ claimFigures(from: "2026-01-01", until: "2026-12-31") { all { claims open } byArea { key claims } byMonth { key claims } byPayer { key claims } } }`
const countOf = async (officer: Client) => (await officer.ask('{ claims { totalCount } }')).claims.totalCount
const figuresOf = async (officer: Client) => (await officer.ask(FIGURES)).claimFigures

/** Past every guard, and past what notes that something was written. */
async function unnoted(admin: pg.Client, text: string, values: readonly unknown[] = []): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(text, [...values])
  await admin.query(`set session_replication_role = 'origin'`)
}

test('claims in numbers are not counted again while nothing was written on which they rest', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  await aDeath(admin, keys, officer)
  const before = await figuresOf(officer)
  expect(before.all).toEqual({ claims: 1, open: 1 })
  expect(await countOf(officer)).toBe(1)
  await unnoted(admin, `update claim set state = 'WITHDRAWN', state_reason = 'Salah orang, sudah diperiksa'`)
  expect(await figuresOf(officer)).toEqual(before)
  expect(await countOf(officer)).toBe(1)
  await admin.query('insert into claim_change (tenant_id) values ($1)', [TENANTS.pontianak.id])
  expect(await figuresOf(officer)).toEqual(before)
  await admin.query('insert into claim_change (tenant_id) values ($1)', [TENANTS['kubu-raya'].id])
  expect((await figuresOf(officer)).all).toEqual({ claims: 0, open: 0 })
  expect(await countOf(officer)).toBe(0)
})

test('reports, corrections, steps and moves are in the numbers at once', async ({ signIn, admin, keys }) => {
  const officer = await signIn('kubu-raya')
  const { claimId, person } = await aDeath(admin, keys, officer)
  const first = await figuresOf(officer)
  expect(first).toMatchObject({ all: { claims: 1 }, byMonth: [{ key: '2026-03-01', claims: 1 }] })
  await aDeath(admin, keys, officer)
  expect((await figuresOf(officer)).all).toEqual({ claims: 2, open: 2 })

  const { claim } = await officer.ask('query ($id: ID!) { claim(id: $id) { event { id } } }', { id: claimId })
  const correction = { eventDay: '2026-04-01', dayPrecision: 'DAY', place: 'Rumah', reason: 'Menurut akta kematian' }
  await officer.ask('mutation ($input: CorrectLifeEventInput!) { correctLifeEvent(input: $input) { __typename } }', {
    input: { eventId: claim.event.id, ...correction },
  })
  expect((await figuresOf(officer)).byMonth.map(({ key }: { key: string }) => key)).toEqual([
    '2026-03-01',
    '2026-04-01',
  ])

  const { rows } = await admin.query(
    `select v.code from area v where v.code like '61.12.%' and length(v.code) = 13 and left(v.code, 8) <> $1 limit 1`,
    [first.byArea[0].key],
  )
  await admin.query('update worker set village_code = $2, version = version + 1 where id = $1', [
    person.id,
    rows[0].code,
  ])
  expect((await figuresOf(officer)).byArea).toHaveLength(2)

  const reason = 'Salah orang, sudah diperiksa di desa'
  await officer.ask('mutation ($input: WithdrawLifeEventInput!) { withdrawLifeEvent(input: $input) { __typename } }', {
    input: { eventId: claim.event.id, reason },
  })
  expect((await figuresOf(officer)).all).toEqual({ claims: 1, open: 1 })
})

test('where somebody lives whose record went elsewhere is in the numbers as soon as it is seen, and no longer', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { person } = await aDeath(admin, keys, officer)
  await admin.query(
    `update worker set tenant_id = $2, village_code = '61.71.01.1001', version = version + 1 where id = $1`,
    [person.id, TENANTS.pontianak.id],
  )
  const areas = async () => (await figuresOf(officer)).byArea.map(({ key }: { key: string | null }) => key)
  expect(await areas()).toEqual([null])
  await aLink(admin, person.id, 'kubu-raya', 'FULL')
  expect(await areas()).toEqual(['61.71.01'])
  await admin.query(`update worker_access set ended_at = now() where tenant_id = $1`, [TENANTS['kubu-raya'].id])
  expect(await areas()).toEqual([null])
})

test('how many are late or were paid short is counted again once a holiday, a figure of the law or an heir’s word changes', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { claimId } = await aDeath(admin, keys, officer)
  const late = async () => (await officer.ask('{ claims(isLate: true) { totalCount } }')).claims.totalCount
  const short = async () => (await officer.ask('{ claims(isShort: true) { totalCount } }')).claims.totalCount
  expect([await late(), await short()]).toEqual([0, 0])
  // Its day has passed, and nothing says so but the figure.
  await unnoted(admin, 'update claim set state_since = app.today() - 100')
  expect(await late()).toBe(0)
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) select key, '[2015-07-01,)', 99, 'DAYS' from unnest(array['CLAIM_REPORTED_WITHIN', 'CLAIM_DOCUMENTS_WITHIN']) key`,
  )
  expect(await late()).toBe(1)
  await unnoted(admin, 'update claim set state_since = app.today()')
  expect(await late()).toBe(1)
  await admin.query(`delete from national_holiday where day = (select min(day) from national_holiday)`)
  expect(await late()).toBe(0)
  expect(await short()).toBe(0)

  const { rows } = await admin.query(`select id, tenant_id from claim where id = $1`, [uuidOf(claimId, 'Claim')])
  await unnoted(
    admin,
    `insert into heir_confirmation (tenant_id, claim_id, account_id, channel, rupiah, paid_rupiah) values ($1, $2, uuidv7(), 'LINK', 1, 2)`,
    [rows[0].tenant_id, rows[0].id],
  )
  expect(await short()).toBe(0)
  await admin.query('insert into claim_change (tenant_id) values ($1)', [TENANTS['kubu-raya'].id])
  expect(await short()).toBe(1)
  await within(admin, 'kubu-raya', 'pertamina', () =>
    admin.query(`update heir_confirmation set decision_reason = 'Bank memotong biaya, sudah dikembalikan'`),
  )
  expect(await short()).toBe(0)
})

test('each table from which the numbers are read notes what is written, or cannot move them', async ({ admin }) => {
  const choice: ClaimChoice = {
    states: [],
    isShort: true,
    isPaidLess: true,
    isLate: true,
    programme: null,
    areaCode: '61.12',
    eventFrom: '2026-01-01',
    eventUntil: null,
    decreeId: null,
    payer: 'SHARED',
  }
  const questions = [findClaimFigures('2026-01-01', '2026-12-31'), countClaims(choice), countUnasked()]
  // As the government reads it: policies look at tables of their own.
  await admin.query('begin; set local role payung_app')
  await admin.query(
    ENTER,
    entryValues({ tenantId: TENANTS['kubu-raya'].id, userId: USERS['kubu-raya'], areaScope: '', agencyId: null }),
  )
  const plans: unknown[] = []
  for (const { text, values } of questions)
    plans.push((await admin.query(`explain (format json) ${text}`, [...values])).rows)
  await admin.query('rollback')
  const tables = new Set([...JSON.stringify(plans).matchAll(/"Relation Name":"(\w+)"/g)].map(([, table]) => table))
  // What is never taken out of a table, or never changed, needs no trigger of its own there.
  const noted = await admin.query<{ table: string; events: number }>(
    `select tgrelid::regclass::text as table, bit_or(tgtype::int & 28) as events from pg_trigger where tgname ~ '_noted(_in|_for_claims)?$' group by 1 order by 1`,
  )
  const [inserted, removed, updated] = [4, 8, 16]
  expect(noted.rows).toEqual([
    { table: 'claim', events: inserted + updated },
    ...['decree_holding', 'funding_member', 'funding_rule', 'funding_share'].map((table) => ({
      table,
      events: inserted + removed + updated,
    })),
    { table: 'heir_confirmation', events: inserted + updated },
    { table: 'life_event', events: inserted + updated },
    // Holidays and figures are read within functions, which no plan shows.
    ...['national_holiday', 'protected_span', 'reference_amount'].map((table) => ({
      table,
      events: inserted + removed + updated,
    })),
    ...['scholarship', 'scholarship_end', 'scholarship_payment', 'scholarship_proof'].map((table) => ({
      table,
      events: inserted + updated,
    })),
    { table: 'worker', events: updated },
    { table: 'worker_access', events: inserted + updated },
  ])
  for (const { table } of noted.rows) tables.delete(table)
  // Written with its claim; a list stays under its decree; a tenant stays what it is; a listing is asked only for who works for a part.
  expect([...tables].toSorted()).toEqual(['claim_step', 'contribution_list', 'tenant', 'worker_listing'])
})
