import type { Programme } from '@payung/domain/money/declared-coverage'
import type { JournalEntryKind, LedgerAccount } from '@payung/domain/money/ledger'
import type pg from 'pg'
import { anApprovedLine, choosesLines } from './a-budget.ts'
import { aContributionList, aSignedDecree, stepsList } from './a-contribution-list.ts'
import { within } from './a-decree.ts'
import type { TestTenant } from './ground.ts'

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
  const accident = await anApprovedLine(admin, tenant, { ceiling: 160_000 })
  const death = await anApprovedLine(admin, tenant, { ceiling: 111_800, programme: 'DEATH' })
  await choosesLines(admin, tenant, 'pontianak', list, [
    { line: accident, rupiah: 160_000 },
    { line: death, rupiah: 111_800 },
  ])
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const) await stepsList(admin, tenant, 'pertamina', list, step)
  return { list, lines: [accident, death] }
}

let proofs = 0
/** Somebody who has not made the list pays a part of its bill. */
export function pays(
  admin: pg.Client,
  list: string,
  rupiah: number,
  { tenant = 'kubu-raya', by = 'provinsi' }: { tenant?: TestTenant; by?: TestTenant } = {},
): Promise<void> {
  return within(admin, tenant, by, async () => {
    await admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, $2, app.today(), $3
       from contribution_list where id = $1`,
      [list, rupiah, `SP2D/${++proofs}`],
    )
  })
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
