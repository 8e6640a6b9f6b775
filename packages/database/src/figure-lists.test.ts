import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aFigureEntry, DECIDE_FIGURE } from './testing/a-figure-entry.ts'
import { DECIDE_FIGURE_LIST, entersFigureList, takesFigureList } from './testing/a-figure-list.ts'
import { anUpload } from './testing/a-posting.ts'
import { test as base, type TestTenant, USERS } from './testing/test.ts'

interface By {
  readonly user?: TestTenant
  readonly government?: TestTenant
  readonly areaScope?: string
  readonly why?: string
}
type Decide = (list: string, decision: 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN', by?: By) => Promise<number>

const test = base.extend<{ decides: Decide; confirmsEntry: (entry: string) => Promise<string> }>({
  decides: async ({ sends, entryOf }, use) =>
    use(async (list, decision, { user = 'pontianak', government = 'kubu-raya', areaScope = '', why } = {}) => {
      const as = entryOf(government, { userId: USERS[user], areaScope })
      return (await sends(as, DECIDE_FIGURE_LIST, [list, decision, why ?? null])).rows[0]?.figures
    }),
  confirmsEntry: async ({ sends, entryOf }, use) =>
    use(async (entry) => {
      const as = entryOf('kubu-raya', { userId: USERS['pontianak'] })
      return (await sends(as, DECIDE_FIGURE, [entry, 'CONFIRMED', null])).rows[0].outcome
    }),
})

const VILLAGE = '61.12.05.2003'

async function verdictsOf(admin: pg.Client, list: string): Promise<string[]> {
  const { rows } = await admin.query('select verdict from figure_list_line where list_id = $1 order by line_no', [list])
  return rows.map(({ verdict }) => verdict)
}

async function standingOf(admin: pg.Client): Promise<unknown[]> {
  const { rows } = await admin.query(
    `select as_of::text, amount::int as share, state, list_id is not null as listed, replaced_by_id is not null as replaced
     from figure_entry order by as_of, id`,
  )
  return rows.map(({ as_of, share, state, listed, replaced }) => [as_of, share, state, listed, replaced])
}

describe('a list of figures', () => {
  test('is judged line by line, entered as a whole and confirmed as a whole by another person', async ({
    admin,
    decides,
    confirmsEntry,
  }) => {
    for (const [asOf, share] of [
      ['2021-12-31', 2100],
      ['2022-12-31', 2200],
    ] as const)
      await confirmsEntry(await aFigureEntry(admin, { asOf, share, source: 'BUKU DATA' }))
    await aFigureEntry(admin, { asOf: '2020-12-31', source: 'Buku data' })
    const list = await takesFigureList(admin, [
      { asOf: '2023-12-31', share: 2300 },
      { asOf: '2022-12-31', share: 2250 },
      { asOf: '2021-12-31', share: 2100 },
      { asOf: '2023-12-31', share: 2400 },
      { asOf: '2020-12-31' },
      { isFaulty: true },
      { area: VILLAGE, asOf: '2023-12-31', source: 'Sumber lain' },
    ])
    const verdicts = ['NEW', 'CORRECTS', 'SAME', 'TWICE', 'HELD', 'FAULTY', 'NEW']
    expect(await verdictsOf(admin, list)).toEqual(verdicts)
    await expect(decides(list, 'CONFIRMED')).rejects.toThrow('figure_list_step')
    expect(await entersFigureList(admin, list)).toBe(3)
    expect(await verdictsOf(admin, list)).toEqual(verdicts)
    await expect(entersFigureList(admin, list)).rejects.toThrow('figure_list_step')
    await expect(decides(list, 'CONFIRMED', { user: 'kubu-raya' })).rejects.toThrow(
      'figure_list_uploader_is_not_confirmer',
    )
    await expect(decides(list, 'REFUSED', { user: 'kubu-raya', why: 'Angka itu salah' })).rejects.toThrow(
      'figure_list_uploader_is_not_confirmer',
    )
    await expect(decides(list, 'WITHDRAWN')).rejects.toThrow('figure_list_step')
    const { rows: waiting } = await admin.query(`select id from figure_entry where list_id = $1`, [list])
    for (const { id } of waiting) expect(await confirmsEntry(id)).toBe('OF_LIST')
    expect(await decides(list, 'CONFIRMED')).toBe(3)
    await expect(decides(list, 'CONFIRMED')).rejects.toThrow('figure_list_step')
    expect(await standingOf(admin)).toEqual([
      ['2020-12-31', 3163, 'PROPOSED', false, false],
      ['2021-12-31', 2100, 'CONFIRMED', false, false],
      ['2022-12-31', 2200, 'CONFIRMED', false, true],
      ['2022-12-31', 2250, 'CONFIRMED', true, false],
      ['2023-12-31', 2300, 'CONFIRMED', true, false],
      ['2023-12-31', 3163, 'CONFIRMED', true, false],
    ])
  })

  test('that is sent back or withdrawn leaves nothing that stands, and the same content may come again', async ({
    admin,
    decides,
  }) => {
    const upload = await anUpload(admin, 'kubu-raya', 'kubu-raya')
    const first = await takesFigureList(admin, [{}], { upload })
    expect(await takesFigureList(admin, [{ asOf: '2019-12-31' }], { upload })).toBe(first)
    expect(await decides(first, 'WITHDRAWN', { user: 'kubu-raya' })).toBe(0)
    const second = await takesFigureList(admin, [{}], { upload })
    expect(second).not.toBe(first)
    await entersFigureList(admin, second)
    await expect(decides(second, 'REFUSED')).rejects.toThrow(/figure_entry_refused|figure_list_facts/)
    expect(await decides(second, 'REFUSED', { why: 'Tahunnya tertukar' })).toBe(1)
    const third = await takesFigureList(admin, [{}], { upload })
    await entersFigureList(admin, third)
    expect(await takesFigureList(admin, [{}], { upload })).toBe(third)
    expect(await decides(third, 'WITHDRAWN', { user: 'kubu-raya' })).toBe(1)
    const { rows } = await admin.query(`select state, reason from figure_entry order by id`)
    expect(rows).toEqual([
      { state: 'REFUSED', reason: 'Tahunnya tertukar' },
      { state: 'WITHDRAWN', reason: null },
    ])
  })

  test('holds what has changed since it was checked, and enters nothing that nobody has seen', async ({
    admin,
    confirmsEntry,
  }) => {
    const list = await takesFigureList(admin, [{ asOf: '2023-12-31' }, { asOf: '2022-12-31' }])
    await confirmsEntry(await aFigureEntry(admin, { asOf: '2023-12-31', share: 1, source: 'Buku data' }))
    expect(await entersFigureList(admin, list)).toBe(1)
    expect(await verdictsOf(admin, list)).toEqual(['HELD', 'NEW'])
    const other = await takesFigureList(admin, [{ asOf: '2022-12-31' }])
    expect(await verdictsOf(admin, other)).toEqual(['HELD'])
    await expect(entersFigureList(admin, other)).rejects.toThrow('figure_list_nothing_new')
  })

  test('is confirmed all or not at all', async ({ admin, decides, confirmsEntry }) => {
    const standing = await aFigureEntry(admin, { asOf: '2022-12-31', source: 'Buku data', share: 1 })
    await confirmsEntry(standing)
    const list = await takesFigureList(admin, [{ asOf: '2023-12-31' }, { asOf: '2022-12-31' }])
    expect(await verdictsOf(admin, list)).toEqual(['NEW', 'CORRECTS'])
    await entersFigureList(admin, list)
    // No function of ours does this; the list would be confirmed over a figure that stands no more.
    const { rows } = await admin.query('select id from figure_entry where list_id = $1 limit 1', [list])
    await admin.query('update figure_entry set replaced_by_id = $2 where id = $1', [standing, rows[0]?.id])
    await expect(decides(list, 'CONFIRMED')).rejects.toThrow('figure_list_overtaken')
    const { rows: states } = await admin.query('select distinct state from figure_entry where list_id = $1', [list])
    expect(states).toEqual([{ state: 'PROPOSED' }])
  })

  test('stays as it was decided, with its lines', async ({ admin, decides }) => {
    const list = await takesFigureList(admin, [{}])
    await entersFigureList(admin, list)
    await decides(list, 'CONFIRMED')
    for (const change of [`state = 'WITHDRAWN'`, `reason = 'Sesudah itu'`, 'verdicts = default'])
      await expect(admin.query(`update figure_list set ${change} where id = $1`, [list]), change).rejects.toThrow(
        'append-only',
      )
    await expect(admin.query('delete from figure_list_line')).rejects.toThrow('append-only')
    await expect(admin.query('delete from figure_list')).rejects.toThrow('append-only')
    // Past the functions the table refuses the same.
    const other = await takesFigureList(admin, [{ asOf: '2019-12-31' }])
    const sets = (state: string, user: TestTenant) =>
      admin.query(
        `update figure_list set state = $2, entered_at = now(), decided_by = $3, decided_at = now() where id = $1`,
        [other, state, USERS[user]],
      )
    await expect(sets('CONFIRMED', 'kubu-raya')).rejects.toThrow('figure_list_uploader_is_not_confirmer')
    await expect(sets('WITHDRAWN', 'pontianak')).rejects.toThrow('figure_list_uploader_withdraws')
  })

  test('is of the own area, of a whole government, and seen by nobody else', async ({
    admin,
    sends,
    entryOf,
    decides,
  }) => {
    const list = await takesFigureList(admin, [{}, { area: VILLAGE, asOf: '2023-12-31' }])
    await entersFigureList(admin, list)
    for (const area of ['61', '61.71', '61.71.01.1001'])
      await expect(takesFigureList(admin, [{ area }]), area).rejects.toThrow('figure_list_area')
    await expect(takesFigureList(admin, [{}], { government: 'pertamina' })).rejects.toThrow('figure_list_of_whole')
    expect(await decides(list, 'CONFIRMED', { government: 'pontianak' })).toBeUndefined()
    expect(await decides(list, 'CONFIRMED', { areaScope: VILLAGE })).toBeUndefined()
    const direct = (entry: ReturnType<typeof entryOf>) =>
      sends(entry, `select app.decide_figure_list($1, 2, 'CONFIRMED', null)`, [list])
    await expect(direct(entryOf('pontianak'))).rejects.toThrow('figure_list_step')
    await expect(direct(entryOf('kubu-raya', { userId: USERS['pontianak'], areaScope: VILLAGE }))).rejects.toThrow(
      'figure_list_step',
    )
    const seen = async (entry: ReturnType<typeof entryOf>) =>
      (await sends(entry, 'select count(*)::int as lines from figure_list join figure_list_line on list_id = id'))
        .rows[0].lines
    expect(await seen(entryOf('kubu-raya'))).toBe(2)
    expect(await seen(entryOf('kubu-raya', { areaScope: VILLAGE }))).toBe(0)
    for (const other of ['pontianak', 'provinsi', 'pertamina'] as const)
      expect(await seen(entryOf(other)), other).toBe(0)
    // Nobody binds an entry to a list by hand.
    await expect(
      sends(
        entryOf('kubu-raya'),
        `insert into figure_entry (tenant_id, indicator, area_code, as_of_precision, amount, source, source_day, evidence, entered_by, list_id, list_line)
         select tenant_id, 'COVERAGE', '61.12', 'UNTOLD', 1, 'Surat', '2026-01-20', 'B/13', uploaded_by, id, 2 from figure_list`,
      ),
    ).rejects.toThrow('permission denied')
  })

  test('of five thousand lines is entered and confirmed, and hinders no figure by hand', async ({ admin, decides }) => {
    const lines = Array.from({ length: 5000 }, (_, at) => ({ source: `Buku data ${at}` }))
    await expect(takesFigureList(admin, [...lines, { source: 'Satu lagi' }])).rejects.toThrow('line_count')
    const list = await takesFigureList(admin, lines)
    expect(await entersFigureList(admin, list)).toBe(5000)
    const begun = performance.now()
    expect(await decides(list, 'CONFIRMED')).toBe(5000)
    expect(performance.now() - begun).toBeLessThan(10_000)
    await aFigureEntry(admin)
  })
})
