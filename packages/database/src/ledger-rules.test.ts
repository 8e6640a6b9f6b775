import { entriesOf, type LedgerFact } from '@payung/domain/money/ledger'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aBilledList, aSignedDecree } from './testing/a-contribution-list.ts'
import {
  aBilledListOfTwoLines,
  answersOverturned,
  balancesOf,
  bookedOf,
  closesLastMonth,
  dates,
  pays,
} from './testing/a-ledger.ts'
import { aPaidList, peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { TENANTS, USERS } from './testing/test.ts'

const KUBU = TENANTS['kubu-raya'].id
const TOTAL = 271_800

describe('a fact', () => {
  test('is booked with its entry, as the pure rules have it: bill, payments in parts, receipt and posting', async ({
    admin,
  }) => {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    const payments = [100_001, 9, TOTAL - 100_010]
    for (const rupiah of payments) await pays(admin, list, rupiah)
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))
    const facts: LedgerFact[] = [
      {
        kind: 'BILL',
        shares: [
          { line: lines[0], programme: 'WORK_ACCIDENT', rupiah: 160_000n },
          { line: lines[1], programme: 'DEATH', rupiah: 111_800n },
        ],
      },
      ...payments.map((rupiah) => ({ kind: 'PAYMENT' as const, rupiah: BigInt(rupiah) })),
      { kind: 'RECEIPT', rupiah: 271_800n },
      { kind: 'POSTING', rupiah: 271_800n },
    ]
    const expected = entriesOf(facts).flatMap(({ kind, postings }) =>
      postings.map((posting) => ({ kind, ...posting, rupiah: String(posting.rupiah) })),
    )
    const words = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()
    expect(words(await bookedOf(admin, list))).toEqual(words(expected))
    expect(await balancesOf(admin)).toEqual({ CONTRIBUTION_EXPENSE: TOTAL, TREASURY: -TOTAL })
  })

  test('of a list without a budget line is booked without one', async ({ admin }) => {
    const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: { members: 3, quota: 3 } })
    expect((await bookedOf(admin, list)).map(({ account, line, rupiah }) => [account, line, rupiah])).toEqual([
      ['CONTRIBUTION_EXPENSE', null, '271800'],
      ['PAYABLE_TO_INSURER', null, '-271800'],
      ['PAYABLE_TO_INSURER', null, '271800'],
      ['TREASURY', null, '-271800'],
      ['PAID_IN_TRANSIT', null, '271800'],
      ['PAYMENT_TO_PROVE', null, '-271800'],
    ])
  })

  test('that is overturned by a newer answer is reversed, with its reason, and each decision booked as one entry', async ({
    admin,
  }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await pays(admin, list, TOTAL)
    const [first, second, third] = await answersOverturned(admin, list)
    const { rows } = await admin.query(
      `select e.kind, e.reversal_reason as reason, e.answer_id as answer, e.settled_at is not null as decided,
         (select sum(p.rupiah)::int from posting p where p.entry_id = e.id and p.rupiah > 0) as rupiah
       from journal_entry e where e.answer_id is not null order by e.id`,
    )
    const reversal = { kind: 'REVERSAL', reason: 'ANSWER_OVERTURNED', decided: true }
    const posting = { kind: 'POSTING', reason: null }
    expect(rows).toEqual([
      { ...posting, answer: first, decided: false, rupiah: 2 * 90_600 },
      { ...reversal, answer: first, rupiah: 2 * 90_600 },
      { ...posting, answer: second, decided: true, rupiah: 50_400 + 90_600 },
      { ...reversal, answer: second, rupiah: 50_400 },
      { ...posting, answer: third, decided: true, rupiah: 90_600 },
    ])
    expect(await balancesOf(admin)).toMatchObject({ RECEIVED_UNPOSTED: 90_600, PAYMENT_TO_PROVE: -90_600 })
  })

  test('is not booked with parts that are not its amount', async ({ admin }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    const books = (parts: readonly object[]) =>
      admin.query(
        `select app.book_entry(jsonb_populate_record(e, '{"idempotency_key": "BILL:other"}'), 5, $2, array['TREASURY', 'PAYABLE_TO_INSURER'], '{}')
         from journal_entry e where e.list_id = $1`,
        [list, JSON.stringify(parts)],
      )
    await expect(books([{ rupiah: 2 }, { rupiah: 2 }])).rejects.toThrow('journal_entry_whole')
    await books([{ rupiah: 2 }, { rupiah: 3 }])
  })
})

