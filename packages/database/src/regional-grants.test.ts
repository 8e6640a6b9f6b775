import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aRegionalGrant } from './testing/a-regional-grant.ts'
import { test as base, type TestTenant, USERS } from './testing/test.ts'

type Decide = (grant: string, user?: TestTenant, government?: TestTenant, areaScope?: string) => Promise<string>
type GrantsOn = (area: string, day: string, reader?: TestTenant) => Promise<readonly string[]>

const test = base.extend<{ decides: Decide; grantsOn: GrantsOn }>({
  decides: async ({ sends, entryOf }, use) =>
    use(async (grant, user = 'pontianak', government = 'kubu-raya', areaScope = '') => {
      const entry = entryOf(government, { userId: USERS[user], areaScope })
      return (await sends(entry, 'select app.decide_regional_grant($1, true) as outcome', [grant])).rows[0].outcome
    }),
  grantsOn: async ({ sends, entryOf }, use) =>
    use(async (area, day, reader = 'kubu-raya') => {
      const { rows } = await sends(entryOf(reader), 'select rupiah::text from app.grants_of_area($1, $2)', [area, day])
      return rows.map(({ rupiah }: { rupiah: string }) => rupiah)
    }),
})

const HOME = '61.12.05.2003'

async function dayFrom(admin: pg.Client, days: number): Promise<string> {
  return (await admin.query<{ day: string }>('select (app.today() + $1::int)::text as day', [days])).rows[0]?.day ?? ''
}

describe('what a government gives at a death', () => {
  test('is due once confirmed, on its days, to who lived in its area, whoever reads', async ({
    admin,
    decides,
    grantsOn,
  }) => {
    const grant = await aRegionalGrant(admin, { valid: '[2025-01-01,2026-01-01)' })
    expect(await grantsOn(HOME, '2025-06-01')).toEqual([])
    expect(await decides(grant)).toBe('CONFIRMED')
    expect(await decides(grant)).toBe('ALREADY_DECIDED')
    expect(await grantsOn(HOME, '2025-01-01')).toEqual(['1500000'])
    expect(await grantsOn(HOME, '2025-12-31', 'provinsi')).toEqual(['1500000'])
    expect(await grantsOn(HOME, '2024-12-31')).toEqual([])
    expect(await grantsOn(HOME, '2026-01-01')).toEqual([])
    expect(await grantsOn('61.71.01.1001', '2025-06-01', 'pontianak')).toEqual([])
    // Of the province: beside that of the regency, to everybody in it.
    const wide = await aRegionalGrant(admin, { government: 'provinsi', valid: '[2025-07-01,)', rupiah: 250_000 })
    expect(await decides(wide, 'pontianak', 'provinsi')).toBe('CONFIRMED')
    expect(await grantsOn(HOME, '2025-07-01')).toEqual(['1500000', '250000'])
    expect(await grantsOn('61.71.01.1001', '2025-07-01')).toEqual(['250000'])
  })

  test('is one on a day, and one proposal waits at a time', async ({ admin, decides }) => {
    expect(await decides(await aRegionalGrant(admin, { valid: '[2025-01-01,2026-01-01)' }))).toBe('CONFIRMED')
    const overlapping = await aRegionalGrant(admin, { valid: '[2025-12-31,)' })
    await expect(aRegionalGrant(admin)).rejects.toThrow('regional_grant_waits_once')
    expect(await decides(overlapping)).toBe('OVERLAPS')
    await expect(
      admin.query(`update regional_grant set state = 'CONFIRMED', decided_by = $2, decided_at = now() where id = $1`, [
        overlapping,
        USERS.pontianak,
      ]),
    ).rejects.toThrow('regional_grant_once_a_day')
  })

  test('ends from today on at the earliest, by two people, and is never changed otherwise', async ({
    admin,
    decides,
    grantsOn,
  }) => {
    const grant = await aRegionalGrant(admin)
    await decides(grant)
    const [yesterday, today] = [await dayFrom(admin, -1), await dayFrom(admin, 0)]
    const late = await aRegionalGrant(admin, { ends: grant, valid: `[${yesterday},)` })
    expect(await decides(late)).toBe('DAY_OVER')
    await admin.query(
      `update regional_grant set state = 'WITHDRAWN', decided_by = $2, decided_at = now() where id = $1`,
      [late, USERS['kubu-raya']],
    )
    const end = await aRegionalGrant(admin, { ends: grant, valid: `[${today},)` })
    await expect(decides(end, 'kubu-raya')).rejects.toThrow('regional_grant_proposer_is_not_confirmer')
    expect(await decides(end)).toBe('CONFIRMED')
    expect(await grantsOn(HOME, yesterday)).toEqual(['1500000'])
    expect(await grantsOn(HOME, today)).toEqual([])
    const again = await aRegionalGrant(admin, { ends: grant, valid: `[${today},)` })
    expect(await decides(again)).toBe('NOTHING_ENDS')
    for (const change of [
      'rupiah = 1',
      `valid = '[2025-01-01,)'`,
      `valid = '[2025-01-01,2025-02-01)'`,
      `valid = '[2025-02-01,2026-06-01)'`,
      `basis_title = 'Lain sama sekali'`,
      `state = 'REFUSED'`,
    ])
      await expect(admin.query(`update regional_grant set ${change} where id = $1`, [grant]), change).rejects.toThrow(
        'append-only',
      )
    await expect(admin.query('delete from regional_grant')).rejects.toThrow('append-only')
  })

  test('is proposed and decided for the whole government alone, and seen by nobody else', async ({
    admin,
    sends,
    entryOf,
    decides,
  }) => {
    const grant = await aRegionalGrant(admin)
    expect(await decides(grant, 'pontianak', 'pontianak')).toBe('NOT_FOUND')
    expect(await decides(grant, 'pontianak', 'kubu-raya', HOME)).toBe('NOT_FOUND')
    const seen = async (entry: ReturnType<typeof entryOf>) =>
      (await sends(entry, 'select id from regional_grant')).rows.length
    expect(await seen(entryOf('kubu-raya'))).toBe(1)
    expect(await seen(entryOf('kubu-raya', { areaScope: HOME }))).toBe(0)
    for (const other of ['pontianak', 'provinsi', 'pertamina'] as const)
      expect(await seen(entryOf(other)), other).toBe(0)
    const insert = `insert into regional_grant (tenant_id, valid, rupiah, basis_kind, basis_number, basis_title, basis_day, proposed_by)
      select $1, '[2030-01-01,)', 1, 'PERDA', '1/2030', 'Uji saja', '2030-01-01', $2::uuid`
    const proposes = (government: TestTenant, by: TestTenant) => {
      const entry = entryOf(government)
      return sends(entry, insert, [entry.tenantId, USERS[by]])
    }
    await expect(proposes('pertamina', 'pertamina')).rejects.toThrow('row-level security')
    await expect(proposes('pontianak', 'kubu-raya')).rejects.toThrow('row-level security')
    await proposes('pontianak', 'pontianak')
  })
})
