import type pg from 'pg'
import { describe, expect } from 'vitest'
import type { Entry } from './entry.ts'
import { aReport, withdraws, withoutGuards } from './testing/a-claim.ts'
import { aWorker } from './testing/a-worker.ts'
import { TENANTS, type TestTenant, test } from './testing/test.ts'

const BELOW = `select * from app.claim_figures_below(2026) order by tenant_id`
const AGENCY = '0199eeee-0000-7000-8000-000000000001'
const CITY = '61.71.01.1001'

/** Somebody has died on 4 March 2026; what became of the claim is written past every step. */
async function aClaim(admin: pg.Client, facts: string, government: TestTenant = 'kubu-raya'): Promise<string> {
  const village = government === 'pontianak' ? CITY : '61.12.05.2003'
  const worker = await aWorker(admin, { in: village, keptBy: government })
  const event = await aReport(admin, worker, { tenant: government, by: government })
  await withoutGuards(admin, () => admin.query(`update claim set ${facts} where event_id = $1`, [event]))
  return event
}

async function isPaid(admin: pg.Client, days: number, rupiah: number): Promise<void> {
  const event = await aClaim(
    admin,
    `state = 'PAID', due_rupiah = 42000000, complete_on = '2026-03-04', approved_rupiah = ${rupiah}, insurer_number = 'K-1'`,
  )
  await withoutGuards(admin, () =>
    admin.query(
      `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day) select id, tenant_id, 'APPROVED', 'PAID', date '2026-03-04' + $2::int from claim where event_id = $1`,
      [event, days],
    ),
  )
}

/** Of Kubu Raya five claims, of which one is late, three are paid and one is withdrawn; of Pontianak one. */
async function arrange(admin: pg.Client): Promise<void> {
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('CLAIM_DOCUMENTS_WITHIN', '[2015-07-01,)', 30, 'DAYS') on conflict do nothing`,
  )
  await isPaid(admin, 10, 42_000_000)
  await isPaid(admin, 20, 40_000_000)
  await isPaid(admin, 40, 42_000_000)
  await aClaim(admin, `state = 'DOCUMENTS', state_since = app.today() - 31`)
  await aClaim(admin, `state = 'DOCUMENTS', state_since = app.today() - 30`)
  await withdraws(admin, await aClaim(admin, `state = 'REPORTED'`))
  await aClaim(admin, `state = 'REPORTED'`, 'pontianak')
}

/** The insurer has posted a month of somebody to a government. */
const protects = (admin: pg.Client, worker: string, government: TestTenant = 'kubu-raya') =>
  withoutGuards(admin, () =>
    admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select person_id, 'DEATH', '[2026-01-01,2026-07-01)', $2, uuidv7(), 1 from worker where id = $1`,
      [worker, TENANTS[government].id],
    ),
  )

type Sends = (entry: Entry, text: string) => Promise<pg.QueryResult>
const below = async (sends: Sends, entry: Entry) => (await sends(entry, BELOW)).rows

