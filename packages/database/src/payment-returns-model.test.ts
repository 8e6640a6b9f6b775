import fc from 'fast-check'
import { expect } from 'vitest'
import { aBilledListOfTwoLines } from './testing/a-ledger.ts'
import { takingBack } from './testing/a-receipt-return.ts'
import { comingBack } from './testing/a-return.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

const KUBU = TENANTS['kubu-raya'].id
const TOTAL = 271_800
const PAY = `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, app.tenant_id(), $2, app.today(), $3)`
const RECEIVE = `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) values ($1, app.tenant_id(), $2, app.today(), $3)`

test('any payments, receipts and returns of either keep paid ≥ received, the lines whole, and the accounts what a count says', async ({
  admin,
}) => {
  const { list, lines } = await aBilledListOfTwoLines(admin)
  const outcomes = { taken: 0, refused: 0 }
  const aStep = fc.oneof(
    fc.record({
      kind: fc.constantFrom('PAY' as const, 'RECEIVE' as const),
      rupiah: fc.integer({ min: 1, max: 150_000 }),
    }),
    fc.record({ kind: fc.constantFrom('RETURN' as const, 'TAKE_BACK' as const), at: fc.nat({ max: 5 }) }),
  )
  let proofs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 16 }), async (steps) => {
      await admin.query('begin')
      try {
        const payments: { reference: string; rupiah: number; returned: boolean }[] = []
        const receipts: typeof payments = []
        const sumOf = (money: typeof payments) =>
          money.reduce((sum, { rupiah, returned }) => sum + (returned ? 0 : rupiah), 0)
        const paid = () => sumOf(payments)
        const received = () => sumOf(receipts)
        for (const step of steps) {
          const reference = `SP2D-${++proofs}`
          await admin.query('savepoint step')
          await admin.query(`select app.enter($1, $2, '', null)`, [
            KUBU,
            USERS[step.kind === 'PAY' ? 'provinsi' : step.kind === 'TAKE_BACK' ? 'pontianak' : 'kubu-raya'],
          ])
          const of =
            step.kind === 'RETURN' ? payments[step.at] : step.kind === 'TAKE_BACK' ? receipts[step.at] : undefined
          const isDue =
            step.kind === 'PAY'
              ? paid() + step.rupiah <= TOTAL
              : step.kind === 'RECEIVE'
                ? received() + step.rupiah <= paid()
                : of !== undefined && !of.returned && (step.kind === 'TAKE_BACK' || paid() - of.rupiah >= received())
          const statement: [string, unknown[]] =
            'rupiah' in step
              ? [step.kind === 'PAY' ? PAY : RECEIVE, [list, step.rupiah, reference]]
              : (step.kind === 'RETURN' ? comingBack : takingBack)(list, { reference: of?.reference ?? 'none' })
          const isTaken = await admin.query(...statement).then(
            ({ rowCount }) => rowCount === 1,
            () => false,
          )
          if (!isTaken) await admin.query('rollback to savepoint step')
          expect(isTaken, JSON.stringify(step)).toBe(isDue)
          outcomes[isTaken ? 'taken' : 'refused']++
          if (isTaken && step.kind === 'PAY') payments.push({ reference, rupiah: step.rupiah, returned: false })
          if (isTaken && step.kind === 'RECEIVE') receipts.push({ reference, rupiah: step.rupiah, returned: false })
          if (isTaken && of !== undefined) of.returned = true
          const { rows } = await admin.query(
            `select sum(l.paid_rupiah)::int as lines, (select coalesce(sum(v.rupiah), 0)::int from budget_movement v where v.kind in ('PAY', 'RETURN')) as moved,
               (select jsonb_object_agg(b.account, b.rupiah) from (select account, sum(rupiah) as rupiah from posting group by account) b) as accounts
             from budget_line l where l.id = any ($1)`,
            [lines],
          )
          expect(rows[0]).toMatchObject({ lines: paid(), moved: paid() })
          expect({
            TREASURY: 0,
            PAID_IN_TRANSIT: 0,
            RECEIVED_UNPOSTED: 0,
            PAYMENT_TO_PROVE: 0,
            ...rows[0].accounts,
          }).toMatchObject({
            TREASURY: 0 - paid(),
            PAYABLE_TO_INSURER: paid() - TOTAL,
            PAID_IN_TRANSIT: paid() - received(),
            RECEIVED_UNPOSTED: received(),
            PAYMENT_TO_PROVE: 0 - paid(),
          })
        }
      } finally {
        await admin.query('rollback')
      }
    }),
    { numRuns: Number(process.env['PAYUNG_RUNS'] ?? 30) },
  )
  expect(Math.min(outcomes.taken, outcomes.refused)).toBeGreaterThan(40)
})
