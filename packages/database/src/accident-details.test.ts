import type pg from 'pg'
import { describe, expect } from 'vitest'
import type { Entry } from './entry.ts'
import { aReport } from './testing/a-claim.ts'
import { holdsOffice, within } from './testing/a-decree.ts'
import { aPaidClaim, theScholarshipLaw } from './testing/a-scholarship.ts'
import { aWorker, TENANTS, test } from './testing/test.ts'

type Sends = (entry: Entry, text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>

const EYE = [{ part: 'ONE_EYE', pieces: 1, percent: 100 }]

const add = (sends: Sends, entry: Entry, number: number, losses: object = EYE, tenant = TENANTS['kubu-raya'].id) =>
  sends(
    entry,
    `insert into accident_detail (claim_id, tenant_id, number, losses, days_unable_to_work, home_care, transport_land, transport_sea, transport_air)
     select id, $1, $2, $3, 30, '{100000}', 0, 0, 0 from claim`,
    [tenant, number, JSON.stringify(losses)],
  )

/** An accident at work, the table of its day, and an officer who has begun with its case. */
async function aCase(admin: pg.Client, sends: Sends, officer: Entry, kind: 'ACCIDENT' | 'DEATH' = 'ACCIDENT') {
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('DISABILITY_ONE_EYE', '[2015-07-01,)', 350, 'PERMILLE'),
       ('DISABILITY_BOTH_LEGS', '[2015-07-01,)', 700, 'PERMILLE'), ('ACCIDENT_TOTAL_FROM', '[2015-07-01,)', 700, 'PERMILLE')`,
  )
  const worker = await aWorker(admin)
  const event = await aReport(admin, worker, { kind })
  await sends(officer, `update claim set state = 'DOCUMENTS', state_day = app.today()`)
  return event
}

describe('what an accident has led to', () => {
  test('is written by officers of the case alone, one entry after the other, and stays', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const officer = entryOf('kubu-raya')
    const event = await aCase(admin, sends, officer)
    await add(sends, officer, 1)
    await expect(add(sends, officer, 1)).rejects.toThrow('accident_detail_number')
    await expect(add(sends, officer, 3)).rejects.toThrow('accident_detail_number')
    await add(sends, officer, 2, [])
    await expect(sends(officer, 'update accident_detail set days_unable_to_work = 1')).rejects.toThrow()
    await expect(sends(officer, 'delete from accident_detail')).rejects.toThrow()
    const last = 'select number from app.accident_details_of(array[$1::uuid])'
    expect((await sends(officer, last, [event])).rows).toEqual([{ number: 2 }])

    // A colleague who has taken no step of the case.
    await holdsOffice(admin, 'kubu-raya', 'pontianak', 'OFFICER')
    const colleague = { ...officer, userId: entryOf('pontianak').userId }
    expect((await sends(colleague, 'select from accident_detail')).rowCount).toBe(0)
    await expect(add(sends, colleague, 3)).rejects.toThrow('row-level security')
    // The sum that is due counts it for whoever works for the whole government.
    expect((await sends(colleague, last, [event])).rowCount).toBe(1)
    const village = { ...officer, areaScope: '61.12.05.2003' }
    expect((await sends(village, 'select from accident_detail')).rowCount).toBe(0)
    expect((await sends(village, last, [event])).rowCount).toBe(0)

    // Another government.
    const other = entryOf('pontianak')
    expect((await sends(other, 'select from accident_detail')).rowCount).toBe(0)
    expect((await sends(other, last, [event])).rowCount).toBe(0)
    const { rows } = await admin.query('select id from claim')
    const total = 'select app.is_total_disability($1) as is_total'
    expect((await sends(other, total, [rows[0].id])).rows).toEqual([{ is_total: false }])
  })

  test('names parts of the table of its day, each once and no more than there are', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const officer = entryOf('kubu-raya')
    await aCase(admin, sends, officer)
    const wrong = [
      [{ part: 'TAIL', pieces: 1, percent: 100 }],
      [{ part: 'ONE_EYE', pieces: 1, percent: 0 }],
      [{ part: 'ONE_EYE', pieces: 9, percent: 100 }],
      [{ part: 'ONE_EYE' }],
      [...EYE, ...EYE],
    ]
    for (const losses of wrong) await expect(add(sends, officer, 1, losses)).rejects.toThrow('accident_losses')
  })

  test('is written of work accidents alone, and not once they were paid', async ({ admin, sends, entryOf }) => {
    const officer = entryOf('kubu-raya')
    await aCase(admin, sends, officer, 'DEATH')
    await expect(add(sends, officer, 1)).rejects.toThrow('row-level security')
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `update claim set programme = 'WORK_ACCIDENT', state = 'PAID', complete_on = '2026-03-05', due_rupiah = 1, approved_rupiah = 1, insurer_number = 'K-1'`,
    )
    await admin.query(`set session_replication_role = 'origin'`)
    await expect(add(sends, officer, 1)).rejects.toThrow('row-level security')
  })

  test('is a total disability from the sum of the law on, and its family may then ask a scholarship', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const officer = entryOf('kubu-raya')
    await theScholarshipLaw(admin)
    await aCase(admin, sends, officer)
    const { rows } = await admin.query<{ id: string }>('select id from claim')
    const isTotal = async () =>
      (await sends(officer, 'select app.is_total_disability($1) as is_total', [rows[0]?.id])).rows[0].is_total
    const aChild = () =>
      sends(
        officer,
        `insert into scholarship (tenant_id, claim_id, child_name, birth_date, level, year_of_level) values ($1, $2, 'Anak Contoh', '2015-05-05', 'PRIMARY', 4)`,
        [TENANTS['kubu-raya'].id, rows[0]?.id],
      )
    expect(await isTotal()).toBe(false)
    await expect(aChild()).rejects.toThrow('scholarship_of_claim')
    await add(sends, officer, 1, [{ part: 'BOTH_LEGS', pieces: 1, percent: 99 }])
    expect(await isTotal()).toBe(false)
    await add(sends, officer, 2, [{ part: 'BOTH_LEGS', pieces: 1, percent: 100 }])
    expect(await isTotal()).toBe(true)
    await aChild()
    // Of a death nobody asks.
    const death = await aPaidClaim(admin)
    expect((await sends(officer, 'select app.is_total_disability($1) as is_total', [death])).rows).toEqual([
      { is_total: false },
    ])
    await within(admin, 'kubu-raya', 'kubu-raya', async () => {
      await admin.query(`select set_config('session_replication_role', 'replica', true)`)
      await admin.query(`delete from accident_detail where number = 2`)
    })
    expect(await isTotal()).toBe(false)
  })
})
