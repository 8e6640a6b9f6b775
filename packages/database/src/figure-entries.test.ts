import { describe, expect } from 'vitest'
import { aFigureEntry, DECIDE_FIGURE } from './testing/a-figure-entry.ts'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

interface By {
  readonly user?: TestTenant
  readonly government?: TestTenant
  readonly areaScope?: string
  readonly why?: string
}
type Decide = (entry: string, decision: 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN', by?: By) => Promise<string>

const test = base.extend<{ decides: Decide }>({
  decides: async ({ sends, entryOf }, use) =>
    use(async (entry, decision, { user = 'pontianak', government = 'kubu-raya', areaScope = '', why } = {}) => {
      const as = entryOf(government, { userId: USERS[user], areaScope })
      return (await sends(as, DECIDE_FIGURE, [entry, decision, why ?? null])).rows[0].outcome
    }),
})

const VILLAGE = '61.12.05.2003'

describe('a figure that a government has entered', () => {
  test('is confirmed or refused by another person, and withdrawn by who entered it', async ({ admin, decides }) => {
    const entry = await aFigureEntry(admin)
    await expect(decides(entry, 'CONFIRMED', { user: 'kubu-raya' })).rejects.toThrow(
      'figure_entry_enterer_is_not_confirmer',
    )
    await expect(decides(entry, 'REFUSED', { user: 'kubu-raya', why: 'Angka itu salah' })).rejects.toThrow(
      'figure_entry_enterer_is_not_confirmer',
    )
    expect(await decides(entry, 'WITHDRAWN')).toBe('NOT_FOUND')
    await expect(decides(entry, 'REFUSED')).rejects.toThrow('figure_entry_refused')
    expect(await decides(entry, 'CONFIRMED')).toBe('CONFIRMED')
    expect(await decides(entry, 'REFUSED', { why: 'Angka itu salah' })).toBe('ALREADY_DECIDED')
    const other = await aFigureEntry(admin, { asOf: null })
    expect(await decides(other, 'REFUSED', { why: 'Angka itu tidak ada' })).toBe('REFUSED')
    const own = await aFigureEntry(admin, { asOf: null })
    expect(await decides(own, 'WITHDRAWN', { user: 'kubu-raya' })).toBe('WITHDRAWN')
    // Past the function the table refuses the same.
    const another = await aFigureEntry(admin, { asOf: '2024-12-31' })
    const sets = (state: string, user: TestTenant) =>
      admin.query(`update figure_entry set state = $2, decided_by = $3, decided_at = now() where id = $1`, [
        another,
        state,
        USERS[user],
      ])
    await expect(sets('CONFIRMED', 'kubu-raya')).rejects.toThrow('figure_entry_enterer_is_not_confirmer')
    await expect(sets('WITHDRAWN', 'pontianak')).rejects.toThrow('figure_entry_enterer_withdraws')
  })

  test('stands once for a source and a period, and a correction replaces it without a trace being lost', async ({
    admin,
    decides,
  }) => {
    const first = await aFigureEntry(admin)
    await expect(aFigureEntry(admin, { source: 'SURAT BPJS' })).rejects.toThrow('figure_entry_waits_once')
    await decides(first, 'CONFIRMED')
    const twin = await aFigureEntry(admin, { share: 3200 })
    expect(await decides(twin, 'CONFIRMED')).toBe('STANDS_ALREADY')
    await decides(twin, 'WITHDRAWN', { user: 'kubu-raya' })
    const correction = await aFigureEntry(admin, { share: 3200, replaces: first })
    await expect(aFigureEntry(admin, { asOf: null, replaces: first })).rejects.toThrow('figure_entry_replaced_once')
    expect(await decides(correction, 'CONFIRMED')).toBe('CONFIRMED')
    const { rows } = await admin.query(
      `select amount::int as share, state, replaced_by_id from figure_entry where id = any($1) order by id`,
      [[first, correction]],
    )
    expect(rows).toEqual([
      { share: 3163, state: 'CONFIRMED', replaced_by_id: correction },
      { share: 3200, state: 'CONFIRMED', replaced_by_id: null },
    ])
    for (const change of ['amount = 1', `source = 'Lain sama sekali'`, `state = 'WITHDRAWN'`, 'replaced_by_id = null'])
      await expect(admin.query(`update figure_entry set ${change} where id = $1`, [first]), change).rejects.toThrow(
        'append-only',
      )
    await expect(admin.query('delete from figure_entry')).rejects.toThrow('append-only')
  })

  test('that waits is nothing to replace', async ({ admin, decides }) => {
    const waiting = await aFigureEntry(admin)
    const correction = await aFigureEntry(admin, { asOf: null, replaces: waiting })
    expect(await decides(correction, 'CONFIRMED')).toBe('NOTHING_TO_REPLACE')
  })

  test('is of its own area or of a place in it, and seen by nobody else', async ({
    admin,
    sends,
    entryOf,
    decides,
  }) => {
    const whole = await aFigureEntry(admin)
    const village = await aFigureEntry(admin, { area: VILLAGE })
    expect(await decides(whole, 'CONFIRMED', { government: 'pontianak' })).toBe('NOT_FOUND')
    expect(await decides(whole, 'CONFIRMED', { areaScope: VILLAGE })).toBe('NOT_FOUND')
    expect(await decides(village, 'CONFIRMED', { areaScope: VILLAGE })).toBe('CONFIRMED')
    const seen = async (entry: ReturnType<typeof entryOf>) =>
      (await sends(entry, 'select id from figure_entry')).rows.map(({ id }: { id: string }) => id)
    expect(await seen(entryOf('kubu-raya'))).toHaveLength(2)
    expect(await seen(entryOf('kubu-raya', { areaScope: VILLAGE }))).toEqual([village])
    for (const other of ['pontianak', 'provinsi', 'pertamina'] as const)
      expect(await seen(entryOf(other)), other).toEqual([])
    const enters = (government: TestTenant, by: TestTenant, area: string, areaScope = '') =>
      sends(
        entryOf(government, { areaScope }),
        `insert into figure_entry (tenant_id, indicator, area_code, as_of_precision, amount, source, source_day, evidence, entered_by)
         values ($1, 'COVERAGE', $2, 'UNTOLD', 1, 'Surat', '2026-01-20', 'B/13', $3::uuid)`,
        [TENANTS[government].id, area, USERS[by]],
      )
    const refused = 'row-level security'
    await expect(enters('kubu-raya', 'kubu-raya', '61.71')).rejects.toThrow(refused)
    await expect(enters('kubu-raya', 'kubu-raya', '61')).rejects.toThrow(refused)
    await expect(enters('kubu-raya', 'pontianak', '61.12')).rejects.toThrow(refused)
    await expect(enters('kubu-raya', 'kubu-raya', '61.12', VILLAGE)).rejects.toThrow(refused)
    await expect(enters('pertamina', 'pertamina', '61.12')).rejects.toThrow(refused)
    await enters('provinsi', 'provinsi', '61.12')
    await enters('kubu-raya', 'kubu-raya', VILLAGE, VILLAGE)
  })
})
