import type { Programme } from '@payung/domain/money/declared-coverage'
import type { JournalEntryKind, LedgerAccount } from '@payung/domain/money/ledger'
import type pg from 'pg'
import { anApprovedLine, choosesLines } from './a-budget.ts'
import { aContributionList, aSignedDecree, stepsList } from './a-contribution-list.ts'
import { within } from './a-decree.ts'
import { peopleOf, receives, takesAnswer } from './a-posting.ts'
import { type TestTenant, USERS } from './ground.ts'

export interface BookedPosting {
  readonly kind: JournalEntryKind
  readonly account: LedgerAccount
  readonly line: string | null
  readonly programme: Programme | null
  readonly rupiah: string
}

/** What is booked of a list, in the order of booking. */
export async function bookedOf(admin: pg.Client, list: string): Promise<readonly BookedPosting[]> {
  const { rows } = await admin.query<BookedPosting>(
    `select e.kind, p.account, p.budget_line_id as line, p.programme, p.rupiah::text from journal_entry e join posting p on p.entry_id = e.id
     where e.list_id = $1 order by e.id, p.id`,
    [list],
  )
  return rows
}

/** What the accounts of everybody hold, without those that hold nothing. */
export async function balancesOf(admin: pg.Client): Promise<Readonly<Record<string, number>>> {
  const { rows } = await admin.query<{ account: string; rupiah: number }>(
    'select account, sum(rupiah)::int as rupiah from posting group by account having sum(rupiah) <> 0 order by account',
  )
  return Object.fromEntries(rows.map(({ account, rupiah }) => [account, rupiah]))
}

/** A list of Kubu Raya over three people that is billed and paid from a line of each programme: 160,000 and 111,800 rupiah. */
export async function aBilledListOfTwoLines(
  admin: pg.Client,
  tenant: TestTenant = 'kubu-raya',
): Promise<{ readonly list: string; readonly lines: readonly [accident: string, death: string] }> {
  const decree = await aSignedDecree(admin, tenant, { members: 3, quota: 3 })
  const list = await aContributionList(admin, tenant, decree, { by: 'pontianak' })
  const death = await anApprovedLine(admin, tenant, { ceiling: 111_800, programme: 'DEATH' })
  const accident = await anApprovedLine(admin, tenant, { ceiling: 160_000 })
  // Not in the order of the law, in which payments are shared.
  await choosesLines(admin, tenant, 'pontianak', list, [
    { line: death, rupiah: 111_800 },
    { line: accident, rupiah: 160_000 },
  ])
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const) await stepsList(admin, tenant, 'pertamina', list, step)
  return { list, lines: [accident, death] }
}

let proofs = 0
/** Somebody who has not made the list pays a part of its bill, so many days ago. */
export function pays(
  admin: pg.Client,
  list: string,
  rupiah: number,
  {
    tenant = 'kubu-raya',
    by = 'provinsi',
    daysAgo = 0,
  }: { tenant?: TestTenant; by?: TestTenant; daysAgo?: number } = {},
): Promise<void> {
  return within(admin, tenant, by, async () => {
    await admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, $2, app.today() - $4::integer, $3
       from contribution_list where id = $1`,
      [list, rupiah, `SP2D/${++proofs}`, daysAgo],
    )
  })
}

/** Moves the days of sending and billing back, and the entry of the bill with them. */
export async function dates(admin: pg.Client, list: string, day: string): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query('update contribution_list set sent_on = $2, billed_on = $2 where id = $1', [list, day])
  await admin.query(
    `with bill as (update journal_entry set fact_on = $2, booked_on = $2 where list_id = $1 and kind = 'BILL' returning id)
     update posting p set booked_on = $2 from bill where p.entry_id = bill.id`,
    [list, day],
  )
  await admin.query(`set session_replication_role = 'origin'`)
}

/**
 * A paid list of Kubu Raya over three people, of whom two are posted by an answer. A second answer rejects the first person, gives the second fewer months and
 * the third another number; a third gives the second person all months again. A decision takes over both.
 *
 * @returns the answers, in their order
 */
export async function answersOverturned(admin: pg.Client, list: string): Promise<readonly string[]> {
  await receives(admin, 'kubu-raya', 'kubu-raya', list)
  const [first, second, third] = await peopleOf(admin, list)
  if (first === undefined || second === undefined || third === undefined) throw new Error('a list of three people')
  await admin.query(
    `insert into insured_membership (person_id, insurance_programme, period, membership_number, tenant_id, recorded_by)
     select distinct l.person_id, k.programme, daterange('2026-12-01', null), '00000000099', c.tenant_id, $3::uuid
     from contribution_list c cross join lateral app.listed_people(c.id) l cross join unnest(l.insurance_programmes) k(programme)
       join person p on p.id = l.person_id where c.id = $1 and p.blind_index = decode($2, 'hex')`,
    [list, third.index, USERS['kubu-raya']],
  )
  const answers: string[] = []
  for (const stated of [
    [first, second],
    [{ ...first, verdict: 'REJECTED' as const }, { ...second, months: 3, rupiah: 3 * 16_800 }, third],
    [second],
  ]) {
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, stated)
    if (answers.length > 0)
      await within(admin, 'kubu-raya', 'pontianak', () =>
        admin.query('select app.settle_contribution_answer($1, true)', [answer]),
      )
    answers.push(answer)
  }
  return answers
}

/** Closes the month before this one. @returns its first day */
export function closesLastMonth(admin: pg.Client, tenant: TestTenant, by: TestTenant = tenant): Promise<string> {
  return within(admin, tenant, by, async () => {
    const { rows } = await admin.query<{ month: string }>(
      `insert into ledger_period (tenant_id, month) values (app.tenant_id(), date_trunc('month', app.today()) - interval '1 month') returning month::text`,
    )
    return rows[0]?.month ?? ''
  })
}
