import fc from 'fast-check'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { anApprovedPledge } from './testing/a-certificate.ts'
import { AMOUNTS, aBilledList, aContributionList, aSignedDecree, stepsList } from './testing/a-contribution-list.ts'
import { aDraft, anAmendment, aRevocation, signs, within } from './testing/a-decree.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const PEOPLE = { members: 3, quota: 3 }
const PAY = `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, $2, $3, app.today(), $4)`
const DRAFT = 'select app.draft_contribution_list($1, $2, $3, $4)'
const KUBU = TENANTS['kubu-raya'].id

describe('a contribution list', () => {
  test('holds whom a signed decree pays for, each month once, at the amount of the month', async ({ admin }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
    const list = await aContributionList(admin, 'kubu-raya', decree)
    const { rows } = await admin.query(
      'select people, person_months, total_rupiah::int, months, state from contribution_list where id = $1',
      [list],
    )
    expect(rows[0]).toMatchObject({
      people: 3,
      person_months: 18,
      total_rupiah: 3 * 3 * (16_800 + 13_400),
      state: 'DRAFT',
    })
    expect(rows[0].months).toEqual(
      AMOUNTS.slice(0, 6).map(({ month, rupiah }) => ({ month, people: 3, perPersonRupiah: String(rupiah) })),
    )
    // What is listed is not listed again: of a longer span only the rest is left.
    const rest = await aContributionList(admin, 'kubu-raya', decree, { until: '2028-01-01' })
    const { rows: second } = await admin.query(
      `select c.person_months, (select array_agg(distinct months::text) from contribution_line where list_id = c.id) as spans
       from contribution_list c where id = $1`,
      [rest],
    )
    expect(second[0]).toEqual({ person_months: 18, spans: ['[2027-07-01,2028-01-01)'] })
    await expect(aContributionList(admin, 'kubu-raya', decree)).rejects.toThrow('contribution_list_nobody')
    // Set aside, its months are free again.
    await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'DISCARDED')
    await expect(aContributionList(admin, 'kubu-raya', decree)).resolves.toMatch(/-/)
  })

  test('of any spans, in any order, lists every month of every person once, to the rupiah', async ({ admin }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
    const month = (at: number) => (at < 12 ? (AMOUNTS[at]?.month ?? '') : '2028-01-01')
    const aSpan = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 12 }))
    await fc.assert(
      fc.asyncProperty(fc.array(aSpan, { minLength: 1, maxLength: 6 }), async (spans) => {
        await admin.query('begin')
        await admin.query(`select app.enter($1, null, '', null)`, [KUBU])
        await admin.query(`select app.enter($1, (select id from app_user limit 1), '', null)`, [KUBU])
        const listed = new Set<number>()
        for (const [from, length] of spans) {
          const months = Array.from({ length: Math.min(length, 12 - from) }, (_, at) => from + at)
          const isNew = months.some((at) => !listed.has(at))
          for (const at of months) listed.add(at)
          if (!isNew) continue
          await admin.query(DRAFT, [decree, month(from), month(Math.min(12, from + length)), JSON.stringify(AMOUNTS)])
        }
        const { rows } = await admin.query(
          `select sum(person_months)::int as months, sum(total_rupiah)::int as rupiah,
             (select sum(rupiah)::int from contribution_line) as lines from contribution_list`,
        )
        const rupiah = [...listed].reduce((sum, at) => sum + 3 * (AMOUNTS[at]?.rupiah ?? 0), 0)
        expect(rows[0]).toEqual({ months: 3 * listed.size, rupiah, lines: rupiah })
        await admin.query('rollback')
      }),
      { numRuns: 60 },
    )
  })

  test('takes in who comes by an amendment, for the months from which they are designated', async ({ admin }) => {
    const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 3, reserves: 1, quota: 4 })
    await signs(admin, 'kubu-raya', decree)
    await aContributionList(admin, 'kubu-raya', decree, { until: '2028-01-01' })
    const add = { change: 'ADD', worker: members[3], reason: 'QUOTA_LEFT' }
    await signs(admin, 'kubu-raya', await anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [add]))
    const more = await aContributionList(admin, 'kubu-raya', decree, { until: '2028-01-01' })
    const { rows } = await admin.query(
      'select worker_id, months::text, rupiah::int from contribution_line where list_id = $1',
      [more],
    )
    expect(rows).toEqual([{ worker_id: members[3], months: '[2027-04-01,2028-01-01)', rupiah: 9 * 13_400 }])
  })

  test('has no month of a line again whose record was merged and corrected since', async ({ admin }) => {
    const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 3, reserves: 1, quota: 4 })
    await signs(admin, 'kubu-raya', decree)
    await aContributionList(admin, 'kubu-raya', decree)
    await admin.query('set session_replication_role = replica')
    await admin.query('update worker set superseded_by = $2 where id = $1', [members[0], members[3]])
    await admin.query('set session_replication_role = origin')
    const { rows } = await admin.query('select line_no from decree_holding where decree_id = $1 and worker_id = $2', [
      decree,
      members[0],
    ])
    const correct = { change: 'CORRECT', line: rows[0].line_no, reason: 'IDENTITY_WRONG' }
    await signs(admin, 'kubu-raya', await anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [correct]))
    await expect(aContributionList(admin, 'kubu-raya', decree)).rejects.toThrow('contribution_list_nobody')
    const rest = await aContributionList(admin, 'kubu-raya', decree, { until: '2027-08-01' })
    const { rows: months } = await admin.query(
      'select distinct months::text from contribution_line where list_id = $1',
      [rest],
    )
    expect(months).toEqual([{ months: '[2027-07-01,2027-08-01)' }])
    await expect(
      admin.query(
        `insert into contribution_line (list_id, line_no, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, months, rupiah)
         select $2, 99, tenant_id, decree_id, line_no, entry_decree_id, worker_id, village_code, '[2027-05-01,2027-06-01)', 1 from decree_holding
         where decree_id = $1 and worker_id = $3`,
        [decree, rest, members[3]],
      ),
    ).rejects.toThrow('contribution_line_once')
  })

  test('is drawn up of a signed decree of one’s own alone, and not by who works for a part', async ({ admin, as }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
    const input = [decree, '2027-01-01', '2027-07-01', JSON.stringify(AMOUNTS)]
    await expect(as('pontianak', DRAFT, input)).rejects.toThrow('contribution_list_of_decree')
    await expect(
      as('kubu-raya', DRAFT, [await aRevocation(admin, 'kubu-raya', decree, '2027-05-01'), ...input.slice(1)]),
    ).rejects.toThrow('contribution_list_of_decree')
    await admin.query('begin')
    await admin.query(`select app.enter($1, $2, '61.12.05', null)`, [
      KUBU,
      (await admin.query('select id from app_user limit 1')).rows[0].id,
    ])
    await expect(admin.query(DRAFT, input)).rejects.toThrow('contribution_list_of_decree')
    await admin.query('rollback')
  })

  test('goes its way step by step, and nothing of it changes on the way', async ({ admin, as }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
    const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'provinsi' })
    const change = (text: string) => as('kubu-raya', `update contribution_list set ${text} where id = $1`, [list])
    await expect(change(`state = 'SENT', sent_on = app.today()`)).rejects.toThrow('contribution_list_step')
    await expect(change('total_rupiah = 1')).rejects.toThrow('permission denied')
    await expect(change(`approved_by = drafted_by`)).rejects.toThrow('permission denied')
    await change(`state = 'APPROVED'`)
    await expect(change(`state = 'SENT', sent_on = app.today() + 1`)).rejects.toThrow('contribution_list_sent_on')
    await expect(change(`state = 'SENT', sent_on = app.today() - 1`)).rejects.toThrow('contribution_list_sent_on')
    await change(`state = 'SENT', sent_on = app.today()`)
    const bill = (rupiah: string, reason = '', day = 'app.today()') =>
      change(
        `state = 'BILLED', billing_code = '123456789012', billed_rupiah = ${rupiah}, due_on = app.today(), billed_on = ${day}${reason}`,
      )
    await expect(bill('total_rupiah + 1')).rejects.toThrow('contribution_list_difference')
    await expect(bill('total_rupiah', ', sent_on = app.today() - 1')).rejects.toThrow('contribution_list_sent_on')
    for (const day of ['app.today() + 1', 'app.today() - 1', 'null'])
      await expect(bill('total_rupiah', '', day), day).rejects.toThrow('contribution_list_billed_on')
    await bill('total_rupiah + 1', `, difference_reason = 'Seorang didaftarkan lebih dahulu'`)
    await expect(change(`billed_rupiah = 1`)).rejects.toThrow('contribution_list_step')
    for (const table of ['contribution_list', 'contribution_line', 'contribution_payment'])
      await expect(admin.query(`delete from ${table}`), table).rejects.toThrow()
  })

  test('goes its whole way on the last day of a calendar that stands still', async ({ admin }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
    await admin.query(
      `create or replace function app.last_day() returns date language sql stable as $$ select (now() at time zone 'Asia/Pontianak')::date - 10 $$`,
    )
    const list = await aBilledList(admin, 'kubu-raya', decree, { by: 'provinsi', approver: 'kubu-raya' })
    const { rows } = await admin.query(
      `select state, sent_on = app.last_day() and billed_on = app.last_day() as on_last_day, sent_on < (approved_at at time zone 'Asia/Pontianak')::date as is_earlier
       from contribution_list where id = $1`,
      [list],
    )
    expect(rows).toEqual([{ state: 'BILLED', on_last_day: true, is_earlier: true }])
  })

  test('is called back, once it was sent, by others than drew it up or sent it, with the reason, and never once billed', async ({
    admin,
    as,
  }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
    const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'provinsi' })
    await expect(
      as(
        'kubu-raya',
        `update contribution_list set state = 'DISCARDED', recall_reason = 'Belum dikirim' where id = $1`,
        [list],
      ),
    ).rejects.toThrow('contribution_list_recall')
    await stepsList(admin, 'kubu-raya', 'pertamina', list, 'APPROVED')
    await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'SENT')
    const recall = `state = 'DISCARDED', recall_reason = 'Nama desa tertukar'`
    const recalls = (by: TestTenant, text: string) =>
      as('kubu-raya', `update contribution_list set ${text} where id = $1`, [list], by)
    await expect(recalls('kubu-raya', recall)).rejects.toThrow('contribution_list_maker_is_not_recaller')
    await expect(recalls('provinsi', recall)).rejects.toThrow('contribution_list_maker_is_not_recaller')
    await expect(recalls('pertamina', `state = 'DISCARDED'`)).rejects.toThrow('contribution_list_recall')
    await recalls('pertamina', recall)
    await expect(aContributionList(admin, 'kubu-raya', decree)).resolves.toMatch(/-/)
    const billed = await aBilledList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya', PEOPLE), {
      by: 'provinsi',
      approver: 'pontianak',
    })
    await expect(as('kubu-raya', `update contribution_list set ${recall} where id = $1`, [billed])).rejects.toThrow(
      'contribution_list_step',
    )
  })

  test('is not approved once somebody on it has left the decree', async ({ admin }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
    const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'provinsi' })
    await signs(admin, 'kubu-raya', await aRevocation(admin, 'kubu-raya', decree, '2027-04-01'))
    await expect(stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'APPROVED')).rejects.toThrow(
      'contribution_list_outdated',
    )
  })
})

