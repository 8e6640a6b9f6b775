import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { issuesOf } from '../../testing/mutation.builder.ts'
import { test } from '../../testing/test.ts'
import { aListToReceive, does, listOf, readAs } from './receipts.builder.ts'

const TODAY = today().toString()

describe('a receipt of the insurer', () => {
  test('is a fact apart from the payment, and never more than was paid', async ({ admin, signIn }) => {
    const { id, officer } = await aListToReceive(admin, signIn)
    const list = await listOf(officer, id)
    expect(list.actions).toEqual(['RECEIVE'])
    const receive = (input: object) =>
      does(officer, 'recordContributionReceipt', {
        ...readAs(list),
        amount: '100000',
        receivedOn: TODAY,
        reference: 'BPJS 1/2026',
        ...input,
      })
    expect(issuesOf(await receive({ amount: '0', reference: 'x' }))).toEqual([
      'amount AMOUNT_NOT_POSITIVE',
      'reference RECEIPT_REFERENCE_INVALID',
    ])
    // The number of a proof is kept in plain: no NIK stands there.
    expect(issuesOf(await receive({ reference: 'Untuk 6112050101900001' }))).toEqual(['reference TEXT_HAS_NATIONAL_ID'])
    expect(issuesOf(await receive({ amount: String(BigInt(list.paid) + 1n) }))).toEqual([
      'amount RECEIVED_MORE_THAN_PAID',
    ])
    expect(issuesOf(await receive({ receivedOn: today().subtract({ days: 1 }).toString() }))).toEqual([
      'receivedOn RECEIVED_ON_INVALID',
    ])
    const { data } = await receive({})
    expect(data).toMatchObject({ received: '100000', paid: list.paid, actions: ['RECEIVE', 'POST'] })
    expect(data.receipts).toMatchObject([{ amount: '100000', reference: 'BPJS 1/2026' }])
    expect(issuesOf(await receive({}))).toEqual(['reference RECEIPT_KNOWN'])
  })

  test('is not recorded by who paid, by who works for a part, or by another government', async ({ admin, signIn }) => {
    const { id, officer } = await aListToReceive(admin, signIn)
    const list = await listOf(officer, id)
    const input = { ...readAs(list), amount: '1', receivedOn: TODAY, reference: 'BPJS 1' }
    await colleague(admin, 'provinsi', 'kubu-raya', ['TREASURER'])
    const payer = await signIn('provinsi')
    expect((await listOf(payer, id)).actions).toEqual([])
    expect((await does(payer, 'recordContributionReceipt', input)).code).toBe('PAYER_IS_NOT_RECEIVER')
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    expect((await does(await signIn('kubu-raya'), 'recordContributionReceipt', input)).code).toBe('NOT_ALLOWED')
    expect((await does(await signIn('pertamina'), 'recordContributionReceipt', input)).code).toBe('NOT_FOUND')
  })

  test('is the whole rest once 200 are recorded', async ({ admin, signIn }) => {
    const { list, id, officer } = await aListToReceive(admin, signIn)
    const input = { ...readAs(await listOf(officer, id)), receivedOn: TODAY, reference: 'BPJS akhir' }
    await admin.query(
      `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference, recorded_by)
       select id, tenant_id, 1, app.today(), 'BPJS ' || i, drafted_by from contribution_list, generate_series(1, 200) i where id = $1`,
      [list],
    )
    const receive = (amount: bigint) => does(officer, 'recordContributionReceipt', { ...input, amount: String(amount) })
    expect(issuesOf(await receive(1n))).toEqual(['amount RECEIPTS_TOO_MANY'])
    const { paid } = await listOf(officer, id)
    expect((await receive(BigInt(paid) - 200n)).data).toMatchObject({ received: paid })
  })
})
