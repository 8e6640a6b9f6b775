import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { issuesOf } from '../../testing/mutation.builder.ts'
import { type Client, test } from '../../testing/test.ts'
import { aListToReceive, does, readAs } from './receipts.builder.ts'

const TODAY = today().toString()
const FIELDS = `id version paid open actions
  payments { id amount reference mayReturn isReceived returned { on reason documentNumber note by { email } } }`

const listOf = async (client: Client, id: string) =>
  (await client.ask(`query ($id: ID!) { contributionList(id: $id) { ${FIELDS} } }`, { id })).contributionList

const RETURNED = {
  returnedOn: TODAY,
  reason: 'RETURNED_BY_BANK',
  documentNumber: 'RETUR 7/2026',
  note: 'Rekening tujuan tidak aktif',
}
const returns = (client: Client, list: Awaited<ReturnType<typeof listOf>>, input: object = {}) =>
  does(
    client,
    'recordPaymentReturn',
    { ...readAs(list), paymentId: list.payments[0].id, ...RETURNED, ...input },
    FIELDS,
  )

describe('a payment that comes back', () => {
  test('stays in sight and counts no more; the list is paid anew by another proof', async ({ admin, signIn }) => {
    const { id, treasurer } = await aListToReceive(admin, signIn)
    const list = await listOf(treasurer, id)
    expect(list).toMatchObject({ open: '0', payments: [{ mayReturn: true, isReceived: false, returned: null }] })
    const { data } = await returns(treasurer, list)
    expect(data).toMatchObject({
      paid: '0',
      open: list.paid,
      payments: [
        {
          mayReturn: false,
          returned: {
            on: TODAY,
            reason: 'RETURNED_BY_BANK',
            documentNumber: 'RETUR 7/2026',
            note: 'Rekening tujuan tidak aktif',
            by: { email: expect.any(String) },
          },
        },
      ],
    })
    // Sent twice, it has no effect.
    expect((await returns(treasurer, list)).code).toBe('PAYMENT_RETURNED_ALREADY')
    await colleague(admin, 'pertamina', 'kubu-raya', ['TREASURER'])
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    const payer = await signIn('kubu-raya')
    const pay = (reference: string) =>
      does(payer, 'recordContributionPayment', { ...readAs(data), amount: list.paid, paidOn: TODAY, reference }, FIELDS)
    expect(issuesOf(await pay('SP2D-1'))).toEqual(['reference PAYMENT_KNOWN'])
    expect((await pay('SP2D-2')).data).toMatchObject({ paid: list.paid, open: '0' })
  })

  test('is written down with its day, its paper and a note', async ({ admin, signIn }) => {
    const { id, treasurer } = await aListToReceive(admin, signIn)
    const list = await listOf(treasurer, id)
    const wrong = {
      returnedOn: today().subtract({ days: 1 }).toString(),
      documentNumber: null,
      note: 'Salah',
    }
    expect(issuesOf(await returns(treasurer, list, wrong))).toEqual([
      'returnedOn RETURNED_ON_INVALID',
      'note REASON_MISSING',
      'documentNumber RETURN_DOCUMENT_INVALID',
    ])
    const byMistake = { reason: 'RECORDED_WRONGLY', documentNumber: null }
    expect((await returns(treasurer, list, byMistake)).data.payments).toMatchObject([
      { returned: { reason: 'RECORDED_WRONGLY', documentNumber: null } },
    ])
  })

  test('is recorded neither by who paid, by another role, nor by another government, and not of another list', async ({
    admin,
    signIn,
  }) => {
    const { id, treasurer, officer } = await aListToReceive(admin, signIn)
    const list = await listOf(treasurer, id)
    await colleague(admin, 'provinsi', 'kubu-raya', ['TREASURER'])
    const payer = await signIn('provinsi')
    expect((await listOf(payer, id)).payments).toMatchObject([{ mayReturn: false }])
    expect((await returns(payer, list)).code).toBe('PAYER_IS_NOT_RETURNER')
    expect((await listOf(officer, id)).payments).toMatchObject([{ mayReturn: false }])
    expect((await returns(officer, list)).code).toBe('NOT_ALLOWED')
    expect((await returns(await signIn('pertamina'), list)).code).toBe('NOT_FOUND')
    expect((await returns(treasurer, list, { paymentId: 'x' })).code).toBe('NOT_FOUND')
  })

  test('is not taken from what the insurer has received', async ({ admin, signIn }) => {
    const { id, treasurer } = await aListToReceive(admin, signIn, { isReceived: true })
    const list = await listOf(treasurer, id)
    expect(list.payments).toMatchObject([{ mayReturn: false, isReceived: true }])
    expect((await returns(treasurer, list)).code).toBe('PAYMENT_RECEIVED')
  })

  test('is told to who recorded it, and stands in the log', async ({ admin, signIn }) => {
    const { list, id, treasurer } = await aListToReceive(admin, signIn)
    await colleague(admin, 'provinsi', 'kubu-raya', ['TREASURER'])
    const payer = await signIn('provinsi')
    await returns(treasurer, await listOf(treasurer, id))
    const { notices } = await payer.ask('{ notices(first: 5) { edges { node { kind text href } } } }')
    expect(notices.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      kind: 'PAYMENT_RETURNED',
      text: expect.stringContaining('SP2D-1'),
      href: `/iuran/${id}`,
    })
    const { rows } = await admin.query(
      `select details from audit_event where action = 'CONTRIBUTION_RETURNED' and subject_id = $1`,
      [list],
    )
    expect(rows).toEqual([{ details: { returnedOn: TODAY, reason: 'RETURNED_BY_BANK' } }])
  })
})
