import type pg from 'pg'
import { describe, expect } from 'vitest'
import { fillTenants } from './isolation/full-tenants.builder.ts'
import { aCohort, locksCohort, publishes } from './testing/a-cohort.ts'
import { aDraft, revokes, signs } from './testing/a-decree.ts'
import { TENANTS, test } from './testing/test.ts'

/** What was sent, confirmed, decided, added, shown in public, printed to be signed and copied to others. */
const TABLES = [
  'cohort_objection',
  'cohort_objection_confirmation',
  'cohort_objection_decision',
  'cohort_addition',
  'cohort_published',
  'decree_paper',
  'decree_copy',
  'decree_copy_figure',
] as const

test('the owner of the tables rewrites, removes and empties nothing of what was sent and decided', async ({
  admin,
}) => {
  await fillTenants(admin)
  for (const table of TABLES) expect((await admin.query(`select from ${table}`)).rowCount, table).toBeGreaterThan(0)
  await admin.query('grant payung_owner to current_user; set role payung_owner')
  for (const table of TABLES) {
    // Whoever owns a table also takes its policies off, and then has every row before them.
    await admin.query(`alter table ${table} disable row level security`)
    for (const statement of [
      `update ${table} set tenant_id = tenant_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      await expect(admin.query(statement), statement).rejects.toThrow(
        /append-only|published_people_stay|decree_copy_as_sent/,
      )
  }
})

describe('a public list', () => {
  const removes = (admin: pg.Client, cohort: string) =>
    admin.query('delete from cohort_published where cohort_id = $1', [cohort])
  const shown = async (admin: pg.Client, cohort: string) =>
    (await admin.query('select from cohort_published where cohort_id = $1', [cohort])).rowCount

  test('keeps whom it showed while it is public and once it is locked, and loses them when it is withdrawn', async ({
    admin,
  }) => {
    const { cohort } = await aCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    await publishes(admin, cohort)
    await expect(removes(admin, cohort)).rejects.toThrow('published_people_stay')
    await admin.query(
      `update cohort set state = 'DRAFT', published_at = null, objections_until = null, public_code = null where id = $1`,
      [cohort],
    )
    expect(await shown(admin, cohort)).toBe(0)
    await publishes(admin, cohort)
    await admin.query(`update cohort set objections_until = '2026-01-01' where id = $1`, [cohort])
    await admin.query('begin')
    await locksCohort(admin, 'kubu-raya', cohort)
    await admin.query('commit')
    await expect(removes(admin, cohort)).rejects.toThrow('published_people_stay')
    expect(await shown(admin, cohort)).toBe(2)
  })
})

describe('a copy of a decree', () => {
  test('takes the state of its decree over with the decree alone, and nothing else of it changes', async ({
    admin,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
    await signs(admin, 'kubu-raya', decree)
    await admin.query(
      `insert into decree_copy (decree_id, owner_tenant_id, tenant_id, reason, kind, state, number, signed_on, programme_name, insurance_programmes,
         funding_source, people, from_month, until_month, public_code)
       select id, tenant_id, $2, 'PARTY', kind, state, number, signed_on, 'Uji', '{DEATH}', funding_source, people, from_month, until_month, public_code
       from decree where id = $1`,
      [decree, TENANTS.provinsi.id],
    )
    for (const change of [
      `state = 'REVOKED'`,
      `ended_from = '2027-03-01'`,
      'people = people + 1',
      `number = 'Lain'`,
      `village_codes = '{61.12.05.2003}'`,
      `tenant_id = '${TENANTS.pontianak.id}'`,
    ])
      await expect(
        admin.query(`update decree_copy set ${change} where decree_id = $1`, [decree]),
        change,
      ).rejects.toThrow('decree_copy_as_sent')
    await revokes(admin, 'kubu-raya', decree, '2027-03-01')
    const { rows } = await admin.query('select state, ended_from::text, people from decree_copy where decree_id = $1', [
      decree,
    ])
    expect(rows).toEqual([{ state: 'ENDED', ended_from: '2027-03-01', people: 1 }])
  })
})
