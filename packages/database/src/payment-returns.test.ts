import { entriesOf, type LedgerFact } from '@payung/domain/money/ledger'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { within } from './testing/a-decree.ts'
import { aBilledListOfTwoLines, balancesOf, bookedOf, closesLastMonth, dates, pays } from './testing/a-ledger.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { comesBack, comingBack } from './testing/a-return.ts'
import { countLockWaits } from './testing/lock-waits.ts'
import { TENANTS, USERS } from './testing/test.ts'

const KUBU = TENANTS['kubu-raya'].id
const TOTAL = 271_800
const PAY = `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, app.tenant_id(), $2, app.today(), $3)`
const RECEIVE = `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) values ($1, app.tenant_id(), $2, app.today(), $3)`

async function paidOf(admin: pg.Client, list: string): Promise<number> {
  const { rows } = await admin.query('select app.paid_of_list($1)::int as paid', [list])
  return rows[0].paid
}

/** What of each budget line is committed and paid. */
async function linesOf(admin: pg.Client, lines: readonly string[]): Promise<unknown[]> {
  const { rows } = await admin.query(
    `select l.committed_rupiah::int as committed, l.paid_rupiah::int as paid from unnest($1::uuid[]) with ordinality x(id, at)
       join budget_line l on l.id = x.id order by x.at`,
    [lines],
  )
  return rows
}

async function monthsOf(admin: pg.Client, list: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await admin.query<{ worker_id: string }>(
    'select worker_id from contribution_line where list_id = $1 order by line_no limit 1',
    [list],
  )
  return within(admin, 'kubu-raya', 'kubu-raya', async () => {
    const months = await admin.query<{ month: string; state: string }>(
      'select month::text, state from app.contribution_months($1)',
      [rows[0]?.worker_id],
    )
    return Object.fromEntries(months.rows.map(({ month, state }) => [month, state]))
  })
}

