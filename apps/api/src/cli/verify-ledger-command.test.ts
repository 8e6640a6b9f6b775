import { aBilledList } from '@payung/database/testing/a-contribution-list'
import { aDraft, within } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import {
  aBilledListOfTwoLines,
  answersOverturned,
  closesLastMonth,
  dates,
  pays,
} from '@payung/database/testing/a-ledger'
import { peopleOf, receives, takesAnswer } from '@payung/database/testing/a-posting'
import { takesBack } from '@payung/database/testing/a-receipt-return'
import { comesBack } from '@payung/database/testing/a-return'
import type pg from 'pg'
import { expect, vi } from 'vitest'
import { testWithCommands } from '../testing/payung-command.builder.ts'

// The command is a process of its own, which takes seconds on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 })

interface Finding {
  readonly finding: string
  readonly kind: string
  readonly account: string | null
  readonly expected: string
  readonly booked: string
}

interface Verified {
  readonly exitCode: number | null
  readonly intact: boolean
  readonly tenants: readonly {
    readonly tenant: string
    readonly entries: number
    readonly findings: readonly Finding[]
  }[]
}

const test = testWithCommands.extend<{ verify: () => Promise<Verified> }>({
  verify: async ({ served }, use) => {
    await use(async () => {
      const { exitCode, document } = await served('verify-ledger')
      return { exitCode, ...document }
    })
  },
})

/** Kubu Raya's bill, paid in parts before and after a month was closed, one of them in that month; received; posted to people and posted anew by decisions. */
async function aLedger(admin: pg.Client): Promise<void> {
  const { list } = await aBilledListOfTwoLines(admin)
  await dates(admin, list, '2020-01-01')
  await pays(admin, list, 100_001)
  await closesLastMonth(admin, 'kubu-raya')
  await pays(admin, list, 9, { daysAgo: 31 })
  await pays(admin, list, 271_800 - 100_010)
  await answersOverturned(admin, list)
}

/** Kubu Raya's bill, of which a part came back in a month that was closed before it was known, and was paid anew. */
async function aReturnedPayment(admin: pg.Client): Promise<void> {
  const { list } = await aBilledListOfTwoLines(admin)
  await dates(admin, list, '2020-01-01')
  await pays(admin, list, 100_001, { daysAgo: 70 })
  await closesLastMonth(admin, 'kubu-raya')
  await comesBack(admin, 'kubu-raya', 'kubu-raya', list, { daysAgo: 65 })
  await pays(admin, list, 7)
}

async function tampers(admin: pg.Client, statement: string): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  const { rowCount } = await admin.query(statement)
  await admin.query(`set session_replication_role = 'origin'`)
  expect(rowCount).toBe(1)
}

const findingsOf = ({ tenants }: Verified) =>
  tenants.flatMap(({ tenant, findings }) =>
    findings.map(({ finding, kind, account, expected, booked }) => [tenant, finding, kind, account, expected, booked]),
  )

test('a ledger that follows from its facts is found whole', async ({ admin, verify }) => {
  await aLedger(admin)
  const verified = await verify()
  expect(findingsOf(verified)).toEqual([])
  expect(verified).toMatchObject({ exitCode: 0, intact: true })
  expect(verified.tenants.find(({ tenant }) => tenant === '61.12')).toMatchObject({ entries: 10, facts: 8 })
})

test('an altered posting is found past every trigger, with its tenant, fact and account', async ({ admin, verify }) => {
  await aLedger(admin)
  await tampers(
    admin,
    `update posting p set rupiah = p.rupiah - 7 from journal_entry e where e.id = p.entry_id and e.kind = 'RECEIPT' and p.account = 'RECEIVED_UNPOSTED'`,
  )
  const verified = await verify()
  expect(verified).toMatchObject({ exitCode: 1, intact: false })
  expect(findingsOf(verified)).toEqual([
    ['61.12', 'DIFFERS', 'RECEIPT', 'RECEIVED_UNPOSTED', '271800', '271793'],
    ['61.12', 'UNBALANCED', 'RECEIPT', null, '0', '-7'],
  ])
})

const wordsOf = (verified: Verified) =>
  findingsOf(verified)
    .map(([, finding, kind, account]) => [finding, kind, account].filter((word) => word !== null).join(' '))
    .sort()

