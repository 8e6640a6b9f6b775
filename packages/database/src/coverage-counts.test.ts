import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aDivided, pays, YEAR } from './shared-lists.builder.ts'
import { aReport, withdraws, withoutGuards } from './testing/a-claim.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aContributionList, aSignedDecree } from './testing/a-contribution-list.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { aWorker, TENANTS, type TestTenant, test } from './testing/test.ts'

type Scope = { areaScope?: string; agencyId?: string | null }

/** A decree of Kubu Raya over three people of one village, signed for the year 2027. */
async function aDecree(admin: pg.Client): Promise<void> {
  await admin.query(`update tenant set area_code = code where code like '61%'`)
  await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
}

const LENGTH = { '61': 5, '61.12': 8, '61.12.01': 13 } as const

describe('people counted for coverage', () => {
  test('are those of an area for its government and for the province, by area and by purse', async ({
    admin,
    entryOf,
    sends,
  }) => {
    await aDecree(admin)
    for (const [tenant, area] of [
      ['kubu-raya', '61.12'],
      ['provinsi', '61'],
      ['provinsi', '61.12'],
    ] as const) {
      // Of the whole area and of its parts together, with a purse and without.
      const { rows } = await sends(
        entryOf(tenant),
        `select c.area_code = $1 as is_whole, c.funding_source is not null as is_of_purse, sum(c.designated)::int as people
         from app.coverage_counts('2027-03-01', $1, $2) c group by 1, 2`,
        [area, LENGTH[area]],
      )
      expect([tenant, area, rows.length, rows.map(({ people }) => people)]).toEqual([tenant, area, 4, [3, 3, 3, 3]])
    }
    const { rows } = await sends(entryOf('kubu-raya'), `select * from app.coverage_counts('2028-01-01', '61.12', 8)`)
    expect(rows).toEqual([])
  })

  test.for<[TestTenant, keyof typeof LENGTH, Scope]>([
    ['pontianak', '61.12', {}],
    ['pontianak', '61', {}],
    ['pertamina', '61.12', {}],
    ['kubu-raya', '61', {}],
    ['kubu-raya', '61.12', { areaScope: '61.12.01' }],
    ['kubu-raya', '61.12', { agencyId: '0199cccc-0000-7000-8000-000000000001' }],
    ['provinsi', '61', { areaScope: '61.71' }],
  ])('are not told to %s about %s in the scope %o', async ([tenant, area, scope], { admin, entryOf, sends }) => {
    await aDecree(admin)
    const { rows } = await sends(entryOf(tenant, scope), `select * from app.coverage_counts('2027-03-01', $1, $2)`, [
      area,
      LENGTH[area],
    ])
    expect(rows).toEqual([])
  })

  test('cost the public page an amount by purse, and their decrees stand there by number, to whoever asks', async ({
    admin,
    entryOf,
    sends,
  }) => {
    await admin.query(`update tenant set area_code = code where code like '61%'`)
    await aDivided(admin)
    await admin.query('select app.fold_protection(1000)')
    const of = async (text: string) => (await sends(entryOf('pertamina'), text, [])).rows
    // Two people, whose months two purses share: the most that a month costs is the whole of it, not a share.
    const each = { rupiah: '50400', paid_rupiah: '0', person_months: '6', most_rupiah: '16800' }
    expect(await of(`select * from app.public_money('2027-01-01', '2027-03-01')`)).toEqual([
      { funding_source: 'PROVINCIAL_BUDGET', ...each },
      { funding_source: 'REGIONAL_BUDGET', ...each },
    ])
    expect(await of(`select * from app.public_money('2026-01-01', '2026-12-01')`)).toEqual([])
    expect(
      await of(`select d.*, d.from_month::text, d.until_month::text from app.public_decrees('2027-03-01') d`),
    ).toEqual([
      expect.objectContaining({
        area_code: '61.12',
        number: 'Dana/1',
        from_month: '2027-01-01',
        until_month: '2028-01-01',
      }),
    ])
    expect(await of(`select * from app.public_decrees('2028-01-01')`)).toEqual([])
  })

  test('of a decree that several purses share count with each purse, and once as people', async ({
    admin,
    entryOf,
    sends,
  }) => {
    await admin.query(`update tenant set area_code = code where code like '61%'`)
    const { decree } = await aDivided(admin)
    const lists = [
      ['kubu-raya', await aContributionList(admin, 'kubu-raya', decree, YEAR)],
      ['provinsi', await aContributionList(admin, 'provinsi', decree, YEAR)],
    ] as const
    for (const [tenant, list] of lists) {
      await pays(admin, tenant, list)
      await receives(admin, tenant, 'kubu-raya', list)
      await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))
    }
    const of = async (text: string) => (await sends(entryOf('kubu-raya'), text, [])).rows
    const both = ['PROVINCIAL_BUDGET', 'REGIONAL_BUDGET'].map((source) => ({
      ...{ area_code: '61.12', funding_source: source, designated: 2, protected: 2 },
    }))
    const once = { area_code: '61.12', funding_source: null, designated: 2, protected: 2 }
    expect(await of(`select * from app.coverage_counts('2027-03-01', '61.12', 5)`)).toEqual([...both, once])
    const ofWhole = `select * from app.coverage_counts('2027-03-01', '61.12', 8) where area_code = '61.12'`
    expect(await of(ofWhole)).toEqual([...both, once])
    expect(await of(`select * from app.public_coverage('2027-03-01')`)).toEqual(both)
  })

  test('who is designated in two places, out of two purses, counts in each, and once in the whole', async ({
    admin,
    entryOf,
    sends,
  }) => {
    await aDecree(admin)
    // One of the three moves on paper: a decree of another purse has them in the neighbouring district.
    await admin.query(`set session_replication_role = replica`)
    await admin.query(
      `with copied as (
         insert into decree select (jsonb_populate_record(d, jsonb_build_object('id', uuidv7(), 'number', '2/UJI/2027',
           'funding_source', 'VILLAGE_BUDGET', 'public_code', reverse(d.public_code), 'cohort_id', uuidv7()))).* from decree d returning id)
       insert into decree_holding select (jsonb_populate_record(h, jsonb_build_object('decree_id', copied.id, 'village_code', '61.12.02.2001'))).*
       from copied, decree_holding h where h.line_no = 1`,
    )
    await admin.query(`set session_replication_role = origin`)
    const { rows } = await sends(
      entryOf('kubu-raya'),
      `select area_code || ': ' || coalesce(funding_source, 'people') || ' ' || designated as figure from app.coverage_counts('2027-03-01', '61.12', 8)`,
    )
    expect(rows.map(({ figure }) => figure).toSorted()).toEqual([
      '61.12.02: VILLAGE_BUDGET 1',
      '61.12.02: people 1',
      '61.12.05: REGIONAL_BUDGET 3',
      '61.12.05: people 3',
      '61.12: REGIONAL_BUDGET 3',
      '61.12: VILLAGE_BUDGET 1',
      '61.12: people 3',
    ])
  })

  test('are no longer designated or protected from the month after a reported death on, whichever merged record it names', async ({
    admin,
    entryOf,
    sends,
  }) => {
    await admin.query(`update tenant set area_code = code where code like '61%'`)
    const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
    const list = await aContributionList(admin, 'kubu-raya', decree, YEAR)
    await pays(admin, 'kubu-raya', list)
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))
    const people = async (
      month: string,
      text = `app.coverage_counts($1, '61.12', 5) c where funding_source is null`,
    ) => {
      const { rows } = await sends(
        entryOf('kubu-raya'),
        `select sum(designated)::int as designated, sum(protected)::int as protected from ${text}`,
        [month],
      )
      return [rows[0].designated, rows[0].protected]
    }
    expect(await people('2027-04-01')).toEqual([3, 3])
    await setsDatabaseClock(admin, '2028-02-10T03:00:00Z')
    const { rows: held } = await admin.query<{ worker_id: string }>(
      'select worker_id from decree_holding order by line_no',
    )
    const [dead, merged] = [held[0]?.worker_id ?? '', held[1]?.worker_id ?? '']
    const event = await aReport(admin, dead, { day: '2027-03-31' })
    expect(await people('2027-03-01')).toEqual([3, 3])
    expect(await people('2027-04-01')).toEqual([2, 2])
    expect(await people('2027-04-01', 'app.public_coverage($1)')).toEqual([2, 2])
    const current = await aWorker(admin)
    await withoutGuards(admin, () =>
      admin.query('update worker set superseded_by = $2 where id = any ($1)', [[dead, merged], current]),
    )
    expect(await people('2027-04-01')).toEqual([1, 1])
    await withdraws(admin, event)
    expect(await people('2027-04-01')).toEqual([3, 3])
  })

  test('count in the own part of a tenant', async ({ admin, entryOf, sends }) => {
    await aDecree(admin)
    const { rows } = await admin.query<{ village_code: string }>(`select distinct village_code from decree_holding`)
    const [village] = rows
    if (village === undefined) throw new Error('the decree holds nobody')
    const district = village.village_code.slice(0, 8)
    const counted = await sends(
      entryOf('kubu-raya', { areaScope: district }),
      `select area_code, designated from app.coverage_counts('2027-03-01', $1, 13) where funding_source is null and area_code <> $1`,
      [district],
    )
    expect(counted.rows).toEqual([{ area_code: village.village_code, designated: 3 }])
    expect(TENANTS['kubu-raya'].code).toBe(district.slice(0, 5))
  })
})
