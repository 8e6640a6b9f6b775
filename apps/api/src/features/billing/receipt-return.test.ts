import { takesAnswer } from '@payung/database/testing/a-posting'
import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { issuesOf } from '../../testing/mutation.builder.ts'
import { type Client, test } from '../../testing/test.ts'
import { aListToReceive, does, readAs } from './receipts.builder.ts'

const TODAY = today().toString()
const FIELDS = `id version paid received actions payments { id mayReturn isReceived }
  receipts { id amount reference mayReturn isPosted returned { on reason note by { email } } }`

const listOf = async (client: Client, id: string) =>
  (await client.ask(`query ($id: ID!) { contributionList(id: $id) { ${FIELDS} } }`, { id })).contributionList

const RETURNED = { returnedOn: TODAY, reason: 'RECORDED_WRONGLY', note: 'Tertukar dengan daftar lain' }
const takesBack = (client: Client, list: Awaited<ReturnType<typeof listOf>>, input: object = {}) =>
  does(
    client,
    'recordReceiptReturn',
    { ...readAs(list), receiptId: list.receipts[0].id, ...RETURNED, ...input },
    FIELDS,
  )

describe('a receipt that is taken back', () => {
  test('stays in sight and counts no more; it is recorded anew, or the payment that it covered comes back', async ({
    admin,
    signIn,
  }) => {
    const { id, officer, treasurer } = await aListToReceive(admin, signIn, { isReceived: true })
    const list = await listOf(treasurer, id)
    expect(list).toMatchObject({
      received: list.paid,
      payments: [{ mayReturn: false, isReceived: true }],
      receipts: [{ mayReturn: true, isPosted: false, returned: null }],
    })
    const { data } = await takesBack(treasurer, list)
    expect(data).toMatchObject({
      received: '0',
      paid: list.paid,
      actions: ['RECEIVE'],
      payments: [{ mayReturn: true, isReceived: false }],
      receipts: [
        {
          reference: 'BPJS-1',
          mayReturn: false,
          isPosted: false,
          returned: {
            on: TODAY,
            reason: 'RECORDED_WRONGLY',
            note: 'Tertukar dengan daftar lain',
            by: { email: expect.any(String) },
          },
        },
      ],
    })
    // Sent twice, it has no effect.
    expect((await takesBack(treasurer, list)).code).toBe('RECEIPT_RETURNED_ALREADY')
    const receipt = { ...readAs(list), amount: '7', receivedOn: TODAY, reference: 'BPJS-1' }
    const anew = await does(officer, 'recordContributionReceipt', receipt, FIELDS)
    expect(anew.data).toMatchObject({
      received: '7',
      receipts: [{ amount: list.paid }, { amount: '7', returned: null }],
    })
    await takesBack(treasurer, list, { receiptId: anew.data.receipts[1].id, reason: 'RETURNED_BY_INSURER' })
    const payment = { ...readAs(list), paymentId: list.payments[0].id, ...RETURNED, documentNumber: null }
    expect((await does(treasurer, 'recordPaymentReturn', payment, FIELDS)).data).toMatchObject({ paid: '0' })
  })

  test('is written down with its day and a note', async ({ admin, signIn }) => {
    const { id, treasurer } = await aListToReceive(admin, signIn, { isReceived: true })
    const list = await listOf(treasurer, id)
    for (const days of [1, -1]) {
      const wrong = { returnedOn: today().subtract({ days }).toString(), note: 'Salah' }
      expect(issuesOf(await takesBack(treasurer, list, wrong))).toEqual([
        'returnedOn RECEIPT_RETURNED_ON_INVALID',
        'note REASON_MISSING',
      ])
    }
    expect(issuesOf(await takesBack(treasurer, list, { note: 'Milik 6112050101900001 di daftar lain' }))).toEqual([
      'note REASON_HAS_NUMBER',
    ])
  })

  test('is taken back neither by who recorded it, by who paid, by another role, nor by another government, and not of another list', async ({
    admin,
    signIn,
  }) => {
    const { id, officer, treasurer } = await aListToReceive(admin, signIn, { isReceived: true })
    const list = await listOf(treasurer, id)
    expect((await listOf(officer, id)).receipts).toMatchObject([{ mayReturn: false }])
    expect((await takesBack(officer, list)).code).toBe('RECEIVER_IS_NOT_RETURNER')
    await colleague(admin, 'provinsi', 'kubu-raya', ['TREASURER'])
    const payer = await signIn('provinsi')
    expect((await listOf(payer, id)).receipts).toMatchObject([{ mayReturn: false }])
    expect((await takesBack(payer, list)).code).toBe('PAYER_IS_NOT_RECEIVER')
    expect((await takesBack(await signIn('pertamina'), list)).code).toBe('NOT_FOUND')
    expect((await takesBack(treasurer, list, { receiptId: 'x' })).code).toBe('NOT_FOUND')
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    const viewer = await signIn('kubu-raya')
    expect((await listOf(viewer, id)).receipts).toMatchObject([{ mayReturn: false }])
    expect((await takesBack(viewer, list)).code).toBe('NOT_ALLOWED')
  })

  test('is not taken from what the insurer has posted to people', async ({ admin, signIn }) => {
    const { list: row, id, people, treasurer } = await aListToReceive(admin, signIn, { isReceived: true })
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', row, people.slice(0, 1))
    const list = await listOf(treasurer, id)
    expect(list.receipts).toMatchObject([{ mayReturn: false, isPosted: true }])
    expect((await takesBack(treasurer, list)).code).toBe('RECEIPT_POSTED')
  })

  test('puts its list back among those that wait for a receipt', async ({ admin, signIn }) => {
    const { id, officer, treasurer } = await aListToReceive(admin, signIn, { isReceived: true })
    const waiting = async () => {
      const { contributionLists } = await officer.ask('{ contributionLists(first: 5, needs: RECEIVE) { totalCount } }')
      return contributionLists.totalCount
    }
    expect(await waiting()).toBe(0)
    await takesBack(treasurer, await listOf(treasurer, id))
    expect(await waiting()).toBe(1)
  })

  test('is told to who recorded it, and stands in the log', async ({ admin, signIn }) => {
    const { list, id, officer, treasurer } = await aListToReceive(admin, signIn, { isReceived: true })
    await takesBack(treasurer, await listOf(treasurer, id))
    const { notices } = await officer.ask('{ notices(first: 5) { edges { node { kind text href } } } }')
    expect(notices.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      kind: 'RECEIPT_RETURNED',
      text: expect.stringContaining('BPJS-1'),
      href: `/iuran/${id}`,
    })
    const { rows } = await admin.query(
      `select details from audit_event where action = 'CONTRIBUTION_RECEIPT_RETURNED' and subject_id = $1`,
      [list],
    )
    expect(rows).toEqual([{ details: { returnedOn: TODAY, reason: 'RECORDED_WRONGLY' } }])
  })
})
