import type pg from 'pg'
import { describe, expect } from 'vitest'
import { pays } from './shared-lists.builder.ts'
import { aContributionList, aSignedDecree } from './testing/a-contribution-list.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { type TestTenant, test } from './testing/test.ts'

type Scope = { areaScope?: string; agencyId?: string | null }

const VILLAGE = '61.12.05.2003'
const NOBODY = { designated: 0, protected: 0, in_grace: 0, unpaid_months: 0, ended: 0, ending: 0 }

/** Three people of one village, designated for the year 2027; their months until June are paid and posted, and later months are not paid. */
async function arrange(admin: pg.Client): Promise<void> {
  await admin.query(`update tenant set area_code = code where code like '61%'`)
  await admin.query(`delete from reference_amount where key = 'ARREARS_PAYABLE'`)
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS')`,
  )
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
  const list = await aContributionList(admin, 'kubu-raya', decree)
  await pays(admin, 'kubu-raya', list)
  await receives(admin, 'kubu-raya', 'kubu-raya', list)
  await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))
}

describe('the villages of an area', () => {
  test.for([
    ['2027-03-10', { designated: 3, protected: 3 }],
    ['2027-08-10', { designated: 3, in_grace: 3, unpaid_months: 6 }],
    ['2027-10-02', { designated: 3, ended: 3 }],
    ['2027-10-03', { designated: 3, ended: 3, ending: 3 }],
  ] as const)('on %s have %o, counted at once and once folded', async ([day, counts], { admin, entryOf, sends }) => {
    await arrange(admin)
    for (const isFolded of [false, true]) {
      if (isFolded) await admin.query('select app.fold_protection(1000)')
      for (const [tenant, area] of [
        ['kubu-raya', '61.12'],
        ['kubu-raya', '61.12.05'],
        ['kubu-raya', VILLAGE],
        ['provinsi', '61'],
      ] as const) {
        const { rows } = await sends(entryOf(tenant), 'select * from app.village_counts($1, $2)', [area, day])
        expect([tenant, area, isFolded, ...rows]).toEqual([
          ...[tenant, area, isFolded],
          { village_code: VILLAGE, ...NOBODY, ...counts, funding_sources: ['REGIONAL_BUDGET'], is_counting: false },
        ])
      }
      const { rows } = await sends(entryOf('kubu-raya'), 'select * from app.village_counts($1, $2)', ['61.12.01', day])
      expect(rows).toEqual([])
    }
  })

  test('count the people of each month as the figures of protection do', async ({ admin, entryOf, sends }) => {
    await arrange(admin)
    for (let month = 1; month <= 12; month++) {
      const day = `2027-${String(month).padStart(2, '0')}-01`
      const { rows } = await sends(
        entryOf('kubu-raya'),
        `select (select sum(c.people_once)::int from app.protection_counts($1::date, ($1::date + interval '1 month')::date, 13, null, null) c
             where c.relation = 'OWN' and c.state = 'PROTECTED') is not distinct from nullif(v.protected, 0) as equal
         from app.village_counts('61.12', $1::date) v`,
        [day],
      )
      expect([day, rows]).toEqual([day, [{ equal: true }]])
    }
  })

  test('say that they are counted anew where more has changed than a reader counts', async ({
    admin,
    entryOf,
    sends,
  }) => {
    await arrange(admin)
    await admin.query('select app.fold_protection(1000)')
    await admin.query(`insert into protection_change (tenant_id, decree_id, village_code, is_place)
      select distinct tenant_id, decree_id, village_code, true from decree_holding`)
    await admin.query(
      'create or replace function app.protection_places_max() returns integer language sql immutable as $$ select 0 $$',
    )
    const { rows } = await sends(
      entryOf('kubu-raya'),
      `select protected, is_counting from app.village_counts('61.12', '2027-03-10')`,
      [],
    )
    expect(rows).toEqual([{ protected: 3, is_counting: true }])
  })

  test.for<[TestTenant, string, Scope]>([
    ['pontianak', '61.12', {}],
    ['pontianak', VILLAGE, {}],
    ['pertamina', '61.12', {}],
    ['kubu-raya', '61', {}],
    ['kubu-raya', '61.12', { areaScope: '61.12.05' }],
    ['kubu-raya', VILLAGE, { areaScope: '61.12.01' }],
    ['kubu-raya', '61.12', { agencyId: '0199cccc-0000-7000-8000-000000000001' }],
    ['provinsi', '61', { areaScope: '61.71' }],
  ])('are not told to %s about %s in the scope %o', async ([tenant, area, scope], { admin, entryOf, sends }) => {
    await arrange(admin)
    const { rows } = await sends(entryOf(tenant, scope), `select * from app.village_counts($1, '2027-03-10')`, [area])
    expect(rows).toEqual([])
  })
})
