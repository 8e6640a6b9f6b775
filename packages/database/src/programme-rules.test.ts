import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test as base, TENANTS, type TestTenant } from './testing/test.ts'

const RULE = { fact: 'AGE', from: 18, to: 64 }

interface Programmes {
  /** A programme of a tenant in its own transaction as the application, with quotas and a rule. */
  aProgramme: (tenant: TestTenant, areas?: readonly string[]) => Promise<string>
  as: (tenant: TestTenant, text: string, values?: unknown[], scope?: string) => Promise<pg.QueryResult>
}

const test = base.extend<Programmes>({
  as: async ({ sends, entryOf }, use) =>
    use((tenant, text, values, areaScope = '') => sends(entryOf(tenant, { userId: null, areaScope }), text, values)),
  aProgramme: async ({ as }, use) =>
    use(async (tenant, areas = ['61.12']) => {
      const owner = TENANTS[tenant].id
      const { rows } = await as(
        tenant,
        `insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
         values ($1, 'Uji', '{WORK_ACCIDENT,DEATH}', '[2027-01-01,2028-01-01)', 'REGIONAL_BUDGET') returning id`,
        [owner],
      )
      const id = rows[0].id
      for (const area of areas)
        await as(
          tenant,
          `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
           select $1, $2, code, custodian_tenant_id, 10 from area where code = $3`,
          [id, owner, area],
        )
      await as(
        tenant,
        `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, $3, '2026-01-01')`,
        [id, owner, RULE],
      )
      return id
    }),
})

const OPEN = `update programme set state = 'OPEN' where id = $1`

describe('a rule that people were judged by', () => {
  test('is never rewritten nor removed, and a draft’s may be', async ({ aProgramme, as }) => {
    const id = await aProgramme('kubu-raya')
    const rewrite = `update rule_version set rule = '{"fact":"AGE"}' where programme_id = $1`
    expect((await as('kubu-raya', rewrite, [id])).rowCount).toBe(1)
    await as('kubu-raya', OPEN, [id])
    await expect(as('kubu-raya', rewrite, [id])).rejects.toThrow('rule_version_is_used')
    await expect(as('kubu-raya', 'delete from rule_version where programme_id = $1', [id])).rejects.toThrow('is_used')
    await expect(
      as('kubu-raya', 'update rule_version set used_at = null where programme_id = $1', [id]),
    ).rejects.toThrow()
  })

  test('may be followed by another, which is used at once', async ({ aProgramme, as }) => {
    const id = await aProgramme('kubu-raya')
    await as('kubu-raya', OPEN, [id])
    const { rows } = await as(
      'kubu-raya',
      `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 2, $2, $3, '2026-06-01') returning used_at`,
      [id, TENANTS['kubu-raya'].id, RULE],
    )
    expect(rows[0].used_at).not.toBeNull()
  })
})