describe('a line', () => {
  const COPY = `insert into contribution_line (list_id, line_no, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, months, rupiah, live)
    select $2, 9 + (select count(*)::int from contribution_line where list_id = $2), tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, coalesce($3::daterange, months), rupiah, true
    from contribution_line where list_id = $1 and line_no = 1`

  test('is of its list, of somebody whom the decree pays for in these months, and ends for good', async ({ admin }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
    const list = await aContributionList(admin, 'kubu-raya', decree)
    const other = await aContributionList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya', PEOPLE))
    const copy = (to: string, months: string | null) => admin.query(COPY, [list, to, months])
    await expect(copy(other, '[2027-07-01,2027-08-01)')).rejects.toThrow('contribution_line_of_list')
    await expect(copy(list, '[2028-01-01,2028-02-01)')).rejects.toThrow('contribution_line_held')
    await expect(copy(list, '[2027-06-01,2027-08-01)')).rejects.toThrow('contribution_line_once')
    await copy(list, '[2027-07-01,2027-08-01)')
    await expect(admin.query(`update contribution_line set rupiah = 1`)).rejects.toThrow('append-only')
    await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'DISCARDED')
    await expect(copy(list, null)).rejects.toThrow('contribution_line_of_list')
    await expect(admin.query(`update contribution_line set live = true where list_id = $1`, [list])).rejects.toThrow(
      'append-only',
    )
  })

  test('of two that come at the same time for a month stands once, and none is written on an old snapshot', async ({
    admin,
    database,
  }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
    const former = await aContributionList(admin, 'kubu-raya', decree)
    await stepsList(admin, 'kubu-raya', 'kubu-raya', former, 'DISCARDED')
    const lists = [
      await aContributionList(admin, 'kubu-raya', decree, { from: '2027-07-01', until: '2027-10-01' }),
      await aContributionList(admin, 'kubu-raya', decree, { from: '2027-10-01', until: '2028-01-01' }),
    ]
    const second = new pg.Client({ connectionString: database.adminUrl })
    await second.connect()
    try {
      await second.query('begin isolation level repeatable read')
      await expect(second.query(COPY, [former, lists[0], null])).rejects.toThrow('read committed only')
      await second.query('rollback')
      await admin.query('begin')
      await second.query('begin')
      await admin.query(COPY, [former, lists[0], null])
      const waiting = second.query(COPY, [former, lists[1], null]).then(
        () => 'written',
        (error: Error) => error.message,
      )
      await admin.query('commit')
      expect(await waiting).toContain('contribution_line_once')
    } finally {
      await second.end()
    }
  })
})

