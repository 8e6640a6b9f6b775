import { pledgeStanding } from '@payung/domain/pledge/pledge-standing'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { pays } from './shared-lists.builder.ts'
import { aBenefit, pledgedIn } from './testing/a-benefit.ts'
import { anApprovedPledge, aReceivedList } from './testing/a-certificate.ts'
import { withoutGuards } from './testing/a-claim.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aContributionList, stepsList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { anAgreementToDrawFrom, aPledge, movesPledge } from './testing/a-pledge.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { takesBack } from './testing/a-receipt-return.ts'
import { aReserve } from './testing/a-reserve.ts'
import { comesBack } from './testing/a-return.ts'
import { aScholar } from './testing/a-scholarship.ts'
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

describe('families that were paid for whom a company paid', () => {
  const YEARS = 'select r.year, r.families from app.families_reached() r order by r.year'
  const reachedIn = async (admin: pg.Client, year: number, tenant: TestTenant = 'pertamina') =>
    within(admin, tenant, tenant, async () => {
      const { rows } = await admin.query<{ year: number; families: number }>(YEARS)
      return rows.find((row) => row.year === year)?.families
    })
  const JUNE = '2025-06-01T03:00:00Z'

  /** Seven people of whom the company paid January to March 2025. The last left, and the one before came from February on. */
  async function arrange(admin: pg.Client) {
    const { decree, members, pledge } = await anApprovedPledge(admin, 7)
    const list = await aReceivedList(admin, decree, { until: '2027-04-01', isPosted: false })
    await pledgedIn(admin, 2025)
    const [newcomer, leaver] = members.slice(5)
    await withoutGuards(admin, () =>
      admin.query(
        `update pledge_place set came_for = $2, came_from = '2025-02-01', matched_at = matched_at + interval '1 day', months = '[2025-02-01,2025-07-01)'
         where worker_id = $1`,
        [newcomer, leaver],
      ),
    )
    return { members, pledge, list, newcomer: newcomer ?? '', leaver: leaver ?? '' }
  }

  test('are counted once each, by who held the month of the event, in the year in which the payment was recorded', async ({
    admin,
  }) => {
    const { members, newcomer, leaver } = await arrange(admin)
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = members
    const successor = await aWorker(admin)
    await withoutGuards(admin, () =>
      admin.query('update worker set superseded_by = $2 where id = $1', [fifth, successor]),
    )
    const inJanuary = { day: '2025-01-10', recordedAt: JUNE }
    const claim = await aBenefit(admin, first, inJanuary)
    await aBenefit(admin, second, { ...inJanuary, kind: 'ACCIDENT' })
    await aBenefit(admin, second, { ...inJanuary, day: '2025-03-31' })
    // A month that nobody paid, the last second of the year, the first of the next, and nobody of a pledge.
    await aBenefit(admin, third, { ...inJanuary, day: '2025-04-01' })
    await aBenefit(admin, leaver, { ...inJanuary, recordedAt: '2025-12-31T16:59:59Z' })
    await aBenefit(admin, fourth, { ...inJanuary, recordedAt: '2025-12-31T17:00:00Z' })
    await aBenefit(admin, await aWorker(admin), inJanuary)
    // The record of the fifth was merged into another.
    await aBenefit(admin, successor, inJanuary)
    // In January this place was the leaver's.
    await aBenefit(admin, newcomer, inJanuary)
    expect(await reachedIn(admin, 2025)).toBe(4)
    await setsDatabaseClock(admin, '2026-12-31T16:59:59Z')
    expect(await reachedIn(admin, 2026), 'a year that is not over').toBeUndefined()
    await setsDatabaseClock(admin, '2026-12-31T17:00:00Z')
    expect(await reachedIn(admin, 2026)).toBe(1)
    // A year of school of the first family's child.
    const child = await aScholar(admin, claim)
    const paysSchool = (withdrawnAt: string | null) =>
      withoutGuards(admin, () =>
        admin.query(
          `insert into scholarship_payment (scholarship_id, tenant_id, year, rupiah, paid_on, reference, recorded_by, recorded_at, withdrawn_by, withdrawn_at, withdrawal_reason)
           select s.id, s.tenant_id, 2025, 1, '2026-01-05', 'BEASISWA-1', s.added_by, '2026-03-01', case when $2::timestamptz is not null then s.added_by end, $2,
             case when $2 is not null then 'Dicatat dua kali' end from scholarship s where s.id = $1`,
          [child, withdrawnAt],
        ),
      )
    await paysSchool('2026-12-31T16:59:59Z')
    expect(await reachedIn(admin, 2026), 'taken back').toBe(1)
    await paysSchool(null)
    expect(await reachedIn(admin, 2026)).toBe(2)
  })

  test('are no fewer by what is recorded after the year: money that comes back, a receipt taken back, the end of a pledge', async ({
    admin,
  }) => {
    const { members, pledge, list } = await arrange(admin)
    await aBenefit(admin, members[0] ?? '', { day: '2025-01-10', recordedAt: JUNE })
    await takesBack(admin, 'pertamina', 'pertamina', list)
    await comesBack(admin, 'pertamina', 'pertamina', list)
    await movesPledge(admin, 'pertamina', 'provinsi', pledge, 'ENDED')
    expect(await reachedIn(admin, 2025)).toBe(1)
    for (const table of ['contribution_receipt_return', 'contribution_payment_return']) {
      const record = (at: string) =>
        withoutGuards(admin, () => admin.query(`update ${table} set recorded_at = $1`, [at]))
      await record('2025-12-31T16:59:59Z')
      expect(await reachedIn(admin, 2025), table).toBe(0)
      await record('2025-12-31T17:00:00Z')
    }
    expect(await reachedIn(admin, 2025)).toBe(1)
  })

  test('are the company’s alone: not its region’s, a village’s, another payer’s, or told to a part of the company', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const { members } = await arrange(admin)
    await aBenefit(admin, members[0] ?? '', { day: '2025-01-10', recordedAt: JUNE })
    const agreement = await anAgreementToDrawFrom(admin, 'provinsi', { valid: '[2025-01-01,2028-01-01)' })
    await aPledge(admin, 'provinsi', { agreement, untilMonth: '2027-07-01', fromMonth: '2025-01-01' })
    expect(await reachedIn(admin, 2025)).toBe(1)
    expect(await reachedIn(admin, 2025, 'provinsi'), 'a payer with a pledge of its own').toBe(0)
    const strangers = [
      entryOf('kubu-raya'),
      entryOf('kubu-raya', { areaScope: '61.12.05.2003' }),
      entryOf('pontianak'),
      entryOf('pertamina', { areaScope: '61.12' }),
      entryOf('pertamina', { agencyId: members[0] ?? null }),
    ]
    for (const stranger of strangers) expect((await sends(stranger, YEARS)).rows, JSON.stringify(stranger)).toEqual([])
  })
})
