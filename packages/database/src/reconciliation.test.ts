import { isSuggested, matchStatement, referenceKey } from '@payung/domain/money/reconciliation'
import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aBilledList, aSignedDecree } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { anUpload, aPaidList } from './testing/a-posting.ts'
import { comesBack } from './testing/a-return.ts'
import { seeingPayment, settingAside, takesStatement } from './testing/a-statement.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const KUBU = TENANTS['kubu-raya'].id

async function arrange(admin: pg.Client) {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi' })
  const { rows } = await admin.query<{ code: string; rupiah: number }>(
    'select billing_code as code, billed_rupiah::int as rupiah from contribution_list where id = $1',
    [list],
  )
  const { code, rupiah } = rows[0] ?? { code: '', rupiah: 0 }
  return { list, code, rupiah }
}

const rowsOf = (admin: pg.Client, file: string) =>
  within(admin, 'kubu-raya', 'kubu-raya', async () => {
    const { rows } = await admin.query(
      'select row_no, state, payment_id is not null as shows from app.reconciled_rows($1) order by 1',
      [file],
    )
    return rows.map(({ state, shows }) => `${state}${shows ? ' shows' : ''}`)
  })

describe('a row of a statement', () => {
  test('shows a payment by its code or document, proposes what lies near, and says nothing of the rest', async ({
    admin,
  }) => {
    const { code, rupiah } = await arrange(admin)
    const file = (lines: Parameters<typeof takesStatement>[3]) => takesStatement(admin, 'kubu-raya', 'pertamina', lines)
    expect(await rowsOf(admin, await file([{ rupiah, codes: [code] }]))).toEqual(['MATCHED shows'])
    expect(await rowsOf(admin, await file([{ rupiah, reference: 'sp2d/1' }, { rupiah }]))).toEqual([
      'MATCHED shows',
      'UNMATCHED',
    ])
    expect(
      await rowsOf(admin, await file([{ rupiah, daysAgo: 5 }, { rupiah, daysAgo: 6 }, { rupiah: rupiah - 1 }])),
    ).toEqual(['SUGGESTED', 'UNMATCHED', 'UNMATCHED'])
  })

  test('proposes an open bill whose code it names', async ({ admin, as }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya')
    const list = await aBilledList(admin, 'kubu-raya', decree, { by: 'pontianak', approver: 'pertamina' })
    const { rows } = await admin.query('select billing_code as code from contribution_list where id = $1', [list])
    const file = await takesStatement(admin, 'kubu-raya', 'pertamina', [{ rupiah: 5, codes: ['LAIN99', rows[0].code] }])
    expect(await rowsOf(admin, file)).toEqual(['SUGGESTED'])
    expect((await as('pontianak', 'select from app.reconciled_rows($1)', [file])).rowCount).toBe(0)
    expect((await as('kubu-raya', 'select state from app.reconciled_rows($1)', [file])).rows).toEqual([
      { state: 'SUGGESTED' },
    ])
  })

  test('repeats what an earlier file says of the same transaction, or contradicts it', async ({ admin }) => {
    const { rupiah } = await arrange(admin)
    const lines = [
      { rupiah, reference: 'SP2D-1' },
      { rupiah: 7, reference: 'TRANSFER' },
    ]
    await takesStatement(admin, 'kubu-raya', 'pertamina', lines)
    const later = await takesStatement(admin, 'kubu-raya', 'pertamina', [
      ...lines,
      { rupiah: rupiah + 1, reference: 'sp2d 1' },
      { rupiah, reference: 'SP2D 1' },
      { rupiah: rupiah + 1, reference: 'SP2D 1', daysAgo: 1 },
    ])
    expect(await rowsOf(admin, later)).toEqual(['REPEATED', 'UNMATCHED', 'CONFLICT', 'CONFLICT', 'UNMATCHED'])
    const { rows } = await admin.query(
      'select row_no, earlier_row_no from reconciliation_row where file_id = $1 and earlier_row_no is not null order by 1',
      [later],
    )
    expect(rows).toEqual([1, 3, 4].map((row_no) => ({ row_no, earlier_row_no: 1 })))
  })

  test('is decided once, by another person than who brought the file or recorded the payment', async ({
    admin,
    as,
  }) => {
    const { list, rupiah, code } = await arrange(admin)
    const file = await takesStatement(admin, 'kubu-raya', 'pertamina', [
      { rupiah, codes: [code] },
      { rupiah },
      { rupiah: 3 },
    ])
    const sees = (by: TestTenant, row = 1) => as('kubu-raya', ...seeingPayment(file, row, list), by)
    await expect(sees('pertamina')).rejects.toThrow('reconciliation_bringer_is_not_decider')
    await expect(sees('provinsi')).rejects.toThrow('reconciliation_payer_is_not_decider')
    await expect(as('kubu-raya', ...settingAside(file, 2), 'pertamina')).rejects.toThrow(
      'reconciliation_bringer_is_not_decider',
    )
    await expect(sees('kubu-raya', 3)).rejects.toThrow('reconciliation_of_row')
    await sees('kubu-raya')
    await expect(sees('kubu-raya', 2)).rejects.toThrow('reconciliation_payment_once')
    await as('kubu-raya', ...settingAside(file, 2), 'kubu-raya')
    await expect(as('kubu-raya', ...settingAside(file, 2), 'kubu-raya')).rejects.toThrow('reconciliation_row_open')
    expect(await rowsOf(admin, file)).toEqual(['CONFIRMED shows', 'SET_ASIDE', 'UNMATCHED'])
  })

  test('stays confirmed when the bank returns the money, and is open again where the payment was recorded wrongly', async ({
    admin,
    as,
  }) => {
    const [first, second] = [await arrange(admin), await arrange(admin)]
    const file = await takesStatement(admin, 'kubu-raya', 'pertamina', [
      { rupiah: first.rupiah, codes: [first.code] },
      { rupiah: second.rupiah, codes: [second.code] },
    ])
    await as('kubu-raya', ...seeingPayment(file, 1, first.list), 'kubu-raya')
    await as('kubu-raya', ...seeingPayment(file, 2, second.list), 'kubu-raya')
    await comesBack(admin, 'kubu-raya', 'kubu-raya', first.list)
    await comesBack(admin, 'kubu-raya', 'kubu-raya', second.list, { reason: 'RECORDED_WRONGLY' })
    // Its bill is open again, and the row names its code.
    expect(await rowsOf(admin, file)).toEqual(['CONFIRMED shows', 'SUGGESTED'])
    await expect(as('kubu-raya', ...seeingPayment(file, 2, second.list), 'kubu-raya')).rejects.toThrow(
      'reconciliation_payment_stands',
    )
    await as('kubu-raya', ...settingAside(file, 2), 'kubu-raya')
  })

  test('is nobody else’s to read, decide or bring, and never changes', async ({ admin, as }) => {
    const { list, rupiah } = await arrange(admin)
    const file = await takesStatement(admin, 'kubu-raya', 'pertamina', [{ rupiah }])
    for (const table of ['reconciliation_file', 'reconciliation_row'])
      expect((await as('pontianak', `select from ${table}`, [])).rowCount).toBe(0)
    await as('pontianak', ...seeingPayment(file, 1, list), 'pontianak')
    expect((await admin.query('select from reconciliation_decision')).rowCount).toBe(0)
    await expect(
      as(
        'pontianak',
        `insert into reconciliation_decision (file_id, row_no, tenant_id, rupiah, reason) values ($1, 1, $2, $3, 'Bukan pembayaran iuran')`,
        [file, KUBU, rupiah],
      ),
    ).rejects.toThrow('row-level security')
    await expect(as('kubu-raya', `insert into reconciliation_file (tenant_id) values ($1)`, [KUBU])).rejects.toThrow(
      'permission denied',
    )
    await as('kubu-raya', ...settingAside(file, 1), 'kubu-raya')
    await admin.query('grant payung_owner to current_user; set role payung_owner')
    for (const table of ['reconciliation_file', 'reconciliation_row', 'reconciliation_decision'])
      for (const statement of [
        `update ${table} set tenant_id = tenant_id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(admin.query(statement), statement).rejects.toThrow('append-only')
  })
})

describe('a statement', () => {
  test('is taken in once by its content, whoever brings it', async ({ admin }) => {
    const content = 'Tanggal;Uraian;Nilai'
    const first = await anUpload(admin, 'kubu-raya', 'pertamina', content)
    const second = await anUpload(admin, 'kubu-raya', 'kubu-raya', content)
    const file = await takesStatement(admin, 'kubu-raya', 'pertamina', [{ rupiah: 1 }], first)
    expect(await takesStatement(admin, 'kubu-raya', 'kubu-raya', [{ rupiah: 1 }], second)).toBe(file)
    expect((await admin.query('select from reconciliation_row')).rowCount).toBe(1)
  })

  test('is of somebody’s own upload, and of the whole government', async ({ admin }) => {
    const upload = await anUpload(admin, 'kubu-raya', 'pertamina')
    await expect(takesStatement(admin, 'kubu-raya', 'kubu-raya', [{ rupiah: 1 }], upload)).rejects.toThrow(
      'reconciliation_upload',
    )
    await expect(
      admin.query(
        `begin; select app.enter('${KUBU}', '${USERS.pertamina}', '61.12.01', null); select app.take_reconciliation_file('${upload}', 0, '[]')`,
      ),
    ).rejects.toThrow('reconciliation_of_whole')
    await admin.query('rollback')
  })

  test('comes twenty times in a day from one person; the same file again is none of them', async ({ admin }) => {
    const upload = await anUpload(admin, 'kubu-raya', 'pertamina')
    await admin.query(
      `insert into reconciliation_file (tenant_id, file_name, sha256, row_count, incoming_count, total_rupiah, first_on, last_on, recorded_by)
       select $1, 'koran.csv', sha256(convert_to(i::text, 'UTF8')), 1, 0, 1, app.today(), app.today(), $2 from generate_series(1, 19) i`,
      [KUBU, USERS.pertamina],
    )
    const file = await takesStatement(admin, 'kubu-raya', 'pertamina', [{ rupiah: 1 }], upload)
    await expect(takesStatement(admin, 'kubu-raya', 'pertamina', [{ rupiah: 2 }])).rejects.toThrow(
      'reconciliation_files_of_day',
    )
    expect(await takesStatement(admin, 'kubu-raya', 'pertamina', [{ rupiah: 1 }], upload)).toBe(file)
    await expect(takesStatement(admin, 'kubu-raya', 'kubu-raya', [{ rupiah: 2 }])).resolves.toMatch(/-/)
  })
})

const DAYS = ['2026-10-31', '2026-11-01', '2026-11-06', '2026-11-07']
const CODES = ['KODE01', 'KODE02', 'KODE03']

test('the database matches any rows and payments as the domain does', async ({ admin }) => {
  const lists: string[] = []
  for (const _code of CODES) lists.push(await aPaidList(admin, 'kubu-raya', { payer: 'provinsi' }))
  const aLine = fc.record({
    day: fc.constantFrom(...DAYS),
    amount: fc.constantFrom(100n, 200n),
    reference: fc.constantFrom(null, 'SP2D/1', 'sp2d 002', '3', 'TRF'),
    codes: fc.subarray([...CODES, 'LAIN99']),
  })
  const aPayment = fc.record({
    list: fc.nat({ max: CODES.length - 1 }),
    amount: fc.constantFrom(100n, 200n),
    paidOn: fc.constantFrom(...DAYS),
    reference: fc.constantFrom('SP2D 1', '002', 'SP2D No 3', 'TRF'),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(aLine, { minLength: 1, maxLength: 8 }),
      fc.array(aPayment, { maxLength: 8 }),
      fc.subarray([...CODES.keys()]),
      async (drawn, paid, open) => {
        const lines = drawn.map((line, at) => ({ ...line, no: at + 1 }))
        await admin.query('begin')
        try {
          // Without the rules about payments: their days and sums are what they are drawn to be.
          await admin.query('set local session_replication_role = replica')
          await admin.query('delete from contribution_payment')
          await admin.query(
            `update contribution_list set billing_code = c.code, difference_reason = 'Menurut BPJS', billed_rupiah = case when c.is_open then 1000000 else 1 end
             from unnest($1::uuid[], $2::text[], $3::boolean[]) c(id, code, is_open) where contribution_list.id = c.id`,
            [lists, CODES, CODES.map((_code, at) => open.includes(at))],
          )
          const { rows: payments } = await admin.query<{ id: string; at: number }>(
            `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by)
             select ($1::uuid[])[(p ->> 'list')::int + 1], $2, (p ->> 'amount')::bigint, (p ->> 'paidOn')::date, p ->> 'reference', $3
             from jsonb_array_elements($4::jsonb) with ordinality j(p, at) order by at returning id`,
            [
              lists,
              KUBU,
              USERS.provinsi,
              JSON.stringify(paid.map((each) => ({ ...each, amount: String(each.amount) }))),
            ],
          )
          const { rows: files } = await admin.query<{ id: string }>(
            `insert into reconciliation_file (tenant_id, file_name, sha256, row_count, incoming_count, total_rupiah, first_on, last_on, recorded_by)
             values ($1, 'koran.csv', sha256('x'), 1, 0, 1, app.today(), app.today(), $2) returning id`,
            [KUBU, USERS.pertamina],
          )
          const file = files[0]?.id
          await admin.query(
            `insert into reconciliation_row (file_id, row_no, tenant_id, transacted_on, rupiah, reference, reference_key, codes, standing)
             select $1, (r ->> 'no')::int, $2, (r ->> 'day')::date, (r ->> 'amount')::bigint, r ->> 'reference', coalesce(app.reference_key(r ->> 'reference'), ''),
               array(select jsonb_array_elements_text(r -> 'codes')), 'NEW' from jsonb_array_elements($3::jsonb) r`,
            [file, KUBU, JSON.stringify(lines.map((line) => ({ ...line, amount: String(line.amount) })))],
          )
          const { rows } = await admin.query<{ row_no: number; state: string; payment_id: string | null; key: string }>(
            `select r.*, w.reference_key as key from app.reconciled_rows($1) r join reconciliation_row w on w.file_id = $1 and w.row_no = r.row_no order by 1`,
            [file],
          )
          const book = paid.map(({ list, ...rest }, at) => ({
            ...rest,
            id: payments[at]?.id ?? '',
            billingCode: CODES[list] ?? '',
          }))
          const pairs = matchStatement(lines, book)
          const shown = new Set(pairs.values())
          const unpaired = book.filter(({ id }) => !shown.has(id))
          const isOpen = (at: number) => open.includes(at) || !paid.some(({ list }) => list === at)
          const bills = CODES.filter((_code, at) => isOpen(at)).map((billingCode) => ({ billingCode }))
          expect(rows).toEqual(
            lines.map((line) => {
              const payment = pairs.get(line.no)
              const rest = isSuggested(line, bills, unpaired) ? 'SUGGESTED' : 'UNMATCHED'
              const state = payment === undefined ? rest : 'MATCHED'
              const key = referenceKey(line.reference ?? '')
              return { row_no: line.no, state, payment_id: payment ?? null, key }
            }),
          )
        } finally {
          await admin.query('rollback')
        }
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)
