import { aBilledList, aContributionList, aSignedDecree } from '@payung/database/testing/a-contribution-list'
import { within } from '@payung/database/testing/a-decree'
import { receives } from '@payung/database/testing/a-posting'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const MONEY =
  'query ($id: ID!) { decree(id: $id) { money { committed billed paid received open lists { id state total } } } }'
const moneyOf = async (client: Client, decree: string) =>
  (await client.ask(MONEY, { id: globalIdOf('Decree', decree) })).decree?.money ?? null

describe('what of a decree has become money', () => {
  test('is what its lists have come to, from the draft to the insurer', async ({ admin, signIn }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', { members: 2, quota: 2 })
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    const treasurer = await signIn('kubu-raya')
    expect(await moneyOf(treasurer, decree)).toBeNull()

    const list = await aBilledList(admin, 'kubu-raya', decree, { by: 'pontianak', approver: 'provinsi' })
    const { rows } = await admin.query('select billed_rupiah::text as billed from contribution_list where id = $1', [
      list,
    ])
    const { billed } = rows[0]
    const first = { committed: billed, billed, paid: '0', received: '0', open: billed }
    expect(await moneyOf(treasurer, decree)).toMatchObject({
      ...first,
      lists: [{ id: globalIdOf('ContributionList', list), state: 'BILLED' }],
    })

    const part = String(BigInt(billed) / 2n)
    await within(admin, 'kubu-raya', 'pertamina', () =>
      admin.query(
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, $2, app.today(), 'SP2D-1' from contribution_list where id = $1`,
        [list, part],
      ),
    )
    const paid = { ...first, paid: part, open: String(BigInt(billed) - BigInt(part)) }
    expect(await moneyOf(treasurer, decree), 'paid in part').toMatchObject(paid)
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    expect(await moneyOf(treasurer, decree), 'arrived').toMatchObject({ ...paid, received: part })
  })

  test('counts no draft as committed, and is nobody’s who reads no lists or works for a part', async ({
    admin,
    signIn,
  }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', { members: 2, quota: 2 })
    await aContributionList(admin, 'kubu-raya', decree)
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    expect(await moneyOf(await signIn('kubu-raya'), decree)).toMatchObject({
      ...{ committed: '0', billed: '0', open: '0' },
      lists: [{ state: 'DRAFT' }],
    })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05' })
    expect(await moneyOf(await signIn('kubu-raya'), decree), 'an officer of a district').toBeNull()
    await giveRoles(admin, 'pontianak', ['TREASURER'])
    expect(await moneyOf(await signIn('pontianak'), decree), 'another government').toBeNull()
  })
})