test('a payment that came back is recomputed: its reversal, line by line, its day and its maker', async ({
  admin,
  verify,
}) => {
  await aReturnedPayment(admin)
  const whole = await verify()
  expect(findingsOf(whole)).toEqual([])
  expect(whole).toMatchObject({ exitCode: 0, intact: true })
  await tampers(
    admin,
    `update posting p set rupiah = p.rupiah - 7 from journal_entry e where e.id = p.entry_id and e.return_id is not null and p.account = 'TREASURY' and p.programme = 'DEATH'`,
  )
  await tampers(admin, `update budget_movement set rupiah = rupiah + 1 where kind = 'RETURN' and rupiah < -50000`)
  await tampers(
    admin,
    `update contribution_payment_return set returned_on = returned_on - 1, recorded_by = (select id from app_user where id <> recorded_by limit 1)`,
  )
  expect(wordsOf(await verify())).toEqual([
    'DIFFERS REVERSAL PAYABLE_TO_INSURER',
    'DIFFERS REVERSAL TREASURY',
    'DIFFERS REVERSAL TREASURY',
    'FACT_DIFFERS REVERSAL',
    'PARTS_DIFFER REVERSAL',
    'UNBALANCED REVERSAL',
  ])
  await tampers(
    admin,
    `with gone as (delete from journal_entry where return_id is not null returning id), sides as (delete from posting p using gone where p.entry_id = gone.id)
     select from gone`,
  )
  expect(wordsOf(await verify()).filter((word) => word.startsWith('DIFFERS REVERSAL'))).not.toEqual([])
})

/** Kubu Raya's bill with two receipts, of which one was taken back in a month that was closed before it was known. */
async function aReturnedReceipt(admin: pg.Client): Promise<void> {
  const { list } = await aBilledListOfTwoLines(admin)
  await dates(admin, list, '2020-01-01')
  await pays(admin, list, 100_001, { daysAgo: 70 })
  for (const [reference, rupiah] of [
    ['BPJS-1', 100_000],
    ['BPJS-2', 1],
  ])
    await within(admin, 'kubu-raya', 'kubu-raya', () =>
      admin.query(
        `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) values ($1, app.tenant_id(), $2, app.today() - 70, $3)`,
        [list, rupiah, reference],
      ),
    )
  await closesLastMonth(admin, 'kubu-raya')
  await takesBack(admin, 'kubu-raya', 'pontianak', list, { reference: 'BPJS-1', daysAgo: 65 })
}

test('a receipt that was taken back is recomputed: its reversal, its day and its maker', async ({ admin, verify }) => {
  await aReturnedReceipt(admin)
  const whole = await verify()
  expect(findingsOf(whole)).toEqual([])
  expect(whole).toMatchObject({ exitCode: 0, intact: true })
  await tampers(
    admin,
    `update posting p set rupiah = p.rupiah - 7 from journal_entry e where e.id = p.entry_id and e.receipt_return_id is not null and p.account = 'PAID_IN_TRANSIT'`,
  )
  await tampers(
    admin,
    `update contribution_receipt_return set returned_on = returned_on - 1, recorded_by = (select id from app_user where id <> recorded_by limit 1)`,
  )
  expect(wordsOf(await verify())).toEqual([
    'DIFFERS REVERSAL PAID_IN_TRANSIT',
    'FACT_DIFFERS REVERSAL',
    'UNBALANCED REVERSAL',
  ])
  await tampers(
    admin,
    `insert into journal_entry (tenant_id, kind, list_id, receipt_return_id, fact_on, booked_on, idempotency_key, text, booked_by, reversal_reason)
     select tenant_id, kind, list_id, receipt_return_id, fact_on, booked_on, 'again', text, booked_by, reversal_reason from journal_entry where kind = 'REVERSAL'`,
  )
  expect(wordsOf(await verify())).toContain('TWICE REVERSAL')
  await tampers(
    admin,
    `with gone as (delete from journal_entry where receipt_return_id is not null and idempotency_key <> 'again' returning id),
       sides as (delete from posting p using gone where p.entry_id = gone.id) select from gone`,
  )
  expect(wordsOf(await verify()).filter((word) => word.startsWith('DIFFERS REVERSAL'))).toEqual([
    'DIFFERS REVERSAL PAID_IN_TRANSIT',
    'DIFFERS REVERSAL RECEIVED_UNPOSTED',
  ])
})

test('a fact without its entry, one with two, and entries of other days are found', async ({ admin, verify }) => {
  await aLedger(admin)
  await tampers(
    admin,
    `with gone as (delete from journal_entry where kind = 'RECEIPT' returning id), sides as (delete from posting p using gone where p.entry_id = gone.id)
     select from gone`,
  )
  await tampers(
    admin,
    `insert into journal_entry (tenant_id, kind, list_id, fact_on, booked_on, idempotency_key, text, booked_by)
     select tenant_id, kind, list_id, fact_on, booked_on, 'BILL:again', text, booked_by from journal_entry where kind = 'BILL'`,
  )
  // Of a month that is closed, as if it had been booked before.
  await tampers(admin, `update journal_entry set booked_on = fact_on where booked_on > fact_on`)
  await tampers(
    admin,
    `update journal_entry set booked_on = booked_on + 1 where kind = 'POSTING' and settled_at is null`,
  )
  expect(wordsOf(await verify())).toEqual([
    // The second entry of the bill was written after its month was closed.
    'DAY_DIFFERS BILL',
    'DAY_DIFFERS PAYMENT',
    'DAY_DIFFERS POSTING',
    'DIFFERS RECEIPT PAID_IN_TRANSIT',
    'DIFFERS RECEIPT RECEIVED_UNPOSTED',
    'TWICE BILL',
    'UNBALANCED BILL',
  ])
})

