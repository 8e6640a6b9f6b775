import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type pg from 'pg'
import { expect } from 'vitest'
import { aBilledListOfTwoLines, answersOverturned, bookedOf, dates, pays } from './testing/a-ledger.ts'
import { aPaidList } from './testing/a-posting.ts'
import { aWorker } from './testing/a-worker.ts'
import { test } from './testing/test.ts'

const MIGRATION = '../prisma/migrations/20261125220000_ledger_of_known_facts/migration.sql'
const TABLES = ['contribution_list', 'contribution_answer_row', 'audit_event', 'journal_entry', 'posting']

/** Every entry but its id and instant, and every posting. */
async function ledgerOf(admin: pg.Client, lists: readonly string[]) {
  const { rows } = await admin.query(
    `select tenant_id, kind, list_id, payment_id, receipt_id, answer_id, settled_at, fact_on, booked_on, idempotency_key, text, booked_by, reversal_reason
     from journal_entry order by idempotency_key`,
  )
  const postings = await Promise.all(lists.map((list) => bookedOf(admin, list)))
  return {
    entries: rows,
    postings: postings
      .flat()
      .map((row) => JSON.stringify(row))
      .sort(),
  }
}

/** A database as it was before the ledger, with all that has happened in it. */
async function takesLedgerAway(admin: pg.Client): Promise<void> {
  await admin.query('delete from posting; delete from journal_entry; delete from treasury_account')
  await admin.query('alter table contribution_list drop constraint contribution_list_bill_dated')
  await admin.query('update contribution_list set billed_on = null')
  await admin.query(
    'alter table contribution_list add constraint contribution_list_bill_dated check ((billed_on is null) = (billing_code is null)) not valid',
  )
}

/** The log says that the bill was written down so many days ago. */
async function writtenDownLater(admin: pg.Client, list: string, daysAgo: number): Promise<void> {
  await admin.query(
    `insert into audit_event (tenant_id, action, subject_kind, subject_id, at)
     select tenant_id, 'CONTRIBUTION_BILL_RECORDED', 'contribution_list', id::text, ((app.today() - $2::integer) + time '09:00') at time zone 'Asia/Pontianak'
     from contribution_list where id = $1`,
    [list, daysAgo],
  )
}

test('facts known before the ledger are booked by the migration as by the triggers, for every government', async ({
  admin,
}) => {
  const { list } = await aBilledListOfTwoLines(admin)
  const workers = [await aWorker(admin, { keptBy: 'pontianak' })]
  const elsewhere = await aPaidList(admin, 'pontianak', {
    payer: 'provinsi',
    cohort: { workers, quota: 1, area: '61.71' },
  })
  const { rows } = await admin.query<{ sent: string; billed: string }>(
    'select (app.today() - 9)::text as sent, (app.today() - 4)::text as billed',
  )
  const { sent, billed } = rows[0] ?? { sent: '', billed: '' }
  await dates(admin, list, sent)
  await pays(admin, list, 135_901, { daysAgo: 3 })
  await pays(admin, list, 135_899)
  await answersOverturned(admin, list)
  const before = await ledgerOf(admin, [list, elsewhere])
  expect(before.entries.length).toBe(1 + 2 + 1 + 3 + 2 + 2)
  // What the migration runs as, in a database without the triggers of the ledger.
  await admin.query(`set session_replication_role = 'replica'`)
  await takesLedgerAway(admin)
  await writtenDownLater(admin, list, 4)
  await admin.query('grant payung_owner to current_user; set role payung_owner')
  await admin.query(readFileSync(resolve(import.meta.dirname, MIGRATION), 'utf8'))
  await admin.query('reset role')
  const after = await ledgerOf(admin, [list, elsewhere])
  expect(after.postings).toEqual(before.postings)
  const days = await admin.query(
    `select e.list_id, e.fact_on::text as fact, c.billed_on::text as billed from journal_entry e join contribution_list c on c.id = e.list_id
     where e.kind = 'BILL' and e.booked_on = e.fact_on order by c.billed_on`,
  )
  // The day of the log; where there is none, that of sending.
  expect(days.rows[0]).toEqual({ list_id: list, fact: billed, billed })
  expect(days.rows[1]).toMatchObject({ list_id: elsewhere })
  const withoutDays = (entries: readonly { kind: string }[]) => entries.filter(({ kind }) => kind !== 'BILL')
  expect(withoutDays(after.entries)).toEqual(withoutDays(before.entries))
  expect(after.entries.map(({ idempotency_key: key }) => key)).toEqual(
    before.entries.map(({ idempotency_key: key }) => key),
  )
  const unforced = await admin.query(
    'select relname from pg_class where relname = any($1) and not relforcerowsecurity',
    [TABLES],
  )
  expect(unforced.rows).toEqual([])
  await expect(admin.query('update contribution_list set billed_on = null')).rejects.toThrow(
    'contribution_list_bill_dated',
  )
})

test('a known fact of which the budget lines are not the whole is booked at once, without a line', async ({
  admin,
}) => {
  const { list } = await aBilledListOfTwoLines(admin)
  const { rows } = await admin.query<{ sent: string }>('select (app.today() - 9)::text as sent')
  const sent = rows[0]?.sent ?? ''
  await dates(admin, list, sent)
  await pays(admin, list, 100)
  await admin.query(`set session_replication_role = 'replica'`)
  await writtenDownLater(admin, list, 4)
  await takesLedgerAway(admin)
  await admin.query('update budget_commitment set committed_rupiah = committed_rupiah - 1 where list_id = $1', [list])
  await admin.query('grant payung_owner to current_user; set role payung_owner')
  await admin.query(readFileSync(resolve(import.meta.dirname, MIGRATION), 'utf8'))
  await admin.query('reset role')
  const bill = (await bookedOf(admin, list)).filter(({ kind }) => kind === 'BILL')
  expect(bill.map(({ line, rupiah }) => [line, rupiah])).toEqual([
    [null, '271800'],
    [null, '-271800'],
  ])
  // It may have been paid before it was written down, and that can still be said.
  const known = await admin.query('select billed_on::text as day from contribution_list where id = $1', [list])
  expect(known.rows).toEqual([{ day: sent }])
  await admin.query(`set session_replication_role = 'origin'`)
  await pays(admin, list, 100, { daysAgo: 6 })
})
