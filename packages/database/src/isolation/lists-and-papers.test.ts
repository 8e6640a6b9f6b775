import type pg from 'pg'
import { expect } from 'vitest'
import { Prisma } from '../prisma.ts'
import { TENANTS, test, USERS } from '../testing/test.ts'
import { fillTenants } from './full-tenants.builder.ts'

const BRANCH = '0199eeee-0000-7000-8000-0000000000b1'
const KUBU_RAYA = TENANTS['kubu-raya'].id

/** What is kept of public lists, objections, clean papers and copies of decrees. */
const TABLES = [
  'cohort_published',
  'cohort_objection',
  'cohort_objection_confirmation',
  'cohort_objection_decision',
  'cohort_addition',
  'decree_paper',
  'decree_copy',
  'decree_copy_figure',
] as const

interface Viewer {
  readonly tenant: string
  readonly area?: string
}

/** How many rows of each table somebody sees, and how many of them are another tenant's. */
async function seenBy(admin: pg.Client, { tenant, area = '' }: Viewer): Promise<Record<string, readonly number[]>> {
  await admin.query('begin; set local role payung_app')
  await admin.query(`select app.enter($1, $2, $3, null)`, [tenant, USERS['kubu-raya'], area])
  const seen: Record<string, readonly number[]> = {}
  for (const table of TABLES) {
    const { rows } = await admin.query(
      `select count(*)::int as here, count(*) filter (where tenant_id <> $1)::int as elsewhere from ${table}`,
      [tenant],
    )
    seen[table] = [rows[0].here, rows[0].elsewhere]
  }
  await admin.query('rollback')
  return seen
}

/** How many rows about objections of a village there are. */
async function ofVillage(admin: pg.Client, table: string, village: string): Promise<readonly number[]> {
  const { rows } = await admin.query(
    `select count(*)::int as here from ${table} c join cohort_objection o on o.id = c.objection_id where c.tenant_id = $1 and o.village_code = $2`,
    [KUBU_RAYA, village],
  )
  return [rows[0].here, 0]
}

test('of lists, objections, papers and copies a village sees what is of its own people, and another government or the insurer’s branch nothing', async ({
  admin,
}) => {
  await fillTenants(admin)
  await admin.query(
    `insert into tenant (id, code, kind, name, short_name) values ($1, 'bpjs-uji', 'INSURER_BRANCH', 'BPJS Uji', 'BPJS Uji')`,
    [BRANCH],
  )
  await admin.query(
    `insert into decree_copy (decree_id, owner_tenant_id, tenant_id, reason, kind, state, number, signed_on, programme_name, insurance_programmes,
       funding_source, people, from_month, until_month, public_code)
     select c.decree_id, c.owner_tenant_id, $1, 'INSURER', c.kind, c.state, c.number, c.signed_on, c.programme_name, c.insurance_programmes,
       c.funding_source, c.people, c.from_month, c.until_month, c.public_code from decree_copy c where c.owner_tenant_id = $2 limit 1`,
    [BRANCH, KUBU_RAYA],
  )
  const nothing = Object.fromEntries(TABLES.map((table) => [table, [0, 0]]))

  const whole = await seenBy(admin, { tenant: KUBU_RAYA })
  for (const table of TABLES) expect(whole[table]?.[0], table).toBeGreaterThan(0)
  for (const [village, objections, copies] of [
    ['61.12.05.2003', 4, 0],
    // The copy of Pontianak's decree names people of this village alone.
    ['61.12.01.2001', 1, 1],
  ] as const)
    expect(await seenBy(admin, { tenant: KUBU_RAYA, area: village }), village).toEqual({
      ...nothing,
      cohort_objection: [objections, 0],
      cohort_objection_confirmation: await ofVillage(admin, 'cohort_objection_confirmation', village),
      cohort_objection_decision: await ofVillage(admin, 'cohort_objection_decision', village),
      decree_copy: [copies, 0],
    })
  expect(await seenBy(admin, { tenant: TENANTS.provinsi.id })).toEqual({
    ...nothing,
    decree_copy: [2, 0],
    decree_copy_figure: [2, 0],
  })
  expect(await seenBy(admin, { tenant: BRANCH })).toEqual({ ...nothing, decree_copy: [1, 0] })
  const foreign = await seenBy(admin, { tenant: TENANTS.pontianak.id })
  expect(Object.values(foreign).map(([, elsewhere]) => elsewhere)).toEqual(TABLES.map(() => 0))
})

test('the bounds of objections are everybody’s to read and nobody’s to change', async ({ writeAs, admin }) => {
  expect((await admin.query('select from objection_bound')).rowCount).toBe(1)
  for (const statement of [
    `update objection_bound set per_sender = 1000`,
    'delete from objection_bound',
    `insert into objection_bound values ('2026-11-01', 1000, 1000, 1000, 1000, 1000)`,
  ])
    await expect(writeAs('kubu-raya', (tx) => tx.run(Prisma.raw(statement)))).rejects.toThrow('permission denied')
})
