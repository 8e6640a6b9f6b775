import { entriesOf, type LedgerFact } from '@payung/domain/money/ledger'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { within } from './testing/a-decree.ts'
import { aBilledListOfTwoLines, balancesOf, bookedOf, closesLastMonth, dates, pays } from './testing/a-ledger.ts'
import { anUpload, peopleOf, takesAnswer, takingAnswer } from './testing/a-posting.ts'
import { takesBack, takingBack } from './testing/a-receipt-return.ts'
import { comesBack, comingBack } from './testing/a-return.ts'
import { countLockWaits } from './testing/lock-waits.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const KUBU = TENANTS['kubu-raya'].id
const TOTAL = 271_800
const RECEIVE = `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) values ($1, app.tenant_id(), $2, app.today(), $3)`

async function receivedOf(admin: pg.Client, list: string): Promise<number> {
  const { rows } = await admin.query('select app.received_of_list($1)::int as received', [list])
  return rows[0].received
}

/** A list of Kubu Raya that the province's officer has paid. */
async function aPaidListOfTwoLines(admin: pg.Client): Promise<string> {
  const { list } = await aBilledListOfTwoLines(admin)
  await pays(admin, list, TOTAL)
  return list
}

const receives = (admin: pg.Client, list: string, rupiah: number, reference: string, by: TestTenant = 'kubu-raya') =>
  within(admin, 'kubu-raya', by, () => admin.query(RECEIVE, [list, rupiah, reference]))