describe('a programme', () => {
  test('opens only with a rule and a quota, closes, and never comes back', async ({ aProgramme, as }) => {
    const bare = await aProgramme('kubu-raya', [])
    await expect(as('kubu-raya', OPEN, [bare])).rejects.toThrow('programme_incomplete')
    const id = await aProgramme('kubu-raya')
    await expect(as('kubu-raya', `update programme set state = 'CLOSED' where id = $1`, [id])).rejects.toThrow(
      'transition',
    )
    await as('kubu-raya', OPEN, [id])
    await as('kubu-raya', `update programme set state = 'CLOSED' where id = $1`, [id])
    await expect(as('kubu-raya', OPEN, [id])).rejects.toThrow('programme_is_settled')
    await expect(
      as('kubu-raya', 'update programme_quota set people = 1 where programme_id = $1', [id]),
    ).rejects.toThrow('settled')
  })

  test('once open keeps its months, insurance and money; its words may change', async ({ aProgramme, as }) => {
    const id = await aProgramme('kubu-raya')
    await as('kubu-raya', OPEN, [id])
    for (const change of [
      `period = '[2027-01-01,2029-01-01)'`,
      `insurance_programmes = '{DEATH}'`,
      `funding_source = 'CSR'`,
    ])
      await expect(as('kubu-raya', `update programme set ${change} where id = $1`, [id])).rejects.toThrow(
        'programme_is_open',
      )
    await as('kubu-raya', `update programme set name = 'Lain' where id = $1`, [id])
  })

  test('begins and ends with a month and has no quota within a quota', async ({ aProgramme, as }) => {
    const id = await aProgramme('kubu-raya')
    await expect(
      as('kubu-raya', `update programme set period = '[2027-01-02,2028-01-01)' where id = $1`, [id]),
    ).rejects.toThrow('check constraint')
    await expect(
      as(
        'kubu-raya',
        `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people) values ($1, $2, '61.12.05', $2, 5)`,
        [id, TENANTS['kubu-raya'].id],
      ),
    ).rejects.toThrow('programme_quota_nested')
  })

  test.for([
    ['old age alone', '{OLD_AGE}', 'REGIONAL_BUDGET', 'programme_old_age_alone'],
    ['old age without work accident', '{OLD_AGE,DEATH}', 'REGIONAL_BUDGET', 'programme_old_age_alone'],
    ['what the workers pay themselves', '{WORK_ACCIDENT,DEATH}', 'SELF', 'programme_paid_by_government'],
  ] as const)(
    'never gives %s, whoever writes it',
    async ([, insures, source, constraint], { admin, aProgramme, as }) => {
      const id = await aProgramme('kubu-raya')
      const change = 'update programme set insurance_programmes = $2, funding_source = $3 where id = $1'
      await expect(as('kubu-raya', change, [id, insures, source])).rejects.toThrow(constraint)
      // The owner of the tables, past every trigger.
      await admin.query('set session_replication_role = replica')
      await expect(admin.query(change, [id, insures, source])).rejects.toThrow(constraint)
      const add = `insert into programme (tenant_id, name, period, insurance_programmes, funding_source)
      select tenant_id, name, period, $2, $3 from programme where id = $1`
      await expect(admin.query(add, [id, insures, source])).rejects.toThrow(constraint)
      await admin.query('set session_replication_role = origin')
      await as('kubu-raya', change, [id, '{OLD_AGE,DEATH,WORK_ACCIDENT}', 'CSR'])
      await as('kubu-raya', OPEN, [id])
    },
  )

  test('of the province is seen by an area’s keeper once it is open, with that area’s quota alone', async ({
    aProgramme,
    as,
  }) => {
    const id = await aProgramme('provinsi', ['61.12', '61.71'])
    const seen = async (tenant: TestTenant) => ({
      programmes: (await as(tenant, 'select id from programme')).rows.length,
      quotas: (await as(tenant, 'select area_code from programme_quota')).rows.map((row) => row.area_code),
      rules: (await as(tenant, 'select version from rule_version')).rows.length,
    })
    expect(await seen('kubu-raya')).toEqual({ programmes: 0, quotas: [], rules: 0 })
    await as('provinsi', OPEN, [id])
    expect(await seen('kubu-raya')).toEqual({ programmes: 1, quotas: ['61.12'], rules: 1 })
    expect(await seen('pertamina')).toEqual({ programmes: 0, quotas: [], rules: 0 })
    expect((await as('kubu-raya', `update programme set name = 'Milik kami' where id = $1`, [id])).rowCount).toBe(0)
  })

  test('is not written by who has only a part of the tenant', async ({ aProgramme, as }) => {
    const id = await aProgramme('kubu-raya')
    expect((await as('kubu-raya', OPEN, [id], '61.12.05')).rowCount).toBe(0)
    await expect(
      as(
        'kubu-raya',
        `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 2, $2, $3, '2026-06-01')`,
        [id, TENANTS['kubu-raya'].id, RULE],
        '61.12.05',
      ),
    ).rejects.toThrow('row-level security')
  })
})
