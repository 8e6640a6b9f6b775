import { aSignedDecree, stepsList } from '@payung/database/testing/a-contribution-list'
import { eventually } from '@payung/database/testing/eventually'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf, idOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Answer, type Client, test } from '../../testing/test.ts'
import { does, readAs } from './receipts.builder.ts'

const TODAY = today().toString()
/** Three people for six months at Rp16,800. */
const TOTAL = 18 * 16_800

/** A list of Kubu Raya that was sent, its officer, a treasurer, and another officer who receives. */
async function arrange(admin: pg.Client, signIn: (tenant: 'kubu-raya' | 'pontianak' | 'pertamina') => Promise<Client>) {
  await arrangeAmounts(admin)
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pertamina', 'kubu-raya', ['TREASURER'])
  const officer = await signIn('kubu-raya')
  const months = { fromMonth: '2027-01-01', untilMonth: '2027-07-01' }
  const draft = dataOf(
    await does(officer, 'draftContributionList', { decreeId: globalIdOf('Decree', decree), ...months }),
  )
  const list = idOf(draft.id, 'ContributionList')
  for (const step of ['APPROVED', 'SENT'] as const) await stepsList(admin, 'kubu-raya', 'provinsi', list, step)
  const bill = {
    ...{ ...readAs(draft), expectedVersion: 3, billingCode: '880012345678', amount: String(TOTAL) },
    ...{ billedOn: TODAY, dueOn: TODAY, idempotencyKey: 'bill' },
  }
  const money = { listId: draft.id, expectedVersion: 4, amount: '50400' }
  const payment = { ...money, paidOn: TODAY, reference: 'TRANSFER-1', idempotencyKey: 'payment' }
  const receipt = { ...money, receivedOn: TODAY, reference: 'BPJS-1', idempotencyKey: 'receipt' }
  const [treasurer, receiver] = [await signIn('pertamina'), await signIn('pontianak')]
  return { list, officer, treasurer, receiver, bill, payment, receipt }
}

const countsOf = async (admin: pg.Client) => {
  const { rows } =
    await admin.query(`select (select count(*)::int from contribution_list where state = 'BILLED') as bills,
    (select count(*)::int from contribution_payment) as payments, (select count(*)::int from contribution_receipt) as receipts,
    (select count(*)::int from journal_entry) as entries,
    (select count(*)::int from audit_event where action in ('CONTRIBUTION_BILL_RECORDED', 'CONTRIBUTION_PAID', 'CONTRIBUTION_RECEIVED')) as events`)
  return rows[0]
}

/** A server that is busy takes some of many at once and refuses the others, which are sent again. */
const untilTaken = (send: () => Promise<Answer>) =>
  eventually(() =>
    send().catch((error: Error) => {
      expect(error.message).toContain('TOO_MANY_AT_ONCE')
      throw error
    }),
  )

describe('a bill, a payment and a receipt', () => {
  test('have one effect each, however often they are sent again, and a key never covers other input', async ({
    admin,
    signIn,
  }) => {
    const { officer, treasurer, receiver, bill, payment, receipt } = await arrange(admin, signIn)
    const sends = [
      { by: officer, name: 'recordInsurerBill', input: bill, other: { dueOn: today().add({ days: 1 }).toString() } },
      { by: treasurer, name: 'recordContributionPayment', input: payment, other: { amount: '50401' } },
      { by: receiver, name: 'recordContributionReceipt', input: receipt, other: { reference: 'BPJS-2' } },
    ] as const
    for (const { by, name, input, other } of sends) {
      expect((await does(by, name, input)).data.id, name).toBe(bill.listId)
      const before = await countsOf(admin)
      expect((await does(by, name, input)).data.id, `${name} again`).toBe(bill.listId)
      expect((await does(by, name, { ...input, ...other })).code, `${name} of other input`).toBe('IDEMPOTENCY_KEY_USED')
      expect((await does(by, name, { ...input, idempotencyKey: 'k'.repeat(61) })).code).toBe('IDEMPOTENCY_KEY_TOO_LONG')
      expect(await countsOf(admin)).toEqual(before)
    }
    expect(await countsOf(admin)).toEqual({ bills: 1, payments: 1, receipts: 1, entries: 3, events: 3 })
  })

  test('have one effect of a hundred calls at once with one key', async ({ admin, signIn }) => {
    const { officer, treasurer, receiver, bill, payment, receipt } = await arrange(admin, signIn)
    const sends = [
      [officer, 'recordInsurerBill', bill],
      [treasurer, 'recordContributionPayment', payment],
      [receiver, 'recordContributionReceipt', receipt],
    ] as const
    for (const [by, name, input] of sends) {
      const answers = await Promise.all(Array.from({ length: 100 }, () => untilTaken(() => does(by, name, input))))
      expect(answers.map(({ data }) => data?.id)).toEqual(Array(100).fill(bill.listId))
    }
    expect(await countsOf(admin)).toEqual({ bills: 1, payments: 1, receipts: 1, entries: 3, events: 3 })
  })
})
