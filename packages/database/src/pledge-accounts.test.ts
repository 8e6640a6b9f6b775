import { pledgeStanding } from '@payung/domain/pledge/pledge-standing'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { pays } from './shared-lists.builder.ts'
import { anApprovedPledge } from './testing/a-certificate.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aContributionList, stepsList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { aPledge, movesPledge } from './testing/a-pledge.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { aReserve } from './testing/a-reserve.ts'
import { aWorker, type TestTenant } from './testing/test.ts'

interface Account {
  readonly pledge_id: string
  readonly standing: string
  readonly [name: string]: string | number | null
}

const NUMBERS = [
  'people',
  'pledged_months',
  'listed_months',
  'paid_months',
  'received_months',
  'posted_months',
  'promised_rupiah',
  'listed_rupiah',
  'billed_rupiah',
  'paid_rupiah',
  'received_rupiah',
  'overdue_rupiah',
  'overdue_bills',
] as const

const accountsOf = (admin: pg.Client, tenant: TestTenant = 'kubu-raya') =>
  within(admin, tenant, tenant, async () => {
    const { rows } = await admin.query<Account>(
      `select k.pledge_id, k.standing, ${NUMBERS.map((name) => `k.${name}::int`).join(', ')}, k.overdue_since::text from app.pledge_accounts() k`,
    )
    return rows
  })

const numbersOf = async (admin: pg.Client) => {
  const [account] = await accountsOf(admin)
  return NUMBERS.map((name) => account?.[name])
}