describe('the money of a list', () => {
  test('is paid on no day before its bill, and received on none before as much was paid', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    const { rows } = await admin.query<{ day: string }>('select (app.today() - 3)::text as day')
    await dates(admin, list, rows[0]?.day ?? '')
    await expect(pays(admin, list, 5, { daysAgo: 4 })).rejects.toThrow('contribution_paid_on')
    await pays(admin, list, 100, { daysAgo: 3 })
    await pays(admin, list, 100, { daysAgo: 1 })
    const arrives = (rupiah: number, daysAgo: number) =>
      as(
        'kubu-raya',
        `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference)
         values ($1, app.tenant_id(), $2, app.today() - $3::integer, 'BPJS-' || $2::bigint)`,
        [list, rupiah, daysAgo],
      )
    await expect(arrives(101, 2)).rejects.toThrow('contribution_received_on')
    await arrives(100, 2)
    // As much was paid by that day, but two days ago it would be more than was paid by then.
    await expect(arrives(1, 3)).rejects.toThrow('contribution_received_on')
    await arrives(50, 0)
    await expect(arrives(51, 1)).rejects.toThrow('contribution_received_unpaid')
    await arrives(49, 1)
    await expect(arrives(1, 4)).rejects.toThrow('contribution_received_on')
  })
})

describe('an entry', () => {
  const ENTRY = `insert into journal_entry (id, tenant_id, kind, list_id, fact_on, booked_on, idempotency_key, text)
    values ('01990000-0000-7000-8000-000000000001', '${KUBU}', 'BILL', $1, $2, $2, 'BILL:other', 'x')`
  const side = (account: string, rupiah: number) =>
    `insert into posting (entry_id, tenant_id, booked_on, account, rupiah)
     select id, tenant_id, booked_on, '${account}', ${rupiah} from journal_entry where id = '01990000-0000-7000-8000-000000000001'`

  test('that is not balanced is refused at the end of its transaction, whoever writes it', async ({ admin }) => {
    const list = await aBilledList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya'), {
      by: 'pontianak',
      approver: 'pertamina',
    })
    for (const sides of [[], [side('TREASURY', 5)], [side('TREASURY', 5), side('PAYABLE_TO_INSURER', -4)]]) {
      await admin.query('begin')
      await admin.query(ENTRY, [list, '2026-11-20'])
      for (const text of sides) await admin.query(text)
      await expect(admin.query('commit'), String(sides.length)).rejects.toThrow('journal_entry_balanced')
    }
    await expect(
      admin.query(
        `insert into posting (entry_id, tenant_id, booked_on, account, rupiah) select id, tenant_id, booked_on, 'TREASURY', 1 from journal_entry`,
      ),
    ).rejects.toThrow('journal_entry_balanced')
  })

  test('is written by nobody but the facts, and changes for its owner neither', async ({ admin, as }) => {
    await aBilledListOfTwoLines(admin)
    await closesLastMonth(admin, 'kubu-raya')
    for (const statement of [
      `insert into journal_entry (tenant_id) values (app.tenant_id())`,
      `insert into posting (tenant_id) values (app.tenant_id())`,
      `insert into treasury_account values (app.tenant_id(), 'TREASURY')`,
      'update posting set rupiah = 1',
      'delete from ledger_period',
    ])
      await expect(as('kubu-raya', statement), statement).rejects.toThrow('permission denied')
    await admin.query('grant payung_owner to current_user; set role payung_owner')
    for (const table of ['journal_entry', 'posting', 'treasury_account', 'ledger_period'])
      for (const statement of [
        `update ${table} set tenant_id = tenant_id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(admin.query(statement), statement).rejects.toThrow('append-only')
  })

  test('of one fact stands once', async ({ admin }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await expect(
      admin.query(
        `insert into journal_entry (tenant_id, kind, list_id, fact_on, booked_on, idempotency_key, text)
         select tenant_id, kind, list_id, fact_on, booked_on, idempotency_key, text from journal_entry where list_id = $1`,
        [list],
      ),
    ).rejects.toThrow('journal_entry_once')
  })

  test('carries no day of a closed month: a fact of it is booked on the day that it becomes known', async ({
    admin,
    as,
  }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await dates(admin, list, '2020-01-01')
    const month = await closesLastMonth(admin, 'kubu-raya')
    const pay = (day: string, reference: string) =>
      as(
        'kubu-raya',
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, app.tenant_id(), 5, $2, $3)`,
        [list, day, reference],
        'provinsi',
      )
    await pay(month, 'SP2D-lama')
    await pay('2020-02-01', 'SP2D-tua')
    const { rows } = await admin.query(
      `select fact_on::text as fact, booked_on = (booked_at at time zone 'Asia/Pontianak')::date as today from journal_entry where kind = 'PAYMENT' order by id`,
    )
    expect(rows).toEqual([
      { fact: month, today: true },
      { fact: '2020-02-01', today: true },
    ])
    await expect(admin.query(ENTRY, [list, month])).rejects.toThrow('journal_entry_period_closed')
  })
})

