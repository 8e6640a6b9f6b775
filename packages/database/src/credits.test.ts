import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { corrects, withdraws } from './testing/a-claim.ts'
import { stepsList } from './testing/a-contribution-list.ts'
import { aCredit, aLaterList, CREDIT, confirming, reversing, settles, settling } from './testing/a-credit.ts'
import { anAmendment, signs, within } from './testing/a-decree.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const MAY = '2027-05-10T03:00:00Z'

const creditsOf = (admin: pg.Client, tenant: TestTenant = 'kubu-raya') =>
  within(admin, tenant, tenant, async () => {
    const { rows } = await admin.query(
      'select line_no, from_month::text, until_month::text, months, rupiah::int, reason, is_confirmed from app.contribution_credits() order by 1',
    )
    return rows
  })

const owedBack = (admin: pg.Client) =>
  within(admin, 'kubu-raya', 'kubu-raya', async () => {
    const { rows } = await admin.query('select months, rupiah::int from app.owed_back()')
    return rows
  })

const ALL = {
  line_no: 1,
  from_month: '2027-01-01',
  until_month: '2027-07-01',
  months: 6,
  rupiah: CREDIT,
  reason: 'DEATH',
  is_confirmed: true,
}

describe('a credit', () => {
  test('is what was posted after the month of the death, and nobody else has one', async ({ admin }) => {
    await aCredit(admin, { day: '2027-03-31', now: MAY })
    const later = { from_month: '2027-04-01', months: 3, rupiah: 3 * 13_400 }
    expect(await creditsOf(admin)).toEqual([{ ...ALL, ...later }])
    expect(await creditsOf(admin, 'pontianak')).toEqual([])
    expect(await creditsOf(admin, 'provinsi')).toEqual([])
  })

  test('follows the report: it waits for the record, moves with a correction, and goes with a withdrawal', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const { event } = await aCredit(admin, { day: '2027-03-31', isConfirmed: false, now: MAY })
    expect(await creditsOf(admin)).toMatchObject([{ months: 3, is_confirmed: false }])
    await corrects(entryOf('kubu-raya'), sends, event, `event_day = '2027-04-02'`)
    expect(await creditsOf(admin)).toMatchObject([{ from_month: '2027-05-01', months: 2 }])
    await corrects(entryOf('kubu-raya'), sends, event, `event_day = '2027-01-01', day_precision = 'YEAR'`)
    expect(await creditsOf(admin)).toEqual([])
    await corrects(entryOf('kubu-raya'), sends, event, `event_day = '2027-02-01', day_precision = 'MONTH'`)
    expect(await creditsOf(admin)).toMatchObject([{ from_month: '2027-03-01', months: 4 }])
    await withdraws(admin, event)
    expect(await creditsOf(admin)).toEqual([])
  })

  test('is also what a signed amendment takes away after it was posted, and nothing that was not posted', async ({
    admin,
  }) => {
    const { list, decree } = await aCredit(admin, { isConfirmed: false })
    await withdraws(admin, (await admin.query('select id from life_event')).rows[0].id)
    await aLaterList(admin, decree, 'BILLED')
    const { rows } = await admin.query(
      'select holding_no, worker_id from contribution_line where list_id = $1 and line_no = 2',
      [list],
    )
    const removal = { change: 'REMOVE', line: rows[0].holding_no, worker: null, reason: 'EMPLOYED', note: null }
    await signs(admin, 'kubu-raya', await anAmendment(admin, 'kubu-raya', decree, '2027-05-01', [removal]))
    const taken = { line_no: 2, from_month: '2027-05-01', months: 2, rupiah: 2 * 13_400, reason: 'AMENDMENT' }
    expect(await creditsOf(admin)).toEqual([{ ...ALL, ...taken }])
  })

  test('shows the keeper of the record months, and rupiah only where its own government paid', async ({ admin }) => {
    const { worker } = await aCredit(admin)
    const ofWorker = (tenant: TestTenant) =>
      within(admin, tenant, tenant, async () => {
        const { rows } = await admin.query('select is_own, months, rupiah::int from app.credits_of_worker($1)', [
          worker,
        ])
        return rows
      })
    expect(await ofWorker('kubu-raya')).toEqual([{ is_own: true, months: 6, rupiah: CREDIT }])
    expect(await ofWorker('pontianak')).toEqual([])
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update contribution_list set tenant_id = $1, funding_source = $2', [
      TENANTS.provinsi.id,
      'REGIONAL_BUDGET',
    ])
    await admin.query(`set session_replication_role = 'origin'`)
    expect(await ofWorker('kubu-raya')).toEqual([{ is_own: false, months: 6, rupiah: null }])
    // Who pays for another's decree learns months and sums: neither who it is nor why.
    const [credit] = await creditsOf(admin, 'provinsi')
    expect(credit).toEqual({ ...ALL, reason: null })
  })
})

