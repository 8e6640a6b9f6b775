import { aBilledListOfTwoLines, pays } from '@payung/database/testing/a-ledger'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const BALANCE = `from until debit credit mayClose lastClosed { month closedBy { email } } accounts { account opening debit credit closing }`
const balanceOf = async (client: Client, days: Record<string, unknown> = {}) =>
  (
    await client.ask(
      `query ($from: CalendarDate, $until: CalendarDate) { trialBalance(from: $from, until: $until) { ${BALANCE} } }`,
      days,
    )
  ).trialBalance
const closes = (client: Client, month: string) =>
  mutates(client, 'closeLedgerPeriod', { month }, 'month closedBy { email }')

const LAST_MONTH = today().with({ day: 1 }).subtract({ months: 1 })
/** First and last day on which something is booked: midnight may pass while a test arranges. */
async function bookedDays(admin: pg.Client) {
  const { rows } = await admin.query<{ from: string; until: string; after: string; before: string }>(
    `select min(booked_on)::text as from, max(booked_on)::text as until, (max(booked_on) + 1)::text as after, (min(booked_on) - 1)::text as before
     from journal_entry`,
  )
  const days = rows[0]
  if (days === undefined) throw new Error('nothing is booked')
  return days
}

/** A list of 160,000 and 111,800 rupiah that is billed, and 135,900 of it paid; its treasurer reads it. */
async function arrange(admin: pg.Client, signIn: (tenant: 'kubu-raya') => Promise<Client>) {
  const { list, lines } = await aBilledListOfTwoLines(admin)
  await pays(admin, list, 135_900, { by: 'kubu-raya' })
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  return { list, lines, treasurer: await signIn('kubu-raya') }
}

describe('the trial balance', () => {
  test('shows what each account held, what moved and what it holds, and its debits are its credits', async ({
    admin,
    signIn,
  }) => {
    const { treasurer } = await arrange(admin, signIn)
    const moved = 271_800 + 135_900 + 135_900
    const account = (name: string, debit: number, credit: number) => ({
      account: name,
      opening: '0',
      debit: String(debit),
      credit: String(credit),
      closing: String(debit - credit),
    })
    const { from, until, after, before } = await bookedDays(admin)
    expect(await balanceOf(treasurer, { from, until })).toEqual({
      from,
      until,
      debit: String(moved),
      credit: String(moved),
      mayClose: false,
      lastClosed: null,
      accounts: [
        account('CONTRIBUTION_EXPENSE', 271_800, 0),
        account('PAYABLE_TO_INSURER', 135_900, 271_800),
        account('TREASURY', 0, 135_900),
        account('CREDIT_AT_INSURER', 0, 0),
        account('PAID_IN_TRANSIT', 135_900, 0),
        account('RECEIVED_UNPOSTED', 0, 0),
        account('PAYMENT_TO_PROVE', 0, 135_900),
      ],
    })
    const later = await balanceOf(treasurer, { from: after, until: after })
    expect(later.accounts[0]).toEqual({
      ...account('CONTRIBUTION_EXPENSE', 0, 0),
      opening: '271800',
      closing: '271800',
    })
    const earlier = await balanceOf(treasurer, { until: before })
    expect(earlier.accounts.every(({ closing }: { closing: string }) => closing === '0')).toBe(true)
    const unnamed = await balanceOf(treasurer)
    expect(unnamed.from).toBe(`${unnamed.until.slice(0, 8)}01`)
    expect(unnamed.until >= until).toBe(true)
  })

  test('refuses days that are none or too many', async ({ admin, signIn }) => {
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    const client = await signIn('kubu-raya')
    for (const days of [
      { from: '2026-02-01', until: '2026-01-31' },
      { from: '2024-01-01', until: '2026-01-02' },
    ]) {
      const answer = await client.askRaw(
        `query ($from: CalendarDate, $until: CalendarDate) { trialBalance(from: $from, until: $until) { from } }`,
        days,
      )
      expect(JSON.stringify(answer)).toContain('LEDGER_DAYS_INVALID')
    }
  })
})

