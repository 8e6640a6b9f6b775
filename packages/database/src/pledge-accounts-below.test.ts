import type pg from 'pg'
import { describe, expect } from 'vitest'
import type { Entry } from './entry.ts'
import { pays } from './shared-lists.builder.ts'
import { anApprovedPledge } from './testing/a-certificate.ts'
import { withoutGuards } from './testing/a-claim.ts'
import { aContributionList, stepsList } from './testing/a-contribution-list.ts'
import { aPledge, movesPledge } from './testing/a-pledge.ts'
import { receives } from './testing/a-posting.ts'
import { standingPledge } from './testing/a-standing-pledge.ts'
import { TENANTS, test } from './testing/test.ts'

const BELOW = 'select * from app.pledge_accounts_below($1)'
const AGENCY = '0199eeee-0000-7000-8000-000000000001'

type Sends = (entry: Entry, text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>

/** What both functions say of money and months, by the name in each. */
const SUMS = [
  'pledged_months',
  'posted_months',
  'promised_rupiah',
  'listed_rupiah',
  'billed_rupiah',
  'paid_rupiah',
  'received_rupiah',
  'overdue_rupiah',
] as const

const sumsOf = (rows: readonly Record<string, unknown>[]) =>
  Object.fromEntries(SUMS.map((name) => [name, rows.reduce((sum, row) => sum + Number(row[name]), 0)]))

/** A bill that is twelve days late, with people of two pledges on it. */
async function aLateBill(admin: pg.Client): Promise<void> {
  const { decree, pledge, members } = await anApprovedPledge(admin, 4)
  const second = await standingPledge(admin, { workers: 2 })
  await withoutGuards(admin, () =>
    admin.query('update pledge_place set pledge_id = $1 where pledge_id = $2 and worker_id = any ($3)', [
      second,
      pledge,
      members.slice(2),
    ]),
  )
  const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi', until: '2027-04-01' })
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
    await stepsList(admin, 'pertamina', 'pertamina', list, step)
  await withoutGuards(admin, () =>
    admin.query('update contribution_list set due_on = app.today() - 12 where id = $1', [list]),
  )
}

/** Pledges to Kubu Raya that are late, paid, withdrawn and still a draft, one to Pontianak, and one to the province itself. */
async function arrange(admin: pg.Client): Promise<void> {
  await aLateBill(admin)
  const { decree } = await anApprovedPledge(admin, 3)
  const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi', until: '2027-07-01' })
  await pays(admin, 'pertamina', list)
  await receives(admin, 'pertamina', 'provinsi', list)
  await aPledge(admin, 'pertamina', { region: 'kubu-raya' })
  for (const region of ['kubu-raya', 'pontianak', 'provinsi'] as const) {
    const pledge = await aPledge(admin, 'pertamina', { region, workers: 1 })
    await movesPledge(admin, 'pertamina', 'provinsi', pledge)
    if (region === 'kubu-raya') await movesPledge(admin, 'pertamina', 'provinsi', pledge, 'WITHDRAWN')
  }
}

const below = async (sends: Sends, entry: Entry, area: string | null = null) =>
  (await sends(entry, `${BELOW} order by tenant_id`, [area])).rows

describe('what a province hears of pledges to its regencies and cities', () => {
  test('is the sum of what each of them counts of its own, by company, without drafts', async ({
    admin,
    sends,
    entryOf,
  }) => {
    await arrange(admin)
    const rows = await below(sends, entryOf('provinsi'))
    expect(rows.map(({ tenant_id: id, company_id: company }) => [id, company])).toEqual([
      [TENANTS['kubu-raya'].id, TENANTS.pertamina.id],
      [TENANTS.pontianak.id, TENANTS.pertamina.id],
    ])
    for (const [at, region] of (['kubu-raya', 'pontianak'] as const).entries()) {
      const { rows: own } = await sends(entryOf(region), 'select * from app.pledge_accounts()')
      const row = rows[at] ?? {}
      expect(sumsOf([row]), region).toEqual(sumsOf(own))
      expect(row.pledges, region).toBe(own.length)
      expect(row.late, region).toBe(own.filter(({ overdue_bills: bills }) => bills > 0).length)
      expect(row.standings, region).toEqual(
        Object.fromEntries([...Map.groupBy(own, ({ standing }) => standing)].map(([name, all]) => [name, all.length])),
      )
    }
    // Four, two and three are promised; the withdrawn binds nobody. Both late pledges stand on one bill.
    expect(rows[0]).toMatchObject({
      pledges: 4,
      late: 2,
      workers: 9,
      overdue_bills: 1,
      standings: { APPROVED: 2, FUNDED: 1, WITHDRAWN: 1 },
    })
    for (const name of ['paid_rupiah', 'received_rupiah', 'overdue_rupiah'])
      expect(Number(rows[0]?.[name]), name).toBeGreaterThan(0)
    expect(rows[1]).toMatchObject({ pledges: 1, late: 0, workers: 1, overdue_bills: 0, overdue_since: null })
    expect(await below(sends, entryOf('provinsi'), '61.71')).toEqual(rows.slice(1))
    expect(await below(sends, entryOf('provinsi'), '61')).toEqual([])
  })

  test('holds a government without a pledge with nothing, and a draft tells nothing of its company', async ({
    admin,
    sends,
    entryOf,
  }) => {
    await aPledge(admin, 'pertamina', { region: 'kubu-raya' })
    const rows = await below(sends, entryOf('provinsi'))
    expect(rows).toHaveLength(2)
    for (const row of rows)
      expect(row).toMatchObject({ company_id: null, pledges: 0, standings: {}, workers: 0, promised_rupiah: '0' })
  })

  test('is nobody else’s: not a regency’s, a village’s, a company’s, another province’s, or told to an agency', async ({
    admin,
    sends,
    entryOf,
  }) => {
    await arrange(admin)
    await admin.query(`insert into agency (id, tenant_id, name) values ($1, $2, 'Dinas Sosial')`, [
      AGENCY,
      TENANTS.provinsi.id,
    ])
    const strangers = [
      entryOf('kubu-raya'),
      entryOf('pontianak'),
      entryOf('kubu-raya', { areaScope: '61.12.05.2003' }),
      entryOf('pertamina'),
      entryOf('provinsi', { agencyId: AGENCY }),
      entryOf('provinsi', { areaScope: '61.12.05' }),
    ]
    for (const stranger of strangers) expect(await below(sends, stranger), JSON.stringify(stranger)).toEqual([])
    const part = await below(sends, entryOf('provinsi', { areaScope: '61.71' }))
    expect(part.map(({ tenant_id: id }) => id)).toEqual([TENANTS.pontianak.id])
    // Another province, and the insurer, in its place.
    await withoutGuards(admin, () =>
      admin.query(`update tenant set code = '62', area_code = '62' where id = $1`, [TENANTS.provinsi.id]),
    )
    expect(await below(sends, entryOf('provinsi'))).toEqual([])
    await withoutGuards(admin, () =>
      admin.query(`update tenant set code = '61', area_code = '61', kind = 'INSURER_REGION' where id = $1`, [
        TENANTS.provinsi.id,
      ]),
    )
    expect(await below(sends, entryOf('provinsi'))).toEqual([])
  })

  test('opens none of these pledges: no row of a pledge, of its steps, places or agreement', async ({
    admin,
    sends,
    entryOf,
  }) => {
    await arrange(admin)
    const kuburaya = [TENANTS['kubu-raya'].id]
    for (const text of [
      'select from pledge where region_tenant_id = $1',
      'select from pledge_step s join pledge p on p.id = s.pledge_id where p.region_tenant_id = $1',
      'select from pledge_place where tenant_id = $1',
    ]) {
      expect((await sends(entryOf('provinsi'), text, kuburaya)).rowCount, text).toBe(0)
      expect((await admin.query(text, kuburaya)).rowCount, text).toBeGreaterThan(0)
    }
    await expect(sends(entryOf('provinsi'), `select * from app.count_pledge_accounts('{}')`)).rejects.toThrow(
      /permission denied/,
    )
  })
})