describe('a receipt that is taken back', () => {
  test('counts no more: its amount can be received anew, and the payment that it covered can come back', async ({
    admin,
    as,
  }) => {
    const list = await aPaidListOfTwoLines(admin)
    await receives(admin, list, TOTAL, 'BPJS-1')
    await expect(as('kubu-raya', RECEIVE, [list, 1, 'BPJS-2'], 'kubu-raya')).rejects.toThrow(
      'contribution_received_unpaid',
    )
    await expect(as('kubu-raya', ...comingBack(list), 'pontianak')).rejects.toThrow('contribution_return_received')
    await as('kubu-raya', ...takingBack(list), 'pontianak')
    expect(await receivedOf(admin, list)).toBe(0)
    expect(await balancesOf(admin)).toMatchObject({ PAID_IN_TRANSIT: TOTAL, PAYMENT_TO_PROVE: -TOTAL })
    await as('kubu-raya', RECEIVE, [list, 5, 'BPJS-2'], 'kubu-raya')
    expect(await receivedOf(admin, list)).toBe(5)
    await as('kubu-raya', ...takingBack(list, { reference: 'BPJS-2' }), 'pontianak')
    await as('kubu-raya', ...comingBack(list), 'pontianak')
    expect(await balancesOf(admin)).toEqual({ CONTRIBUTION_EXPENSE: TOTAL, PAYABLE_TO_INSURER: -TOTAL })
  })

  test('counts on no day: what was received on a later day is compared with what stands', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    const { rows } = await admin.query<{ day: string }>('select (app.today() - 9)::text as day')
    await dates(admin, list, rows[0]?.day ?? '')
    await pays(admin, list, 100, { daysAgo: 9 })
    await pays(admin, list, 100, { daysAgo: 3 })
    const received = RECEIVE.replace('app.today()', 'app.today() - $4::int')
    await as('kubu-raya', received, [list, 100, 'BPJS-1', 5], 'kubu-raya')
    await expect(as('kubu-raya', received, [list, 1, 'BPJS-2', 5], 'kubu-raya')).rejects.toThrow(
      'contribution_received_on',
    )
    await as('kubu-raya', ...takingBack(list), 'pontianak')
    await as('kubu-raya', received, [list, 1, 'BPJS-2', 5], 'kubu-raya')
  })

  test('recorded wrongly may be recorded anew with its number; that of money which the insurer sent back stays taken', async ({
    admin,
    as,
  }) => {
    const list = await aPaidListOfTwoLines(admin)
    for (const reference of ['BPJS-1', 'BPJS-2']) await receives(admin, list, 5, reference)
    await expect(as('kubu-raya', RECEIVE, [list, 50, 'BPJS-1'], 'kubu-raya')).rejects.toThrow(
      'contribution_receipt_once',
    )
    await as('kubu-raya', ...takingBack(list, { reference: 'BPJS-1' }), 'pontianak')
    await as('kubu-raya', ...takingBack(list, { reference: 'BPJS-2', reason: 'RETURNED_BY_INSURER' }), 'pontianak')
    await as('kubu-raya', RECEIVE, [list, 50, 'BPJS-1'], 'kubu-raya')
    for (const reference of ['BPJS-1', 'BPJS-2'])
      await expect(as('kubu-raya', RECEIVE, [list, 50, reference], 'kubu-raya'), reference).rejects.toThrow(
        'contribution_receipt_once',
      )
  })

  test('is reversed in the ledger as the pure rules have it, with its reason and number', async ({ admin }) => {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    await pays(admin, list, 100_001)
    for (const [reference, rupiah] of [
      ['BPJS-1', 90],
      ['BPJS-2', 7],
    ] as const)
      await receives(admin, list, rupiah, reference)
    await takesBack(admin, 'kubu-raya', 'pontianak', list, { reference: 'BPJS-2', reason: 'RETURNED_BY_INSURER' })
    const facts: LedgerFact[] = [
      {
        kind: 'BILL',
        shares: [
          { line: lines[0], programme: 'WORK_ACCIDENT', rupiah: 160_000n },
          { line: lines[1], programme: 'DEATH', rupiah: 111_800n },
        ],
      },
      { kind: 'PAYMENT', rupiah: 100_001n },
      { kind: 'RECEIPT', rupiah: 90n },
      { kind: 'RECEIPT', rupiah: 7n },
      { kind: 'RECEIPT_RETURN', receipt: 3 },
    ]
    const expected = entriesOf(facts).flatMap(({ kind, postings }) =>
      postings.map((posting) => ({ kind, ...posting, rupiah: String(posting.rupiah) })),
    )
    const words = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()
    expect(words(await bookedOf(admin, list))).toEqual(words(expected))
    const { rows } = await admin.query(
      `select reversal_reason as reason, text, answer_id as answer from journal_entry where kind = 'REVERSAL'`,
    )
    expect(rows).toEqual([{ reason: 'RECEIPT_RETURNED', text: 'BPJS-2', answer: null }])
  })

  test('is booked on its day, or on that of writing where its month is closed', async ({ admin }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await dates(admin, list, '2020-01-01')
    await pays(admin, list, 11, { daysAgo: 70 })
    const received = RECEIVE.replace('app.today()', 'app.today() - 70')
    for (const reference of ['BPJS-1', 'BPJS-2'])
      await within(admin, 'kubu-raya', 'kubu-raya', () => admin.query(received, [list, 5, reference]))
    await takesBack(admin, 'kubu-raya', 'pontianak', list, { reference: 'BPJS-1', daysAgo: 65 })
    await closesLastMonth(admin, 'kubu-raya')
    await takesBack(admin, 'kubu-raya', 'pontianak', list, { reference: 'BPJS-2', daysAgo: 65 })
    const { rows } = await admin.query(
      `select app.today() - fact_on as fact, app.today() - booked_on as booked from journal_entry where kind = 'REVERSAL' order by id`,
    )
    expect(rows).toEqual([
      { fact: 65, booked: 65 },
      { fact: 65, booked: 0 },
    ])
  })

  test('is no receipt of a party outside in any book', async ({ admin, as }) => {
    const list = await aPaidListOfTwoLines(admin)
    await receives(admin, list, 5, 'BPJS-1')
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `update contribution_list set is_outside = true, payer_name = 'PT Uji', funding_source = 'CSR' where id = $1`,
      [list],
    )
    await admin.query(`set session_replication_role = 'origin'`)
    await as('kubu-raya', ...takingBack(list), 'pontianak')
    expect((await admin.query(`select from journal_entry where kind = 'REVERSAL'`)).rowCount).toBe(0)
  })

  test('is told to who recorded it', async ({ admin, as }) => {
    const list = await aPaidListOfTwoLines(admin)
    await receives(admin, list, 5, 'BPJS-1')
    await as('kubu-raya', ...takingBack(list), 'pontianak')
    const { rows } = await admin.query(`select user_id, params from notice where kind = 'RECEIPT_RETURNED' order by id`)
    expect(rows).toEqual([
      { user_id: USERS['kubu-raya'], params: { listId: list, reference: 'BPJS-1', reason: 'RECORDED_WRONGLY' } },
    ])
  })
})