describe('what a province hears of claims of its regencies and cities', () => {
  test('is how many, how late, how long and how much, of each alone', async ({ admin, sends, entryOf }) => {
    await arrange(admin)
    const [regency, city, ...others] = await below(sends, entryOf('provinsi'))
    expect(others).toEqual([])
    expect(regency).toEqual({
      tenant_id: TENANTS['kubu-raya'].id,
      ...{ claims: 5, open: 2, late: 1, paid: 3, unasked: 0 },
      ...{ due_rupiah: '126000000', paid_rupiah: '124000000', contributed_rupiah: '0' },
      ...{ median_days: 20, slow_days: 40 },
    })
    expect(city).toMatchObject({ tenant_id: TENANTS.pontianak.id, claims: 1, open: 1, paid: 0, median_days: null })
  })

  test('is no sum of what is due to one or two, among however many that were not submitted', async ({
    admin,
    sends,
    entryOf,
  }) => {
    for (let families = 0; families < 4; families++) await aClaim(admin, `state = 'DOCUMENTS'`)
    for (const due of ['0', '0', '126000000']) {
      await isPaid(admin, 20, 42_000_000)
      expect((await below(sends, entryOf('provinsi')))[0]?.due_rupiah).toBe(due)
    }
  })

  test('names families that have not asked, whichever government protected them, to who keeps the record', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const worker = await aWorker(admin, { status: 'DECEASED' })
    await protects(admin, worker)
    await protects(admin, await aWorker(admin, { status: 'DECEASED' }), 'provinsi')
    await protects(admin, await aWorker(admin), 'provinsi')
    await aWorker(admin, { status: 'DECEASED' })
    const unasked = async () => (await below(sends, entryOf('provinsi'))).map(({ unasked: families }) => families)
    const named = async (who: TestTenant) => (await sends(entryOf(who), 'select from app.unasked_families()')).rowCount
    expect(await unasked()).toEqual([2, 0])
    expect([await named('kubu-raya'), await named('provinsi')]).toEqual([2, 0])
    await aReport(admin, worker)
    expect(await unasked()).toEqual([1, 0])
  })

  test('names no family that has asked by a record that was merged, or before the record was handed over', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const families = async () => ({
      ofRegency: (await below(sends, entryOf('provinsi')))[0]?.unasked,
      named: (await sends(entryOf('kubu-raya'), 'select * from app.unasked_families() u(id)')).rows.map(({ id }) => id),
    })
    const [former, current] = [await aWorker(admin), await aWorker(admin)]
    await withoutGuards(admin, () =>
      admin.query(`update worker set superseded_by = $2 where id = $1`, [former, current]),
    )
    await admin.query(`update worker set status = 'DECEASED' where id = $1`, [current])
    expect(await families()).toEqual({ ofRegency: 0, named: [] })
    await protects(admin, former)
    expect(await families()).toEqual({ ofRegency: 1, named: [current] })
    expect(
      (await sends(entryOf('kubu-raya', { areaScope: '61.12.05' }), 'select from app.unasked_families()')).rowCount,
    ).toBe(0)
    const event = await aReport(admin, current)
    await withoutGuards(admin, () => admin.query('update life_event set worker_id = $2 where id = $1', [event, former]))
    expect(await families()).toEqual({ ofRegency: 0, named: [] })
    await withoutGuards(admin, () =>
      admin.query('update life_event set tenant_id = $2 where id = $1', [event, TENANTS.pontianak.id]),
    )
    expect(await families()).toEqual({ ofRegency: 0, named: [] })
    const notes = async () =>
      (
        await admin.query(`select coalesce(sum(changes), 0)::int as n from claim_change where tenant_id = $1`, [
          TENANTS['kubu-raya'].id,
        ])
      ).rows[0].n
    const before = await notes()
    // Whoever keeps the record counts anew whatever the former keeper writes of its report.
    await admin.query('update life_event set place = place where id = $1', [event])
    expect(await notes()).toBeGreaterThan(before)
  })

  test('is nobody else’s: not a regency’s, a village’s, a company’s, or told to an agency', async ({
    admin,
    sends,
    entryOf,
  }) => {
    await arrange(admin)
    await admin.query(`insert into agency (id, tenant_id, name) values ($1, $2, 'Dinas Sosial')`, [
      AGENCY,
      TENANTS.provinsi.id,
    ])
    const strangers = [
      entryOf('kubu-raya'),
      entryOf('pontianak'),
      entryOf('kubu-raya', { areaScope: '61.12.05.2003' }),
      entryOf('pertamina'),
      entryOf('provinsi', { agencyId: AGENCY }),
      entryOf('provinsi', { areaScope: '61.12.05' }),
    ]
    for (const stranger of strangers) expect(await below(sends, stranger), JSON.stringify(stranger)).toEqual([])
    const part = await below(sends, entryOf('provinsi', { areaScope: '61.71' }))
    expect(part.map(({ tenant_id: id }) => id)).toEqual([TENANTS.pontianak.id])
    // The sums open no case.
    expect((await sends(entryOf('provinsi'), 'select id from claim')).rows).toEqual([])
  })

  test('is by insurance, payer and month of all together, without claims of this month, and nobody else’s', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const parts = async (entry: Entry) =>
      (await sends(entry, 'select * from app.claim_parts_below(2026) order by part, key')).rows.map(Object.values)
    await arrange(admin)
    expect(await parts(entryOf('provinsi'))).toEqual([])
    const protects = (list: boolean) =>
      admin.query(
        `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
         select w.person_id, 'DEATH', '[2026-03-01,2026-04-01)', case when $1 then c.tenant_id else $2 end, uuidv7(), 1
         from claim c join worker w on w.id = c.worker_id where c.tenant_id = $3 and c.state = case when $1 then 'PAID' else 'DOCUMENTS' end`,
        [list, TENANTS.pontianak.id, TENANTS['kubu-raya'].id],
      )
    await withoutGuards(admin, async () => {
      await admin.query(`update claim set opened_at = '2026-03-10' where state <> 'REPORTED'`)
      await protects(true)
      await protects(false)
    })
    expect(await parts(entryOf('provinsi'))).toEqual([
      ['MONTH', '2026-03-01', 5],
      ['PAYER', 'ELSEWHERE', 2],
      ['PAYER', 'OWN', 3],
      ['PROGRAMME', 'DEATH', 5],
    ])
    await withoutGuards(admin, () => admin.query(`update claim set opened_at = '2026-03-10'`))
    expect(await parts(entryOf('provinsi'))).toContainEqual(['PAYER', 'NONE', 1])
    expect(await parts(entryOf('provinsi', { areaScope: '61.71' }))).toHaveLength(3)
    for (const stranger of [entryOf('kubu-raya'), entryOf('pertamina'), entryOf('provinsi', { agencyId: AGENCY })])
      expect(await parts(stranger), JSON.stringify(stranger)).toEqual([])
  })
})
