import { describe, expect } from 'vitest'
import { aTargetPath, DECIDE_TARGET_PATH } from './testing/a-target-path.ts'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

interface By {
  readonly user?: TestTenant
  readonly government?: TestTenant
  readonly areaScope?: string
  readonly why?: string
}
type Decide = (path: string, decision: 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN', by?: By) => Promise<string>

const test = base.extend<{ decides: Decide }>({
  decides: async ({ sends, entryOf }, use) =>
    use(async (path, decision, { user = 'pontianak', government = 'kubu-raya', areaScope = '', why } = {}) => {
      const as = entryOf(government, { userId: USERS[user], areaScope })
      return (await sends(as, DECIDE_TARGET_PATH, [path, decision, why ?? null])).rows[0].outcome
    }),
})

const VILLAGE = '61.12.05.2003'
const WHY = 'Angka itu tidak ada dalam naskahnya'

describe('a path of targets', () => {
  test('is confirmed or refused by another person, and withdrawn by who proposed it', async ({ admin, decides }) => {
    const path = await aTargetPath(admin)
    const selfConfirmed = 'target_path_proposer_is_not_confirmer'
    await expect(decides(path, 'CONFIRMED', { user: 'kubu-raya' })).rejects.toThrow(selfConfirmed)
    await expect(decides(path, 'REFUSED', { user: 'kubu-raya', why: WHY })).rejects.toThrow(selfConfirmed)
    expect(await decides(path, 'WITHDRAWN')).toBe('NOT_FOUND')
    await expect(decides(path, 'REFUSED')).rejects.toThrow('target_path_refused')
    expect(await decides(path, 'REFUSED', { why: WHY })).toBe('REFUSED')
    expect(await decides(path, 'CONFIRMED')).toBe('ALREADY_DECIDED')
    const own = await aTargetPath(admin)
    expect(await decides(own, 'WITHDRAWN', { user: 'kubu-raya' })).toBe('WITHDRAWN')
    // Past the function the table refuses the same.
    const another = await aTargetPath(admin)
    const sets = (state: string, user: TestTenant) =>
      admin.query(`update target_path set state = $2, decided_by = $3, decided_at = now() where id = $1`, [
        ...[another, state, USERS[user]],
      ])
    await expect(sets('CONFIRMED', 'kubu-raya')).rejects.toThrow(selfConfirmed)
    await expect(sets('WITHDRAWN', 'pontianak')).rejects.toThrow('target_path_proposer_withdraws')
  })

  test('waits once and stands once, and the former stays as it was', async ({ admin, decides }) => {
    const first = await aTargetPath(admin)
    await expect(aTargetPath(admin)).rejects.toThrow('target_path_waits_once')
    await aTargetPath(admin, { indicator: 'SELF_EMPLOYED_COVERAGE' })
    await aTargetPath(admin, { area: VILLAGE })
    await decides(first, 'CONFIRMED')
    const second = await aTargetPath(admin, { steps: [[2099, 6_000]] })
    const standing = async () =>
      (
        await admin.query(
          `select id, years, amounts::int[], state, replaced_by_id from target_path where id = any($1) order by id`,
          [[first, second]],
        )
      ).rows
    expect((await standing())[0]).toMatchObject({ state: 'CONFIRMED', replaced_by_id: null })
    expect(await decides(second, 'CONFIRMED')).toBe('CONFIRMED')
    expect(await standing()).toEqual([
      { id: first, years: [2098, 2099], amounts: [4_000, 5_000], state: 'CONFIRMED', replaced_by_id: second },
      { id: second, years: [2099], amounts: [6_000], state: 'CONFIRMED', replaced_by_id: null },
    ])
    for (const change of ['amounts = array[1, 2]', `reason = 'Lain sama sekali'`, `state = 'WITHDRAWN'`])
      for (const path of [first, second])
        await expect(admin.query(`update target_path set ${change} where id = $1`, [path]), change).rejects.toThrow(
          'append-only',
        )
    await expect(admin.query('update target_path set replaced_by_id = null where id = $1', [first])).rejects.toThrow(
      'append-only',
    )
    await expect(admin.query('delete from target_path')).rejects.toThrow('append-only')
  })

  test('names each year once in order, no more than everybody, and falls only where that was heard', async ({
    admin,
  }) => {
    const proposes = (steps: readonly (readonly [number, number])[], fallAccepted = false) =>
      aTargetPath(admin, { steps, fallAccepted })
    await expect(proposes([])).rejects.toThrow('target_path_steps')
    await expect(proposes(Array.from({ length: 21 }, (_, at) => [2030 + at, 10] as const))).rejects.toThrow(
      'target_path_steps',
    )
    for (const years of [
      [2031, 2030],
      [2030, 2030],
    ])
      await expect(proposes(years.map((year) => [year, 10] as const))).rejects.toThrow('target_path_years')
    for (const amount of [0, 10_001]) await expect(proposes([[2030, amount]])).rejects.toThrow('target_path_amounts')
    const falling = [
      [2030, 5_000],
      [2031, 4_999],
    ] as const
    await expect(proposes(falling)).rejects.toThrow('target_path_falls')
    await proposes(falling, true)
  })

  test('is of its own area or of a place in it, and seen by nobody else', async ({
    admin,
    sends,
    entryOf,
    decides,
  }) => {
    const whole = await aTargetPath(admin)
    const village = await aTargetPath(admin, { area: VILLAGE })
    expect(await decides(whole, 'CONFIRMED', { government: 'pontianak' })).toBe('NOT_FOUND')
    expect(await decides(whole, 'CONFIRMED', { areaScope: VILLAGE })).toBe('NOT_FOUND')
    expect(await decides(village, 'CONFIRMED', { areaScope: VILLAGE })).toBe('CONFIRMED')
    const seen = async (entry: ReturnType<typeof entryOf>) =>
      (await sends(entry, 'select id from target_path')).rows.map(({ id }: { id: string }) => id)
    expect(await seen(entryOf('kubu-raya'))).toHaveLength(2)
    expect(await seen(entryOf('kubu-raya', { areaScope: VILLAGE }))).toEqual([village])
    for (const other of ['pontianak', 'provinsi', 'pertamina'] as const)
      expect(await seen(entryOf(other)), other).toEqual([])
    const proposes = (government: TestTenant, by: TestTenant, area: string, areaScope = '') =>
      sends(
        entryOf(government, { areaScope }),
        `insert into target_path (tenant_id, indicator, unit, area_code, years, amounts, document_kind, document_number, document_day, document_name, reason, proposed_by)
         values ($1, 'VULNERABLE_REGISTERED', 'PEOPLE', $2, '{2099}', '{70000}', 'PERDA', '1', '2026-01-20', 'Target', 'Menurut rencana daerah', $3::uuid)`,
        [TENANTS[government].id, area, USERS[by]],
      )
    const refused = 'row-level security'
    await expect(proposes('kubu-raya', 'kubu-raya', '61.71')).rejects.toThrow(refused)
    await expect(proposes('kubu-raya', 'kubu-raya', '61')).rejects.toThrow(refused)
    await expect(proposes('kubu-raya', 'pontianak', '61.12')).rejects.toThrow(refused)
    await expect(proposes('kubu-raya', 'kubu-raya', '61.12', VILLAGE)).rejects.toThrow(refused)
    await expect(proposes('pertamina', 'pertamina', '61.12')).rejects.toThrow(refused)
    await proposes('provinsi', 'provinsi', '61.12')
    await proposes('kubu-raya', 'kubu-raya', VILLAGE, VILLAGE)
  })
})
