import { aBilledList, aContributionList, aSignedDecree, stepsList } from '@payung/database/testing/a-contribution-list'
import { aDraft, within } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import { requests } from '@payung/database/testing/a-payment-order'
import { receives } from '@payung/database/testing/a-posting'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const STANDING = `{ moneyStanding { year billed paid received open openBills overdue overdueBills ordered inTransit inTransitBills inTransitSince
  toPay { id open } toArrive { id paid } } }`
const standingOf = async (client: Client) => (await client.ask(STANDING)).moneyStanding

const BEHIND = `{ moneyStanding { payersBehind { list { id } decree { id } payer { code } payerName fundingSource standing since } } }`
const behind = async (client: Client) => (await client.ask(BEHIND)).moneyStanding.payersBehind

const TODAY = today()

describe('how the bills of an organisation stand', () => {
  test('a bill is open, then on its way, then paid and not arrived, then settled: each sum is that of its facts', async ({
    admin,
    signIn,
  }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', { members: 2, quota: 2 })
    const list = await aBilledList(admin, 'kubu-raya', decree, { by: 'pontianak', approver: 'provinsi' })
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    await colleague(admin, 'pertamina', 'kubu-raya', ['TREASURER'])
    const treasurer = await signIn('kubu-raya')
    const { rows } = await admin.query('select billed_rupiah::text as billed from contribution_list where id = $1', [
      list,
    ])
    const { billed } = rows[0]
    const id = globalIdOf('ContributionList', list)
    const nothing = {
      ...{ year: TODAY.year, billed: '0', paid: '0', received: '0', open: '0', openBills: 0, overdue: '0' },
      ...{
        overdueBills: 0,
        ordered: '0',
        inTransit: '0',
        inTransitBills: 0,
        inTransitSince: null,
        toPay: [],
        toArrive: [],
      },
    }
    const open = { ...nothing, billed, open: billed, openBills: 1, toPay: [{ id, open: billed }] }
    expect(await standingOf(treasurer)).toEqual(open)

    const late = TODAY.subtract({ days: 1 }).toString()
    await admin.query(`set session_replication_role = replica`)
    await admin.query('update contribution_list set due_on = $2 where id = $1', [list, late])
    await admin.query(`set session_replication_role = origin`)
    const overdue = { ...open, overdue: billed, overdueBills: 1 }
    expect(await standingOf(treasurer), 'past its due day').toEqual(overdue)

    const order = await requests(admin, 'kubu-raya', 'kubu-raya', list, { rupiah: Number(billed) })
    expect(await standingOf(treasurer), 'requested').toEqual({ ...overdue, ordered: billed })
    await within(admin, 'kubu-raya', 'kubu-raya', () =>
      admin.query(`update payment_order set state = 'WITHDRAWN' where id = $1`, [order]),
    )

    await within(admin, 'kubu-raya', 'pertamina', () =>
      admin.query(
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
         select id, tenant_id, billed_rupiah, app.today(), 'SP2D-1' from contribution_list where id = $1`,
        [list],
      ),
    )
    expect(await standingOf(treasurer), 'paid').toEqual({
      ...{ ...nothing, billed, paid: billed, inTransit: billed, inTransitBills: 1, inTransitSince: TODAY.toString() },
      toArrive: [{ id, paid: billed }],
    })

    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    expect(await standingOf(treasurer), 'arrived').toEqual({ ...nothing, billed, paid: billed, received: billed })
  })

  test('a list that has no bill yet is told with its step, to whoever reads the lists', async ({ admin, signIn }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', { members: 2, quota: 2 })
    const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'pontianak' })
    await giveRoles(admin, 'kubu-raya', ['AUDITOR'])
    await giveRoles(admin, 'pontianak', ['AUDITOR'])
    const unbilled = `{ moneyStanding { openBills unbilled { id state draftedAt } } }`
    const id = globalIdOf('ContributionList', list)
    expect((await (await signIn('kubu-raya')).ask(unbilled)).moneyStanding).toEqual({
      openBills: 0,
      unbilled: [{ id, state: 'DRAFT', draftedAt: expect.any(String) }],
    })
    expect((await (await signIn('pontianak')).ask(unbilled)).moneyStanding).toMatchObject({ unbilled: [] })
  })

  test('nobody reads those of another, nor who works for a part, nor who reads no lists', async ({ admin, signIn }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', { members: 2, quota: 2 })
    await aBilledList(admin, 'kubu-raya', decree, { by: 'pontianak', approver: 'provinsi' })
    await giveRoles(admin, 'pontianak', ['TREASURER'])
    expect(await standingOf(await signIn('pontianak'))).toMatchObject({ billed: '0', open: '0', toPay: [] })
    await giveRoles(admin, 'kubu-raya', ['TREASURER'], { area: '61.12.01' })
    expect(await standingOf(await signIn('kubu-raya')), 'who pays for a district').toBeNull()
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'])
    expect(await standingOf(await signIn('kubu-raya')), 'a verifier').toBeNull()
  })

  test('shows whose money is late or has not arrived of a decree of one’s own, a village without an account too', async ({
    admin,
    signIn,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    const rules = [
      paidBy('provinsi', { ...HALF, untilMonth: '2027-03-01' }),
      paidBy('Desa Sungai Raya', { ...HALF, source: 'VILLAGE_BUDGET', fromMonth: '2027-03-01' }),
      paidBy('kubu-raya'),
    ]
    await savesRules(admin, 'kubu-raya', decree, rules)
    await answersConsent(admin, 'provinsi', decree)
    await signsFunded(admin, 'kubu-raya', decree)
    const months = { until: '2028-01-01' }
    const village = await aContributionList(admin, 'kubu-raya', decree, { ...months, outside: 'Desa Sungai Raya' })
    const province = await aContributionList(admin, 'provinsi', decree, months)
    for (const [tenant, list] of [
      ['kubu-raya', village],
      ['provinsi', province],
    ] as const) {
      for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
        await stepsList(admin, tenant, 'pertamina', list, step)
    }
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    const treasurer = await signIn('kubu-raya')
    expect(await behind(treasurer), 'not due yet').toEqual([])

    const late = TODAY.subtract({ days: 3 }).toString()
    await admin.query(`set session_replication_role = replica`)
    await admin.query('update contribution_list set due_on = $2 where id = any ($1)', [[village, province], late])
    await admin.query(`set session_replication_role = origin`)
    const ofVillage = {
      ...{ list: { id: globalIdOf('ContributionList', village) }, payer: null, payerName: 'Desa Sungai Raya' },
      ...{ fundingSource: 'VILLAGE_BUDGET', decree: { id: globalIdOf('Decree', decree) } },
    }
    const ofProvince = {
      ...{ list: null, payer: { code: '61' }, payerName: null, fundingSource: 'PROVINCIAL_BUDGET' },
      decree: { id: globalIdOf('Decree', decree) },
    }
    const unpaid = { standing: 'NOT_PAID', since: late }
    expect(await behind(treasurer)).toEqual([
      { ...ofVillage, ...unpaid },
      { ...ofProvince, ...unpaid },
    ])
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const { home } = await (await signIn('pertamina')).ask('{ home { queues { key count } } }')
    expect(home.queues, 'whoever reminds the village').toContainEqual({ key: 'LISTS_LATE', count: 1 })
    await giveRoles(admin, 'provinsi', ['TREASURER'])
    expect(await behind(await signIn('provinsi')), 'of another’s decree').toEqual([])

    await within(admin, 'kubu-raya', 'pontianak', () =>
      admin.query(
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
         select id, tenant_id, billed_rupiah, app.today(), 'TRF-1' from contribution_list where id = $1`,
        [village],
      ),
    )
    expect(await behind(treasurer), 'paid, and never arrived').toEqual([
      { ...ofProvince, ...unpaid },
      { ...ofVillage, standing: 'NOT_RECEIVED', since: TODAY.toString() },
    ])
    await receives(admin, 'kubu-raya', 'kubu-raya', village)
    expect(await behind(treasurer), 'arrived').toEqual([{ ...ofProvince, ...unpaid }])
  })
})