describe('a settlement', () => {
  test('is recorded by one and confirmed by another; then nothing is open', async ({ admin, as }) => {
    const { list } = await aCredit(admin)
    const settlement = await settles(admin, 'kubu-raya', list)
    expect(await creditsOf(admin)).toEqual([])
    await expect(as('kubu-raya', ...confirming(settlement), 'kubu-raya')).rejects.toThrow(
      'credit_recorder_is_not_confirmer',
    )
    await as('kubu-raya', ...confirming(settlement), 'provinsi')
    const { rows } = await admin.query('select state, confirmed_by from contribution_credit_settlement')
    expect(rows).toEqual([{ state: 'CONFIRMED', confirmed_by: USERS.provinsi }])
    await expect(as('kubu-raya', ...confirming(settlement), 'provinsi')).rejects.toThrow('credit_step')
  })

  test('settles a credit once, all that is open of it, and never that of another tenant', async ({ admin, as }) => {
    const { list } = await aCredit(admin)
    for (const rupiah of [CREDIT - 1, CREDIT + 1])
      await expect(as('kubu-raya', ...settling(list, { rupiah }))).rejects.toThrow('credit_amount')
    for (const lines of [[2], [1, 2], [], [99]])
      await expect(as('kubu-raya', ...settling(list, { lines }))).rejects.toThrow('credit_open')
    for (const other of ['pontianak', 'provinsi'] as const)
      await expect(as(other, ...settling(list))).rejects.toThrow('credit_open')
    const settlement = await settles(admin, 'kubu-raya', list)
    await expect(as('kubu-raya', ...settling(list))).rejects.toThrow('credit_open')
    for (const step of [confirming(settlement), reversing(settlement)])
      await expect(as('pontianak', ...step, 'provinsi')).rejects.toThrow('credit_step')
  })

  test('is not recorded of what is only reported, nor before its bill or in the future', async ({ admin, as }) => {
    const reported = await aCredit(admin, { isConfirmed: false })
    await expect(as('kubu-raya', ...settling(reported.list))).rejects.toThrow('credit_of_report')
    await admin.query(`update worker set status = 'DECEASED' where id = $1`, [reported.worker])
    for (const daysAgo of [1, -1])
      await expect(as('kubu-raya', ...settling(reported.list, { daysAgo }))).rejects.toThrow('credit_returned_on')
    await as('kubu-raya', ...settling(reported.list))
  })

  test('is none where the keeper has refused the status of death that the report proposes', async ({ admin }) => {
    const { worker } = await aCredit(admin, { isConfirmed: false })
    expect(await creditsOf(admin)).toHaveLength(1)
    await within(admin, 'kubu-raya', 'pertamina', () =>
      admin.query(
        `update worker_proposal set state = 'REFUSED', decided_by = app.user_id(), decided_at = now() where worker_id = $1`,
        [worker],
      ),
    )
    expect(await creditsOf(admin)).toEqual([])
  })

  test('waits no longer to be confirmed once the report was withdrawn', async ({ admin, as }) => {
    const { list, worker, event } = await aCredit(admin)
    const settlement = await settles(admin, 'kubu-raya', list)
    await admin.query(`update worker set status = 'VERIFIED' where id = $1`, [worker])
    await withdraws(admin, event)
    await expect(as('kubu-raya', ...confirming(settlement), 'provinsi')).rejects.toThrow('credit_changed')
    expect(await owedBack(admin)).toEqual([])
  })

  test('stays in sight as owed back when the report is withdrawn after it', async ({ admin, as }) => {
    const { list, worker, event } = await aCredit(admin)
    const settlement = await settles(admin, 'kubu-raya', list)
    await as('kubu-raya', ...confirming(settlement), 'provinsi')
    expect(await owedBack(admin)).toEqual([])
    await admin.query(`update worker set status = 'VERIFIED' where id = $1`, [worker])
    await withdraws(admin, event)
    expect(await owedBack(admin)).toEqual([{ months: 6, rupiah: CREDIT }])
    await as('kubu-raya', ...reversing(settlement), 'provinsi')
    expect(await owedBack(admin)).toEqual([])
  })

  test('that is reversed gives its months free, and says no more than its reason', async ({ admin, as }) => {
    const { list } = await aCredit(admin)
    const settlement = await settles(admin, 'kubu-raya', list)
    await as('kubu-raya', ...reversing(settlement), 'kubu-raya')
    expect(await creditsOf(admin)).toEqual([ALL])
    await expect(as('kubu-raya', ...reversing(settlement))).rejects.toThrow('credit_step')
    await expect(as('kubu-raya', ...confirming(settlement), 'provinsi')).rejects.toThrow('credit_step')
    await settles(admin, 'kubu-raya', list)
  })

  test('is written by nobody but its functions, and never removed', async ({ admin, as }) => {
    const { list } = await aCredit(admin)
    await settles(admin, 'kubu-raya', list)
    for (const text of [
      'update contribution_credit_settlement set rupiah = 1',
      `update contribution_credit_settlement set state = 'CONFIRMED'`,
      'delete from contribution_credit_settlement',
      'update contribution_credit_month set live = false',
      `insert into contribution_credit_month select * from contribution_credit_month`,
      'update contribution_list set offset_rupiah = 1',
    ])
      await expect(as('kubu-raya', text, [], 'provinsi')).rejects.toThrow('permission denied')
    await expect(admin.query('delete from contribution_credit_month')).rejects.toThrow()
    await expect(
      admin.query(`update contribution_credit_settlement set state = 'CONFIRMED', confirmed_by = recorded_by`),
    ).rejects.toThrow()
  })
})