describe('taking a receipt back', () => {
  test('is of a whole receipt of this government, on a day that can be, once', async ({ admin, as }) => {
    const list = await aPaidListOfTwoLines(admin)
    await receives(admin, list, 100, 'BPJS-1')
    for (const daysAgo of [1, -1])
      await expect(as('kubu-raya', ...takingBack(list, { daysAgo }), 'pontianak')).rejects.toThrow(
        'contribution_receipt_returned_on',
      )
    const [text, values] = takingBack(list)
    for (const [from, to, refusal] of [
      ['r.rupiah, app', 'r.rupiah - 1, app', 'contribution_receipt_return_whole'],
      ['r.list_id, r.tenant_id', 'uuidv7(), r.tenant_id', 'contribution_receipt_return_whole'],
      [`'Jumlahnya tertukar dengan daftar lain'`, `'Salah'`, 'note_check'],
      ['$3', `'RETURNED_BY_BANK' || left($3, 0)`, 'reason_check'],
    ] as const)
      await expect(as('kubu-raya', text.replace(from, to), values, 'pontianak'), refusal).rejects.toThrow(refusal)
    await expect(
      as('kubu-raya', text.replace('r.tenant_id, r.rupiah', `'${TENANTS.pontianak.id}'::uuid, r.rupiah`), values),
    ).rejects.toThrow('row-level security')
    // Another government does not even see the receipt.
    await as('pontianak', ...takingBack(list), 'pontianak')
    expect(await receivedOf(admin, list)).toBe(100)
    await as('kubu-raya', ...takingBack(list), 'pontianak')
    await expect(as('kubu-raya', ...takingBack(list), 'pontianak')).rejects.toThrow('contribution_receipt_return_once')
    await admin.query('grant payung_owner to current_user; set role payung_owner')
    for (const statement of [
      'update contribution_receipt_return set rupiah = 1',
      'delete from contribution_receipt_return',
      'truncate contribution_receipt_return cascade',
    ])
      await expect(admin.query(statement), statement).rejects.toThrow('append-only')
  })

  test('is done neither by who recorded the receipt, nor by who paid, also where the payment came back', async ({
    admin,
    as,
  }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await pays(admin, list, 9, { by: 'kubu-raya' })
    await comesBack(admin, 'kubu-raya', 'pontianak', list)
    await pays(admin, list, 100)
    await receives(admin, list, 100, 'BPJS-1', 'pertamina')
    await expect(as('kubu-raya', ...takingBack(list), 'pertamina')).rejects.toThrow(
      'contribution_receiver_is_not_returner',
    )
    for (const payer of ['provinsi', 'kubu-raya'] as const)
      await expect(as('kubu-raya', ...takingBack(list), payer), payer).rejects.toThrow(
        'contribution_payer_is_not_receiver',
      )
    await as('kubu-raya', ...takingBack(list), 'pontianak')
  })

  test('takes nothing away that the insurer has posted to people', async ({ admin, as }) => {
    const list = await aPaidListOfTwoLines(admin)
    const people = await peopleOf(admin, list)
    const [first] = people
    if (first === undefined) throw new Error('a list of three people')
    await receives(admin, list, first.rupiah - 1, 'BPJS-1')
    await receives(admin, list, 1, 'BPJS-2')
    await receives(admin, list, 50, 'BPJS-3')
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [first])
    const back = (reference: string) => as('kubu-raya', ...takingBack(list, { reference }), 'pontianak')
    // What is posted to nobody goes back; then each other rupiah is needed.
    await back('BPJS-3')
    for (const reference of ['BPJS-1', 'BPJS-2'])
      await expect(back(reference), reference).rejects.toThrow('contribution_receipt_return_posted')
    // Once the answer is settled, the money rests on nobody.
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [
      { ...first, verdict: 'REJECTED' as const },
    ])
    await as('kubu-raya', 'select app.settle_contribution_answer($1, true)', [answer], 'pontianak')
    for (const reference of ['BPJS-1', 'BPJS-2']) await back(reference)
    expect(await receivedOf(admin, list)).toBe(0)
  })

  test('leaves less to post: an answer beyond what stands is refused', async ({ admin, as }) => {
    const list = await aPaidListOfTwoLines(admin)
    await receives(admin, list, TOTAL, 'BPJS-1')
    await as('kubu-raya', ...takingBack(list), 'pontianak')
    await expect(takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))).rejects.toThrow(
      'contribution_posted_unreceived',
    )
  })

  test('is done a hundred times of a list at most', async ({ admin, as }) => {
    const list = await aPaidListOfTwoLines(admin)
    await admin.query(
      `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference, recorded_by)
       select $1, $2, 1, app.today(), 'BPJS ' || i, $3 from generate_series(1, 101) i`,
      [list, KUBU, USERS['kubu-raya']],
    )
    await within(admin, 'kubu-raya', 'pontianak', () =>
      admin.query(
        `insert into contribution_receipt_return (receipt_id, list_id, tenant_id, rupiah, returned_on, reason, note)
         select id, list_id, tenant_id, rupiah, app.today(), 'RECORDED_WRONGLY', 'Tercatat dua kali' from contribution_receipt where reference <> 'BPJS 101'`,
      ),
    )
    await expect(as('kubu-raya', ...takingBack(list, { reference: 'BPJS 101' }), 'pontianak')).rejects.toThrow(
      'contribution_receipt_returns_of_list',
    )
    expect(await receivedOf(admin, list)).toBe(1)
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
  const refusalOf = (settled: PromiseSettledResult<unknown>) => String((settled as PromiseRejectedResult).reason)

  test('two who take the same receipt back leave one', async ({ admin, as }) => {
    const list = await aPaidListOfTwoLines(admin)
    await receives(admin, list, 100, 'BPJS-1')
    const later = await both(
      admin,
      async () => {
        await enters(admin, 'pontianak')
        await admin.query(...takingBack(list))
      },
      () => as('kubu-raya', ...takingBack(list), 'pertamina'),
    )
    expect(refusalOf(later)).toContain('contribution_receipt_return_once')
    expect((await admin.query('select from contribution_receipt_return')).rowCount).toBe(1)
  })

  test.for(['answer', 'return'] as const)(
    'an answer and the taking back of what it posts leave the first: %s',
    async (first, { admin, as }) => {
      const list = await aPaidListOfTwoLines(admin)
      await receives(admin, list, TOTAL, 'BPJS-1')
      const answer = takingAnswer(list, await anUpload(admin, 'kubu-raya', 'kubu-raya'), await peopleOf(admin, list))
      const back = takingBack(list)
      const later = await both(
        admin,
        async () => {
          await enters(admin, first === 'answer' ? 'kubu-raya' : 'pontianak')
          await admin.query(...(first === 'answer' ? answer : back))
        },
        () => (first === 'answer' ? as('kubu-raya', ...back, 'pontianak') : as('kubu-raya', ...answer, 'kubu-raya')),
      )
      expect(refusalOf(later)).toContain(
        first === 'answer' ? 'contribution_receipt_return_posted' : 'contribution_posted_unreceived',
      )
    },
  )
})