describe('a month', () => {
  const close = `insert into ledger_period (tenant_id, month) values ($1, (date_trunc('month', app.today()) + $2::interval)::date)`

  test('is closed once, after it is over, after the months before it, by whoever does it', async ({ admin, as }) => {
    const closes = (back: string) => as('kubu-raya', close, [KUBU, back], 'provinsi')
    await expect(closes('0 months')).rejects.toThrow('ledger_period_over')
    await closes('-2 months')
    await expect(closes('-2 months')).rejects.toThrow('ledger_period_closed')
    await expect(closes('-3 months')).rejects.toThrow('ledger_period_closed')
    await closes('-1 month')
    await expect(as('pontianak', close, [KUBU, '-1 month'])).rejects.toThrow('row-level security')
    const { rows } = await admin.query('select closed_by from ledger_period')
    expect(rows).toEqual([{ closed_by: USERS.provinsi }, { closed_by: USERS.provinsi }])
  })

  test('that is being closed keeps a fact waiting, which is then booked after it', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await dates(admin, list, '2020-01-01')
    await admin.query('begin')
    await admin.query(`select app.enter($1, $2, '', null)`, [KUBU, USERS['kubu-raya']])
    await admin.query(close, [KUBU, '-1 month'])
    const paid = as(
      'kubu-raya',
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
       values ($1, app.tenant_id(), 5, (date_trunc('month', app.today()) - interval '1 day')::date, 'SP2D-1')`,
      [list],
      'provinsi',
    )
    // Until it waits for the lock that the closing holds.
    const waiting = `select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`
    await expect.poll(async () => (await admin.query(waiting)).rows[0].count, { timeout: 60_000 }).toBe(1)
    await admin.query('commit')
    await paid
    const { rows } = await admin.query(
      `select booked_on = (booked_at at time zone 'Asia/Pontianak')::date as today from journal_entry where kind = 'PAYMENT'`,
    )
    expect(rows).toEqual([{ today: true }])
  })
  test('is not waited for when somebody books for long, and by another government not at all', async ({
    admin,
    as,
  }) => {
    await admin.query('begin')
    await admin.query('select app.ledger_closed_until($1, false)', [KUBU])
    await expect(as('pontianak', close, [KUBU, '-1 month'])).rejects.toThrow('row-level security')
    await expect(as('kubu-raya', close, [KUBU, '-1 month'])).rejects.toMatchObject({ code: '55P03' })
    await admin.query('commit')
    await as('kubu-raya', close, [KUBU, '-1 month'])
  })

  test('has a first day', async ({ admin }) => {
    for (const month of ['-infinity', 'infinity', '2026-11-02'])
      await expect(
        admin.query(`insert into ledger_period (tenant_id, month, closed_by) values ($1, $2, $3)`, [
          KUBU,
          month,
          USERS['kubu-raya'],
        ]),
        month,
      ).rejects.toThrow('ledger_period_month_check')
  })
})