describe('what a pledge has come to', () => {
  test('follows its lists from the draft to the posting, in months and in rupiah', async ({ admin }) => {
    const { decree, pledge } = await anApprovedPledge(admin)
    const { rows } = await admin.query<{ rupiah: string }>('select rupiah from pledge where id = $1', [pledge])
    const promised = Number(rows[0]?.rupiah)
    expect(await numbersOf(admin)).toEqual([2, 12, 0, 0, 0, 0, promised, 0, 0, 0, 0, 0, 0])
    const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi', until: '2027-05-01' })
    const total = Number(
      (await admin.query('select total_rupiah from contribution_list where id = $1', [list])).rows[0].total_rupiah,
    )
    expect(total).toBeGreaterThan(0)
    expect(await numbersOf(admin)).toEqual([2, 12, 8, 0, 0, 0, promised, total, 0, 0, 0, 0, 0])
    await pays(admin, 'pertamina', list)
    expect(await numbersOf(admin)).toEqual([2, 12, 8, 8, 0, 0, promised, total, total, total, 0, 0, 0])
    await receives(admin, 'pertamina', 'provinsi', list)
    expect(await numbersOf(admin)).toEqual([2, 12, 8, 8, 8, 0, promised, total, total, total, total, 0, 0])
    await takesAnswer(admin, 'kubu-raya', 'provinsi', list, (await peopleOf(admin, list)).slice(0, 1))
    expect(await numbersOf(admin)).toEqual([2, 12, 8, 8, 8, 4, promised, total, total, total, total, 0, 0])
  })

  test('says which bills are late, from the day after their due day on, until they are paid', async ({ admin }) => {
    const { decree } = await anApprovedPledge(admin)
    const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi', until: '2027-03-01' })
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
      await stepsList(admin, 'pertamina', 'pertamina', list, step)
    const { rows } = await admin.query<{ due: string }>(
      'select due_on::text as due from contribution_list where id = $1',
      [list],
    )
    const due = rows[0]?.due ?? ''
    const dayAfter = (days: number) => new Date(Date.parse(due) + days * 86_400_000).toISOString().slice(0, 10)
    await setsDatabaseClock(admin, due)
    expect((await accountsOf(admin))[0]).toMatchObject({ overdue_bills: 0, overdue_rupiah: 0, overdue_since: null })
    await setsDatabaseClock(admin, dayAfter(1))
    const [late] = await accountsOf(admin)
    expect(late).toMatchObject({ overdue_bills: 1, overdue_since: due })
    expect(late?.['overdue_rupiah']).toBe(late?.['billed_rupiah'])
    await within(admin, 'pertamina', 'pontianak', () =>
      admin.query(
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, billed_rupiah, app.today(), 'TRF-1'
         from contribution_list where id = $1`,
        [list],
      ),
    )
    expect((await accountsOf(admin))[0]).toMatchObject({ overdue_bills: 0, overdue_since: null })
  })

  test('stands as the domain says, and is the region’s alone, without drafts', async ({ admin }) => {
    const { decree, pledge } = await anApprovedPledge(admin)
    await aPledge(admin, 'pertamina', { region: 'kubu-raya' })
    const withdrawn = await aPledge(admin, 'pertamina', { region: 'kubu-raya' })
    await movesPledge(admin, 'pertamina', 'provinsi', withdrawn)
    await movesPledge(admin, 'pertamina', 'provinsi', withdrawn, 'WITHDRAWN')
    const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi', until: '2027-07-01' })
    const standing = async () => {
      const account = (await accountsOf(admin)).find(({ pledge_id: id }) => id === pledge)
      const [pledged, listed, received, posted] = (
        ['pledged_months', 'listed_months', 'received_months', 'posted_months'] as const
      ).map((name) => Number(account?.[name]))
      const expected = pledgeStanding('APPROVED', {
        pledged: pledged ?? 0,
        listed: listed ?? 0,
        received: received ?? 0,
        posted: posted ?? 0,
      })
      expect(account?.standing).toBe(expected)
      return expected
    }
    expect(await standing()).toBe('APPROVED')
    await pays(admin, 'pertamina', list)
    await receives(admin, 'pertamina', 'provinsi', list)
    expect(await standing()).toBe('FUNDED')
    await takesAnswer(admin, 'kubu-raya', 'provinsi', list, await peopleOf(admin, list))
    expect(await standing()).toBe('PROVEN')
    const accounts = await accountsOf(admin)
    expect(accounts.map(({ pledge_id: id }) => id).sort()).toEqual([pledge, withdrawn].sort())
    expect(accounts.find(({ pledge_id: id }) => id === withdrawn)).toMatchObject({
      standing: 'WITHDRAWN',
      promised_rupiah: 0,
    })
    for (const tenant of ['pertamina', 'provinsi', 'pontianak'] as const)
      expect(await accountsOf(admin, tenant), tenant).toEqual([])
  })
})

test('who waits is counted by village as a pledge for everybody would take them, and nobody else counts them', async ({
  admin,
}) => {
  const villages = ['61.12.05.2003', '61.12.05.2003', '61.12.01.2001']
  const workers: string[] = []
  for (const village of villages) workers.push(await aWorker(admin, { in: village }))
  await aReserve(admin, workers)
  const waiting = (tenant: TestTenant, from = '2027-01-01', until = '2027-02-01') =>
    within(admin, tenant, tenant, async () => {
      const { rows } = await admin.query(
        'select village_code, sum(people)::int as people, min(first_place)::int as first from app.reserve_by_village($1, $2) group by 1 order by 3',
        [from, until],
      )
      return rows
    })
  expect(await waiting('kubu-raya')).toEqual([
    { village_code: '61.12.05.2003', people: 2, first: 1 },
    { village_code: '61.12.01.2001', people: 1, first: 3 },
  ])
  for (const tenant of ['pertamina', 'pontianak', 'provinsi'] as const)
    expect(await waiting(tenant), tenant).toEqual([])
  const pledge = await aPledge(admin, 'pertamina', { region: 'kubu-raya', workers: 1 })
  await movesPledge(admin, 'pertamina', 'provinsi', pledge)
  await within(admin, 'kubu-raya', 'kubu-raya', () => admin.query('select * from app.match_pledge($1)', [pledge]))
  expect(await waiting('kubu-raya')).toEqual([
    { village_code: '61.12.05.2003', people: 1, first: 1 },
    { village_code: '61.12.01.2001', people: 1, first: 2 },
  ])
  // In months that nobody has promised all of them wait.
  expect(await waiting('kubu-raya', '2028-01-01', '2028-02-01')).toHaveLength(2)
})