describe('a payment that came back', () => {
  test('counts no more: its list is open, its lines have it again, its months are unpaid, and it can be paid by another proof', async ({
    admin,
    as,
  }) => {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    await as('kubu-raya', PAY, [list, TOTAL, 'SP2D-1'], 'provinsi')
    expect(Object.values(await monthsOf(admin, list)).slice(0, 6)).toEqual(Array(6).fill('PAID'))
    await as('kubu-raya', ...comingBack(list), 'kubu-raya')
    expect(await paidOf(admin, list)).toBe(0)
    expect(Object.values(await monthsOf(admin, list)).slice(0, 6)).toEqual(Array(6).fill('BILLED'))
    expect(await linesOf(admin, lines)).toEqual([
      { committed: 160_000, paid: 0 },
      { committed: 111_800, paid: 0 },
    ])
    expect(await balancesOf(admin)).toEqual({ CONTRIBUTION_EXPENSE: TOTAL, PAYABLE_TO_INSURER: -TOTAL })
    await expect(as('kubu-raya', RECEIVE, [list, 1, 'BPJS-1'], 'kubu-raya')).rejects.toThrow(
      'contribution_receipt_of_payment',
    )
    await expect(as('kubu-raya', PAY, [list, TOTAL, 'SP2D-1'], 'provinsi')).rejects.toThrow('contribution_payment_once')
    await as('kubu-raya', PAY, [list, TOTAL, 'SP2D-2'], 'provinsi')
    expect(await linesOf(admin, lines)).toMatchObject([{ paid: 160_000 }, { paid: 111_800 }])
    expect(Object.values(await monthsOf(admin, list))[0]).toBe('PAID')
  })

  test('lets its months fall back to grace where months before them are paid', async ({ admin, as }) => {
    await admin.query(`delete from reference_amount where key = 'ARREARS_PAYABLE'`)
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS')`,
    )
    const { list } = await aBilledListOfTwoLines(admin)
    await pays(admin, list, TOTAL)
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    const { rows } = await admin.query('select decree_id from contribution_list where id = $1', [list])
    const second = await within(admin, 'kubu-raya', 'pontianak', async () => {
      const drafted = await admin.query('select app.draft_contribution_list($1, $2, $3, $4) as id', [
        rows[0].decree_id,
        '2027-07-01',
        '2027-10-01',
        JSON.stringify(
          Array.from({ length: 12 }, (_, at) => ({
            month: `2027-${String(at + 1).padStart(2, '0')}-01`,
            rupiah: 10_000,
          })),
        ),
      ])
      return drafted.rows[0].id as string
    })
    await within(admin, 'kubu-raya', 'pertamina', async () => {
      for (const step of [
        `state = 'APPROVED'`,
        `state = 'SENT', sent_on = app.today()`,
        `state = 'BILLED', billing_code = 'KODE000002', billed_rupiah = total_rupiah, due_on = app.today() + 14, billed_on = app.today()`,
      ])
        await admin.query(`update contribution_list set ${step} where id = $1`, [second])
    })
    await pays(admin, second, 90_000)
    await setsDatabaseClock(admin, '2027-09-10T03:00:00Z')
    expect(await monthsOf(admin, list)).toMatchObject({ '2027-07-01': 'PAID', '2027-09-01': 'PAID' })
    await as('kubu-raya', ...comingBack(second), 'kubu-raya')
    expect(await monthsOf(admin, list)).toMatchObject({
      '2027-06-01': 'PAID',
      '2027-07-01': 'GRACE',
      '2027-09-01': 'GRACE',
    })
  })

  test('is reversed in the ledger as the pure rules have it, with its reason', async ({ admin }) => {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    const payments = [100_001, 9, 7]
    for (const rupiah of payments) await pays(admin, list, rupiah)
    const { rows: paid } = await admin.query('select reference from contribution_payment where rupiah = 9')
    await comesBack(admin, 'kubu-raya', 'kubu-raya', list, { ...paid[0], reason: 'RECORDED_WRONGLY' })
    await pays(admin, list, 5)
    const facts: LedgerFact[] = [
      {
        kind: 'BILL',
        shares: [
          { line: lines[0], programme: 'WORK_ACCIDENT', rupiah: 160_000n },
          { line: lines[1], programme: 'DEATH', rupiah: 111_800n },
        ],
      },
      ...payments.map((rupiah) => ({ kind: 'PAYMENT' as const, rupiah: BigInt(rupiah) })),
      { kind: 'RETURN', payment: 2 },
      { kind: 'PAYMENT', rupiah: 5n },
    ]
    const expected = entriesOf(facts).flatMap(({ kind, postings }) =>
      postings.map((posting) => ({ kind, ...posting, rupiah: String(posting.rupiah) })),
    )
    const words = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()
    expect(words(await bookedOf(admin, list))).toEqual(words(expected))
    const { rows } = await admin.query(
      `select e.reversal_reason as reason, e.text, e.answer_id as answer from journal_entry e where e.kind = 'REVERSAL'`,
    )
    expect(rows).toEqual([{ reason: 'RECORDED_WRONGLY', text: expect.stringContaining('RETUR/'), answer: null }])
  })

  test('is booked on the day on which it came back, or on that of writing where its month is closed', async ({
    admin,
  }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await dates(admin, list, '2020-01-01')
    await pays(admin, list, 5, { daysAgo: 70 })
    await pays(admin, list, 6, { daysAgo: 70 })
    const { rows: of } = await admin.query<{ reference: string }>(
      'select reference from contribution_payment order by id',
    )
    await comesBack(admin, 'kubu-raya', 'kubu-raya', list, { ...of[0], daysAgo: 65 })
    await closesLastMonth(admin, 'kubu-raya')
    await comesBack(admin, 'kubu-raya', 'kubu-raya', list, { ...of[1], daysAgo: 65 })
    const { rows } = await admin.query(
      `select app.today() - fact_on as fact, app.today() - booked_on as booked from journal_entry where kind = 'REVERSAL' order by id`,
    )
    expect(rows).toEqual([
      { fact: 65, booked: 65 },
      { fact: 65, booked: 0 },
    ])
  })

  test('recorded wrongly may be recorded anew with the same proof', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await as('kubu-raya', PAY, [list, 5, 'SP2D-1'], 'provinsi')
    await as('kubu-raya', ...comingBack(list, { reason: 'RECORDED_WRONGLY' }), 'kubu-raya')
    await as('kubu-raya', PAY, [list, 50, 'SP2D-1'], 'provinsi')
    await expect(as('kubu-raya', PAY, [list, 50, 'SP2D-1'], 'provinsi')).rejects.toThrow('contribution_payment_once')
  })

  test('tells who recorded it, and that families wait again: how many, and with the first of them', async ({
    admin,
    as,
  }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await pays(admin, list, TOTAL, { by: 'kubu-raya' })
    await setsDatabaseClock(admin, '2027-05-10T03:00:00Z')
    await admin.query(
      `update worker set status = 'DECEASED' where id = (select worker_id from contribution_line where list_id = $1 and line_no = 1)`,
      [list],
    )
    await as('kubu-raya', ...comingBack(list), 'provinsi')
    const { rows } = await admin.query(
      `select n.kind, n.user_id = $1 as is_payer, n.params ->> 'listId' as list from notice n order by n.kind, n.id`,
      [USERS['kubu-raya']],
    )
    expect(rows.filter(({ kind }) => kind === 'PAYMENT_RETURNED')).toEqual([
      { kind: 'PAYMENT_RETURNED', is_payer: true, list },
    ])
    const { rows: familyNotices } = await admin.query(
      `select distinct n.params ->> 'families' as families, n.params ->> 'workerId' = l.worker_id::text as is_first
       from notice n join contribution_line l on l.list_id = $1 and l.line_no = 1 where n.kind = 'FAMILY_WAITS'`,
      [list],
    )
    expect(familyNotices).toEqual([{ families: '1', is_first: true }])
  })
})