describe('a payment', () => {
  test('is of what the insurer billed, never more, once per proof, and kept', async ({ admin, as }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
    const draft = await aContributionList(admin, 'kubu-raya', decree, { from: '2027-07-01', until: '2028-01-01' })
    await expect(as('kubu-raya', PAY, [draft, KUBU, 1, 'SP2D-1'])).rejects.toThrow('contribution_payment_of_bill')
    const list = await aBilledList(admin, 'kubu-raya', decree, { by: 'provinsi', approver: 'pontianak' })
    const { rows } = await admin.query('select billed_rupiah::int as due from contribution_list where id = $1', [list])
    const { due } = rows[0]
    await expect(as('kubu-raya', PAY, [list, KUBU, due + 1, 'SP2D-1'])).rejects.toThrow('contribution_overpaid')
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(`update contribution_list set sent_on = sent_on - 2 where id = $1`, [list])
    await admin.query(`set session_replication_role = 'origin'`)
    await expect(
      as('kubu-raya', PAY.replace('app.today()', 'app.today() - 1'), [list, KUBU, 1, 'SP2D-0']),
    ).rejects.toThrow('contribution_paid_on')
    await as('kubu-raya', PAY, [list, KUBU, due - 1, 'SP2D-1'])
    await expect(as('kubu-raya', PAY, [list, KUBU, 1, 'SP2D-1'])).rejects.toThrow('contribution_payment_once')
    await expect(as('kubu-raya', PAY, [list, KUBU, 2, 'SP2D-2'])).rejects.toThrow('contribution_overpaid')
    await expect(admin.query('update contribution_payment set rupiah = 1')).rejects.toThrow()
    const states = async () =>
      within(admin, 'kubu-raya', 'kubu-raya', async () => {
        const { rows: months } = await admin.query(
          `select m.state, count(*)::int as months, sum(m.rupiah)::int as rupiah from (select worker_id from decree_holding where decree_id = $1 limit 1) h
             cross join lateral app.contribution_months(h.worker_id) m group by 1 order by 1`,
          [decree],
        )
        return months
      })
    expect(await states()).toEqual([
      { state: 'BILLED', months: 6, rupiah: 3 * (16_800 + 13_400) },
      { state: 'LISTED', months: 6, rupiah: 6 * 13_400 },
    ])
    await as('kubu-raya', PAY, [list, KUBU, 1, 'SP2D-2'])
    expect((await states()).map(({ state }) => state)).toEqual(['LISTED', 'PAID'])
  })

  test('of a company with an approved pledge has the bank’s paper at the end of its transaction', async ({
    admin,
    as,
    transactions,
    entryOf,
  }) => {
    const { id: company } = TENANTS.pertamina
    const hands = { by: 'provinsi', approver: 'kubu-raya' } as const
    const { decree } = await anApprovedPledge(admin)
    const list = await aBilledList(admin, 'pertamina', decree, hands)
    await expect(as('pertamina', PAY, [list, company, 1, 'TRF-1'], 'pontianak')).rejects.toThrow(
      'contribution_payment_proven',
    )
    const userId = USERS.pontianak
    await transactions.write(entryOf('pertamina', { userId }), async (tx) => {
      await tx.run({ text: PAY, values: [list, company, 1, 'TRF-1'] })
      await tx.run({
        text: `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
          values ($1, 'bukti.pdf', 'application/pdf', 1, sha256('x'), 'DOCUMENT', $2)`,
        values: [company, userId],
      })
      await tx.run({
        text: `insert into contribution_payment_proof (payment_id, list_id, tenant_id, file_id)
          select p.id, p.list_id, p.tenant_id, f.id from contribution_payment p, file f where p.list_id = $1 and f.created_by = $2`,
        values: [list, userId],
      })
    })
    const { rows } = await admin.query('select app.paid_of_list($1)::int as paid', [list])
    expect(rows).toEqual([{ paid: 1 }])
  })
})