test('the statement of an account is read page by page, and each posting opens its entry and the fact', async ({
  admin,
  signIn,
}) => {
  const { treasurer, list } = await arrange(admin, signIn)
  for (let rupiah = 1; rupiah <= 10; rupiah++) await pays(admin, list, rupiah)
  const page = async (after: string | null) =>
    (
      await treasurer.ask(
        `query ($after: String) { accountStatement(account: PAID_IN_TRANSIT, first: 10, after: $after) { pageInfo { hasNextPage endCursor }
           edges { node { debit credit bookedOn entry { id kind text factOn listId } } } } }`,
        { after },
      )
    ).accountStatement
  const first = await page(null)
  expect(first.edges.map(({ node }: { node: { debit: string } }) => node.debit)).toEqual(
    [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map(String),
  )
  const last = await page(first.pageInfo.endCursor)
  expect(last).toMatchObject({ pageInfo: { hasNextPage: false }, edges: [{ node: { debit: '135900', credit: '0' } }] })
  const { id, kind, listId } = last.edges[0].node.entry
  expect(kind).toBe('PAYMENT')
  const { journalEntry } = await treasurer.ask(
    `query ($id: ID!, $list: ID!) { contributionList(id: $list) { id }
       journalEntry(id: $id) { bookedOn factOn bookedBy { email } answerId reversalReason postings { account debit credit programme budgetLineId } } }`,
    { id, list: listId },
  )
  expect(journalEntry).toMatchObject({ bookedOn: journalEntry.factOn, answerId: null, reversalReason: null })
  expect(journalEntry.bookedBy.email).toContain('kubu-raya')
  const sides = journalEntry.postings.map((side: Record<string, string>) => [
    side['account'],
    side['programme'],
    side['debit'],
    side['credit'],
  ])
  expect(sides.sort()).toEqual([
    ['PAID_IN_TRANSIT', null, '135900', '0'],
    ['PAYABLE_TO_INSURER', 'DEATH', '55900', '0'],
    ['PAYABLE_TO_INSURER', 'WORK_ACCIDENT', '80000', '0'],
    ['PAYMENT_TO_PROVE', null, '0', '135900'],
    ['TREASURY', 'DEATH', '0', '55900'],
    ['TREASURY', 'WORK_ACCIDENT', '0', '80000'],
  ])
})

describe('a month of the ledger', () => {
  test('is closed by a treasurer once it is over, and never opens again', async ({ admin, signIn }) => {
    const { treasurer } = await arrange(admin, signIn)
    const nextMonth = LAST_MONTH.add({ months: 2 }).toString()
    expect(issuesOf(await closes(treasurer, nextMonth))).toEqual(['month LEDGER_MONTH_NOT_OVER'])
    const month = LAST_MONTH.toString()
    const [lastDay, earlier] = [
      LAST_MONTH.with({ day: LAST_MONTH.daysInMonth }).toString(),
      LAST_MONTH.subtract({ months: 1 }).toString(),
    ]
    expect((await balanceOf(treasurer, { from: month, until: lastDay })).mayClose).toBe(true)
    expect(dataOf(await closes(treasurer, earlier)).month).toBe(earlier)
    const closed = dataOf(await closes(treasurer, lastDay))
    expect(closed.month).toBe(month)
    expect((await balanceOf(treasurer, { from: month, until: lastDay })).mayClose).toBe(false)
    for (const closedMonth of [month, earlier])
      expect((await closes(treasurer, closedMonth)).code).toBe('LEDGER_MONTH_CLOSED')
    const { rows } = await admin.query(
      `select action, details from audit_event where action like 'LEDGER%' order by id`,
    )
    expect(rows).toEqual([earlier, month].map((day) => ({ action: 'LEDGER_PERIOD_CLOSED', details: { month: day } })))
  })

  test('is not closed while somebody books for long, and can be closed afterwards', async ({ admin, signIn }) => {
    const { treasurer } = await arrange(admin, signIn)
    await admin.query('begin')
    await admin.query('select app.ledger_closed_until(tenant_id, false) from journal_entry limit 1')
    expect((await closes(treasurer, LAST_MONTH.toString())).code).toBe('LEDGER_BUSY')
    await admin.query('commit')
    expect(dataOf(await closes(treasurer, LAST_MONTH.toString())).month).toBe(LAST_MONTH.toString())
  })

  test.for([
    ['AUDITOR', 'NOT_ALLOWED'],
    ['ADMINISTRATOR', 'NOT_ALLOWED'],
    ['OFFICER', 'NOT_FOUND'],
  ] as const)('is not closed by an %s', async ([role, code], { admin, signIn }) => {
    await giveRoles(admin, 'kubu-raya', [role])
    expect((await closes(await signIn('kubu-raya'), LAST_MONTH.toString())).code).toBe(code)
  })
})

describe('the ledger', () => {
  test.for(['OFFICER', 'APPROVER', 'VIEWER'] as const)('is not shown to an %s', async (role, { admin, signIn }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    expect(list).not.toBe('')
    await giveRoles(admin, 'kubu-raya', [role])
    const client = await signIn('kubu-raya')
    expect(await balanceOf(client)).toBeNull()
    const { accountStatement } = await client.ask('{ accountStatement(account: TREASURY) { edges { cursor } } }')
    expect(accountStatement.edges).toEqual([])
  })

  test('is not shown to whoever works for a part of the government', async ({ admin, signIn }) => {
    await aBilledListOfTwoLines(admin)
    await giveRoles(admin, 'kubu-raya', ['TREASURER'], { area: '61.12.05' })
    expect(await balanceOf(await signIn('kubu-raya'))).toBeNull()
  })
})
