import { aBilledList, aContributionList, aSignedDecree, stepsList } from '@payung/database/testing/a-contribution-list'
import { within } from '@payung/database/testing/a-decree'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const TODAY = today().toString()
const FIELDS = 'id openBills { id open }'
const OPEN = `query ($id: ID!) { contributionList(id: $id) { version open paid mayDivideTransfer openBills { id open dueOn } waitingTransfers { reference amount rest } payments { amount reference } } }`
const transfers = (client: Client, input: object) => mutates(client, 'recordContributionTransfer', input, FIELDS)

async function aBilledQuarter(admin: pg.Client, decree: string, from: string, until: string): Promise<string> {
  const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'pontianak', from, until })
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
    await stepsList(admin, 'kubu-raya', 'pertamina', list, step)
  return list
}

/** One rupiah more of a transfer, past the API. */
const paysPart = (admin: pg.Client, list: string, whole: number) =>
  within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, transfer_rupiah) values ($1, app.tenant_id(), 1, app.today(), 'transfer-1', $2)`,
      [list, whole],
    ),
  )

/** Two bills of Kubu Raya over two people, of which the later one is due first; who pays has no hand in them. */
async function arrange(admin: pg.Client, signIn: (tenant: 'provinsi') => Promise<Client>) {
  await arrangeAmounts(admin)
  const decree = await aSignedDecree(admin, 'kubu-raya')
  const first = await aBilledList(admin, 'kubu-raya', decree, { by: 'pontianak', approver: 'pertamina' })
  const second = await aBilledQuarter(admin, decree, '2027-07-01', '2027-10-01')
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(`update contribution_list set due_on = app.today() + 3 where id = $1`, [second])
  await admin.query(`set session_replication_role = 'origin'`)
  await colleague(admin, 'provinsi', 'kubu-raya', ['TREASURER'])
  const treasurer = await signIn('provinsi')
  const [firstId, secondId] = [first, second].map((id) => globalIdOf('ContributionList', id)) as [string, string]
  const { rows } = await admin.query<{ id: string; rupiah: string }>(
    'select id, billed_rupiah as rupiah from contribution_list order by id',
  )
  const billed = new Map(rows.map(({ id, rupiah }) => [globalIdOf('ContributionList', id), Number(rupiah)]))
  const openOf = async (id: string) => (await treasurer.ask(OPEN, { id })).contributionList
  const input = (amount: number, parts: readonly (readonly [string, number])[], more: object = {}) => ({
    ...{ listId: firstId, amount: String(amount), paidOn: TODAY, reference: 'TRANSFER-1' },
    ...{
      idempotencyKey: crypto.randomUUID(),
      parts: parts.map(([listId, part]) => ({ listId, amount: String(part) })),
    },
    ...more,
  })
  const [firstRupiah, secondRupiah] = [billed.get(firstId) ?? 0, billed.get(secondId) ?? 0]
  return { decree, treasurer, firstId, secondId, firstRupiah, secondRupiah, openOf, input }
}

describe('a transfer over several bills', () => {
  test('pays the bill that is due first whole and the next in part, and each has a payment of its own', async ({
    admin,
    signIn,
  }) => {
    const { treasurer, firstId, secondId, firstRupiah, secondRupiah, openOf, input } = await arrange(admin, signIn)
    expect((await openOf(firstId)).mayDivideTransfer).toBe(true)
    expect((await openOf(firstId)).openBills.map(({ id }: { id: string }) => id)).toEqual([secondId, firstId])
    const newestFirst = input(firstRupiah, [[firstId, firstRupiah]])
    expect((await transfers(treasurer, newestFirst)).code).toBe('TRANSFER_BILLS_CHANGED')
    const divided = input(secondRupiah + 1_000, [
      [secondId, secondRupiah],
      [firstId, 1_000],
    ])
    expect((await transfers(treasurer, divided)).data.openBills).toEqual([
      { id: firstId, open: String(firstRupiah - 1_000) },
    ])
    expect(await openOf(secondId)).toMatchObject({ open: '0', payments: [{ amount: String(secondRupiah) }] })
    expect(await openOf(firstId)).toMatchObject({ paid: '1000', payments: [{ reference: 'TRANSFER-1' }] })
    const { rows } = await admin.query(
      `select (select sum(rupiah) from posting where account = 'TREASURY')::int as treasury, (select sum(rupiah) from posting)::int as balance,
         (select count(*) from audit_event where action = 'CONTRIBUTION_PAID')::int as events`,
    )
    expect(rows[0]).toEqual({ treasury: -(secondRupiah + 1_000), balance: 0, events: 2 })
    // Its answer was lost: the same request has no second effect, and its key no other.
    expect((await transfers(treasurer, divided)).data.id).toBe(firstId)
    expect((await openOf(firstId)).payments).toHaveLength(1)
    expect((await transfers(treasurer, { ...divided, amount: '1' })).code).toBe('IDEMPOTENCY_KEY_USED')
  })

  test('leaves what no bill takes to the next bill, under its number and up to its amount', async ({
    admin,
    signIn,
  }) => {
    const { decree, treasurer, firstId, secondId, firstRupiah, secondRupiah, openOf, input } = await arrange(
      admin,
      signIn,
    )
    const parts = [
      [secondId, secondRupiah],
      [firstId, firstRupiah],
    ] as const
    const whole = firstRupiah + secondRupiah + 5_000
    expect((await transfers(treasurer, input(whole, parts))).code).toBe('REST_TO_MISSING')
    expect((await transfers(treasurer, input(whole, parts, { restTo: 'NEXT_BILL' }))).data.openBills).toEqual([])
    const next = await aBilledQuarter(admin, decree, '2027-10-01', '2028-01-01')
    const nextId = globalIdOf('ContributionList', next)
    const taking = (rupiah: number, amount = whole) =>
      transfers(treasurer, input(amount, [[nextId, rupiah]], { listId: nextId, restTo: 'NEXT_BILL' }))
    expect((await taking(5_000, whole + 1)).code).toBe('TRANSFER_DIFFERS')
    expect((await openOf(nextId)).waitingTransfers).toEqual([
      { reference: 'TRANSFER-1', amount: String(whole), rest: '5000' },
    ])
    expect((await taking(5_001)).code).toBe('TRANSFER_BILLS_CHANGED')
    expect((await taking(5_000)).data.id).toBe(nextId)
    expect(await openOf(nextId)).toMatchObject({ paid: '5000', waitingTransfers: [] })
    expect((await taking(1)).code).toBe('TRANSFER_DIFFERS')
    await expect(paysPart(admin, next, whole)).rejects.toThrow('contribution_transfer_whole')
  })

  test('pays no later bill with what was sent back', async ({ admin, signIn }) => {
    const { decree, treasurer, firstId, secondId, firstRupiah, secondRupiah, input } = await arrange(admin, signIn)
    const whole = firstRupiah + secondRupiah + 1
    const parts = [
      [secondId, secondRupiah],
      [firstId, firstRupiah],
    ] as const
    expect((await transfers(treasurer, input(whole, parts, { restTo: 'RETURNED' }))).data.openBills).toEqual([])
    const { rows } = await admin.query('select distinct transfer_rupiah::int, rest_to from contribution_payment')
    expect(rows).toEqual([{ transfer_rupiah: whole, rest_to: 'RETURNED' }])
    const next = await aBilledQuarter(admin, decree, '2027-10-01', '2028-01-01')
    const nextId = globalIdOf('ContributionList', next)
    const taking = input(whole, [[nextId, 1]], { listId: nextId })
    expect((await transfers(treasurer, taking)).code).toBe('TRANSFER_DIFFERS')
    await expect(paysPart(admin, next, whole)).rejects.toThrow('contribution_transfer_whole')
  })

  test('is not recorded by who drew up, approved or billed one of its bills', async ({ admin, signIn }) => {
    const { firstId, secondId, secondRupiah, input } = await arrange(admin, signIn)
    const makers = [
      ['pontianak', 'DRAFTER_IS_NOT_PAYER'],
      ['pertamina', 'APPROVER_IS_NOT_PAYER'],
    ] as const
    for (const [maker, code] of makers) {
      await colleague(admin, maker, 'kubu-raya', ['TREASURER'])
      const client = await (signIn as (tenant: typeof maker) => Promise<Client>)(maker)
      expect((await transfers(client, input(secondRupiah, [[secondId, secondRupiah]]))).code, maker).toBe(code)
      expect((await client.ask(OPEN, { id: firstId })).contributionList.openBills).toEqual([])
    }
  })
})