describe('a credit that is offset', () => {
  test('makes the bill of a later list smaller, and all of its people are posted with what is received', async ({
    admin,
    as,
  }) => {
    const { list, decree } = await aCredit(admin, { people: 3 })
    const later = await aLaterList(admin, decree, 'SENT')
    const settlement = await settles(admin, 'kubu-raya', list, { target: later })
    const due = async () =>
      (
        await admin.query(
          'select (total_rupiah - offset_rupiah)::int as due, total_rupiah::int as total from contribution_list where id = $1',
          [later],
        )
      ).rows[0]
    const { total } = await due()
    expect((await due()).due).toBe(total)
    await as('kubu-raya', ...confirming(settlement), 'provinsi')
    expect((await due()).due).toBe(total - CREDIT)
    // The whole amount has to be explained now.
    await expect(stepsList(admin, 'kubu-raya', 'pertamina', later, 'BILLED')).rejects.toThrow(
      'contribution_list_difference',
    )
    await within(admin, 'kubu-raya', 'pertamina', () =>
      admin.query(
        `update contribution_list set state = 'BILLED', billing_code = 'KODE123456', billed_rupiah = total_rupiah - offset_rupiah, due_on = app.today() + 14,
           billed_on = app.today() where id = $1`,
        [later],
      ),
    )
    await expect(as('kubu-raya', ...reversing(settlement), 'provinsi')).rejects.toThrow('credit_offset_billed')
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query(
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, billed_rupiah, app.today(), 'SP2D-2'
         from contribution_list where id = $1`,
        [later],
      ),
    )
    await receives(admin, 'kubu-raya', 'pontianak', later)
    await takesAnswer(admin, 'kubu-raya', 'pontianak', later, await peopleOf(admin, later))
    const { rows } = await admin.query(
      'select sum(rupiah)::int as posted from contribution_posting where list_id = $1',
      [later],
    )
    expect(rows).toEqual([{ posted: total }])
  })

  test('goes into a later list of the same payer that is not billed, and leaves something to bill', async ({
    admin,
    as,
  }) => {
    const { list, decree } = await aCredit(admin, { people: 3 })
    const later = await aLaterList(admin, decree, 'BILLED')
    await expect(as('kubu-raya', ...settling(list, { target: later }))).rejects.toThrow('credit_offset_list')
    await expect(as('kubu-raya', ...settling(list, { target: list }))).rejects.toThrow('credit_offset_list')
    const small = await aCredit(admin)
    const draft = await aLaterList(admin, small.decree)
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update contribution_list set total_rupiah = $2 where id = $1', [draft, CREDIT])
    await admin.query(`set session_replication_role = 'origin'`)
    await expect(as('kubu-raya', ...settling(small.list, { target: draft }))).rejects.toThrow('credit_offset_exceeds')
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `update contribution_list set total_rupiah = $2, is_outside = true, payer_name = 'PT Uji', funding_source = 'CSR' where id = $1`,
      [draft, CREDIT + 1],
    )
    await admin.query(`set session_replication_role = 'origin'`)
    await expect(as('kubu-raya', ...settling(small.list, { target: draft }))).rejects.toThrow('credit_offset_list')
  })

  test('is open again when that list is set aside, or when it is reversed before the bill', async ({ admin, as }) => {
    const { list, decree } = await aCredit(admin, { people: 3 })
    const later = await aLaterList(admin, decree)
    const first = await settles(admin, 'kubu-raya', list, { target: later })
    await as('kubu-raya', ...confirming(first), 'provinsi')
    await as('kubu-raya', ...reversing(first), 'provinsi')
    const second = await settles(admin, 'kubu-raya', list, { target: later })
    await as('kubu-raya', ...confirming(second), 'provinsi')
    await stepsList(admin, 'kubu-raya', 'pontianak', later, 'DISCARDED')
    expect(await creditsOf(admin)).toEqual([ALL])
    const { rows } = await admin.query('select offset_rupiah::int from contribution_list where id = $1', [later])
    expect(rows).toEqual([{ offset_rupiah: 0 }])
  })
})