describe('a return', () => {
  test('is of a whole payment of this government, on a day that can be, once', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await pays(admin, list, 100)
    await expect(as('kubu-raya', ...comingBack(list), 'provinsi')).rejects.toThrow('contribution_payer_is_not_returner')
    for (const daysAgo of [1, -1])
      await expect(as('kubu-raya', ...comingBack(list, { daysAgo }), 'kubu-raya')).rejects.toThrow(
        'contribution_returned_on',
      )
    const [text, values] = comingBack(list)
    for (const [from, to, refusal] of [
      ['p.rupiah, app', 'p.rupiah - 1, app', 'contribution_return_whole'],
      ['p.list_id, p.tenant_id', 'uuidv7(), p.tenant_id', 'contribution_return_whole'],
      [`'RETUR/' || right(p.id::text, 6)`, 'null', 'contribution_return_document'],
      [`'Rekening tujuan tidak aktif'`, `'Salah'`, 'note_check'],
    ] as const)
      await expect(as('kubu-raya', text.replace(from, to), values, 'kubu-raya'), refusal).rejects.toThrow(refusal)
    await expect(
      as('kubu-raya', text.replace('p.tenant_id, p.rupiah', `'${TENANTS.pontianak.id}'::uuid, p.rupiah`), values),
    ).rejects.toThrow('row-level security')
    // Of another government's payment nothing is even seen.
    await as('pontianak', ...comingBack(list), 'kubu-raya')
    expect(await paidOf(admin, list)).toBe(100)
    await as('kubu-raya', ...comingBack(list), 'kubu-raya')
    await expect(as('kubu-raya', ...comingBack(list), 'kubu-raya')).rejects.toThrow('contribution_return_once')
    await admin.query('grant payung_owner to current_user; set role payung_owner')
    for (const statement of ['update', 'delete', 'truncate'].map((verb) =>
      verb === 'update'
        ? 'update contribution_payment_return set rupiah = 1'
        : `${verb === 'delete' ? 'delete from' : 'truncate'} contribution_payment_return${verb === 'delete' ? '' : ' cascade'}`,
    ))
      await expect(admin.query(statement), statement).rejects.toThrow('append-only')
  })

  test('takes away nothing that the insurer has received or posted, on any day', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    const { rows } = await admin.query<{ day: string }>('select (app.today() - 9)::text as day')
    await dates(admin, list, rows[0]?.day ?? '')
    await pays(admin, list, 100, { daysAgo: 9 })
    await pays(admin, list, TOTAL - 100, { daysAgo: 3 })
    const { rows: of } = await admin.query<{ reference: string }>(
      'select reference from contribution_payment order by id',
    )
    await as('kubu-raya', RECEIVE.replace('app.today()', 'app.today() - 5'), [list, 60, 'BPJS-1'], 'kubu-raya')
    // Enough would still be paid, but not by the day on which the insurer received it.
    await expect(as('kubu-raya', ...comingBack(list, { ...of[0] }), 'kubu-raya')).rejects.toThrow(
      'contribution_return_received',
    )
    await as('kubu-raya', RECEIVE, [list, TOTAL - 60, 'BPJS-2'], 'kubu-raya')
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))
    for (const { reference } of of)
      await expect(as('kubu-raya', ...comingBack(list, { reference }), 'kubu-raya')).rejects.toThrow(
        'contribution_return_received',
      )
  })

  test('is recorded a hundred times of a list at most', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by)
       select $1, $2, 1, app.today(), 'SP2D ' || i, $3 from generate_series(1, 101) i`,
      [list, KUBU, USERS.provinsi],
    )
    await within(admin, 'kubu-raya', 'kubu-raya', () =>
      admin.query(
        `insert into contribution_payment_return (payment_id, list_id, tenant_id, rupiah, returned_on, reason, note)
         select id, list_id, tenant_id, rupiah, app.today(), 'RECORDED_WRONGLY', 'Tercatat dua kali' from contribution_payment where reference <> 'SP2D 101'`,
      ),
    )
    await expect(as('kubu-raya', ...comingBack(list, { reference: 'SP2D 101' }), 'kubu-raya')).rejects.toThrow(
      'contribution_returns_of_list',
    )
    expect(await paidOf(admin, list)).toBe(1)
  })
})

describe('at the same time', () => {
  /** Two statements at once: the first holds the list until the second waits for it. */
  async function both(
    admin: pg.Client,
    first: () => Promise<unknown>,
    second: () => Promise<unknown>,
  ): Promise<PromiseSettledResult<unknown>> {
    await admin.query('begin')
    await first()
    const waits = second().then(
      (value) => ({ status: 'fulfilled' as const, value }),
      (reason: unknown) => ({ status: 'rejected' as const, reason }),
    )
    await expect.poll(() => countLockWaits(admin), { timeout: 60_000 }).toBe(1)
    await admin.query('commit')
    return waits
  }
  const enters = (admin: pg.Client, user: 'kubu-raya' | 'pontianak') =>
    admin.query(`select app.enter($1, $2, '', null)`, [KUBU, USERS[user]])

  test('two returns of a payment leave one', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await pays(admin, list, 100)
    const later = await both(
      admin,
      async () => {
        await enters(admin, 'kubu-raya')
        await admin.query(...comingBack(list))
      },
      () => as('kubu-raya', ...comingBack(list), 'pertamina'),
    )
    expect(String((later as PromiseRejectedResult).reason)).toContain('contribution_return_once')
    expect((await admin.query('select from contribution_payment_return')).rowCount).toBe(1)
  })

  test('a receipt and a return of what it receives leave the first of them', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await pays(admin, list, 100)
    const receipt = async () => {
      await enters(admin, 'pontianak')
      await admin.query(RECEIVE, [list, 100, 'BPJS-1'])
    }
    const later = await both(admin, receipt, () => as('kubu-raya', ...comingBack(list), 'kubu-raya'))
    expect(String((later as PromiseRejectedResult).reason)).toContain('contribution_return_received')
    await pays(admin, list, 7)
    const { rows } = await admin.query<{ reference: string }>(
      'select reference from contribution_payment where rupiah = 7',
    )
    const late = await both(
      admin,
      async () => {
        await enters(admin, 'kubu-raya')
        await admin.query(...comingBack(list, { ...rows[0] }))
      },
      () => as('kubu-raya', RECEIVE, [list, 7, 'BPJS-2'], 'pontianak'),
    )
    expect(String((late as PromiseRejectedResult).reason)).toContain('contribution_received_unpaid')
  })

  test('a return and a payment of the rest never pay more than the bill', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await as('kubu-raya', PAY, [list, TOTAL, 'SP2D-1'], 'provinsi')
    const later = await both(
      admin,
      async () => {
        await enters(admin, 'kubu-raya')
        await admin.query(...comingBack(list))
      },
      () => as('kubu-raya', PAY, [list, TOTAL, 'SP2D-2'], 'provinsi'),
    )
    expect(later.status).toBe('fulfilled')
    await expect(as('kubu-raya', PAY, [list, 1, 'SP2D-3'], 'provinsi')).rejects.toThrow('contribution_overpaid')
  })
})
