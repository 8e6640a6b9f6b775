import { aBilledList, aContributionList, aSignedDecree, stepsList } from '@payung/database/testing/a-contribution-list'
import { within } from '@payung/database/testing/a-decree'
import { issues, requests } from '@payung/database/testing/a-payment-order'
import { receives } from '@payung/database/testing/a-posting'
import { monthAfter } from '@payung/domain/protection/month-after'
import { arrearsPayableUntil } from '@payung/domain/protection/without-protection'
import { expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const NEEDS = ['APPROVE', 'PAY', 'LATE', 'RECEIVE'] as const
const LISTS = `query ($needs: ContributionListNeed) { contributionLists(first: 10, needs: $needs) { totalCount edges { node { id } } } }`
const HOME = '{ home { queues { key count href } } }'

/** For how many lists each step waits for somebody, as the lists and as the home page say it. */
async function waitingFor(client: Client) {
  const counts: Record<string, number> = {}
  for (const needs of NEEDS) {
    const { totalCount, edges } = (await client.ask(LISTS, { needs })).contributionLists
    expect(edges).toHaveLength(totalCount)
    if (totalCount > 0) counts[needs] = totalCount
  }
  const { queues } = (await client.ask(HOME)).home
  const shown = queues.filter(({ key, count }: { key: string; count: number }) => key.startsWith('LISTS_') && count > 0)
  return { counts, queues: shown.map(({ key, count, href }: Record<string, string>) => [key, count, href]) }
}

/** How much waits on the desk of who decides. */
async function onDesk(client: Client): Promise<number> {
  const { queues } = (await client.ask(HOME)).home
  return queues.find(({ key }: { key: string }) => key === 'DECISIONS_AWAITING')?.count
}

test('a list waits for whoever may take its next step and has no hand in it, and the home page leads there', async ({
  admin,
  signIn,
}) => {
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 2, quota: 2 })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  await colleague(admin, 'pertamina', 'kubu-raya', ['TREASURER'])
  const drafter = await signIn('kubu-raya')
  const approver = await signIn('pontianak')
  const treasurer = await signIn('pertamina')
  const list = await aContributionList(admin, 'kubu-raya', decree)
  const nothing = { counts: {}, queues: [] }
  expect(await waitingFor(drafter), 'who drew it up does not approve it').toEqual(nothing)
  // Whoever approves decrees has one desk for all that they approve.
  const decided = await onDesk(approver)
  expect(await waitingFor(approver)).toEqual({ counts: { APPROVE: 1 }, queues: [] })
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
    await stepsList(admin, 'kubu-raya', 'pontianak', list, step)
  expect(await onDesk(approver), 'approved, it is off the desk').toBe(decided - 1)
  const unpaid = { PAY: 1 }
  expect(await waitingFor(treasurer)).toEqual({ counts: unpaid, queues: [['LISTS_TO_PAY', 1, '/iuran?perlu=bayar']] })
  expect((await waitingFor(approver)).counts, 'who approved it does not pay it').toEqual({})
  await within(admin, 'kubu-raya', 'pertamina', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
       select id, tenant_id, billed_rupiah, app.today(), 'SP2D-1' from contribution_list where id = $1`,
      [list],
    ),
  )
  expect(await waitingFor(treasurer), 'who paid is no witness that it arrived').toEqual(nothing)
  expect(await waitingFor(drafter)).toEqual({
    counts: { RECEIVE: 1 },
    queues: [['LISTS_TO_RECEIVE', 1, '/iuran?perlu=terima']],
  })
  await receives(admin, 'kubu-raya', 'kubu-raya', list)
  expect(await waitingFor(drafter)).toEqual(nothing)
  await giveRoles(admin, 'provinsi', ['TREASURER'])
  expect(await waitingFor(await signIn('provinsi')), 'another government').toEqual(nothing)
})

test('a payment order waits on the desk for its SPM, then among the bills for its SP2D, and for nobody to pay beside it', async ({
  admin,
  signIn,
}) => {
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 2, quota: 2 })
  const list = await aBilledList(admin, 'kubu-raya', decree, { by: 'pontianak', approver: 'provinsi' })
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
  const treasurer = await signIn('kubu-raya')
  const budgetUser = await signIn('pertamina')
  const { rows } = await admin.query('select billed_rupiah::int as rupiah from contribution_list where id = $1', [list])
  // The signed decree waits there, too.
  const decrees = await onDesk(budgetUser)
  const order = await requests(admin, 'kubu-raya', 'kubu-raya', list, { rupiah: rows[0].rupiah })
  const nothing = { counts: {}, queues: [] }
  expect(await waitingFor(treasurer), 'who requested it issues no SPM').toEqual(nothing)
  expect(await onDesk(budgetUser)).toBe(decrees + 1)
  expect(await waitingFor(budgetUser)).toEqual(nothing)
  await issues(admin, 'kubu-raya', 'pertamina', order)
  expect(await onDesk(budgetUser)).toBe(decrees)
  expect(await waitingFor(treasurer)).toEqual({
    counts: { PAY: 1 },
    queues: [['LISTS_TO_PAY', 1, '/iuran?perlu=bayar']],
  })
})

test('a bill past its due day is told to whoever draws lists up or approves them, until all of it is paid', async ({
  admin,
  signIn,
}) => {
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 2, quota: 2 })
  const list = await aBilledList(admin, 'kubu-raya', decree, { by: 'pontianak', approver: 'provinsi' })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'provinsi', 'kubu-raya', ['AUDITOR'])
  const [officer, approver, treasurer, auditor] = [
    await signIn('kubu-raya'),
    await signIn('pertamina'),
    await signIn('pontianak'),
    await signIn('provinsi'),
  ]
  const lateQueue = async (client: Client) =>
    (await waitingFor(client)).queues.filter(([key]: unknown[]) => key === 'LISTS_LATE')
  const isDue = async (days: number) => {
    await admin.query('set session_replication_role = replica')
    await admin.query('update contribution_list set due_on = app.today() + $2::int where id = $1', [list, days])
    await admin.query('set session_replication_role = origin')
  }
  await isDue(0)
  expect(await lateQueue(officer), 'it may be paid today').toEqual([])
  await isDue(-1)
  const waits = [['LISTS_LATE', 1, '/iuran?perlu=terlambat']]
  expect(await lateQueue(officer)).toEqual(waits)
  expect(await lateQueue(approver)).toEqual(waits)
  expect(await lateQueue(treasurer), 'who pays has a duty of their own').toEqual([])
  expect(await lateQueue(auditor), 'who examines has none').toEqual([])
  await within(admin, 'kubu-raya', 'kubu-raya', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
       select id, tenant_id, billed_rupiah - 1, app.today(), 'SP2D-1' from contribution_list where id = $1`,
      [list],
    ),
  )
  expect(await lateQueue(officer), 'a rupiah is open').toEqual(waits)
  await within(admin, 'kubu-raya', 'kubu-raya', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
       select id, tenant_id, 1, app.today(), 'SP2D-2' from contribution_list where id = $1`,
      [list],
    ),
  )
  expect(await lateQueue(officer)).toEqual([])
})

test('a bill is late once the last day is over on which its oldest month can be paid, though its own due day is to come', async ({
  admin,
  signIn,
}) => {
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 2, quota: 2 })
  const list = await aBilledList(admin, 'kubu-raya', decree, { by: 'pontianak', approver: 'provinsi' })
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  const treasurer = await signIn('kubu-raya')
  const toPay = async () => {
    const { queues } = (await treasurer.ask('{ home { queues { key group longest { until } } } }')).home
    return queues.find(({ key }: { key: string }) => key === 'LISTS_TO_PAY')
  }
  const dueOn = today().add({ days: 14 }).toString()
  expect(await toPay()).toEqual({ key: 'LISTS_TO_PAY', group: 'ONLY_VIEWER', longest: { until: dueOn } })
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS') on conflict do nothing`,
  )
  const monthOf = (from: number) => monthAfter(`${today().toString().slice(0, 8)}01`, from)
  await admin.query('set session_replication_role = replica')
  await admin.query('update contribution_list set from_month = $2, until_month = $3 where id = $1', [
    ...[list, monthOf(-4), monthOf(2)],
  ])
  await admin.query('set session_replication_role = origin')
  const isCounted = (month: string, lastPaid: string, step: number) =>
    admin.query(
      `insert into protection_count (tenant_id, decree_id, village_code, month, payer_tenant_id, funding_source, step, last_paid, people, people_once, rupiah, paid_rupiah)
       select tenant_id, decree_id, '61.12.01.2001', $2, tenant_id, 'REGIONAL_BUDGET', $4, $3, 2, 2, 0, 0 from contribution_list where id = $1`,
      [list, month, lastPaid, step],
    )
  // A month that has not begun, one that is on no bill, and one outside the bill's say nothing of it.
  await isCounted(monthOf(1), monthOf(-9), 4)
  await isCounted(monthOf(0), monthOf(-9), 1)
  await isCounted(monthOf(-6), monthOf(-9), 4)
  expect(await toPay()).toMatchObject({ longest: { until: dueOn } })
  await isCounted(monthOf(-3), monthOf(-5), 4)
  const until = arrearsPayableUntil(monthOf(-5), 3)
  expect(await toPay()).toEqual({ key: 'LISTS_TO_PAY', group: 'LATE', longest: { until } })
})
