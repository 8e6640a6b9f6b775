import type pg from 'pg'
import type { As, Attack, Pair } from './four-eyes-pair.builder.ts'
import { aBilledList, aSignedDecree } from './testing/a-contribution-list.ts'
import { issues, issuing, payingOrder, refusing, requesting, requests } from './testing/a-payment-order.ts'
import type { TestTenant } from './testing/test.ts'

const aBill = async (admin: pg.Client, approver: TestTenant = 'provinsi') =>
  aBilledList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya'), {
    by: 'pertamina',
    approver,
    biller: 'provinsi',
  })

/** A bill whose payment was requested, by Kubu Raya's officer, or by another whose SPM that officer has issued; each waits for the next decision. */
async function anOrder(
  admin: pg.Client,
  as: As,
  isIssued: boolean,
  decision: (order: string) => [text: string, values: unknown[]],
): Promise<Attack> {
  const list = await aBill(admin)
  const number = `SPP ${list}`
  const order = await requests(admin, 'kubu-raya', isIssued ? 'pontianak' : 'kubu-raya', list, { number })
  if (isIssued) await issues(admin, 'kubu-raya', 'kubu-raya', order, { number: `SPM ${list}` })
  const decide = (user: TestTenant) => as(...decision(order), user)
  return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'PAYMENT_ORDER', id: order }, decide }
}

const ORDER_TEST = 'apps/api/src/features/billing/payment-order.test.ts'
const ISSUES = { refusal: 'payment_order_drafter_is_not_issuer', code: 'DRAFTER_IS_NOT_ISSUER', test: ORDER_TEST }
const PAYS = { refusal: 'payment_order_issuer_is_not_payer', code: 'ISSUER_IS_NOT_PAYER', test: ORDER_TEST }

/** Pairs of the way from the SPP of a bill to its SP2D. */
export const ORDER_PAIRS: readonly Pair[] = [
  {
    subject: 'Bill whose payment is requested',
    makes: 'approves the list',
    decides: 'requests the payment (SPP)',
    refusal: 'contribution_approver_is_not_payer',
    code: 'APPROVER_IS_NOT_PAYER',
    test: ORDER_TEST,
    arrange: async (admin, as) => {
      const list = await aBill(admin, 'kubu-raya')
      const decide = (user: TestTenant) => as(...requesting(list, { number: `SPP ${list}` }), user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'CONTRIBUTION_PAYMENT', id: list }, decide }
    },
  },
  {
    subject: 'Payment order',
    makes: 'requests the payment (SPP)',
    decides: 'issues the SPM',
    ...ISSUES,
    arrange: (admin, as) => anOrder(admin, as, false, (order) => issuing(order, { number: `SPM ${order}` })),
  },
  {
    subject: 'Payment order that the budget user refuses',
    makes: 'requests the payment (SPP)',
    decides: 'refuses it',
    ...ISSUES,
    arrange: (admin, as) => anOrder(admin, as, false, refusing),
  },
  {
    subject: 'Payment order with its SPM',
    makes: 'issues the SPM',
    decides: 'records the SP2D',
    ...PAYS,
    arrange: (admin, as) => anOrder(admin, as, true, (order) => payingOrder(order, { number: `SP2D ${order}` })),
  },
  {
    subject: 'Payment order that the treasury refuses',
    makes: 'issues the SPM',
    decides: 'records that the treasury (BUD) refused it',
    ...PAYS,
    arrange: (admin, as) => anOrder(admin, as, true, refusing),
  },
]