test('an entry that names another day, proof, maker, decision or programme than its fact is found', async ({
  admin,
  verify,
}) => {
  await aLedger(admin)
  const first = 'where id = (select id from journal_entry where kind ='
  await tampers(admin, `update journal_entry set text = 'lain' ${first} 'PAYMENT' order by id limit 1)`)
  await tampers(admin, `update journal_entry set booked_by = null where kind = 'RECEIPT'`)
  await tampers(
    admin,
    `update journal_entry set fact_on = fact_on - 1, booked_on = booked_on - 1 ${first} 'POSTING' order by id limit 1)`,
  )
  await tampers(
    admin,
    `update journal_entry set settled_at = settled_at + interval '1 second' ${first} 'REVERSAL' order by id limit 1)`,
  )
  await tampers(
    admin,
    `update posting p set programme = 'OLD_AGE' from journal_entry e where e.id = p.entry_id and e.kind = 'BILL' and p.programme = 'DEATH' and p.rupiah > 0`,
  )
  expect(wordsOf(await verify())).toEqual([
    // Its postings stay on the day before.
    'DAY_DIFFERS POSTING',
    'DIFFERS BILL CONTRIBUTION_EXPENSE',
    'DIFFERS BILL CONTRIBUTION_EXPENSE',
    'FACT_DIFFERS PAYMENT',
    'FACT_DIFFERS POSTING',
    'FACT_DIFFERS RECEIPT',
    'FACT_DIFFERS REVERSAL',
  ])
})

test('what is booked there and back, and shares of budget lines that are not their bill, are found', async ({
  admin,
  verify,
}) => {
  await aLedger(admin)
  for (const sign of ['', '-'])
    await tampers(
      admin,
      `insert into posting (entry_id, tenant_id, booked_on, account, rupiah) select id, tenant_id, booked_on, 'TREASURY', ${sign}5
       from journal_entry where kind = 'RECEIPT'`,
    )
  await tampers(admin, `update budget_commitment set committed_rupiah = committed_rupiah + 7 where programme = 'DEATH'`)
  expect(wordsOf(await verify())).toEqual([
    'DIFFERS BILL CONTRIBUTION_EXPENSE',
    'DIFFERS BILL PAYABLE_TO_INSURER',
    'DIFFERS RECEIPT TREASURY',
    'DIFFERS RECEIPT TREASURY',
    'PARTS_DIFFER BILL',
  ])
})

test('compares a payer’s entries with the sums of answers that another government brings', async ({
  admin,
  verify,
}) => {
  const { decree } = await aDraft(admin, 'kubu-raya')
  await savesRules(admin, 'kubu-raya', decree, [paidBy('provinsi', HALF), paidBy('kubu-raya')])
  await answersConsent(admin, 'provinsi', decree)
  await signsFunded(admin, 'kubu-raya', decree)
  const list = await aBilledList(admin, 'provinsi', decree, { by: 'provinsi', approver: 'pertamina' })
  await within(admin, 'provinsi', 'pontianak', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, billed_rupiah, app.today(), 'SP2D-1'
       from contribution_list where id = $1`,
      [list],
    ),
  )
  await receives(admin, 'provinsi', 'kubu-raya', list)
  const people = await peopleOf(admin, list)
  await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, people)
  const rejected = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [
    { ...people[0], verdict: 'REJECTED' as const, months: 0, rupiah: 0 },
  ])
  await within(admin, 'kubu-raya', 'pertamina', () =>
    admin.query('select app.settle_contribution_answer($1, true)', [rejected]),
  )
  const intact = await verify()
  expect(intact).toMatchObject({ exitCode: 0, intact: true })
  expect(intact.tenants.filter(({ entries }) => entries > 0).map(({ entries }) => entries)).toEqual([5])
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(`update contribution_posting set rupiah = rupiah - 1 where list_id = $1 and verdict = 'ACCEPTED'`, [
    list,
  ])
  await admin.query(`set session_replication_role = 'origin'`)
  expect((await verify()).intact).toBe(false)
})
