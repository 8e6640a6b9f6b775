import { BODY_PARTS } from '@payung/domain/benefit/disability'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anEmptyDatabase } from './empty-database.builder.ts'
import { loadReference } from './load-reference.ts'
import { REGULATIONS } from './regulations.ts'

let database: Awaited<ReturnType<typeof anEmptyDatabase>>
beforeAll(async () => {
  database = await anEmptyDatabase()
  await loadReference(database.client)
})
afterAll(() => database?.stop())

const rows = async (sql: string) => (await database.client.query(sql)).rows

describe('reference data', () => {
  test('holds every area, and each knows who keeps the records of its people', async () => {
    expect(
      await rows(`select level, count(*)::integer as areas, count(custodian_tenant_id)::integer as kept
        from area group by 1 order by 2`),
    ).toEqual([
      { level: 'PROVINCE', areas: 1, kept: 1 },
      { level: 'REGENCY', areas: 14, kept: 14 },
      { level: 'DISTRICT', areas: 174, kept: 174 },
      { level: 'VILLAGE', areas: 2145, kept: 2145 },
    ])
    expect(
      await rows(`select t.code, t.kind from area a join tenant t on t.id = a.custodian_tenant_id
      where a.code in ('61', '61.12.05.2003', '61.71.05') order by a.code`),
    ).toEqual([
      { code: '61', kind: 'PROVINCE' },
      { code: '61.12', kind: 'REGENCY' },
      { code: '61.71', kind: 'CITY' },
    ])
  })

  test('knows the national holidays of a year by the decree of its ministers', async () => {
    expect(
      await rows(
        `select extract(year from day)::int as year, count(*)::int as days, count(distinct legal_basis)::int as decrees from national_holiday group by 1`,
      ),
    ).toEqual([{ year: 2026, days: 17, decrees: 1 }])
  })

  test('knows the fifteen governments and the parties that govern nothing', async () => {
    expect(
      await rows(`select kind, count(*)::integer as tenants, count(area_code)::integer as governing
      from tenant group by 1 order by 1`),
    ).toEqual([
      { kind: 'CITY', tenants: 2, governing: 2 },
      { kind: 'COMPANY', tenants: 1, governing: 0 },
      { kind: 'INSTITUTION', tenants: 2, governing: 0 },
      { kind: 'INSURER_BRANCH', tenants: 1, governing: 0 },
      { kind: 'PROVINCE', tenants: 1, governing: 1 },
      { kind: 'REGENCY', tenants: 12, governing: 12 },
    ])
  })

  test('the tariff holds every line of the domain, each on its legal basis, and the package costs Rp16,800', async () => {
    expect(
      await rows(
        `select kind, count(*)::integer as lines, count(legal_basis)::integer as founded from tariff group by kind order by kind`,
      ),
    ).toEqual([
      { kind: 'BRACKET', lines: 33, founded: 0 },
      { kind: 'DISCOUNT', lines: 4, founded: 4 },
      { kind: 'FLAT', lines: 1, founded: 1 },
      { kind: 'PACKAGE_BASE', lines: 1, founded: 1 },
      { kind: 'RATE', lines: 8, founded: 2 },
    ])
    expect(
      await rows(`select coalesce(amount, amount_min)::integer as rupiah from tariff
        where line in ('RATE.SELF_EMPLOYED.WORK_ACCIDENT', 'FLAT.SELF_EMPLOYED.DEATH') and valid @> date '2026-11-01' order by 1`),
    ).toEqual([{ rupiah: 6_800 }, { rupiah: 10_000 }])
  })

  test('regulations carry in their titles what their gazettes do, and no remark of ours', async () => {
    expect(await rows(`select count(*)::integer as titled from regulation`)).toEqual([{ titled: REGULATIONS.length }])
    expect(await rows(`select title from regulation where title ~* 'ringkas|[()]'`)).toEqual([])
  })

  test('a claim after a work accident lapses on a read article for whoever had it since that holds', async () => {
    expect(
      await rows(
        `select valid::text, legal_basis from reference_amount where key = 'CLAIM_LAPSES_AFTER' order by valid`,
      ),
    ).toEqual([
      { valid: '[2015-07-01,2019-12-02)', legal_basis: null },
      { valid: '[2019-12-02,)', legal_basis: 'PP 82/2019 Pasal 26' },
    ])
  })

  test('what nobody has verified carries no legal basis', async () => {
    const unverified = await rows(
      `select key from reference_amount where legal_basis is null and key !~ '^DISABILITY_' order by key collate "C"`,
    )
    expect(unverified.map((row) => row.key)).toEqual([
      'ACCIDENT_DISABILITY_BASES',
      'ACCIDENT_REPORT_WITHIN',
      'ACCIDENT_TOTAL_FROM',
      'ACCIDENT_WAGE_MONTH',
      'AGREEMENT_ANSWER_WITHIN',
      'CLAIM_CONFIRMED_WITHIN',
      'CLAIM_DOCUMENTS_WITHIN',
      'CLAIM_HEIR_ADULT',
      'CLAIM_LAPSES_AFTER',
      'CLAIM_REPORTED_WITHIN',
      'CLAIM_RETURNED_WITHIN',
      'CONTRIBUTION_DUE_DAY',
      'ELIGIBLE_OF_POPULATION',
      'FIRST_REGISTRATION_AGE_FROM',
      'PLEDGE_COUNTS_FROM',
    ])
    // The table of disabilities is generally known and was not compared with the gazette.
    expect(
      await rows(
        `select count(*)::integer as parts from reference_amount where key ~ '^DISABILITY_' and legal_basis is null`,
      ),
    ).toEqual([{ parts: BODY_PARTS.length }])
  })

  test('what areas were called before stands with its basis or its source, and of areas that there are', async () => {
    expect(
      await rows(`select a.name as now, f.name as before, f.legal_basis as basis, f.source from area_former_name f
        join area a on a.code = f.area_code order by a.code`),
    ).toEqual([
      { now: 'Mempawah', before: 'Kabupaten Pontianak', basis: 'PP 58/2014', source: null },
      {
        now: 'Pengkadan Sungai Rupa',
        before: 'Pangkadan Sungai Rupa',
        basis: null,
        source: expect.stringContaining('idn-area-data 3.1.2'),
      },
    ])
  })

  test('a second load finds everything there', async () => {
    expect(await loadReference(database.client)).toBe('ALREADY_THERE')
  })

  test('a load of something newer keeps the amount that an administrator has dated otherwise', async () => {
    await database.client.query(
      `update reference_amount set amount = 21000000, legal_basis = 'PP baru' where key = 'DEATH_CASH'`,
    )
    await database.client.query(`update app.demo_stage set digest = sha256('older')`)
    expect(await loadReference(database.client)).toBe('LOADED')
    expect(await rows(`select amount::integer, legal_basis from reference_amount where key = 'DEATH_CASH'`)).toEqual([
      { amount: 21_000_000, legal_basis: 'PP baru' },
    ])
    expect(await rows('select count(*)::integer as areas from area')).toEqual([{ areas: 2334 }])
  })

  test('a load of something newer adds the article or the annex to the basis of the same figure, and to no other', async () => {
    await database.client.query(
      `update reference_amount set legal_basis = 'PP 82/2019' where key in ('DEATH_PERIODIC', 'DEATH_FUNERAL', 'ACCIDENT_FUNERAL')`,
    )
    await database.client.query(`update reference_amount set amount = 11000000 where key = 'DEATH_FUNERAL'`)
    await database.client.query(`update app.demo_stage set digest = sha256('older')`)
    expect(await loadReference(database.client)).toBe('LOADED')
    expect(
      await rows(
        `select key, amount::integer, legal_basis from reference_amount where key in ('DEATH_PERIODIC', 'DEATH_FUNERAL', 'ACCIDENT_FUNERAL') order by key desc`,
      ),
    ).toEqual([
      { key: 'DEATH_PERIODIC', amount: 12_000_000, legal_basis: 'PP 82/2019 Pasal 34' },
      { key: 'DEATH_FUNERAL', amount: 11_000_000, legal_basis: 'PP 82/2019' },
      { key: 'ACCIDENT_FUNERAL', amount: 10_000_000, legal_basis: 'PP 82/2019 Lampiran III huruf A angka 2' },
    ])
  })
})
